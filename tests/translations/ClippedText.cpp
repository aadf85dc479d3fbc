// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/translations/ClippedText.h"

#include "ui/widgets/ElidedLabel.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QStyle>
#include <QStyleOptionComboBox>
#include <QToolButton>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

bool isTooSmall(const QLabel& label)
{
    // A label whose width is ignored shows as much as there is room for.
    if (label.text().isEmpty() || dynamic_cast<const ElidedLabel*>(&label) != nullptr
        || label.sizePolicy().horizontalPolicy() == QSizePolicy::Ignored)
        return false;
    if (label.wordWrap())
        return label.heightForWidth(label.width()) > label.height();
    return label.sizeHint().width() > label.width() || label.sizeHint().height() > label.height();
}

bool isTooSmall(const QAbstractButton& button)
{
    const auto* tool = qobject_cast<const QToolButton*>(&button);
    const bool showsText = tool == nullptr || tool->toolButtonStyle() != Qt::ToolButtonIconOnly;
    return showsText && !button.text().isEmpty() && button.sizeHint().width() > button.width();
}

bool isTooSmall(const QLineEdit& edit)
{
    const int room = edit.width() - 2 * edit.fontMetrics().averageCharWidth();
    return edit.text().isEmpty() && edit.fontMetrics().horizontalAdvance(edit.placeholderText()) > room;
}

bool isTooSmall(const QComboBox& box)
{
    QStyleOptionComboBox option;
    option.initFrom(&box);
    const QRect field = box.style()->subControlRect(
        QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, &box);
    return !box.isEditable() && box.fontMetrics().horizontalAdvance(box.currentText()) > field.width();
}

QString textIfTooSmall(const QWidget& widget)
{
    if (const auto* label = qobject_cast<const QLabel*>(&widget))
        return isTooSmall(*label) ? label->text() : QString();
    if (const auto* button = qobject_cast<const QAbstractButton*>(&widget))
        return isTooSmall(*button) ? button->text() : QString();
    if (const auto* edit = qobject_cast<const QLineEdit*>(&widget))
        return isTooSmall(*edit) ? edit->placeholderText() : QString();
    if (const auto* box = qobject_cast<const QComboBox*>(&widget))
        return isTooSmall(*box) ? box->currentText() : QString();
    return {};
}

/// Its page is wider than what is seen of it, and nobody can move it.
bool cutsOffItsPage(const QScrollArea& area)
{
    return area.widget() != nullptr && area.horizontalScrollBarPolicy() == Qt::ScrollBarAlwaysOff
        && area.widget()->width() > area.viewport()->width();
}

QStringList titlesWithoutRoom(const QHeaderView& header)
{
    QStringList found;
    const QAbstractItemModel* model = header.model();
    for (int section = 0; model != nullptr && header.isVisible() && section < header.count(); ++section) {
        // Not the section's hint, which has room for the mark of sorting.
        const QString title = model->headerData(section, header.orientation()).toString();
        if (!header.isSectionHidden(section)
            && header.fontMetrics().horizontalAdvance(title) > header.sectionSize(section) - 2 * header.fontMetrics().averageCharWidth())
            found.append(title);
    }
    return found;
}

/// A page of a scroll area may be larger than what is seen of it.
bool reachesOutOfItsParent(const QWidget& widget)
{
    const QWidget* parent = widget.parentWidget();
    if (parent == nullptr || widget.isWindow() || qobject_cast<const QAbstractScrollArea*>(parent->parentWidget()))
        return false;
    return !parent->rect().contains(widget.geometry());
}

} // namespace

QStringList clippedTexts(const QWidget& window)
{
    QStringList found;
    for (const QWidget* widget : window.findChildren<QWidget*>()) {
        if (!widget->isVisible() || widget->window() != &window || widget->size().isEmpty())
            continue;
        QString text = textIfTooSmall(*widget);
        if (text.isEmpty() && reachesOutOfItsParent(*widget) && qobject_cast<const QLabel*>(widget))
            text = u"outside: "_s + qobject_cast<const QLabel*>(widget)->text();
        const auto* area = qobject_cast<const QScrollArea*>(widget);
        if (area != nullptr && cutsOffItsPage(*area))
            text = u"the right side of the page"_s;
        if (const auto* header = qobject_cast<const QHeaderView*>(widget))
            text = titlesWithoutRoom(*header).join(u", "_s);
        if (!text.isEmpty())
            found.append(QLatin1StringView(widget->metaObject()->className()) + u' '
                + widget->objectName() + u": "_s + text);
    }
    return found;
}

} // namespace keywright
