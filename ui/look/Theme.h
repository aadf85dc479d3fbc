// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/look/Tokens.h"

#include <QObject>

class QApplication;

namespace keywright {

/// Applies light, dark or the system's choice to an application and follows the system live. Owned
/// by the program; one per QApplication.
class Theme final : public QObject {
    Q_OBJECT

public:
    enum class Mode { System, Light, Dark, HighContrast };
    Q_ENUM(Mode)

    explicit Theme(QApplication& application, Mode mode = Mode::System);

    [[nodiscard]] Mode mode() const { return m_mode; }
    void setMode(Mode mode);
    [[nodiscard]] const Tokens& tokens() const { return m_tokens; }
    /// What the desktop says about dark, when it says it (see DesktopColorScheme).
    void setSystemDark(bool dark);

signals:
    /// Style and palette are in place; widgets were repolished.
    void changed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    [[nodiscard]] Tokens wantedTokens() const;
    void apply();

    QApplication& m_application;
    Mode m_mode;
    bool m_systemDark;
    bool m_applying = false;
    Tokens m_tokens;
};

} // namespace keywright
