// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/RequestJson.h"

#include <QJsonDocument>
#include <QSet>

#include <vector>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t deepestRequest = 32; // the deepest shape of the service model has 4 levels

KmsError serializationError(const QString& message)
{
    return {u"SerializationException"_s, message};
}

/// Walks JSON that was found to be valid and looks at what a parser lets pass: depth, and names
/// that come twice in one object.
class NameScan {
public:
    explicit NameScan(QByteArrayView text)
        : m_text(text)
    {
    }

    /// Looked at before parsing, on whatever text it is.
    [[nodiscard]] bool isTooDeep() const
    {
        std::size_t depth = 0;
        bool inString = false;
        for (qsizetype at = 0; at < m_text.size(); ++at) {
            const char letter = m_text[at];
            if (inString && letter == '\\')
                ++at;
            else if (letter == '"')
                inString = !inString;
            else if (!inString && (letter == '{' || letter == '['))
                depth += 1;
            else if (!inString && (letter == '}' || letter == ']') && depth > 0)
                depth -= 1;
            if (depth > deepestRequest)
                return true;
        }
        return false;
    }

    /// The first name that an object has twice; null when there is none.
    [[nodiscard]] QString repeatedName()
    {
        std::vector<QSet<QString>> objects;
        for (; m_at < m_text.size(); ++m_at) {
            const char letter = m_text[m_at];
            if (letter == '{') {
                objects.emplace_back();
            } else if (letter == '}') {
                objects.pop_back();
            } else if (letter == '"') {
                const QString text = readString();
                if (!isNameAhead())
                    continue;
                if (objects.back().contains(text))
                    return text;
                objects.back().insert(text);
            }
        }
        return {};
    }

private:
    /// The string that begins here, decoded; stops at its closing quote.
    QString readString()
    {
        const qsizetype begin = m_at;
        for (++m_at; m_text[m_at] != '"'; ++m_at) {
            if (m_text[m_at] == '\\')
                ++m_at;
        }
        const QByteArrayView raw = m_text.sliced(begin + 1, m_at - begin - 1);
        if (!raw.contains('\\'))
            return QString::fromUtf8(raw);
        const QByteArray wrapped = "[\"" + raw.toByteArray() + "\"]";
        return QJsonDocument::fromJson(wrapped)[0].toString();
    }

    [[nodiscard]] bool isNameAhead() const
    {
        qsizetype at = m_at + 1;
        while (at < m_text.size() && QByteArrayView(" \t\r\n").contains(m_text[at]))
            ++at;
        return at < m_text.size() && m_text[at] == ':';
    }

    QByteArrayView m_text;
    qsizetype m_at = 0;
};

} // namespace

Result<QJsonObject, KmsError> requestJson(const QByteArray& body)
{
    if (body.isEmpty())
        return QJsonObject();
    NameScan scan(body);
    if (scan.isTooDeep())
        return serializationError(u"The request is nested too deeply."_s);
    QJsonParseError fault {};
    const QJsonDocument document = QJsonDocument::fromJson(body, &fault);
    if (fault.error != QJsonParseError::NoError)
        return serializationError(
            u"The request is not valid JSON: %1 at byte %2."_s.arg(fault.errorString())
                .arg(fault.offset));
    if (!document.isObject())
        return serializationError(u"Start of list found where not expected"_s);
    if (const QString name = scan.repeatedName(); !name.isNull())
        return serializationError(u"The member %1 is there twice."_s.arg(name));
    return document.object();
}

} // namespace keywright
