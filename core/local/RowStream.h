// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/foundation/Result.h"
#include "core/kms/Tag.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QMap>
#include <QString>
#include <QStringList>

#include <concepts>

namespace keywright {

// The layout of row contents: a version byte, then the members in a fixed order. Numbers are
// unsigned LEB128, texts and byte strings have their length before them, texts are UTF-8. A hundred
// thousand rows are read at unlock, so there is nothing in it but the values. A new member goes to
// the end with a new version; older rows are read up to their version.

class RowWriter {
public:
    explicit RowWriter(quint8 version) { m_content.append(static_cast<char>(version)); }

    template <std::integral Number>
    RowWriter& operator<<(Number value)
    {
        appendNumber(static_cast<quint64>(value));
        return *this;
    }
    RowWriter& operator<<(const QByteArray& bytes);
    RowWriter& operator<<(const QString& text) { return *this << text.toUtf8(); }
    RowWriter& operator<<(const QStringList& texts);
    RowWriter& operator<<(const QMap<QString, QString>& pairs);
    RowWriter& operator<<(const TagList& tags);

    [[nodiscard]] const QByteArray& content() const { return m_content; }

private:
    void appendNumber(quint64 value);

    QByteArray m_content;
};

/// The way back; status() tells afterwards whether everything read was there.
class RowReader {
public:
    RowReader(QByteArrayView content, quint8 newestKnown);

    template <std::integral Number>
    RowReader& operator>>(Number& value)
    {
        value = static_cast<Number>(number());
        return *this;
    }
    RowReader& operator>>(QByteArray& bytes);
    RowReader& operator>>(QString& text);
    RowReader& operator>>(QStringList& texts);
    RowReader& operator>>(QMap<QString, QString>& pairs);
    RowReader& operator>>(TagList& tags);
    /// An enumerator stored as a number; one past `count` spoils the row.
    template <typename Enum>
    RowReader& enumerator(Enum& value, int count)
    {
        const quint64 place = number();
        if (place < static_cast<quint64>(count))
            value = static_cast<Enum>(place);
        else
            m_complete = false;
        return *this;
    }

    [[nodiscard]] int version() const { return m_version; }
    [[nodiscard]] bool isComplete() const { return m_complete; }
    /// `what` names the row for the error: "key", "alias".
    [[nodiscard]] Status status(const char* what) const;

private:
    /// Reads a count, then calls takeOne so many times.
    template <typename TakeOne>
    void repeat(TakeOne takeOne)
    {
        const quint64 count = number();
        for (quint64 i = 0; i < count && m_complete; ++i)
            takeOne();
    }
    [[nodiscard]] quint64 number();
    [[nodiscard]] QByteArrayView bytes();

    QByteArrayView m_rest;
    bool m_complete = true;
    quint8 m_newestKnown;
    quint8 m_version = 0;
};

/// Enumerators are written as numbers.
template <typename Enum>
[[nodiscard]] quint8 asNumber(Enum value)
{
    return static_cast<quint8>(value);
}

} // namespace keywright
