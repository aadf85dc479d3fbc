// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connections/ConnectionBook.h"
#include "ui/connections/DialogFrame.h"

class QLabel;
class QTreeWidget;

namespace keywright {

/// Makes connections of the profiles in the AWS files, those that the person ticks.
class ImportProfilesDialog final : public DialogFrame {
    Q_OBJECT

public:
    ImportProfilesDialog(ConnectionBook& book, QWidget* parent);

signals:
    /// The last one that was made.
    void imported(const QString& id);

private:
    void fill();
    void follow();
    void import();

    ConnectionBook& m_book;
    std::vector<ProfileSummary> m_profiles;
    QTreeWidget* m_list;
    QLabel* m_note;
    QPushButton* m_import;
};

} // namespace keywright
