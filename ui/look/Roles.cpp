// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/Roles.h"

#include <QApplication>
#include <QFontDatabase>
#include <QStyle>
#include <QVariant>
#include <QWidget>

#include <array>

namespace keywright {

namespace {

struct RoleType {
    Role role;
    double factor; ///< of the body size
    int weight;
};

constexpr auto roleTypes = std::to_array<RoleType>({
    {Role::Caption, 0.92, QFont::Normal},
    {Role::Section, 1.0, QFont::DemiBold},
    {Role::Subtitle, 1.15, QFont::DemiBold},
    {Role::Title, 1.54, QFont::DemiBold},
    {Role::Small, 0.96, QFont::Medium},
    {Role::Primary, 1.0, QFont::DemiBold},
    {Role::Strong, 1.0, QFont::DemiBold},
    {Role::Link, 1.0, QFont::Medium},
});

void scale(QFont& font, double factor)
{
    if (font.pixelSize() > 0)
        font.setPixelSize(qRound(font.pixelSize() * factor));
    else
        font.setPointSizeF(font.pointSizeF() * factor);
}

} // namespace

void setRole(QWidget* widget, Roles roles)
{
    widget->setProperty(roleProperty, roles.toInt());
    widget->style()->polish(widget);
    widget->updateGeometry();
    widget->update();
}

Roles rolesOf(const QWidget* widget)
{
    return widget == nullptr ? Roles() : Roles::fromInt(widget->property(roleProperty).toUInt());
}

bool hasRole(const QWidget* widget, Role role)
{
    return rolesOf(widget).testFlag(role);
}

void setErring(QWidget* field, bool erring)
{
    if (field->property(errorProperty).toBool() == erring)
        return;
    field->setProperty(errorProperty, erring);
    field->update();
}

QFont roleFont(Roles roles)
{
    QFont font = QApplication::font();
    if (roles.testFlag(Role::Mono)) {
        const QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
        font.setFamilies({fixed.family()});
        font.setStyleHint(QFont::Monospace);
        scale(font, 0.92);
    }
    for (const RoleType& type : roleTypes) {
        if (!roles.testFlag(type.role))
            continue;
        scale(font, type.factor);
        if (type.weight > font.weight())
            font.setWeight(static_cast<QFont::Weight>(type.weight));
    }
    return font;
}

} // namespace keywright
