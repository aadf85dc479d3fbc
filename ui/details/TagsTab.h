// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/details/KeyTab.h"
#include "ui/details/TagDraft.h"

class QLabel;
class QPushButton;
class QTableView;

namespace keywright {

/// Tags to add, edit and remove; nothing is called before Save.
class TagsTab final : public KeyTab {
    Q_OBJECT

public:
    explicit TagsTab(QWidget* parent);

    [[nodiscard]] TagDraft& draft() { return m_draft; }

protected:
    void refresh(bool another) override;
    void setBusy(bool busy) override;

private:
    void setUpTable();
    void layOut();
    void add();
    void removeSelected();
    void save();
    void untag();
    void updateState();

    TagDraft m_draft;
    QTableView* m_table;
    QLabel* m_problem;
    QPushButton* m_add;
    QPushButton* m_remove;
    QPushButton* m_save;
    QPushButton* m_revert;
    bool m_busy = false;
};

} // namespace keywright
