// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connections/SignInRun.h"
#include "ui/connections/DialogFrame.h"

#include <functional>

class QLabel;
class QUrl;

namespace keywright {

class Banner;
class CopyButton;

/// Signs in with IAM Identity Center: shows the code, opens the page, and waits until it is confirmed.
class SignInDialog final : public DialogFrame {
    Q_OBJECT

public:
    /// `openPage` shows a page in the browser; whether it could.
    using PageOpener = std::function<bool(const QUrl&)>;

    SignInDialog(const ConnectionProfile& profile, const EndpointSurroundings& surroundings,
        PageOpener openPage, QWidget* parent);
    ~SignInDialog() override;

signals:
    void signedIn();

private:
    void start();
    void showPage();
    void end();

    ConnectionProfile m_profile;
    const EndpointSurroundings& m_surroundings;
    PageOpener m_openPage;
    SignInRun* m_run = nullptr;
    QLabel* m_doing;
    QLabel* m_code;
    QLabel* m_url;
    CopyButton* m_copy;
    Banner* m_problem;
    QPushButton* m_open;
    QPushButton* m_again;
};

} // namespace keywright
