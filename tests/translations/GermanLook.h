// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/desktop/VisibleWidgets.h"

#include <QApplication>
#include <QStringList>
#include <QTest>
#include <QTranslator>
#include <QWidget>

#include <memory>

namespace keywright {

/// The German texts for the windows of a test, and an eye on how they look: writes pictures, and
/// collects what has no room, what has no letter of its own, and what is not translated.
class GermanLook {
public:
    GermanLook();
    ~GermanLook();

    /// From now on all windows are German.
    [[nodiscard]] bool speak();

    /// Waits until the window has settled. Faults are told at the end of a test, since after a failure
    /// nothing waits any more.
    void look(QWidget& window, const QString& name);
    [[nodiscard]] QStringList takeFaults() { return std::exchange(m_faults, {}); }
    /// Texts of ours that were wanted and have no German words.
    [[nodiscard]] QStringList missing() const;

private:
    class WatchfulTranslator;

    QTranslator m_qtTexts;
    std::unique_ptr<WatchfulTranslator> m_ourTexts;
    QStringList m_faults;
};

/// The visible window of a class, if there is one.
template <typename T>
[[nodiscard]] T* topLevel()
{
    for (QWidget* each : QApplication::topLevelWidgets()) {
        auto* found = qobject_cast<T*>(each);
        if (found != nullptr && found->isVisible())
            return found;
    }
    return nullptr;
}

} // namespace keywright
