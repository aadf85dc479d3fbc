// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connections/ConnectionDialog.h"

#include "core/foundation/WhenFinished.h"
#include "ui/connections/CheckPanel.h"
#include "ui/connections/ConnectionForm.h"
#include "ui/look/Metrics.h"
#include "ui/look/Roles.h"
#include "ui/text/ErrorText.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/PageHeader.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

std::vector<ProfileSummary> awsProfilesOf(const ConnectionBook& book)
{
    auto profiles = book.awsProfiles();
    return profiles ? std::move(*profiles) : std::vector<ProfileSummary>();
}

} // namespace

ConnectionDialog::ConnectionDialog(ConnectionBook& book, const QString& id, QWidget* parent)
    : QDialog(parent)
    , m_book(book)
    , m_id(id.isEmpty() ? newConnectionId() : id)
    , m_form(new ConnectionForm(awsProfilesOf(book), book.hasKeyring()))
    , m_check(new CheckPanel)
    , m_problem(new Banner(Banner::Kind::Error))
    , m_scroll(new QScrollArea)
    , m_test(new QPushButton(tr("&Test connection")))
    , m_keep(new QPushButton(id.isEmpty() ? tr("&Add connection") : tr("&Save")))
{
    setObjectName(u"connectionDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    const ConnectionProfile* known = book.find(id);
    ConnectionProfile profile = known != nullptr ? *known : ConnectionProfile();
    profile.id = m_id;
    if (known == nullptr)
        profile.kind = Environment::Kind::AwsProduction; // as long as no other address is given
    m_form->setProfile(profile);
    layOut(known != nullptr ? tr("Edit connection") : tr("Add connection"));
    connect(m_test, &QPushButton::clicked, this, &ConnectionDialog::test);
    connect(m_keep, &QPushButton::clicked, this, &ConnectionDialog::keep);
    connect(m_form, &ConnectionForm::changed, this, &ConnectionDialog::recheck);
    connect(m_check, &CheckPanel::finished, this, [this] { m_test->setText(tr("&Test again")); });
    connect(m_check, &CheckPanel::signInNeeded, this,
        [this] { emit signInRequested(m_form->profile()); });
}

void ConnectionDialog::layOut(const QString& title)
{
    setWindowTitle(title);
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(px(this, 24), px(this, 24), px(this, 24), px(this, 16));
    column->setSpacing(px(this, 16));
    column->addWidget(new PageHeader(title,
        tr("Keys at AWS or at a compatible endpoint. Nothing is sent before you test it or use it.")));
    column->addWidget(m_problem);
    column->addWidget(m_form);
    column->addWidget(m_check);
    column->addStretch();
    m_problem->hide();
    m_check->hide();
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidget(page);
    m_test->setObjectName(u"testConnectionButton"_s);
    m_test->setAutoDefault(false);
    m_keep->setObjectName(u"keepConnectionButton"_s);
    m_keep->setDefault(true);
    setRole(m_keep, Role::Primary);
    auto* cancel = new QPushButton(tr("Cance&l"));
    cancel->setAutoDefault(false);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    auto* buttons = new QHBoxLayout;
    buttons->setContentsMargins(px(this, 24), px(this, 12), px(this, 24), px(this, 12));
    buttons->setSpacing(px(this, 8));
    buttons->addWidget(m_test);
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_keep);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addWidget(m_scroll, 1);
    whole->addLayout(buttons);
    resize(windowSize(this, 620, 720));
}

bool ConnectionDialog::isValid()
{
    QStringList others;
    for (const ConnectionProfile& other : m_book.profiles()) {
        if (other.id != m_id)
            others.append(other.name);
    }
    const QList<ConnectionProblem> problems = connectionProblems(m_form->profile(), others);
    m_form->showProblems(problems, !m_triedToKeep);
    m_triedToKeep = true;
    return problems.isEmpty();
}

void ConnectionDialog::recheck()
{
    if (m_triedToKeep)
        (void)isValid();
}

void ConnectionDialog::test()
{
    ConnectionProfile profile = m_form->profile();
    if (profile.name.isEmpty())
        profile.name = tr("New connection"); // a test needs no name
    QList<ConnectionProblem> problems = connectionProblems(profile, {});
    m_form->showProblems(problems, true);
    if (!problems.isEmpty())
        return;
    m_check->show();
    m_check->start(profile, m_book.surroundings(), {.accessKey = m_form->accessKey()});
    m_scroll->widget()->layout()->activate();
    m_scroll->ensureWidgetVisible(m_check);
}

void ConnectionDialog::keep()
{
    m_triedToKeep = false; // so that the first problem gets the keyboard
    if (!isValid())
        return;
    const ConnectionProfile profile = m_form->profile();
    const auto key = m_form->takeAccessKey();
    if (!key)
        return finish(profile);
    m_keep->setEnabled(false);
    whenFinished(m_book.keepAccessKey(m_id, *key), this, [this, profile](const Status& stored) {
        m_keep->setEnabled(true);
        if (!stored)
            return tell(stored.error());
        finish(profile);
        EndpointConnection* open = m_book.connection(m_id);
        if (open != nullptr && open->state() != KmsConnection::State::Closed)
            open->reopen(); // it has the old key
    });
}

void ConnectionDialog::finish(const ConnectionProfile& profile)
{
    if (auto saved = m_book.put(profile); !saved)
        return tell(saved.error());
    emit kept(m_id);
    accept();
}

void ConnectionDialog::tell(const Error& error)
{
    m_problem->setText(errorText(error));
    m_problem->setToolTip(error.detail);
    m_problem->show();
    m_scroll->ensureWidgetVisible(m_problem);
}

} // namespace keywright
