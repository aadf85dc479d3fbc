// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/ResultPage.h"

#include "ui/look/Icons.h"
#include "ui/look/Metrics.h"
#include "ui/look/Roles.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/FactList.h"
#include "ui/widgets/PageHeader.h"
#include "ui/widgets/StateBadge.h"
#include "ui/wizard/CallRow.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

bool aliasFailed(const CreateKeyRun& run)
{
    return std::any_of(run.calls().begin(), run.calls().end(), [](const CallProgress& call) {
        return call.call == PlannedCall::CreateAlias && call.state == CallProgress::State::Failed;
    });
}

} // namespace

ResultPage::ResultPage(QWidget* parent)
    : QWidget(parent)
    , m_header(new PageHeader(tr("Creating the key"), QString()))
    , m_key(new Card(QString()))
    , m_calls(new Card(QString()))
    , m_next(new QWidget)
{
    m_key->setObjectName(u"resultKeyCard"_s);
    m_calls->setObjectName(u"resultCallsCard"_s);
    new QHBoxLayout(m_next);
    m_next->layout()->setContentsMargins(0, 0, 0, 0);
    m_next->layout()->setSpacing(px(this, 8));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(px(this, 24), px(this, 16), px(this, 24), px(this, 16));
    layout->setSpacing(px(this, 16));
    for (QWidget* widget : {static_cast<QWidget*>(m_header), static_cast<QWidget*>(m_key),
             static_cast<QWidget*>(m_calls), m_next})
        layout->addWidget(widget);
    layout->addStretch(1);
}

QWidget* ResultPage::heading() const
{
    return m_header->titleLabel();
}

void ResultPage::follow(CreateKeyRun* run)
{
    m_run = run;
    connect(m_run, &CreateKeyRun::changed, this, &ResultPage::refresh);
    refresh();
}

void ResultPage::refresh()
{
    showHeading();
    showKey();
    auto* rows = new QWidget;
    auto* layout = new QVBoxLayout(rows);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setContentsMargins(0, px(this, 8), 0, 0);
    layout->setSpacing(px(this, 4));
    for (const CallProgress& progress : m_run->calls())
        layout->addWidget(new CallRow(*m_run, progress));
    m_calls->setContent(rows);
    showNextSteps();
}

void ResultPage::showHeading()
{
    const bool created = m_run->key().has_value();
    const bool waits = created && m_run->key()->state == KeyState::PendingImport;
    QString title = tr("Creating the key");
    QString subtitle = tr("One call after the other; CreateKey is sent once.");
    if (m_run->deletionDate()) {
        title = tr("The key is scheduled for deletion");
        subtitle = tr("It is deleted on %1. Until then this can be cancelled.")
                       .arg(QLocale().toString(*m_run->deletionDate(), QLocale::LongFormat));
    } else if (m_run->isRunning()) {
        m_header->setText(title, subtitle);
        return;
    } else if (!created) {
        title = m_run->isInDoubt() ? tr("The key may have been created") : tr("The key was not created");
        subtitle = m_run->isInDoubt() ? tr("Look at the key list before you try again.")
                                      : tr("Nothing was changed. Go back to mend what is named below.");
    } else if (m_run->failures() > 0) {
        title = aliasFailed(*m_run) ? tr("The key was created, but the alias was not")
                                    : tr("The key was created, but a later call failed");
        subtitle = tr("The key is ready to use by its ID. Choose below what to do.");
    } else {
        title = waits ? tr("The key was created and waits for its material") : tr("The key was created");
        subtitle = waits ? tr("It cannot be used until you import key material.")
                         : tr("It is ready to use.");
    }
    m_header->setText(title, subtitle);
}

void ResultPage::showKey()
{
    const auto& key = m_run->key();
    m_key->setVisible(key.has_value());
    if (!key)
        return;
    auto* content = new QWidget;
    auto* facts = new FactList;
    facts->addFact({.label = tr("Key ID"), .value = key->keyId, .mono = true, .copyable = true});
    facts->addFact({.label = tr("ARN"), .value = key->arn, .mono = true, .copyable = true});
    if (!m_run->plan().alias.isEmpty() && m_run->failures() == 0)
        facts->addFact({.label = tr("Alias"), .value = m_run->plan().aliasName(), .mono = true, .copyable = true});
    auto* layout = new QHBoxLayout(content);
    layout->setContentsMargins(0, px(this, 8), 0, 0);
    layout->addWidget(facts, 1);
    layout->addWidget(new StateBadge(key->state), 0, Qt::AlignVCenter);
    m_key->setContent(content);
}

QWidget* ResultPage::nextButton(const QString& text, const QString& icon, const QString& name,
    void (ResultPage::*request)(const QString&))
{
    auto* button = new QPushButton(lookIcon(icon), text);
    button->setObjectName(name);
    connect(button, &QPushButton::clicked, this,
        [this, request] { emit(this->*request)(m_run->key()->arn); });
    return button;
}

void ResultPage::showNextSteps()
{
    auto* layout = static_cast<QHBoxLayout*>(m_next->layout());
    while (QLayoutItem* old = layout->takeAt(0)) {
        if (old->widget() != nullptr)
            old->widget()->deleteLater();
        delete old;
    }
    m_next->setVisible(m_run->key().has_value() && !m_run->isRunning());
    if (!m_run->key())
        return;
    const KeyMetadata& key = *m_run->key();
    if (key.state == KeyState::PendingImport) {
        auto* import = nextButton(tr("&Import key material…"), u"import"_s, u"importButton"_s,
            &ResultPage::importRequested);
        setRole(import, Role::Primary);
        layout->addWidget(import);
    } else if (isKeyPair(key.spec)) {
        layout->addWidget(nextButton(tr("E&xport public key…"), u"export"_s, u"exportButton"_s,
            &ResultPage::exportPublicKeyRequested));
    }
    layout->addWidget(nextButton(
        tr("&Open key"), u"key"_s, u"openKeyButton"_s, &ResultPage::openKeyRequested));
    auto* another = new QPushButton(lookIcon(u"plus"_s), tr("Create &another like this"));
    another->setObjectName(u"anotherButton"_s);
    connect(another, &QPushButton::clicked, this, &ResultPage::anotherRequested);
    layout->addWidget(another);
    layout->addStretch(1);
}

} // namespace keywright
