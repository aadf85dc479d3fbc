// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keywright-cli/input/Shorthand.h"

#include <QJsonArray>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

template <typename T>
using Read = Result<T, QString>;

class ShorthandReader {
public:
    explicit ShorthandReader(const QString& text) : m_text(text) { }

    Read<QJsonObject> read()
    {
        auto object = members();
        if (object && !atEnd())
            return expected(u"','"_s);
        return object;
    }

private:
    static constexpr int maxDepth = 32;

    [[nodiscard]] bool atEnd() const { return m_at >= m_text.size(); }
    [[nodiscard]] QChar current() const { return atEnd() ? QChar() : m_text.at(m_at); }
    bool accept(QChar c)
    {
        if (current() != c || c.isNull())
            return false;
        ++m_at;
        return true;
    }
    void skipSpace()
    {
        while (!atEnd() && current().isSpace())
            ++m_at;
    }

    [[nodiscard]] QString expected(const QString& what) const
    {
        return u"Expected: %1, received: '%2' for input:\n%3\n%4^"_s.arg(what,
            atEnd() ? u"EOF"_s : QString(current()), m_text, QString(m_at, u' '));
    }

    Read<QJsonObject> members()
    {
        QJsonObject object;
        do {
            skipSpace();
            const qsizetype start = m_at;
            while (!atEnd() && (current().isLetterOrNumber() || u"-_.#/\\:"_s.contains(current())))
                ++m_at;
            const QString key = m_text.mid(start, m_at - start);
            skipSpace();
            if (key.isEmpty() || !accept(u'='))
                return expected(u"'='"_s);
            skipSpace();
            if (object.contains(key))
                return u"Second instance of key \"%1\" encountered for input:\n%2\n%3^\nThis is often "
                       "because there is a preceding \",\" instead of a space."_s.arg(
                           key, m_text, QString(start, u' '));
            auto value = memberValue();
            if (!value)
                return value.error();
            object.insert(key, *value);
            skipSpace();
        } while (accept(u','));
        return object;
    }

    /// One value, or several separated by commas as long as no "key=" follows.
    Read<QJsonValue> memberValue()
    {
        auto first = value();
        if (!first)
            return first;
        QJsonArray list {*first};
        while (current() == u',' && !keyFollows()) {
            ++m_at;
            skipSpace();
            if (atEnd())
                return expected(u"'<second>'"_s);
            auto next = value();
            if (!next)
                return next;
            list.append(*next);
        }
        return list.size() == 1 ? Read<QJsonValue>(*first) : Read<QJsonValue>(QJsonValue(list));
    }

    [[nodiscard]] bool keyFollows() const
    {
        const qsizetype equals = m_text.indexOf(u'=', m_at);
        const qsizetype comma = m_text.indexOf(u',', m_at + 1);
        return equals >= 0 && (comma < 0 || equals < comma);
    }

    Read<QJsonValue> value()
    {
        skipSpace();
        if (current() == u'\'' || current() == u'"')
            return quoted();
        if (current() == u'[' || current() == u'{')
            return nested();
        return plain();
    }

    Read<QJsonValue> nested()
    {
        if (m_depth == maxDepth)
            return u"The shorthand is nested too deeply."_s;
        ++m_depth;
        auto result = accept(u'[') ? list() : structure();
        --m_depth;
        return result;
    }

    Read<QJsonValue> structure()
    {
        ++m_at; // the brace
        skipSpace();
        if (accept(u'}'))
            return QJsonValue(QJsonObject());
        auto object = members();
        if (!object)
            return object.error();
        if (!accept(u'}'))
            return expected(u"'}'"_s);
        return QJsonValue(*object);
    }

    /// What holds one of these must be quoted, as in the aws CLI.
    [[nodiscard]] bool endsPlain() const { return u",]}'\""_s.contains(current()); }

    Read<QJsonValue> plain()
    {
        QString text;
        while (!atEnd() && !endsPlain()) {
            if (current() == u'\\' && m_at + 1 < m_text.size() && m_text.at(m_at + 1) == u',')
                ++m_at;
            text += m_text.at(m_at++);
        }
        return QJsonValue(text.trimmed());
    }

    Read<QJsonValue> quoted()
    {
        const QChar quote = m_text.at(m_at++);
        QString text;
        while (!atEnd() && current() != quote) {
            if (current() == u'\\' && m_at + 1 < m_text.size()
                && (m_text.at(m_at + 1) == quote || m_text.at(m_at + 1) == u'\\'))
                ++m_at;
            text += m_text.at(m_at++);
        }
        if (!accept(quote))
            return expected(u"'"_s + quote + u"'"_s);
        return QJsonValue(text);
    }

    Read<QJsonValue> list()
    {
        QJsonArray elements;
        skipSpace();
        if (accept(u']'))
            return QJsonValue(elements);
        do {
            auto element = value();
            if (!element)
                return element;
            elements.append(*element);
            skipSpace();
        } while (accept(u','));
        if (!accept(u']'))
            return expected(u"']'"_s);
        return QJsonValue(elements);
    }

    const QString& m_text;
    qsizetype m_at = 0;
    int m_depth = 0;
};

} // namespace

Result<QJsonObject, QString> parseShorthand(const QString& text)
{
    return ShorthandReader(text).read();
}

} // namespace keywright
