// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keywright-cli/query/OrderedJson.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace keywright {

OrderedJson OrderedJson::from(const QJsonValue& value)
{
    switch (value.type()) {
    case QJsonValue::Bool:
        return value.toBool();
    case QJsonValue::Double:
        return value.toDouble();
    case QJsonValue::String:
        return value.toString();
    case QJsonValue::Array: {
        Array elements;
        for (const QJsonValue& element : value.toArray())
            elements.push_back(from(element));
        return elements;
    }
    case QJsonValue::Object: {
        Object members;
        const QJsonObject object = value.toObject();
        for (auto at = object.begin(); at != object.end(); ++at)
            members.emplace_back(at.key(), from(at.value()));
        return members;
    }
    default:
        return {};
    }
}

OrderedJson OrderedJson::member(const QString& name) const
{
    if (const Object* members = object()) {
        for (const Member& each : *members) {
            if (each.first == name)
                return each.second;
        }
    }
    return {};
}

bool OrderedJson::hasMember(const QString& name) const
{
    const Object* members = object();
    return members != nullptr
        && std::any_of(members->begin(), members->end(),
            [&name](const Member& each) { return each.first == name; });
}

bool OrderedJson::operator==(const OrderedJson& other) const
{
    const Object* mine = object();
    const Object* theirs = other.object();
    if (mine == nullptr || theirs == nullptr)
        return m_value == other.m_value;
    return mine->size() == theirs->size()
        && std::all_of(mine->begin(), mine->end(), [theirs](const Member& each) {
               return std::find(theirs->begin(), theirs->end(), each) != theirs->end();
           });
}

QString numberText(double value)
{
    constexpr double largestExact = 9007199254740992.0; // 2^53
    if (std::abs(value) < largestExact && std::trunc(value) == value)
        return QString::number(static_cast<qint64>(value));
    return QString::number(value, 'g', QLocale::FloatingPointShortest);
}

} // namespace keywright
