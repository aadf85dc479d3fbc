// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/Icons.h"
#include "ui/look/KeywrightStyle.h"
#include "ui/look/Metrics.h"
#include "ui/look/Roles.h"
#include "ui/look/StylePainting.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QFrame>
#include <QLineEdit>
#include <QPainter>
#include <QStyleOption>

namespace keywright {

void KeywrightStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option,
    QPainter* painter, const QWidget* widget) const
{
    switch (element) {
    case PE_PanelButtonCommand:
        StylePainting(m_tokens, *option, *painter, widget).button();
        return;
    case PE_PanelButtonTool:
        StylePainting(m_tokens, *option, *painter, widget).toolButton();
        return;
    case PE_PanelLineEdit: {
        // Inside a spin box or combo box the outer control draws the field.
        const QWidget* parent = widget != nullptr ? widget->parentWidget() : nullptr;
        const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
        if (qobject_cast<const QAbstractSpinBox*>(parent) == nullptr
            && qobject_cast<const QComboBox*>(parent) == nullptr
            && (frame == nullptr || frame->lineWidth > 0))
            StylePainting(m_tokens, *option, *painter, widget)
                .field(option->state.testFlag(State_HasFocus));
        return;
    }
    case PE_FrameLineEdit:
    case PE_FrameStatusBarItem:
    case PE_FrameTabWidget:
        return;
    case PE_Frame:
        StylePainting(m_tokens, *option, *painter, widget).frame();
        return;
    case PE_FrameFocusRect:
        // Rows show focus by their selection; buttons and boxes get the ring.
        if (qobject_cast<const QAbstractButton*>(widget) != nullptr)
            StylePainting(m_tokens, *option, *painter, widget).focusRing();
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        StylePainting(m_tokens, *option, *painter, widget).checkBox();
        return;
    case PE_IndicatorRadioButton:
        StylePainting(m_tokens, *option, *painter, widget).radioButton();
        return;
    case PE_PanelItemViewRow:
    case PE_PanelItemViewItem:
        StylePainting(m_tokens, *option, *painter, widget).row();
        return;
    case PE_FrameTabBarBase:
        StylePainting(m_tokens, *option, *painter, widget).tabBase();
        return;
    case PE_IndicatorHeaderArrow:
        if (const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option))
            StylePainting(m_tokens, *option, *painter, widget)
                .sortArrow(header->sortIndicator == QStyleOptionHeader::SortDown);
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void KeywrightStyle::drawControl(ControlElement element, const QStyleOption* option,
    QPainter* painter, const QWidget* widget) const
{
    switch (element) {
    case CE_HeaderSection:
    case CE_HeaderEmptyArea:
        StylePainting(m_tokens, *option, *painter, widget).headerSection();
        return;
    case CE_Header:
        if (const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option)) {
            drawControl(CE_HeaderSection, header, painter, widget);
            QStyleOptionHeader part = *header;
            part.rect = subElementRect(SE_HeaderLabel, header, widget);
            drawControl(CE_HeaderLabel, &part, painter, widget);
            part.rect = subElementRect(SE_HeaderArrow, header, widget);
            if (header->sortIndicator != QStyleOptionHeader::None)
                drawPrimitive(PE_IndicatorHeaderArrow, &part, painter, widget);
            return;
        }
        break;
    case CE_TabBarTabShape:
        StylePainting(m_tokens, *option, *painter, widget).tab();
        return;
    case CE_ShapedFrame:
        if (const auto* shape = qstyleoption_cast<const QStyleOptionFrame*>(option);
            shape != nullptr
            && (shape->frameShape == QFrame::HLine || shape->frameShape == QFrame::VLine)) {
            QRect line(QPoint(),
                shape->frameShape == QFrame::HLine ? QSize(option->rect.width(), 1)
                                                   : QSize(1, option->rect.height()));
            line.moveCenter(option->rect.center());
            painter->fillRect(line, m_tokens.border);
            return;
        }
        break;
    case CE_Splitter:
        StylePainting(m_tokens, *option, *painter, widget).splitter();
        return;
    case CE_PushButtonLabel:
        if (const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option)) {
            QStyleOptionButton label = *button;
            // Our icons take their colour from the palette of the program, not of one button.
            const QString icon = lookIconName(label.icon);
            if (const QColor ink = label.palette.color(QPalette::ButtonText);
                !icon.isEmpty() && label.state.testFlag(State_Enabled))
                label.icon = QIcon(lookPixmap(icon, ink, label.iconSize.width(),
                    widget != nullptr ? widget->devicePixelRatioF() : 1.0));
            if (hasRole(widget, Role::Link)) {
                QFont font = painter->font();
                font.setUnderline(true);
                painter->setFont(font);
            }
            QProxyStyle::drawControl(element, &label, painter, widget);
            return;
        }
        break;
    case CE_ProgressBar:
        if (const auto* bar = qstyleoption_cast<const QStyleOptionProgressBar*>(option)) {
            const int span = bar->maximum - bar->minimum;
            StylePainting(m_tokens, *option, *painter, widget)
                .progress(span > 0 ? static_cast<double>(bar->progress - bar->minimum) / span : 0,
                    span <= 0);
            return;
        }
        break;
    default:
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void KeywrightStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option,
    QPainter* painter, const QWidget* widget) const
{
    if (control == CC_ScrollBar) {
        StylePainting(m_tokens, *option, *painter, widget)
            .scrollBar(subControlRect(control, option, SC_ScrollBarGroove, widget),
                subControlRect(control, option, SC_ScrollBarSlider, widget));
        return;
    }
    if (control == CC_ComboBox) {
        const bool focused = option->state.testFlag(State_HasFocus);
        StylePainting part(m_tokens, *option, *painter, widget);
        part.field(focused);
        const int icon = px(widget, 16);
        const QRect arrow = visualRect(option->direction, option->rect,
            QRect(option->rect.right() - icon - px(widget, 8), option->rect.center().y() - icon / 2,
                icon, icon));
        part.comboArrow(arrow);
        return;
    }
    if (control == CC_SpinBox) {
        StylePainting(m_tokens, *option, *painter, widget)
            .field(option->state.testFlag(State_HasFocus));
        for (const SubControl part : {SC_SpinBoxUp, SC_SpinBoxDown}) {
            QStyleOption arrow = *option;
            const QRect place = subControlRect(control, option, part, widget);
            const int side = std::min({place.width(), place.height(), px(widget, 12)});
            arrow.rect = QRect(0, 0, side, side);
            arrow.rect.moveCenter(place.center());
            StylePainting(m_tokens, arrow, *painter, widget).sortArrow(part == SC_SpinBoxDown);
        }
        return;
    }
    const auto* button = qstyleoption_cast<const QStyleOptionToolButton*>(option);
    if (control == CC_ToolButton && button != nullptr
        && button->toolButtonStyle == Qt::ToolButtonIconOnly) {
        QStyleOptionToolButton plain = *button; // the icon itself says that a menu opens
        plain.features &= ~QStyleOptionToolButton::HasMenu;
        QProxyStyle::drawComplexControl(control, &plain, painter, widget);
        return;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

} // namespace keywright
