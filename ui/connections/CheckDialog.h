// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connections/EndpointConnection.h"
#include "ui/connections/DialogFrame.h"

namespace keywright {

class CheckPanel;

/// Tests a connection that is kept, and shows which step fails and why.
class CheckDialog final : public DialogFrame {
    Q_OBJECT

public:
    CheckDialog(const ConnectionProfile& profile, const EndpointSurroundings& surroundings,
        bool verifiesTls, QWidget* parent);

signals:
    void editRequested();
    void signInRequested();

private:
    void start();

    ConnectionProfile m_profile;
    const EndpointSurroundings& m_surroundings;
    bool m_verifiesTls;
    CheckPanel* m_check;
    QPushButton* m_signIn;
    QPushButton* m_again;
};

} // namespace keywright
