// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/connections/EndpointStage.h"
#include "ui/look/KeywrightStyle.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDialog>
#include <QPointer>

namespace keywright {

/// A stage with the look of the program, and hands for its dialogs.
class DialogTest {
public:
    DialogTest()
    {
        QApplication::setStyle(new KeywrightStyle(lightTokens()));
        QApplication::setPalette(paletteOf(lightTokens()));
    }

    template <typename Widget = QAbstractButton>
    [[nodiscard]] static Widget* find(const QWidget& dialog, const QString& name)
    {
        return dialog.findChild<Widget*>(name);
    }
    static void click(const QWidget& dialog, const QString& name)
    {
        auto* button = find(dialog, name);
        QVERIFY2(button != nullptr && button->isEnabled(), qPrintable(name));
        button->click();
    }

    EndpointStage stage;
};

} // namespace keywright
