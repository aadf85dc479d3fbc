// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/endpoint/EndpointPanel.h"

#include "core/equivalents/AwsCommand.h"
#include "core/foundation/WhenFinished.h"
#include "ui/look/Metrics.h"
#include "ui/look/Roles.h"
#include "ui/text/ErrorText.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/CopyButton.h"
#include "ui/widgets/ElidedField.h"
#include "ui/widgets/FormField.h"
#include "ui/widgets/PageHeader.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include <limits>

namespace keywright {

using namespace Qt::StringLiterals;

EndpointPanel::EndpointPanel(LocalEndpoint& endpoint, QWidget* parent)
    : QDialog(parent)
    , m_endpoint(endpoint)
    , m_port(new QSpinBox)
    , m_portRow(new FormField(tr("&Port"), m_port))
    , m_urlRow(makeValueField(tr("&Endpoint"), u"endpointUrl"_s, m_url, m_copyUrl))
    , m_shellRow(makeValueField(tr("In a s&hell, before the aws CLI or an SDK"), u"endpointShell"_s,
          m_shell, m_copyShell))
    , m_problem(new Banner(Banner::Kind::Error))
    , m_switch(new QPushButton)
{
    setWindowTitle(tr("Serve to AWS tools"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_port->setObjectName(u"endpointPort"_s);
    m_port->setRange(0, std::numeric_limits<quint16>::max());
    m_port->setSpecialValueText(tr("any free port"));
    m_portRow->setCaption(tr("Only programs on this computer can connect."));
    m_shellRow->setCaption(tr("The file holds an access key that acts as the account’s root. Only you can "
                              "read it, and it is removed when serving ends."));
    m_switch->setObjectName(u"endpointSwitch"_s);
    m_switch->setDefault(true);
    setRole(m_switch, Role::Primary);
    auto* closeButton = new QPushButton(tr("&Close"));
    closeButton->setObjectName(u"endpointClose"_s);
    connect(closeButton, &QPushButton::clicked, this, &QDialog::close);
    connect(m_switch, &QPushButton::clicked, this, &EndpointPanel::switchOver);
    connect(&endpoint, &LocalEndpoint::stateChanged, this, &EndpointPanel::follow);
    layOut(closeButton);
    follow();
}

FormField* EndpointPanel::makeValueField(
    const QString& label, const QString& name, QLineEdit*& field, CopyButton*& copy)
{
    field = new ElidedField;
    field->setObjectName(name);
    field->setReadOnly(true);
    setRole(field, Role::Mono);
    auto* row = new FormField(label, field);
    copy = new CopyButton(tr("Copy “%1”").arg(QString(label).remove(u'&')));
    copy->setObjectName(name + u"Copy"_s);
    row->addWidget(copy);
    return row;
}

void EndpointPanel::layOut(QPushButton* closeButton)
{
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(closeButton);
    buttons->addWidget(m_switch);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(px(this, 24), px(this, 24), px(this, 24), px(this, 16));
    layout->setSpacing(px(this, 16));
    layout->addWidget(new PageHeader(tr("Serve to AWS tools"),
        tr("The aws CLI, SDKs and Terraform use the keys of this vault, until you stop or the vault is "
           "locked.")));
    layout->addWidget(m_problem);
    layout->addWidget(m_portRow);
    layout->addWidget(m_urlRow);
    layout->addWidget(m_shellRow);
    layout->addStretch();
    layout->addLayout(buttons);
    setFixedWidth(px(this, 520));
    m_problem->hide();
}

void EndpointPanel::switchOver()
{
    m_problem->hide();
    m_portRow->setError({});
    if (m_endpoint.state() == LocalEndpoint::State::Serving)
        return m_endpoint.stop();
    whenFinished(m_endpoint.start(static_cast<quint16>(m_port->value())), this,
        [this](const Status& started) {
            if (!started && started.error().code != ErrorCode::Cancelled)
                showRefusal(started.error());
        });
}

void EndpointPanel::showRefusal(const Error& error)
{
    const bool byPort = error.code == ErrorCode::PermissionDenied || error.code == ErrorCode::IoFailure;
    if (byPort && m_port->value() != 0) {
        m_portRow->setError(tr("Another program has port %1, or the system reserves it. Choose another "
                               "one, or 0 for any free port.").arg(m_port->value()));
        m_port->setFocus();
        m_port->selectAll();
    } else {
        m_problem->setText(errorText(error));
        m_problem->setToolTip(error.detail);
        m_problem->show();
    }
    fitToContent();
}

/// Wrapped lines tell their height only when they are laid out.
void EndpointPanel::fitToContent()
{
    layout()->activate();
    adjustSize();
}

void EndpointPanel::follow()
{
    const LocalEndpoint::State state = m_endpoint.state();
    const bool serving = state == LocalEndpoint::State::Serving;
    m_portRow->setVisible(!serving);
    m_urlRow->setVisible(serving);
    m_shellRow->setVisible(serving);
    m_switch->setEnabled(state != LocalEndpoint::State::Starting);
    m_switch->setText(serving ? tr("&Stop serving") : tr("&Start serving"));
    const QString line
        = serving ? u". "_s + shellQuoted(m_endpoint.exportsFile()) : QString();
    m_url->setText(m_endpoint.url());
    m_copyUrl->setCopiedText(m_endpoint.url());
    m_shell->setText(line);
    m_copyShell->setCopiedText(line);
    fitToContent();
}

} // namespace keywright
