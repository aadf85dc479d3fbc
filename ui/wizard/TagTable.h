// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

namespace keywright {

class TagTableModel;

/// The tag table: Insert, Delete, F2 and Ctrl+D, and pasting tags in whatever form they come. Tab
/// leaves the table, unless a cell is being edited.
class TagTable final : public QTableView {
    Q_OBJECT

public:
    explicit TagTable(TagTableModel& model, QWidget* parent = nullptr);

    void goTo(int row, int column);
    void editNewTag();
    void pasteTags();
    void removeSelected();

signals:
    /// What was on the clipboard is no list of tags.
    void refused(const QString& why);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    TagTableModel& m_model;
};

} // namespace keywright
