// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

#include <optional>

namespace keywright {

/// Where one stands in a list that an endpoint gives page by page. Notices when the pages go round in
/// a circle of any length, and needs no memory of them for that (Brent's algorithm).
class ListCursor {
public:
    /// Reads "Truncated" and "NextMarker" of a page.
    void advance(const QJsonObject& reply);
    void end() { m_place = Place::End; }

    [[nodiscard]] bool atBegin() const { return m_place == Place::Page && m_marker.isEmpty(); }
    [[nodiscard]] bool atEnd() const { return m_place == Place::End; }
    /// The endpoint says that the list goes on, but names no place, or one that it named before.
    [[nodiscard]] bool isLost() const { return m_place == Place::Lost; }
    /// Of the next page; empty for the first.
    [[nodiscard]] const QString& marker() const { return m_marker; }

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static std::optional<ListCursor> fromJson(const QJsonObject& object);

    bool operator==(const ListCursor&) const = default;

private:
    enum class Place { Page, End, Lost };

    Place m_place = Place::Page;
    QString m_marker = {};
    QString m_landmark = {}; ///< an earlier marker; who comes by it again goes in a circle
    int m_steps = 0;         ///< since the landmark
    int m_span = 1;          ///< after so many steps there is another landmark
};

} // namespace keywright
