// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connections/SignInDialog.h"

#include "ui/look/Metrics.h"
#include "ui/look/Roles.h"
#include "ui/text/ErrorText.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/CopyButton.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

namespace keywright {

using namespace Qt::StringLiterals;

SignInDialog::SignInDialog(const ConnectionProfile& profile,
    const EndpointSurroundings& surroundings, PageOpener openPage, QWidget* parent)
    : DialogFrame(tr("Sign in"),
          tr("You sign in on a page of your organisation, in the browser. Keywright gets a token for a few "
             "hours, never your password."),
          parent)
    , m_profile(profile)
    , m_surroundings(surroundings)
    , m_openPage(std::move(openPage))
    , m_doing(new QLabel)
    , m_code(new QLabel)
    , m_url(new QLabel)
    , m_copy(new CopyButton(tr("Copy the address of the page")))
    , m_problem(new Banner(Banner::Kind::Error))
{
    setObjectName(u"signInDialog"_s);
    m_doing->setWordWrap(true);
    m_doing->setTextFormat(Qt::PlainText);
    m_code->setObjectName(u"signInCode"_s);
    m_code->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setRole(m_code, Role::Title | Role::Mono);
    m_url->setTextFormat(Qt::PlainText);
    m_url->setWordWrap(true);
    m_url->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setRole(m_url, Role::Mono);
    auto* address = new QHBoxLayout;
    address->addWidget(m_url, 1);
    address->addWidget(m_copy, 0, Qt::AlignTop);
    content()->addWidget(m_problem);
    content()->addWidget(m_doing);
    content()->addWidget(m_code, 0, Qt::AlignHCenter);
    content()->addLayout(address);
    content()->addStretch();
    m_again = addButton(tr("&Start again"), u"signInAgainButton"_s);
    addStretch();
    connect(addButton(tr("&Cancel"), u"cancelButton"_s), &QPushButton::clicked, this, &QDialog::reject);
    m_open = addButton(tr("&Open the page"), u"openPageButton"_s, true);
    connect(m_open, &QPushButton::clicked, this, [this] { (void)m_openPage(QUrl(m_run->page().url)); });
    connect(m_again, &QPushButton::clicked, this, &SignInDialog::start);
    resize(windowSize(this, 520, 360));
    start();
}

SignInDialog::~SignInDialog()
{
    if (m_run != nullptr)
        m_run->abandon();
}

void SignInDialog::start()
{
    if (m_run != nullptr)
        m_run->abandon();
    m_problem->hide();
    m_again->hide();
    m_copy->hide();
    m_open->setEnabled(false);
    m_code->clear();
    m_url->clear();
    m_doing->setText(tr("Asking for a code…"));
    m_run = new SignInRun;
    connect(m_run, &SignInRun::pageKnown, this, &SignInDialog::showPage);
    connect(m_run, &BackgroundRun::finished, this, &SignInDialog::end);
    m_run->signIn(m_profile, m_surroundings);
}

void SignInDialog::showPage()
{
    const SignInRun::Page& page = m_run->page();
    const QUrl url(page.url, QUrl::StrictMode);
    m_code->setText(page.code);
    m_url->setText(page.url);
    m_copy->setCopiedText(page.url);
    m_copy->show();
    const bool isWebPage = url.scheme() == "https"_L1 || url.scheme() == "http"_L1;
    m_open->setEnabled(isWebPage); // what a service sends is not to start other programs
    const bool shown = isWebPage && m_openPage(url);
    m_doing->setText(shown
            ? tr("Your browser shows a page. See that it has this code, and confirm. Keywright waits.")
            : tr("Open this page in a browser, on any device, see that it has this code, and confirm. "
                 "Keywright waits."));
}

void SignInDialog::end()
{
    const Status& outcome = m_run->outcome();
    if (outcome) {
        emit signedIn();
        accept();
        return;
    }
    m_doing->clear();
    m_code->clear();
    m_url->clear();
    m_copy->hide();
    m_open->setEnabled(false);
    m_problem->setText(outcome.error().detail.isEmpty()
            ? errorText(outcome.error())
            : QString(errorText(outcome.error()) + u'\n' + outcome.error().detail));
    m_problem->show();
    m_again->show();
}

} // namespace keywright
