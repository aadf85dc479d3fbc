// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kms/Operation.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QString>

#include <optional>

namespace keywright {

/// The member that holds the elements of a list whose pages the aws CLI puts together (botocore's
/// paginators of KMS); empty for other operations.
[[nodiscard]] QLatin1StringView pagedMember(Operation operation);

/// Puts the pages of a list together as the aws CLI does: from --starting-token on, at most
/// --max-items elements, with a NextToken where there are more.
class Pagination {
public:
    /// Of --max-items, a number, and --starting-token; null texts: not given.
    [[nodiscard]] static Pagination from(
        Operation operation, const QString& maxItems, const QString& startingToken);

    /// What the next request begins at; null: at the beginning.
    [[nodiscard]] const QJsonValue& marker() const { return m_marker; }
    /// Takes a page; whether there is another one to ask for.
    [[nodiscard]] bool add(const QJsonObject& page);
    /// The page that was taken last, without the elements that are not asked for.
    [[nodiscard]] const QJsonObject& lastPage() const { return m_lastPage; }
    /// All elements, under the member's name.
    [[nodiscard]] QJsonObject whole() const;
    /// For --starting-token; empty: that was all.
    [[nodiscard]] QString nextToken() const { return QString::fromLatin1(m_nextToken); }

private:
    [[nodiscard]] bool takeElements(const QJsonArray& elements);

    QLatin1StringView m_member;
    std::optional<qsizetype> m_most = {};
    QJsonValue m_marker = QJsonValue::Null; ///< of the page that is asked for
    qsizetype m_skip = 0; ///< elements of the first page that were printed before
    QJsonArray m_elements = {};
    QJsonObject m_lastPage = {};
    QByteArray m_nextToken = {};
};

} // namespace keywright
