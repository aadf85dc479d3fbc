// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/LocalEndpoint.h"

#include <QDialog>

class QLineEdit;
class QPushButton;
class QSpinBox;

namespace keywright {

class Banner;
class CopyButton;
class FormField;

/// Starts and stops the endpoint of the open vault, and says how a shell uses it.
class EndpointPanel final : public QDialog {
    Q_OBJECT

public:
    /// The endpoint must outlive it.
    EndpointPanel(LocalEndpoint& endpoint, QWidget* parent);

private:
    [[nodiscard]] FormField* makeValueField(
        const QString& label, const QString& name, QLineEdit*& field, CopyButton*& copy);
    void layOut(QPushButton* closeButton);
    void switchOver();
    void showRefusal(const Error& error);
    void follow();
    void fitToContent();

    LocalEndpoint& m_endpoint;
    QSpinBox* m_port;
    FormField* m_portRow;
    QLineEdit* m_url = nullptr;
    CopyButton* m_copyUrl = nullptr;
    QLineEdit* m_shell = nullptr;
    CopyButton* m_copyShell = nullptr;
    FormField* m_urlRow;
    FormField* m_shellRow;
    Banner* m_problem;
    QPushButton* m_switch;
};

} // namespace keywright
