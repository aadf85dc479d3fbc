// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connections/CheckRun.h"

#include <QWidget>

#include <array>

class QLabel;

namespace keywright {

class ElidedLabel;
class InlineMessage;

/// The steps of a connection's test, what shows that each is passed, and what the failing one means.
class CheckPanel final : public QWidget {
    Q_OBJECT

public:
    explicit CheckPanel(QWidget* parent = nullptr);
    ~CheckPanel() override;

    [[nodiscard]] bool isRunning() const { return m_run != nullptr; }
    void start(const ConnectionProfile& profile, const EndpointSurroundings& surroundings,
        EndpointRun run);
    void cancel();
    /// As if nothing had been tested.
    void clear();

signals:
    void finished(bool passed);
    /// A failing step that a sign-in may mend.
    void signInNeeded();

private:
    static constexpr int stepCount = 8;
    struct Row {
        QLabel* icon;
        QLabel* title;
        ElidedLabel* evidence;
        QLabel* time;
    };

    void showStep(const CheckResult& result);
    void end();
    void drawIcon(int row, const QString& name, const QColor& color);

    std::array<Row, stepCount> m_rows {};
    QLabel* m_advice;
    CheckRun* m_run = nullptr;
    bool m_failed = false;
    bool m_needsSignIn = false;
};

} // namespace keywright
