// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connections/CheckDialog.h"

#include "ui/connections/CheckPanel.h"
#include "ui/look/Metrics.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace keywright {

using namespace Qt::StringLiterals;

CheckDialog::CheckDialog(const ConnectionProfile& profile,
    const EndpointSurroundings& surroundings, bool verifiesTls, QWidget* parent)
    : DialogFrame(tr("Test of “%1”").arg(profile.name),
          tr("Step by step, from the settings to the permission to list keys. Nothing is changed there."),
          parent)
    , m_profile(profile)
    , m_surroundings(surroundings)
    , m_verifiesTls(verifiesTls)
    , m_check(new CheckPanel)
{
    setObjectName(u"checkDialog"_s);
    content()->addWidget(m_check);
    content()->addStretch();
    connect(addButton(tr("&Edit connection…"), u"editButton"_s), &QPushButton::clicked, this,
        &CheckDialog::editRequested);
    m_signIn = addButton(tr("&Sign in…"), u"signInButton"_s);
    m_signIn->hide();
    connect(m_signIn, &QPushButton::clicked, this, &CheckDialog::signInRequested);
    addStretch();
    connect(addButton(tr("&Close"), u"closeButton"_s), &QPushButton::clicked, this, &QDialog::close);
    m_again = addButton(tr("&Test again"), u"testAgainButton"_s, true);
    connect(m_again, &QPushButton::clicked, this, &CheckDialog::start);
    connect(m_check, &CheckPanel::finished, this, [this] { m_again->setEnabled(true); });
    connect(m_check, &CheckPanel::signInNeeded, m_signIn, &QWidget::show);
    resize(windowSize(this, 620, 480));
    start();
}

void CheckDialog::start()
{
    m_signIn->hide();
    m_again->setEnabled(false);
    m_check->start(m_profile, m_surroundings, {.verifiesTls = m_verifiesTls});
}

} // namespace keywright
