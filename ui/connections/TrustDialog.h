// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/connections/DialogFrame.h"

class QLineEdit;

namespace keywright {

/// Asks whether certificates are to go unverified for a connection and this run; the person types the
/// connection's name, so that it cannot happen by a stray click.
class TrustDialog final : public DialogFrame {
    Q_OBJECT

public:
    TrustDialog(const QString& connection, QWidget* parent);

private:
    QString m_connection;
    QLineEdit* m_typed;
};

} // namespace keywright
