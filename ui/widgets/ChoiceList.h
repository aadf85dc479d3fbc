// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QListWidget>
namespace keywright {
/// One row of a ChoiceList.
struct Choice {
    int id = 0;
    QString group = {};
    QString name = {};
    QString note = {};
    QString badge = {};
    QString reason = {}; ///< why it is not available; empty = it is
    bool mono = false;
    bool monoNote = false;
    bool operator==(const Choice&) const = default;
};
/// Radio rows under group headers; what is not available stays visible and says why.
class ChoiceList final : public QListWidget {
    Q_OBJECT
public:
    explicit ChoiceList(QWidget* parent = nullptr);
    void setChoices(const QList<Choice>& choices, int chosen);
    void setFixedToContents(bool fixed);
    [[nodiscard]] int chosenId() const { return m_chosen; }
    QSize sizeHint() const override;
signals:
    void chosen(int id);

private:
    void pick(QListWidgetItem* item);
    QList<Choice> m_choices;
    int m_chosen = -1;
    bool m_fixed = false;
};
} // namespace keywright
