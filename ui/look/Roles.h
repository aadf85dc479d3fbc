// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFlags>
#include <QFont>

class QWidget;

namespace keywright {

/// What a widget is for; the style paints it accordingly, so nothing is subclassed for looks only.
/// Roles combine: setRole(button, Role::Small | Role::Flat).
enum class Role : unsigned {
    None = 0,
    // Buttons
    Primary = 1U << 0, ///< filled; one per window
    Danger = 1U << 1, ///< outlined, text in danger
    Flat = 1U << 2, ///< no outline until hovered
    Small = 1U << 3, ///< 24 high, for tool rows and row actions
    Large = 1U << 4, ///< 40 high
    Link = 1U << 5, ///< underlined, accent
    // Labels
    Caption = 1U << 8, ///< 0.92, text2
    Hint = 1U << 9, ///< body size, text2
    Section = 1U << 10, ///< semibold
    Subtitle = 1U << 11, ///< 1.15 semibold
    Title = 1U << 12, ///< 1.54 semibold; at most one per window
    Mono = 1U << 13, ///< system fixed font, 0.92
    Strong = 1U << 14, ///< semibold at the size it has
    // Panes
    SidebarPane = 1U << 16, ///< filled with sidebar
    SurfacePane = 1U << 17, ///< filled with surface
    RaisedPane = 1U << 18, ///< filled with raised
    CodePane = 1U << 19, ///< filled with code
    // Rows
    ToolRow = 1U << 24, ///< a tool button in a row of them: 32 high, no outline until hovered
};
Q_DECLARE_FLAGS(Roles, Role)
Q_DECLARE_OPERATORS_FOR_FLAGS(Roles)

inline constexpr char roleProperty[] = "kw.role";
inline constexpr char toneProperty[] = "kw.tone";
inline constexpr char errorProperty[] = "kw.error"; ///< a field whose content has a problem

/// Replaces the roles of a widget.
void setRole(QWidget* widget, Roles roles);
[[nodiscard]] Roles rolesOf(const QWidget* widget);
[[nodiscard]] bool hasRole(const QWidget* widget, Role role);
/// Marks a field as erring: 2 px danger border.
void setErring(QWidget* field, bool erring);

/// The application's font as a role has it.
[[nodiscard]] QFont roleFont(Roles roles);

} // namespace keywright
