// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connections/ConnectionBook.h"
#include "core/connections/ProbeRun.h"
#include "ui/connections/DialogFrame.h"

class QCheckBox;
class QLabel;
class QProgressBar;
class QTableView;

namespace keywright {

class Banner;
class ProbeTableModel;

/// Finds out what an endpoint knows and makes, with the keys that the person agrees to, and keeps the
/// findings for the assistant that creates keys.
class ProbeDialog final : public DialogFrame {
    Q_OBJECT

public:
    /// The connection must be in the book, which must outlive the dialog.
    ProbeDialog(ConnectionBook& book, const ConnectionProfile& profile, bool verifiesTls, QWidget* parent);
    /// What runs goes on until its keys are scheduled for deletion.
    ~ProbeDialog() override;

signals:
    /// Keys came to be and wait for their deletion now.
    void keysMade();

private:
    void start();
    void follow();
    void end();
    void showReport(const ProbeReport& report);
    void keepFindings(const ProbeReport& report);
    void setRunning(bool running);

    ConnectionBook& m_book;
    ConnectionProfile m_profile;
    bool m_verifiesTls;
    ProbeRun* m_run = nullptr;
    QCheckBox* m_createKeys;
    QCheckBox* m_refusals;
    QProgressBar* m_progress;
    QLabel* m_doing;
    Banner* m_good;
    Banner* m_bad;
    ProbeTableModel* m_model;
    QTableView* m_table;
    QPushButton* m_switch;
};

} // namespace keywright
