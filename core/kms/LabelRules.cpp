// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kms/CreateKeyRules.h"
#include "core/kms/KmsLimits.h"
#include "core/kms/ShapeProblem.h"

#include <QSet>

// Alias, tags and description: CreateKeyRules' rules about labels. Sources: service model; KMS API
// reference of CreateAlias and TagResource; messages recorded from the service.
namespace keywright {

using namespace Qt::StringLiterals;

namespace {

constexpr auto aliasPrefix = "alias/"_L1;

Problem aliasProblem(Phrase what, Phrase why, Phrase remedy, KmsError error)
{
    return {KeyField::Alias, -1, false, std::move(what), std::move(why), std::move(remedy),
        std::move(error)};
}

Problem missingPrefix()
{
    return aliasProblem(
        {QT_TRANSLATE_NOOP("core", "The alias does not start with %1."), {aliasPrefix}},
        {QT_TRANSLATE_NOOP("core", "Every alias name starts so.")},
        {QT_TRANSLATE_NOOP("core", "Put %1 in front of it."), {aliasPrefix}},
        {u"ValidationException"_s,
            u"Alias must start with the prefix \"alias/\". Please see "
            "https://docs.aws.amazon.com/kms/latest/developerguide/kms-alias.html"_s});
}

Problem reservedAlias()
{
    const QString reserved = aliasPrefix + u"aws/";
    return aliasProblem(
        {QT_TRANSLATE_NOOP("core", "Aliases that start with %1 are reserved."), {reserved}},
        {QT_TRANSLATE_NOOP("core", "They belong to the keys that AWS manages.")},
        {QT_TRANSLATE_NOOP("core", "Choose another name.")}, {u"NotAuthorizedException"_s});
}

Problem namelessAlias()
{
    return aliasProblem({QT_TRANSLATE_NOOP("core", "The alias has no name.")},
        {QT_TRANSLATE_NOOP("core", "%1 is only the start of every alias."), {aliasPrefix}},
        {QT_TRANSLATE_NOOP("core", "Add a name, or make the key without an alias.")},
        {u"InvalidAliasNameException"_s, u"Alias name is empty."_s});
}

Problem tagProblem(int row, Phrase what, Phrase why, Phrase remedy, const QString& message)
{
    return {KeyField::Tags, row, false, std::move(what), std::move(why), std::move(remedy),
        {u"TagException"_s, message}};
}

Problem tooManyTags(qsizetype count)
{
    return tagProblem(-1,
        {QT_TRANSLATE_NOOP("core", "There are %1 tags."), {QString::number(count)}},
        {QT_TRANSLATE_NOOP("core", "A key can have at most %1 tags."),
            {QString::number(kms_limits::maxTags)}},
        {QT_TRANSLATE_NOOP("core", "Remove some of them.")}, u"Too many tags"_s);
}

Problem reservedTag(int row)
{
    return tagProblem(row,
        {QT_TRANSLATE_NOOP("core", "Tag keys that start with %1 are reserved."), {u"aws:"_s}},
        {QT_TRANSLATE_NOOP("core", "AWS sets them itself; case makes no difference.")},
        {QT_TRANSLATE_NOOP("core", "Choose another tag key.")},
        u"Tags beginning with aws: are reserved"_s);
}

Problem duplicateTag(int row, const QString& key)
{
    return tagProblem(row, {QT_TRANSLATE_NOOP("core", "The tag key \"%1\" is there twice."), {key}},
        {QT_TRANSLATE_NOOP("core", "A key can have one value for each tag key.")},
        {QT_TRANSLATE_NOOP("core", "Change or remove one of the two.")}, u"Duplicate tag keys"_s);
}

bool isReservedTagKey(const QString& key)
{
    return key.startsWith("aws:"_L1, Qt::CaseInsensitive);
}

} // namespace

QList<Problem> CreateKeyRules::aliasProblems(const QString& alias)
{
    // The target does not matter here; any well-formed one leaves the alias alone to be judged.
    const QJsonObject body {{u"AliasName"_s, alias}, {u"TargetKeyId"_s, u"key"_s}};
    QList<Problem> problems = problemsOf(shapeViolations(Operation::CreateAlias, body));
    if (!alias.startsWith(aliasPrefix))
        problems.append(missingPrefix());
    else if (alias.startsWith(aliasPrefix + u"aws/"))
        problems.append(reservedAlias());
    else if (alias == aliasPrefix)
        problems.append(namelessAlias());
    return problems;
}

QList<Problem> CreateKeyRules::tagProblems(const TagList& tags)
{
    CreateKeyRequest onlyTags;
    onlyTags.tags = tags;
    return problemsOf(shapeViolations(Operation::CreateKey, onlyTags.toJson()))
        + tagSetProblems(tags);
}

QList<Problem> CreateKeyRules::tagSetProblems(const TagList& tags)
{
    QList<Problem> problems;
    if (tags.size() > kms_limits::maxTags)
        problems.append(tooManyTags(tags.size()));
    for (int row = 0; row < tags.size(); ++row) {
        if (isReservedTagKey(tags.at(row).key))
            problems.append(reservedTag(row));
    }
    QSet<QString> seen;
    for (int row = 0; row < tags.size(); ++row) {
        const QString& key = tags.at(row).key;
        if (seen.contains(key))
            problems.append(duplicateTag(row, key));
        seen.insert(key);
    }
    return problems;
}

QList<Problem> CreateKeyRules::descriptionProblems(const QString& description)
{
    CreateKeyRequest onlyDescription;
    onlyDescription.description = description;
    return problemsOf(shapeViolations(Operation::CreateKey, onlyDescription.toJson()));
}

} // namespace keywright
