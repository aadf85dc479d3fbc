// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/equivalents/AwsCommand.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>

#include <algorithm>
#include <array>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

// In the order of the manual's synopsis; the member is CreateKey's, the option the aws CLI's.
struct OptionRow {
    QLatin1StringView member;
    QLatin1StringView option;
};

constexpr std::array createKeyOptions {
    OptionRow {"Policy"_L1, "policy"_L1},
    OptionRow {"Description"_L1, "description"_L1},
    OptionRow {"KeyUsage"_L1, "key-usage"_L1},
    OptionRow {"CustomerMasterKeySpec"_L1, "customer-master-key-spec"_L1},
    OptionRow {"KeySpec"_L1, "key-spec"_L1},
    OptionRow {"Origin"_L1, "origin"_L1},
    OptionRow {"CustomKeyStoreId"_L1, "custom-key-store-id"_L1},
    OptionRow {"BypassPolicyLockoutSafetyCheck"_L1, "bypass-policy-lockout-safety-check"_L1},
    OptionRow {"Tags"_L1, "tags"_L1},
    OptionRow {"MultiRegion"_L1, "multi-region"_L1},
    OptionRow {"XksKeyId"_L1, "xks-key-id"_L1},
};

// Characters that no POSIX shell treats specially anywhere in a word.
bool isPlain(QChar character)
{
    return (character >= u'a' && character <= u'z') || (character >= u'A' && character <= u'Z')
        || (character >= u'0' && character <= u'9') || u"@%+:,./_-"_s.contains(character);
}

QString compactJson(const QJsonArray& array)
{
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

// The aws CLI replaces a value that starts so by the file's (and version 1 by the page's) content,
// so such a text can only be given in JSON.
bool isTakenForAFile(const QString& text)
{
    constexpr std::array prefixes {"file://"_L1, "fileb://"_L1, "http://"_L1, "https://"_L1};
    return std::any_of(prefixes.begin(), prefixes.end(),
        [&text](QLatin1StringView prefix) { return text.startsWith(prefix); });
}

bool fitsOptions(const QJsonObject& members)
{
    return std::none_of(members.begin(), members.end(),
        [](const QJsonValue& value) { return isTakenForAFile(value.toString()); });
}

QString optionLine(const OptionRow& row, const QJsonValue& value)
{
    if (value.isBool())
        return (value.toBool() ? u"--"_s : u"--no-"_s) + row.option;
    const QString text = value.isArray() ? compactJson(value.toArray()) : value.toString();
    // With "=", so that a text that starts with a hyphen is not taken for an option.
    const QString separator = text.startsWith(u'-') ? u"="_s : u" "_s;
    return u"--"_s + row.option + separator + shellQuoted(text);
}

QStringList optionLines(const QJsonObject& members)
{
    QStringList lines;
    for (const OptionRow& row : createKeyOptions) {
        if (members.contains(row.member))
            lines.append(optionLine(row, members.value(row.member)));
    }
    return lines;
}

// Four spaces further in, except for the first line, which follows the name of the member.
QString indented(QString json)
{
    return json.trimmed().replace(u'\n', u"\n    "_s);
}

QString jsonOf(const QJsonValue& value)
{
    if (value.isArray())
        return indented(QString::fromUtf8(QJsonDocument(value.toArray()).toJson()));
    // QJsonDocument writes only arrays and objects: borrow its quoting of texts from an array.
    const QString array = compactJson({value});
    return array.mid(1, array.size() - 2);
}

} // namespace

QString awsCommand(const CreateKeyRequest& request, const QString& region)
{
    const QJsonObject members = request.toJson();
    QStringList lines {u"aws kms create-key"_s};
    if (fitsOptions(members))
        lines += optionLines(members);
    else
        lines.append(u"--cli-input-json " + shellQuoted(cliInputJson(request)));
    if (!region.isEmpty())
        lines.append(u"--region " + shellQuoted(region));
    return lines.join(u" \\\n    "_s);
}

QString cliInputJson(const CreateKeyRequest& request)
{
    const QJsonObject members = request.toJson();
    QStringList lines;
    for (const OptionRow& row : createKeyOptions) {
        if (members.contains(row.member))
            lines.append(u"    \""_s + row.member + u"\": " + jsonOf(members.value(row.member)));
    }
    if (lines.isEmpty())
        return u"{}"_s;
    return u"{\n"_s + lines.join(u",\n"_s) + u"\n}"_s;
}

QString shellQuoted(const QString& word)
{
    if (!word.isEmpty() && std::all_of(word.begin(), word.end(), isPlain))
        return word;
    // Within single quotes a shell changes nothing; a quote itself has to stand outside of them.
    return u'\'' + QString(word).replace(u'\'', u"'\\''"_s) + u'\'';
}

} // namespace keywright
