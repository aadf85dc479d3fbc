// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/KeywrightStyle.h"

#include "ui/look/Metrics.h"
#include "ui/look/Roles.h"
#include "ui/look/StylePainting.h"
#include "ui/look/Tone.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QComboBox>
#include <QLineEdit>
#include <QStyleOption>
#include <QTabBar>
#include <QToolButton>

#include <algorithm>
#include <array>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

struct MetricRow {
    QStyle::PixelMetric metric;
    int pixels; ///< at 100 %; scaled with the font
};
// look.md, "Controls"; layouts keep to the steps 4, 8, 12, 16, 24, 32.
constexpr auto metricRows = std::to_array<MetricRow>({
    {QStyle::PM_ScrollBarExtent, 12},
    {QStyle::PM_ScrollBarSliderMin, 32},
    {QStyle::PM_IndicatorWidth, 16},
    {QStyle::PM_IndicatorHeight, 16},
    {QStyle::PM_ExclusiveIndicatorWidth, 16},
    {QStyle::PM_ExclusiveIndicatorHeight, 16},
    {QStyle::PM_CheckBoxLabelSpacing, 8},
    {QStyle::PM_RadioButtonLabelSpacing, 8},
    {QStyle::PM_ButtonIconSize, 16},
    {QStyle::PM_SmallIconSize, 16},
    {QStyle::PM_ToolBarIconSize, 20},
    {QStyle::PM_LayoutLeftMargin, 16},
    {QStyle::PM_LayoutTopMargin, 16},
    {QStyle::PM_LayoutRightMargin, 16},
    {QStyle::PM_LayoutBottomMargin, 16},
    {QStyle::PM_LayoutHorizontalSpacing, 8},
    {QStyle::PM_LayoutVerticalSpacing, 8},
    {QStyle::PM_TabBarTabHSpace, 24},
    {QStyle::PM_TabBarTabVSpace, 12},
    {QStyle::PM_HeaderMargin, 8},
    {QStyle::PM_HeaderMarkSize, 12},
    {QStyle::PM_ComboBoxFrameWidth, 8},
});

int controlHeight(const QWidget* widget)
{
    const Roles roles = rolesOf(widget);
    return px(widget, roles.testFlag(Role::Small) ? 24 : roles.testFlag(Role::Large) ? 40 : 32);
}

/// The background that a pane role asks for; invalid: none.
QColor paneColor(const Tokens& tokens, Roles roles)
{
    if (roles.testFlag(Role::SidebarPane))
        return tokens.sidebar;
    if (roles.testFlag(Role::SurfacePane))
        return tokens.surface;
    if (roles.testFlag(Role::RaisedPane))
        return tokens.raised;
    return roles.testFlag(Role::CodePane) ? tokens.code : QColor();
}

/// The text colour that roles and tone ask for; invalid: the palette's.
QColor inkColor(const Tokens& tokens, const QWidget* widget, Roles roles)
{
    if (const QVariant tone = widget->property(toneProperty); tone.isValid())
        return inkOf(tokens, static_cast<Tone>(tone.toInt()));
    if (roles.testFlag(Role::Primary))
        return tokens.accentText;
    if (roles.testFlag(Role::Danger))
        return tokens.danger;
    if (roles.testFlag(Role::Link))
        return tokens.accent;
    if (roles.testAnyFlags(Role::Caption | Role::Hint))
        return tokens.text2;
    return {};
}

} // namespace

KeywrightStyle::KeywrightStyle(const Tokens& tokens)
    : QProxyStyle(u"Fusion"_s)
    , m_tokens(tokens)
{
}

QPalette KeywrightStyle::standardPalette() const
{
    return paletteOf(m_tokens);
}

void KeywrightStyle::polish(QWidget* widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QAbstractButton*>(widget) != nullptr
        || qobject_cast<QComboBox*>(widget) != nullptr || qobject_cast<QTabBar*>(widget) != nullptr
        || qobject_cast<QAbstractItemView*>(widget) != nullptr)
        widget->setAttribute(Qt::WA_Hover);
    const Roles roles = rolesOf(widget);
    if (roles.toInt() == 0 && !widget->property(toneProperty).isValid())
        return;
    if (roles.toInt() != 0)
        widget->setFont(roleFont(roles));
    QPalette palette = standardPalette();
    if (const QColor pane = paneColor(m_tokens, roles); pane.isValid()) {
        palette.setColor(QPalette::Window, pane);
        widget->setAutoFillBackground(true);
    }
    if (const QColor ink = inkColor(m_tokens, widget, roles); ink.isValid()) {
        palette.setColor(QPalette::Active, QPalette::WindowText, ink);
        palette.setColor(QPalette::Inactive, QPalette::WindowText, ink);
        palette.setColor(QPalette::Active, QPalette::ButtonText, ink);
        palette.setColor(QPalette::Inactive, QPalette::ButtonText, ink);
    }
    widget->setPalette(palette);
}

int KeywrightStyle::pixelMetric(
    PixelMetric metric, const QStyleOption* option, const QWidget* widget) const
{
    switch (metric) {
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_TabBarBaseOverlap:
    case PM_TabBarTabShiftVertical:
    case PM_TabBarTabShiftHorizontal:
        return 0;
    case PM_DefaultFrameWidth:
    case PM_SplitterWidth:
        return 1;
    default:
        break;
    }
    const auto* row = std::find_if(metricRows.begin(), metricRows.end(),
        [metric](const MetricRow& each) { return each.metric == metric; });
    return row != metricRows.end() ? px(widget, row->pixels)
                                   : QProxyStyle::pixelMetric(metric, option, widget);
}

QSize KeywrightStyle::sizeFromContents(ContentsType type, const QStyleOption* option,
    const QSize& contents, const QWidget* widget) const
{
    QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
    switch (type) {
    case CT_PushButton: {
        const bool small = hasRole(widget, Role::Small);
        const bool link = hasRole(widget, Role::Link);
        size = contents + QSize(px(widget, link ? 0 : small ? 16 : 24), 0);
        size.setHeight(link ? std::max(contents.height(), px(widget, 24)) : controlHeight(widget));
        return size;
    }
    case CT_ToolButton:
        if (hasRole(widget, Role::ToolRow))
            return size.expandedTo({px(widget, 32), px(widget, 32)});
        return size.expandedTo({px(widget, 24), px(widget, 24)});
    case CT_SpinBox: // room for the frame and the two arrows beside the number
        return {contents.width() + px(widget, 36), std::max(contents.height(), controlHeight(widget))};
    case CT_LineEdit:
    case CT_ComboBox:
        size.setHeight(std::max(contents.height(), controlHeight(widget)));
        return size;
    case CT_HeaderSection:
        size.setHeight(std::max(size.height(), px(widget, 28)));
        return size;
    case CT_ItemViewItem:
        size.setHeight(std::max(size.height(), px(widget, 28)));
        return size;
    case CT_MenuItem:
        if (contents.height() > px(widget, 12)) // not a separator
            size.setHeight(std::max(size.height(), px(widget, 28)));
        return size;
    default:
        return size;
    }
}

int KeywrightStyle::styleHint(
    StyleHint hint, const QStyleOption* option, const QWidget* widget, QStyleHintReturn* data) const
{
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_UnderlineShortcut:
        return hint == SH_UnderlineShortcut ? 1 : 0;
    case SH_ItemView_ShowDecorationSelected:
    case SH_ScrollBar_LeftClickAbsolutePosition:
        return 1;
    case SH_TabBar_Alignment:
        return Qt::AlignLeft;
    case SH_ComboBox_Popup:
        return 0;
    default:
        return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

QRect KeywrightStyle::subElementRect(
    SubElement element, const QStyleOption* option, const QWidget* widget) const
{
    if (element == SE_LineEditContents)
        return option->rect.adjusted(px(widget, 6), 1, -px(widget, 6), -1);
    // The sort arrow stands at the end of its header, not above the word.
    const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option);
    if (header != nullptr && (element == SE_HeaderArrow || element == SE_HeaderLabel)) {
        const int side = header->sortIndicator == QStyleOptionHeader::None ? 0 : px(widget, 14);
        const QRect inside = option->rect.adjusted(px(widget, 8), 0, -px(widget, 8), -1);
        const QRect arrow(inside.right() - side + 1, inside.center().y() - side / 2, side, side);
        return visualRect(option->direction, option->rect,
            element == SE_HeaderArrow ? arrow : inside.adjusted(0, 0, -side, 0));
    }
    return QProxyStyle::subElementRect(element, option, widget);
}

} // namespace keywright
