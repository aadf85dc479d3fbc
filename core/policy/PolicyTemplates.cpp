// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/PolicyTemplates.h"

#include "core/policy/JsonText.h"

#include <QFile>

#include <array>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

constexpr auto folder = ":/policy/"_L1;

struct TemplateRow {
    QLatin1StringView id; ///< also the name of its file
    const char* title;
    const char* summary;
};

// In the order of the menu.
constexpr auto templateRows = std::to_array<TemplateRow>({
    {"default"_L1, QT_TRANSLATE_NOOP("core", "Default of the API"),
        QT_TRANSLATE_NOOP("core", "The account decides through its IAM policies; nothing else.")},
    {"console"_L1, QT_TRANSLATE_NOOP("core", "Administrators and users"),
        QT_TRANSLATE_NOOP("core",
            "What the console writes: account access, administrators, users, and grants for"
            " AWS services.")},
    {"strict"_L1, QT_TRANSLATE_NOOP("core", "Without account access"),
        QT_TRANSLATE_NOOP("core",
            "Only the roles named here have access. If they are deleted, the key cannot be "
            "managed any more.")},
    {"cross-account"_L1, QT_TRANSLATE_NOOP("core", "Use from another account"),
        QT_TRANSLATE_NOOP("core",
            "Another account may use the key; it must also allow this in its own IAM "
            "policies.")},
    {"via-service"_L1, QT_TRANSLATE_NOOP("core", "Only through one AWS service"),
        QT_TRANSLATE_NOOP("core",
            "Everyone in this account may use the key, but only through the service named, "
            "here Amazon S3.")},
    {"cloudwatch-logs"_L1, QT_TRANSLATE_NOOP("core", "CloudWatch Logs"),
        QT_TRANSLATE_NOOP("core",
            "CloudWatch Logs may encrypt this account's log groups. Change the Region to "
            "yours.")},
    {"event-sources"_L1, QT_TRANSLATE_NOOP("core", "S3, SNS and SQS"),
        QT_TRANSLATE_NOOP("core",
            "S3 and SNS may send messages to encrypted queues and topics, for resources of "
            "this account only.")},
    {"signing"_L1, QT_TRANSLATE_NOOP("core", "Signing only"),
        QT_TRANSLATE_NOOP("core", "One role signs, another one only verifies.")},
    {"mac-split"_L1, QT_TRANSLATE_NOOP("core", "MAC: generator and verifier"),
        QT_TRANSLATE_NOOP("core", "The role that makes codes is not the one that checks them.")},
    {"encrypt-decrypt-split"_L1, QT_TRANSLATE_NOOP("core", "Encrypting and decrypting apart"),
        QT_TRANSLATE_NOOP("core", "Writers cannot read back what they wrote.")},
    {"import-operators"_L1, QT_TRANSLATE_NOOP("core", "Operators for key import"),
        QT_TRANSLATE_NOOP("core",
            "Two roles share the import of key material: one fetches the parameters, the "
            "other one imports.")},
    {"replica"_L1, QT_TRANSLATE_NOOP("core", "Replicas in other Regions"),
        QT_TRANSLATE_NOOP("core",
            "Administrators may replicate the key, but only to the Regions named.")},
    {"break-glass"_L1, QT_TRANSLATE_NOOP("core", "Break glass"),
        QT_TRANSLATE_NOOP("core",
            "A role for emergencies keeps full access, if it signed in with multi-factor "
            "authentication.")},
    {"deny-outside-organization"_L1, QT_TRANSLATE_NOOP("core", "Deny outside the organization"),
        QT_TRANSLATE_NOOP("core",
            "Whatever else is allowed: nobody outside the organization. Put in your "
            "organization's ID.")},
    {"mfa-for-destruction"_L1, QT_TRANSLATE_NOOP("core", "Multi-factor for destruction"),
        QT_TRANSLATE_NOOP("core",
            "Deleting, disabling and dropping imported material need multi-factor "
            "authentication.")},
});

QByteArray contents(const QString& name)
{
    QFile file(folder + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed() : QByteArray();
}

/// Writes a tree again with its scalars as they stood in the text, so that numbers and escapes
/// stay.
class JsonWriter {
public:
    explicit JsonWriter(const QByteArray& source)
        : m_source(source)
    {
    }

    void write(const JsonNode& node, int level)
    {
        if (!node.isObject() && !node.isArray()) {
            m_written += slice(node.range);
            return;
        }
        m_written += node.isObject() ? '{' : '[';
        for (std::size_t index = 0; index < node.children.size(); ++index) {
            const JsonNode& child = node.children.at(index);
            m_written += index == 0 ? "\n" : ",\n";
            m_written += QByteArray(2 * (level + 1), ' ');
            if (node.isObject())
                m_written += slice(child.nameRange) + ": ";
            write(child, level + 1);
        }
        if (!node.children.empty())
            m_written += '\n' + QByteArray(2 * level, ' ');
        m_written += node.isObject() ? '}' : ']';
    }

    [[nodiscard]] QByteArray written() const { return m_written; }

private:
    [[nodiscard]] QByteArray slice(const TextRange& range) const
    {
        return m_source.mid(range.byteOffset, range.byteLength);
    }

    const QByteArray& m_source;
    QByteArray m_written;
};

} // namespace

QList<PolicyTemplate> policyTemplates(const QString& accountId, const QString& partition)
{
    QList<PolicyTemplate> templates;
    for (const TemplateRow& row : templateRows) {
        QString text = QString::fromUtf8(contents(row.id + u".json"_s));
        text.replace("ACCOUNT"_L1, accountId).replace("PARTITION"_L1, partition);
        templates.append({row.id, {row.title}, {row.summary}, text});
    }
    return templates;
}

QByteArray formatPolicy(const QByteArray& text)
{
    const JsonText json = JsonText::parse(text);
    if (!json.faults.isEmpty())
        return text;
    JsonWriter writer(text);
    writer.write(json.root, 0);
    return writer.written();
}

} // namespace keywright
