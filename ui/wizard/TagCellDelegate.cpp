// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/TagCellDelegate.h"

#include "ui/look/Icons.h"
#include "ui/look/Metrics.h"
#include "ui/look/Tokens.h"
#include "ui/wizard/TagTableModel.h"

#include <QApplication>
#include <QLineEdit>
#include <QPainter>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

QColor cellInk(const Tokens& tokens, const QModelIndex& index)
{
    if (index.data(TagTableModel::ErrorRole).toBool() && index.column() == TagTableModel::EffectColumn)
        return tokens.danger;
    if (index.data(TagTableModel::WarningRole).toBool()
        && index.column() == TagTableModel::EffectColumn)
        return tokens.warning;
    // Texts that only stand in for a value: "(empty)", "Type to add a tag", "–".
    const bool standIn = index.column() == TagTableModel::EffectColumn
        || index.data(Qt::EditRole).toString().isEmpty();
    return standIn ? tokens.text2 : tokens.text;
}

} // namespace

QWidget* TagCellDelegate::createEditor(
    QWidget* parent, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QWidget* editor = QStyledItemDelegate::createEditor(parent, option, index);
    editor->setObjectName(u"tagCellEditor"_s);
    editor->setAccessibleName(index.column() == TagTableModel::KeyColumn ? tr("Tag key")
                                                                         : tr("Tag value"));
    return editor;
}

// The draft may change while a cell is being typed into; what was typed stays.
void TagCellDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const
{
    const auto* line = qobject_cast<QLineEdit*>(editor);
    if (line == nullptr || !line->isModified())
        QStyledItemDelegate::setEditorData(editor, index);
}

void TagCellDelegate::paint(
    QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Tokens& tokens = tokensOf(option.widget);
    const bool rowError = index.data(TagTableModel::RowErrorRole).toBool();
    const bool cellError = index.data(TagTableModel::ErrorRole).toBool();
    const bool warning = index.data(TagTableModel::WarningRole).toBool();
    const bool effect = index.column() == TagTableModel::EffectColumn;
    const QRect cell = option.rect;
    painter->save();
    if (option.state & QStyle::State_Selected)
        painter->fillRect(cell, tokens.selection);
    else if (rowError)
        painter->fillRect(cell, tokens.dangerSoft);
    painter->setPen(tokens.border);
    painter->drawLine(cell.bottomLeft(), cell.bottomRight());
    if (cellError && !effect) {
        painter->setPen(QPen(tokens.danger, 2));
        painter->setBrush(tokens.surface);
        painter->setRenderHint(QPainter::Antialiasing);
        painter->drawRoundedRect(QRectF(cell).adjusted(5, 4, -5, -4), 4, 4);
    }
    QRect text = cell.adjusted(px(option.widget, 12), 0, -px(option.widget, 8), 0);
    const int icon = px(option.widget, 16);
    if (warning && effect) {
        paintLookIcon(painter, QRect(text.left(), cell.center().y() - icon / 2, icon, icon),
            u"warning"_s, tokens.warning);
        text.setLeft(text.left() + icon + px(option.widget, 8));
    } else if (cellError && !effect) {
        paintLookIcon(painter,
            QRect(text.right() - icon - 4, cell.center().y() - icon / 2, icon, icon),
            u"error-circle"_s, tokens.danger);
        text.setRight(text.right() - icon - px(option.widget, 8));
    }
    QFont font = option.font;
    if (cellError && effect)
        font.setWeight(QFont::DemiBold);
    painter->setFont(font);
    painter->setPen(cellInk(tokens, index));
    painter->drawText(text, static_cast<int>(Qt::AlignVCenter | Qt::AlignLeading) | Qt::TextSingleLine,
        QFontMetrics(font).elidedText(index.data().toString(), Qt::ElideRight, text.width()));
    if (option.state & QStyle::State_HasFocus) {
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(tokens.focusRing, 2));
        painter->drawRect(cell.adjusted(1, 1, -1, -1));
    }
    painter->restore();
}

} // namespace keywright
