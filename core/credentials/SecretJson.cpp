// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credentials/SecretJson.h"

#include "core/credentials/SecretText.h"

#include <cmath>

namespace keywright {

namespace {

constexpr int maxJsonDepth = 64;

/// Walks over valid JSON; every function is false at the first thing that is none.
class JsonWalk {
public:
    explicit JsonWalk(QByteArrayView text) : m_text(text) { }

    bool value(int depth)
    {
        space();
        switch (peek()) {
        case '{':
            return members(depth, [](QByteArrayView, QByteArrayView) { });
        case '[':
            return elements(depth);
        case '"':
            return string();
        case 't':
            return word("true");
        case 'f':
            return word("false");
        case 'n':
            return word("null");
        default:
            return number();
        }
    }

    /// `take` gets each name, with its quotes, and each value.
    template <typename Take>
    bool members(int depth, Take take)
    {
        space();
        if (depth > maxJsonDepth || !is('{'))
            return false;
        space();
        if (is('}'))
            return true;
        do {
            space();
            const qsizetype name = m_at;
            if (!string())
                return false;
            const QByteArrayView nameText = m_text.sliced(name, m_at - name);
            space();
            if (!is(':'))
                return false;
            space();
            const qsizetype begin = m_at;
            if (!value(depth + 1))
                return false;
            take(nameText, m_text.sliced(begin, m_at - begin));
            space();
        } while (is(','));
        return is('}');
    }

    bool end()
    {
        space();
        return m_at == m_text.size();
    }

private:
    [[nodiscard]] char peek() const { return m_at < m_text.size() ? m_text[m_at] : '\0'; }

    bool is(char wanted)
    {
        if (m_at >= m_text.size() || m_text[m_at] != wanted)
            return false;
        ++m_at;
        return true;
    }

    void space()
    {
        while (peek() == ' ' || peek() == '\t' || peek() == '\n' || peek() == '\r')
            ++m_at;
    }

    bool word(QByteArrayView wanted)
    {
        if (!m_text.sliced(m_at).startsWith(wanted))
            return false;
        m_at += wanted.size();
        return true;
    }

    bool digits()
    {
        const qsizetype begin = m_at;
        while (peek() >= '0' && peek() <= '9')
            ++m_at;
        return m_at > begin;
    }

    bool number()
    {
        static_cast<void>(is('-'));
        const bool leadingZero = peek() == '0';
        const qsizetype begin = m_at;
        if (!digits() || (leadingZero && m_at - begin > 1) || (is('.') && !digits()))
            return false;
        if (!is('e') && !is('E'))
            return true;
        static_cast<void>(is('+') || is('-'));
        return digits();
    }

    bool string()
    {
        if (!is('"'))
            return false;
        while (m_at < m_text.size()) {
            const char each = m_text[m_at++];
            if (each == '"')
                return true;
            if (static_cast<unsigned char>(each) < 0x20 || (each == '\\' && !escape()))
                return false;
        }
        return false;
    }

    bool escape()
    {
        if (is('u')) {
            for (int count = 0; count < 4; ++count) {
                if (!std::isxdigit(static_cast<unsigned char>(peek())))
                    return false;
                ++m_at;
            }
            return true;
        }
        const bool isKnown = QByteArrayView("\"\\/bfnrt").contains(peek()) && peek() != '\0';
        ++m_at;
        return isKnown;
    }

    bool elements(int depth)
    {
        if (depth > maxJsonDepth || !is('['))
            return false;
        space();
        if (is(']'))
            return true;
        do {
            if (!value(depth + 1))
                return false;
            space();
        } while (is(','));
        return is(']');
    }

    QByteArrayView m_text;
    qsizetype m_at = 0;
};

char16_t hexUnit(QByteArrayView digits)
{
    return static_cast<char16_t>(digits.first(4).toByteArray().toUShort(nullptr, 16));
}

/// The text of a valid JSON string with its quotes.
SecretBytes decoded(QByteArrayView quoted)
{
    static constexpr QByteArrayView letters = "bfnrt";
    static constexpr QByteArrayView meanings = "\b\f\n\r\t";
    SecretText text;
    for (qsizetype at = 1; at < quoted.size() - 1; ++at) {
        if (quoted[at] != '\\') {
            text << quoted.sliced(at, 1);
            continue;
        }
        ++at;
        if (quoted[at] != 'u') {
            const qsizetype letter = letters.indexOf(quoted[at]);
            text << (letter < 0 ? quoted.sliced(at, 1) : meanings.sliced(letter, 1));
            continue;
        }
        QString units(QChar(hexUnit(quoted.sliced(at + 1))));
        at += 4;
        const bool isPair = units.at(0).isHighSurrogate() && at + 7 < quoted.size()
            && quoted.sliced(at + 1).startsWith("\\u");
        if (isPair) {
            units.append(QChar(hexUnit(quoted.sliced(at + 3))));
            at += 6;
        }
        text << QByteArrayView(units.toUtf8());
    }
    return text.take();
}

} // namespace

std::optional<SecretJson> SecretJson::parse(QByteArrayView utf8)
{
    SecretJson json;
    JsonWalk walk(utf8);
    const bool valid = utf8.isValidUtf8()
        && walk.members(0, [&json](QByteArrayView name, QByteArrayView value) {
               json.m_members.insert_or_assign(
                   QString::fromUtf8(charView(decoded(name).view())), value);
           });
    if (!valid || !walk.end())
        return std::nullopt;
    return json;
}

std::optional<SecretBytes> SecretJson::secret(const QString& name) const
{
    const auto found = m_members.find(name);
    if (found == m_members.end() || !found->second.startsWith('"'))
        return std::nullopt;
    return decoded(found->second);
}

std::optional<QString> SecretJson::text(const QString& name) const
{
    const auto bytes = secret(name);
    if (!bytes)
        return std::nullopt;
    return QString::fromUtf8(charView(bytes->view()));
}

std::optional<qint64> SecretJson::number(const QString& name) const
{
    const auto found = m_members.find(name);
    bool isNumber = false;
    const double value
        = found == m_members.end() ? 0 : found->second.toByteArray().toDouble(&isNumber);
    if (!isNumber || std::abs(value) > 9e15)
        return std::nullopt;
    return static_cast<qint64>(value);
}

std::optional<SecretJson> SecretJson::object(const QString& name) const
{
    const auto found = m_members.find(name);
    return found == m_members.end() ? std::nullopt : parse(found->second);
}

} // namespace keywright
