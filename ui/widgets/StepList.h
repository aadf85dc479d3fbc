// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QListWidget>
namespace keywright {
/// The steps of an assistant with how far each is; compact it shows icons only.
class StepList final : public QListWidget {
    Q_OBJECT
public:
    enum class Mark { Todo, Current, Done, NotNeeded, Warning, Error };
    struct Step {
        QString name = {};
        QString text = {};
        Mark mark = Mark::Todo;
        bool operator==(const Step&) const = default;
    };
    explicit StepList(QWidget* parent = nullptr);
    void setSteps(const QList<Step>& steps, int current);
    void setCompact(bool compact);
    [[nodiscard]] const QList<Step>& steps() const { return m_steps; }
signals:
    void activated(int row);

private:
    QList<Step> m_steps;
    int m_current = 0;
    bool m_compact = false;
};
} // namespace keywright
