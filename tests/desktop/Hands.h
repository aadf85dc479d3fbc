// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/desktop/VisibleWidgets.h"
#include "ui/window/MainWindow.h"
#include "ui/wizard/CreateKeyWizard.h"

#include <QApplication>
#include <QTest>

namespace keywright {

// What a person does with windows beside clicking: presses keys, opens the assistant.

inline void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
{
    QTest::keyClick(QApplication::focusWidget(), key, modifiers);
}

[[nodiscard]] inline bool tabTo(const QString& name)
{
    for (int presses = 0; presses < 80; ++presses) {
        const QWidget* now = QApplication::focusWidget();
        if (now != nullptr && now->objectName() == name)
            return true;
        press(Qt::Key_Tab);
    }
    return false;
}

/// Ctrl+N in the main window; nullptr when no assistant comes.
[[nodiscard]] inline CreateKeyWizard* openWizard(MainWindow& window)
{
    window.activateWindow();
    if (!QTest::qWaitForWindowActive(&window))
        return nullptr;
    QTest::keyClick(&window, Qt::Key_N, Qt::ControlModifier);
    CreateKeyWizard* wizard = nullptr;
    const bool open = QTest::qWaitFor([&wizard] {
        for (QWidget* each : QApplication::topLevelWidgets()) {
            auto* found = qobject_cast<CreateKeyWizard*>(each);
            if (found != nullptr && found->isVisible())
                wizard = found;
        }
        return wizard != nullptr;
    });
    return open && QTest::qWaitForWindowActive(wizard) ? wizard : nullptr;
}

/// A home of the test's own: settings, vaults, sockets and AWS files of the person's stay out of it.
inline void moveHome(const QString& folder)
{
    for (const char* variable :
        {"HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR"})
        qputenv(variable, folder.toLocal8Bit());
    for (const char* variable : {"KEYWRIGHT_VAULT", "AWS_REGION", "AWS_DEFAULT_REGION", "AWS_PROFILE",
             "AWS_CONFIG_FILE", "AWS_SHARED_CREDENTIALS_FILE", "AWS_ENDPOINT_URL", "AWS_ENDPOINT_URL_KMS"})
        qunsetenv(variable);
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent");
}

} // namespace keywright
