// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keywright-cli/input/OptionTable.h"

#include "app/keywright-cli/OwnCommandTable.h"
#include "app/keywright-cli/input/Pagination.h"
#include "core/kms/Shape.h"

#include <algorithm>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

using enum GlobalOptionKind;

constexpr auto globalTextTable = std::to_array<GlobalText>({
    {"vault"_L1, &GlobalOptions::vault, "FILE"_L1,
        "the vault; else $KEYWRIGHT_VAULT, else the default place"_L1, Anywhere},
    {"region"_L1, &GlobalOptions::region, "REGION"_L1,
        "the Region to act in; else $AWS_REGION, else the vault's or the profile's"_L1, Anywhere},
    {"output"_L1, &GlobalOptions::output, {}, "how to print the reply"_L1, Anywhere,
        {"json"_L1, "text"_L1, "table"_L1, "yaml"_L1, "yaml-stream"_L1}},
    {"query"_L1, &GlobalOptions::query, "EXPRESSION"_L1, "JMESPath on the reply"_L1, Anywhere},
    {"cli-binary-format"_L1, &GlobalOptions::binaryFormat, {},
        "whether the text of a blob is its base64, or the blob itself, as where nothing is said"_L1,
        Anywhere, {"base64"_L1, "raw-in-base64-out"_L1}},
    {"color"_L1, &GlobalOptions::color, {}, "colours in tables; auto: on a terminal"_L1, Anywhere,
        {"on"_L1, "off"_L1, "auto"_L1}},
    {"passphrase-file"_L1, &GlobalOptions::passphraseFile, "FILE"_L1,
        "the vault's passphrase is its first line"_L1, Anywhere},
    {"passphrase-fd"_L1, &GlobalOptions::passphraseFd, "N"_L1,
        "the passphrase is the first line of this descriptor"_L1, Anywhere},
    {"as"_L1, &GlobalOptions::caller, "PRINCIPAL"_L1,
        "call as this simulated user or role, or this ARN; else as root"_L1, Anywhere},
    {"endpoint-url"_L1, &GlobalOptions::endpointUrl, "URL"_L1, "any endpoint that speaks the KMS API"_L1,
        AtEndpoint},
    {"profile"_L1, &GlobalOptions::profile, "NAME"_L1, "of ~/.aws/config and ~/.aws/credentials"_L1,
        AtEndpoint},
    {"target"_L1, &GlobalOptions::target, {}, "where to act, whatever the other options say"_L1, AtEndpoint,
        {"vault"_L1, "aws"_L1}},
    {"ca-bundle"_L1, &GlobalOptions::caBundle, "FILE"_L1, "certificates to trust, in PEM form"_L1, AtEndpoint},
    {"cli-read-timeout"_L1, &GlobalOptions::readTimeout, "S"_L1,
        "seconds without a byte of the answer; 0: no limit; else 60"_L1, AtEndpoint},
    {"cli-connect-timeout"_L1, &GlobalOptions::connectTimeout, "S"_L1,
        "seconds until the connection stands; 0: no limit; else 60"_L1, AtEndpoint},
});

constexpr auto globalFlagTable = std::to_array<GlobalFlag>({
    {"no-paginate"_L1, &GlobalOptions::noPaginate, "only the first page of a list"_L1, Anywhere},
    {"explain"_L1, &GlobalOptions::explain, "say what an error means and what to do"_L1, Anywhere},
    {"debug"_L1, &GlobalOptions::debug, "say on standard error what happens"_L1, Anywhere},
    {"no-verify-ssl"_L1, &GlobalOptions::noVerifySsl, "do not verify the endpoint's certificate"_L1,
        AtEndpoint},
    {"no-sign-request"_L1, &GlobalOptions::noSignRequest, "send no credentials"_L1, AtEndpoint},
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

bool isChoice(QString GlobalOptions::* option, QStringView value)
{
    const auto row = std::ranges::find(globalTextTable, option, &GlobalText::member);
    return !value.isEmpty() && row != globalTextTable.end()
        && std::ranges::any_of(row->choices, [value](QLatin1StringView each) { return each == value; });
}

QList<KnownOption> operationOptions(Operation operation)
{
    QList<KnownOption> all;
    for (const ShapeMember& member : requestMembers(operation)) {
        const QString name = optionName(member.name);
        const Arity arity = arityOf(*member.shape);
        all.append({name, arity, valuesOf(*member.shape)});
        if (arity == Arity::Flag)
            all.append({u"no-"_s + name, Arity::Flag});
    }
    all.append({u"cli-input-json"_s, Arity::One});
    if (!pagedMember(operation).isEmpty())
        all.append({{u"starting-token"_s, Arity::One}, {u"page-size"_s, Arity::One},
            {u"max-items"_s, Arity::One}});
    all.append({u"generate-cli-skeleton"_s, Arity::Optional, {u"input"_s, u"output"_s}});
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
