// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keywright-cli/input/Pagination.h"

#include <QJsonDocument>

#include <algorithm>
#include <array>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

struct PagedList {
    Operation operation;
    QLatin1StringView member;
};
constexpr auto pagedLists = std::to_array<PagedList>({
    {Operation::DescribeCustomKeyStores, "CustomKeyStores"_L1},
    {Operation::ListAliases, "Aliases"_L1},
    {Operation::ListGrants, "Grants"_L1},
    {Operation::ListKeyPolicies, "PolicyNames"_L1},
    {Operation::ListKeyRotations, "Rotations"_L1},
    {Operation::ListKeys, "Keys"_L1},
    {Operation::ListResourceTags, "Tags"_L1},
    {Operation::ListRetirableGrants, "Grants"_L1},
});

constexpr auto markerName = "Marker"_L1;
constexpr auto skipName = "boto_truncate_amount"_L1;

/// As Python writes such an object: botocore's tokens and ours can be exchanged.
QByteArray tokenOf(const QJsonValue& marker, qsizetype skip)
{
    const QByteArray text = marker.isString()
        ? QJsonDocument(QJsonArray {marker}).toJson(QJsonDocument::Compact).chopped(1).sliced(1)
        : QByteArray("null");
    QByteArray json = "{\"Marker\": " + text;
    if (skip > 0)
        json += ", \"boto_truncate_amount\": " + QByteArray::number(skip);
    return QByteArray(json + '}').toBase64();
}

} // namespace

QLatin1StringView pagedMember(Operation operation)
{
    const auto* found = std::ranges::find_if(
        pagedLists, [operation](const PagedList& each) { return each.operation == operation; });
    return found != pagedLists.end() ? found->member : QLatin1StringView();
}

Pagination Pagination::from(
    Operation operation, const QString& maxItems, const QString& startingToken)
{
    Pagination pages;
    pages.m_member = pagedMember(operation);
    if (!maxItems.isNull())
        pages.m_most = maxItems.toLongLong();
    if (startingToken.isNull())
        return pages;
    const QJsonObject token
        = QJsonDocument::fromJson(QByteArray::fromBase64(startingToken.toLatin1())).object();
    // A token that is none is taken for the service's own marker, as botocore does.
    pages.m_marker = token.contains(markerName) ? token[markerName] : QJsonValue(startingToken);
    pages.m_skip = token[skipName].toInt();
    return pages;
}

bool Pagination::add(const QJsonObject& page)
{
    m_lastPage = page;
    if (!takeElements(page[m_member].toArray()) || !page["Truncated"_L1].toBool())
        return false;
    m_marker = page["NextMarker"_L1];
    if (m_most && m_elements.size() == *m_most) {
        m_nextToken = tokenOf(m_marker, 0);
        return false;
    }
    return true;
}

/// Whether they are all asked for.
bool Pagination::takeElements(const QJsonArray& elements)
{
    const qsizetype skipped = std::exchange(m_skip, 0);
    QJsonArray taken;
    bool all = true;
    for (qsizetype at = skipped; at < elements.size(); ++at) {
        all = !m_most || m_elements.size() < *m_most;
        if (!all) {
            m_nextToken = tokenOf(m_marker, at);
            break;
        }
        m_elements.append(elements.at(at));
        taken.append(elements.at(at));
    }
    m_lastPage.insert(m_member, taken);
    return all;
}

QJsonObject Pagination::whole() const
{
    return {{m_member, m_elements}};
}

} // namespace keywright
