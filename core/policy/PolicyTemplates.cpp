// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/PolicyTemplates.h"

#include "core/policy/JsonText.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

constexpr auto folder = ":/policy/"_L1;

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
    const QJsonArray index = QJsonDocument::fromJson(contents(u"templates.json"_s)).array();
    for (const QJsonValue& entry : index) {
        const QString id = entry["id"_L1].toString();
        QString text = QString::fromUtf8(contents(id + u".json"_s));
        text.replace("ACCOUNT"_L1, accountId).replace("PARTITION"_L1, partition);
        templates.append({id, entry["title"_L1].toString(), entry["summary"_L1].toString(), text});
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
