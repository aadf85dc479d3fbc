// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/local/RowStream.h"

namespace keywright {

using namespace Qt::StringLiterals;

RowWriter& RowWriter::operator<<(const QByteArray& bytes)
{
    appendNumber(static_cast<quint64>(bytes.size()));
    m_content.append(bytes);
    return *this;
}

RowWriter& RowWriter::operator<<(const QStringList& texts)
{
    *this << texts.size();
    for (const QString& text : texts)
        *this << text;
    return *this;
}

RowWriter& RowWriter::operator<<(const QMap<QString, QString>& pairs)
{
    *this << pairs.size();
    for (const auto& [key, value] : pairs.asKeyValueRange())
        *this << key << value;
    return *this;
}

RowWriter& RowWriter::operator<<(const TagList& tags)
{
    *this << tags.size();
    for (const Tag& tag : tags)
        *this << tag.key << tag.value;
    return *this;
}

void RowWriter::appendNumber(quint64 value)
{
    while (value >= 0x80) {
        m_content.append(static_cast<char>(value | 0x80));
        value >>= 7;
    }
    m_content.append(static_cast<char>(value));
}

RowReader::RowReader(QByteArrayView content, quint8 newestKnown)
    : m_rest(content)
    , m_newestKnown(newestKnown)
{
    *this >> m_version;
}

RowReader& RowReader::operator>>(QByteArray& value)
{
    value = bytes().toByteArray();
    return *this;
}

RowReader& RowReader::operator>>(QString& text)
{
    text = QString::fromUtf8(bytes());
    return *this;
}

RowReader& RowReader::operator>>(QStringList& texts)
{
    repeat([&] {
        QString text;
        *this >> text;
        texts.append(std::move(text));
    });
    return *this;
}

RowReader& RowReader::operator>>(QMap<QString, QString>& pairs)
{
    repeat([&] {
        QString key;
        QString value;
        *this >> key >> value;
        pairs.insert(key, value);
    });
    return *this;
}

RowReader& RowReader::operator>>(TagList& tags)
{
    repeat([&] {
        Tag tag;
        *this >> tag.key >> tag.value;
        tags.append(std::move(tag));
    });
    return *this;
}

quint64 RowReader::number()
{
    quint64 value = 0;
    for (int shift = 0; shift < 64 && !m_rest.isEmpty(); shift += 7) {
        const auto byte = static_cast<uchar>(m_rest.front());
        m_rest = m_rest.sliced(1);
        value |= static_cast<quint64>(byte & 0x7f) << shift;
        if (byte < 0x80)
            return value;
    }
    m_complete = false;
    return 0;
}

QByteArrayView RowReader::bytes()
{
    const quint64 size = number();
    if (size > static_cast<quint64>(m_rest.size())) {
        m_complete = false;
        return {};
    }
    const QByteArrayView taken = m_rest.first(static_cast<qsizetype>(size));
    m_rest = m_rest.sliced(taken.size());
    return taken;
}

Status RowReader::status(const char* what) const
{
    if (m_version > m_newestKnown)
        return Error {ErrorCode::VaultNewerVersion,
            u"%1 row of version %2"_s.arg(QLatin1StringView(what)).arg(m_version)};
    if (m_version == 0 || !m_complete)
        return Error {ErrorCode::VaultCorrupt,
            u"the content of a %1 row cannot be read"_s.arg(QLatin1StringView(what))};
    return ok();
}

} // namespace keywright
