// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connections/BackgroundRun.h"
#include "core/connections/EndpointConnection.h"

namespace keywright {

/// Signs a person in with the IAM Identity Center that a connection's profile names, by a page in the
/// browser. The token goes where all AWS tools look for it.
class SignInRun final : public BackgroundRun {
    Q_OBJECT

public:
    /// What the person has to see and confirm.
    struct Page {
        QString code = {};
        QString url = {};
    };

    using BackgroundRun::BackgroundRun;

    void signIn(const ConnectionProfile& profile, const EndpointSurroundings& surroundings);

    [[nodiscard]] const Page& page() const { return m_page; }
    /// At the end.
    [[nodiscard]] const Status& outcome() const { return m_outcome; }

signals:
    void pageKnown();

private:
    Page m_page;
    Status m_outcome = ok();
};

} // namespace keywright
