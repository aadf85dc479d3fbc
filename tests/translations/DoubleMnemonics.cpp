// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/translations/DoubleMnemonics.h"

#include <QAbstractButton>
#include <QLabel>
#include <QMenuBar>
#include <QSet>

namespace keywright {

QStringList doubleMnemonics(const QWidget& window)
{
    QStringList texts;
    for (const auto* bar : window.findChildren<QMenuBar*>()) {
        for (const QAction* menu : bar->actions())
            texts.append(menu->text());
    }
    for (const QWidget* widget : window.findChildren<QWidget*>()) {
        if (!widget->isVisible() || widget->window() != &window) // not a dialog in front of it
            continue;
        if (const auto* button = qobject_cast<const QAbstractButton*>(widget))
            texts.append(button->text());
        else if (const auto* label = qobject_cast<const QLabel*>(widget); label && label->buddy())
            texts.append(label->text());
    }
    QStringList found;
    QSet<QChar> letters;
    for (const QString& text : std::as_const(texts)) {
        const auto mark = text.indexOf(u'&');
        if (mark < 0 || mark + 1 >= text.size() || text.at(mark + 1) == u'&')
            continue;
        const QChar letter = text.at(mark + 1).toLower();
        if (letters.contains(letter))
            found.append(text);
        letters.insert(letter);
    }
    return found;
}

} // namespace keywright
