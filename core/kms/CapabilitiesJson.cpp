// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kms/CapabilitiesJson.h"

#include <QJsonArray>

#include <algorithm>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

// A phrase's template is a literal, so a template that was read is looked up here.
constexpr std::array probedReasons {
    QT_TRANSLATE_NOOP("core", "This endpoint answers %1 to it."),
    QT_TRANSLATE_NOOP("core", "This endpoint makes %1 instead."),
};

QString nameOfPair(KeySpec spec, KeyUsage usage)
{
    return nameOf(spec) + u'/' + nameOf(usage);
}

QJsonObject reasonJson(const Phrase& reason)
{
    return {{u"Text"_s, QString::fromUtf8(reason.text)},
        {u"Arguments"_s, QJsonArray::fromStringList(reason.arguments)}};
}

std::optional<Phrase> reasonFrom(const QJsonValue& json)
{
    const QByteArray text = json[u"Text"].toString().toUtf8();
    const auto* known = std::ranges::find_if(
        probedReasons, [&text](const char* each) { return text == each; });
    if (known == probedReasons.end() || !json[u"Arguments"].isArray())
        return std::nullopt;
    Phrase reason {*known};
    for (const QJsonValue& argument : json[u"Arguments"].toArray())
        reason.arguments.append(argument.toString());
    return reason;
}

Error notUnderstood(const QString& name)
{
    return {ErrorCode::InvalidInput, u"the result of a probe has no such entry: %1"_s.arg(name)};
}

} // namespace

Phrase endpointRefuses(const QString& exceptionName)
{
    return {probedReasons[0], {exceptionName}};
}

Phrase endpointMakesOther(const QString& made)
{
    return {probedReasons[1], {made}};
}

QJsonObject toJson(const Capabilities& capabilities)
{
    QJsonObject specs;
    QJsonObject pairs;
    for (const KeySpecInfo& info : keySpecTable()) {
        if (const auto& reason = capabilities.reasonAgainst(info.spec))
            specs.insert(info.name, reasonJson(*reason));
        const auto& ofSpec = capabilities.unavailablePairs[static_cast<std::size_t>(info.spec)];
        for (std::size_t usage = 0; usage < ofSpec.size(); ++usage) {
            if (const auto& reason = ofSpec[usage])
                pairs.insert(
                    nameOfPair(info.spec, static_cast<KeyUsage>(usage)), reasonJson(*reason));
        }
    }
    return {{u"Specs"_s, specs}, {u"Pairs"_s, pairs}};
}

Result<Capabilities> capabilitiesFromJson(const QJsonObject& json)
{
    Capabilities capabilities;
    if (!json[u"Specs"].isObject() || !json[u"Pairs"].isObject())
        return notUnderstood(u"Specs, Pairs"_s);
    const QJsonObject specs = json[u"Specs"].toObject();
    for (auto entry = specs.begin(); entry != specs.end(); ++entry) {
        const auto spec = keySpecNamed(entry.key());
        auto reason = reasonFrom(entry.value());
        if (!spec || !reason)
            return notUnderstood(entry.key());
        capabilities.unavailable[static_cast<std::size_t>(*spec)] = std::move(reason);
    }
    const QJsonObject pairs = json[u"Pairs"].toObject();
    for (auto entry = pairs.begin(); entry != pairs.end(); ++entry) {
        const auto spec = keySpecNamed(entry.key().section(u'/', 0, 0));
        const auto usage = keyUsageNamed(entry.key().section(u'/', 1));
        auto reason = reasonFrom(entry.value());
        if (!spec || !usage || !reason)
            return notUnderstood(entry.key());
        capabilities.unavailablePairs[static_cast<std::size_t>(*spec)]
                                     [static_cast<std::size_t>(*usage)] = std::move(reason);
    }
    return capabilities;
}

} // namespace keywright
