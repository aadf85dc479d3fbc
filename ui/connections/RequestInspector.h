// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connections/RequestLog.h"
#include "ui/connections/DialogFrame.h"

class QTableView;

namespace keywright {

class RequestTableModel;

/// What was sent to endpoints and how they answered, in this run. Names, figures and times: no bodies,
/// no headers, no secrets.
class RequestInspector final : public DialogFrame {
    Q_OBJECT

public:
    RequestInspector(RequestLog& log, QWidget* parent);

private:
    void copy();

    RequestTableModel* m_model;
    QTableView* m_table;
};

} // namespace keywright
