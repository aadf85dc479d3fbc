// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keywright-cli/input/OptionTable.h"

#include "app/keywright-cli/OwnCommandTable.h"
#include "app/keywright-cli/input/Pagination.h"
#include "core/kms/Shape.h"

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

constexpr auto globalTextTable = std::to_array<GlobalText>({
    {"vault"_L1, &GlobalOptions::vault},
    {"region"_L1, &GlobalOptions::region},
    {"output"_L1, &GlobalOptions::output,
        {"json"_L1, "text"_L1, "table"_L1, "yaml"_L1, "yaml-stream"_L1}},
    {"query"_L1, &GlobalOptions::query},
    {"color"_L1, &GlobalOptions::color, {"on"_L1, "off"_L1, "auto"_L1}},
    {"passphrase-file"_L1, &GlobalOptions::passphraseFile},
    {"passphrase-fd"_L1, &GlobalOptions::passphraseFd},
    {"as"_L1, &GlobalOptions::caller},
    {"target"_L1, &GlobalOptions::target, {"vault"_L1, "aws"_L1}},
    {"endpoint-url"_L1, &GlobalOptions::endpointUrl},
    {"profile"_L1, &GlobalOptions::profile},
    {"ca-bundle"_L1, &GlobalOptions::caBundle},
    {"cli-read-timeout"_L1, &GlobalOptions::readTimeout},
    {"cli-connect-timeout"_L1, &GlobalOptions::connectTimeout},
});

constexpr auto globalFlagTable = std::to_array<GlobalFlag>({
    {"debug"_L1, &GlobalOptions::debug},
    {"no-paginate"_L1, &GlobalOptions::noPaginate},
    {"no-verify-ssl"_L1, &GlobalOptions::noVerifySsl},
    {"no-sign-request"_L1, &GlobalOptions::noSignRequest},
    {"explain"_L1, &GlobalOptions::explain},
});

Arity arityOf(const Shape& shape)
{
    switch (shape.type) {
    case ShapeType::Boolean:
        return Arity::Flag;
    case ShapeType::List:
        return Arity::Many;
    default:
        return Arity::One;
    }
}

QStringList valuesOf(const Shape& shape)
{
    const Shape& one = shape.type == ShapeType::List ? *shape.element : shape;
    return {one.values.begin(), one.values.end()};
}

} // namespace

std::span<const GlobalText> globalTexts()
{
    return globalTextTable;
}

std::span<const GlobalFlag> globalFlags()
{
    return globalFlagTable;
}

QList<KnownOption> globalOptions()
{
    QList<KnownOption> all;
    for (const GlobalText& text : globalTextTable) {
        KnownOption option {text.name, Arity::One};
        for (const QLatin1StringView choice : text.choices) {
            if (!choice.isEmpty())
                option.values.append(choice);
        }
        all.append(option);
    }
    for (const GlobalFlag& flag : globalFlagTable)
        all.append({flag.name, Arity::Flag});
    return all;
}

QList<KnownOption> operationOptions(Operation operation)
{
    QList<KnownOption> all {{u"cli-input-json"_s, Arity::One},
        {u"generate-cli-skeleton"_s, Arity::Optional, {u"input"_s, u"output"_s}}};
    if (!pagedMember(operation).isEmpty())
        all.append({{u"starting-token"_s, Arity::One}, {u"page-size"_s, Arity::One},
            {u"max-items"_s, Arity::One}});
    for (const ShapeMember& member : requestMembers(operation)) {
        const QString name = optionName(member.name);
        const Arity arity = arityOf(*member.shape);
        all.append({name, arity, valuesOf(*member.shape)});
        if (arity == Arity::Flag)
            all.append({u"no-"_s + name, Arity::Flag});
    }
    return all;
}

QList<KnownOption> ownCommandOptions(QStringView topic, QStringView command)
{
    QList<KnownOption> all;
    for (const OwnOption& option : ownOptions()) {
        if (option.topic != topic || option.command != command)
            continue;
        const Arity arity = option.words == OptionWords::None ? Arity::Flag
            : option.words == OptionWords::One                ? Arity::One
                                                              : Arity::Many;
        all.append({option.name, arity});
    }
    return all;
}

} // namespace keywright
