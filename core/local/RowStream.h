// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/foundation/Result.h"

#include <QByteArray>
#include <QDataStream>
#include <QIODevice>
#include <QString>

namespace keywright {

/// The layout of row contents: a version byte, then the members in a fixed order, text as UTF-8.
/// QDataStream in a pinned version keeps it compact and quick: a hundred thousand rows are read at
/// unlock. A new member goes to the end with a new version; older rows are read up to their version.
class RowWriter {
public:
    explicit RowWriter(quint8 version) : m_stream(&m_content, QIODevice::WriteOnly)
    {
        m_stream.setVersion(QDataStream::Qt_6_4);
        m_stream << version;
    }

    template <typename T>
    RowWriter& operator<<(const T& value)
    {
        m_stream << value;
        return *this;
    }
    RowWriter& operator<<(const QString& text) { return *this << text.toUtf8(); }

    [[nodiscard]] const QByteArray& content() const { return m_content; }

private:
    QByteArray m_content;
    QDataStream m_stream;
};

/// The way back; status() tells afterwards whether everything read was there.
class RowReader {
public:
    RowReader(const QByteArray& content, quint8 newestKnown)
        : m_stream(content)
        , m_newestKnown(newestKnown)
    {
        m_stream.setVersion(QDataStream::Qt_6_4);
        m_stream >> m_version;
    }

    template <typename T>
    RowReader& operator>>(T& value)
    {
        m_stream >> value;
        return *this;
    }
    RowReader& operator>>(QString& text)
    {
        QByteArray utf8;
        m_stream >> utf8;
        text = QString::fromUtf8(utf8);
        return *this;
    }
    /// An enumerator stored as a byte; a number past `count` spoils the row.
    template <typename Enum>
    RowReader& enumerator(Enum& value, int count)
    {
        quint8 number = 0;
        m_stream >> number;
        if (number >= count)
            m_stream.setStatus(QDataStream::ReadCorruptData);
        else
            value = static_cast<Enum>(number);
        return *this;
    }

    /// `what` names the row for the error: "key", "alias".
    [[nodiscard]] Status status(const char* what) const;

private:
    QDataStream m_stream;
    quint8 m_newestKnown;
    quint8 m_version = 0;
};

/// KeyRow enumerators are written as one byte.
template <typename Enum>
[[nodiscard]] quint8 asByte(Enum value)
{
    return static_cast<quint8>(value);
}

} // namespace keywright
