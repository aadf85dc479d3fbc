// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QAbstractItemModel;
class QHBoxLayout;
class QPushButton;
class QTableView;
class QVBoxLayout;

namespace keywright {

/// What the dialogs of connections have in common: title, sentence, content, a row of buttons.
class DialogFrame : public QDialog {
    Q_OBJECT

public:
    DialogFrame(const QString& title, const QString& sentence, QWidget* parent);

protected:
    [[nodiscard]] QVBoxLayout* content() { return m_content; }
    /// From the start of the row to its end; the primary one is what Return presses.
    QPushButton* addButton(const QString& text, const QString& name, bool primary = false);
    /// What comes after stands at the end of the row.
    void addStretch();
    /// A table to read, a row a finding; `widths` of its columns at 100 %, the last one takes the rest.
    [[nodiscard]] QTableView* makeTable(QAbstractItemModel* model, const QString& name,
        const QString& accessibleName, std::initializer_list<int> widths);

private:
    QVBoxLayout* m_content;
    QHBoxLayout* m_buttons;
};

} // namespace keywright
