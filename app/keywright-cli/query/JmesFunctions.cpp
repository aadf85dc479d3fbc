// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keywright-cli/output/JsonText.h"
#include "app/keywright-cli/query/JmesPath.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

using Value = OrderedJson;
using Called = Result<Value>;
using Arguments = std::vector<JmesArgument>;

// One letter a type in the signatures below, as in the specification's table of functions:
// n number, s string, a array, o object, b boolean, 0 null, & expression, N array of numbers,
// S array of strings; a signature lists the arguments, "*" repeats the last one.
bool isOfType(const JmesArgument& argument, char type)
{
    const Value& value = argument.value;
    const auto all = [&value](auto is) {
        const auto* elements = value.array();
        return elements != nullptr && std::all_of(elements->begin(), elements->end(), is);
    };
    switch (type) {
    case 'n':
        return value.number() != nullptr;
    case 's':
        return value.string() != nullptr;
    case 'a':
        return value.array() != nullptr;
    case 'o':
        return value.object() != nullptr;
    case 'N':
        return all([](const Value& each) { return each.number() != nullptr; });
    case 'S':
        return all([](const Value& each) { return each.string() != nullptr; });
    case '&':
        return argument.reference != nullptr;
    default:
        return argument.reference == nullptr;
    }
}

QLatin1StringView typeName(const Value& value)
{
    constexpr std::array names {"null"_L1, "boolean"_L1, "number"_L1, "string"_L1, "array"_L1,
        "object"_L1};
    const std::size_t type = value.isNull() ? 0
        : value.boolean() != nullptr        ? 1
        : value.number() != nullptr         ? 2
        : value.string() != nullptr         ? 3
        : value.array() != nullptr          ? 4
                                            : 5;
    return names[type];
}

bool isLess(const Value& a, const Value& b)
{
    if (a.number() != nullptr && b.number() != nullptr)
        return *a.number() < *b.number();
    if (a.string() != nullptr && b.string() != nullptr)
        return a.string()->toUcs4() < b.string()->toUcs4();
    return false;
}

Value number(double value)
{
    return value;
}

const Value::Array& list(const Arguments& arguments, std::size_t at = 0)
{
    return *arguments[at].value.array();
}

double sumOf(const Value::Array& numbers)
{
    double sum = 0;
    for (const Value& each : numbers)
        sum += *each.number();
    return sum;
}

Value contains(const Value& whole, const Value& part)
{
    if (const QString* text = whole.string())
        return part.string() != nullptr && text->contains(*part.string());
    const auto& elements = *whole.array();
    return std::find(elements.begin(), elements.end(), part) != elements.end();
}

Value length(const Value& value)
{
    if (const QString* text = value.string())
        return number(static_cast<double>(text->toUcs4().size()));
    if (const auto* elements = value.array())
        return number(static_cast<double>(elements->size()));
    return number(static_cast<double>(value.object()->size()));
}

Value toNumber(const Value& value)
{
    if (value.number() != nullptr)
        return value;
    const auto parsed = QJsonDocument::fromJson(
        "[" + (value.string() != nullptr ? value.string()->toUtf8() : QByteArray()) + "]");
    const QJsonValue first = parsed.array().first();
    return first.isDouble() ? Value(first.toDouble()) : Value();
}

Value keysOrValues(const Value& value, bool keys)
{
    Value::Array found;
    for (const auto& [name, member] : *value.object())
        found.push_back(keys ? Value(name) : member);
    return found;
}

Value merged(const Arguments& arguments)
{
    Value::Object members;
    for (const JmesArgument& argument : arguments) {
        for (const auto& member : *argument.value.object()) {
            const auto old = std::find_if(members.begin(), members.end(),
                [&member](const auto& each) { return each.first == member.first; });
            if (old != members.end())
                old->second = member.second;
            else
                members.push_back(member);
        }
    }
    return members;
}

Value reversed(const Value& value)
{
    if (const QString* text = value.string()) {
        auto characters = text->toUcs4();
        std::reverse(characters.begin(), characters.end());
        return QString::fromUcs4(reinterpret_cast<const char32_t*>(characters.constData()),
            characters.size());
    }
    Value::Array elements = *value.array();
    std::reverse(elements.begin(), elements.end());
    return elements;
}

Value sorted(Value::Array elements)
{
    std::stable_sort(elements.begin(), elements.end(), isLess);
    return elements;
}

Value extreme(const Value::Array& elements, bool largest)
{
    if (elements.empty())
        return {};
    return largest ? *std::max_element(elements.begin(), elements.end(), isLess)
                   : *std::min_element(elements.begin(), elements.end(), isLess);
}

Called keyed(const Arguments& arguments, const std::function<Value(Value::Array, Value::Array)>& pick)
{
    Value::Array keys;
    for (const Value& element : list(arguments)) {
        auto key = evaluateJmes(*arguments[1].reference, element);
        if (!key)
            return key;
        const bool comparable = key->number() != nullptr || key->string() != nullptr;
        if (!comparable || (!keys.empty() && typeName(keys.front()) != typeName(*key)))
            return Error {ErrorCode::InvalidInput,
                u"In function by-expression, invalid type for value, received: \"%1\""_s.arg(
                    typeName(*key))};
        keys.push_back(std::move(*key));
    }
    return pick(list(arguments), std::move(keys));
}

Value sortedBy(Value::Array elements, Value::Array keys)
{
    std::vector<std::size_t> order(elements.size());
    for (std::size_t at = 0; at < order.size(); ++at)
        order[at] = at;
    std::stable_sort(order.begin(), order.end(),
        [&keys](std::size_t a, std::size_t b) { return isLess(keys[a], keys[b]); });
    Value::Array result;
    for (const std::size_t at : order)
        result.push_back(elements[at]);
    return result;
}

Value extremeBy(Value::Array elements, Value::Array keys, bool largest)
{
    if (elements.empty())
        return {};
    const auto found = largest ? std::max_element(keys.begin(), keys.end(), isLess)
                               : std::min_element(keys.begin(), keys.end(), isLess);
    return elements[static_cast<std::size_t>(found - keys.begin())];
}

Called mapped(const Arguments& arguments)
{
    Value::Array results;
    for (const Value& element : list(arguments, 1)) {
        auto result = evaluateJmes(*arguments[0].reference, element);
        if (!result)
            return result;
        results.push_back(std::move(*result));
    }
    return Value(std::move(results));
}

Value joinedText(const Arguments& arguments)
{
    QStringList parts;
    for (const Value& each : list(arguments, 1))
        parts.append(*each.string());
    return parts.join(*arguments[0].value.string());
}

struct JmesFunction {
    QLatin1StringView name;
    std::vector<QLatin1StringView> types; ///< the types that each argument may have
    bool variadic = false;
    std::function<Called(const Arguments&)> run = {};
};

using Args = const Arguments&;

const std::vector<JmesFunction>& functions()
{
    static const std::vector<JmesFunction> table {
        {"abs"_L1, {"n"_L1}, false, [](Args a) { return number(std::abs(*a[0].value.number())); }},
        {"avg"_L1, {"N"_L1}, false,
            [](Args a) {
                const auto& numbers = list(a);
                return numbers.empty()
                    ? Value()
                    : number(sumOf(numbers) / static_cast<double>(numbers.size()));
            }},
        {"ceil"_L1, {"n"_L1}, false, [](Args a) { return number(std::ceil(*a[0].value.number())); }},
        {"contains"_L1, {"as"_L1, "*"_L1}, false,
            [](Args a) { return contains(a[0].value, a[1].value); }},
        {"ends_with"_L1, {"s"_L1, "s"_L1}, false,
            [](Args a) { return Value(a[0].value.string()->endsWith(*a[1].value.string())); }},
        {"floor"_L1, {"n"_L1}, false,
            [](Args a) { return number(std::floor(*a[0].value.number())); }},
        {"join"_L1, {"s"_L1, "S"_L1}, false, [](Args a) { return joinedText(a); }},
        {"keys"_L1, {"o"_L1}, false, [](Args a) { return keysOrValues(a[0].value, true); }},
        {"length"_L1, {"sao"_L1}, false, [](Args a) { return length(a[0].value); }},
        {"map"_L1, {"&"_L1, "a"_L1}, false, [](Args a) { return mapped(a); }},
        {"max"_L1, {"NS"_L1}, false, [](Args a) { return extreme(list(a), true); }},
        {"max_by"_L1, {"a"_L1, "&"_L1}, false,
            [](Args a) {
                return keyed(a, [](auto e, auto k) { return extremeBy(e, k, true); });
            }},
        {"merge"_L1, {"o"_L1}, true, [](Args a) { return merged(a); }},
        {"min"_L1, {"NS"_L1}, false, [](Args a) { return extreme(list(a), false); }},
        {"min_by"_L1, {"a"_L1, "&"_L1}, false,
            [](Args a) {
                return keyed(a, [](auto e, auto k) { return extremeBy(e, k, false); });
            }},
        {"not_null"_L1, {"*"_L1}, true,
            [](Args a) {
                const auto found = std::find_if(
                    a.begin(), a.end(), [](const auto& each) { return !each.value.isNull(); });
                return found != a.end() ? found->value : Value();
            }},
        {"reverse"_L1, {"sa"_L1}, false, [](Args a) { return reversed(a[0].value); }},
        {"sort"_L1, {"NS"_L1}, false, [](Args a) { return sorted(list(a)); }},
        {"sort_by"_L1, {"a"_L1, "&"_L1}, false, [](Args a) { return keyed(a, sortedBy); }},
        {"starts_with"_L1, {"s"_L1, "s"_L1}, false,
            [](Args a) { return Value(a[0].value.string()->startsWith(*a[1].value.string())); }},
        {"sum"_L1, {"N"_L1}, false, [](Args a) { return number(sumOf(list(a))); }},
        {"to_array"_L1, {"*"_L1}, false,
            [](Args a) {
                return a[0].value.array() != nullptr ? a[0].value
                                                     : Value(Value::Array {a[0].value});
            }},
        {"to_number"_L1, {"*"_L1}, false, [](Args a) { return toNumber(a[0].value); }},
        {"to_string"_L1, {"*"_L1}, false,
            [](Args a) {
                return a[0].value.string() != nullptr ? a[0].value
                                                      : Value(compactJson(a[0].value));
            }},
        {"type"_L1, {"*"_L1}, false, [](Args a) { return Value(QString(typeName(a[0].value))); }},
        {"values"_L1, {"o"_L1}, false, [](Args a) { return keysOrValues(a[0].value, false); }},
    };
    return table;
}

} // namespace

Result<OrderedJson> callJmesFunction(
    const QString& name, const std::vector<JmesArgument>& arguments)
{
    const auto function = std::find_if(functions().begin(), functions().end(),
        [&name](const JmesFunction& each) { return each.name == name; });
    if (function == functions().end())
        return Error {ErrorCode::InvalidInput, u"Unknown function: %1()"_s.arg(name)};
    const std::size_t wanted = function->types.size();
    if (function->variadic ? arguments.size() < wanted : arguments.size() != wanted)
        return Error {ErrorCode::InvalidInput,
            u"Expected %1 argument(s) for function %2(), received %3"_s.arg(wanted).arg(name).arg(
                arguments.size())};
    for (std::size_t at = 0; at < arguments.size(); ++at) {
        const QLatin1StringView types = function->types[std::min(at, wanted - 1)];
        const bool fits = std::any_of(types.begin(), types.end(),
            [&](const auto& type) { return isOfType(arguments[at], type); });
        if (!fits)
            return Error {ErrorCode::InvalidInput,
                u"In function %1(), invalid type for value %2, received: \"%3\""_s.arg(name,
                    compactJson(arguments[at].value), typeName(arguments[at].value))};
    }
    return function->run(arguments);
}

} // namespace keywright
