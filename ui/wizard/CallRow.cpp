// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/CallRow.h"

#include "core/kms/CreateKeyRules.h"
#include "core/kms/KmsLimits.h"
#include "ui/look/Icons.h"
#include "ui/look/Metrics.h"
#include "ui/look/Roles.h"
#include "ui/look/Tone.h"
#include "ui/text/ErrorText.h"
#include "ui/text/PhraseText.h"
#include "ui/wizard/AliasEdit.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

struct MarkOfState {
    CallProgress::State state;
    QLatin1StringView icon;
    Tone tone;
};

constexpr std::array callMarks {
    MarkOfState {CallProgress::State::Waiting, "step-todo"_L1, Tone::Neutral},
    MarkOfState {CallProgress::State::Running, "step-current"_L1, Tone::Accent},
    MarkOfState {CallProgress::State::Done, "ok-circle"_L1, Tone::Success},
    MarkOfState {CallProgress::State::Failed, "error-circle"_L1, Tone::Danger},
    MarkOfState {CallProgress::State::NotMade, "step-not-needed"_L1, Tone::Neutral},
};

QPushButton* remedyButton(const QString& text, const QString& name)
{
    auto* button = new QPushButton(text);
    button->setObjectName(name);
    return button;
}

} // namespace

CallRow::CallRow(CreateKeyRun& run, const CallProgress& progress, QWidget* parent)
    : QWidget(parent), m_run(run), m_progress(progress)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(px(this, 8));
    layout->addWidget(summary());
    if (m_progress.state == CallProgress::State::Failed)
        layout->addWidget(failure());
}

QWidget* CallRow::summary() const
{
    auto* row = new QWidget;
    const MarkOfState& mark = callMarks[static_cast<std::size_t>(m_progress.state)];
    auto* icon = new QLabel;
    icon->setPixmap(lookPixmap(mark.icon, inkOf(tokensOf(this), mark.tone), px(this, 20), devicePixelRatioF()));
    auto* title = new QLabel(titleOf(m_progress.call));
    setRole(title, Role::Section);
    auto* detail = new QLabel(operationName(m_progress.call) + sentence());
    setRole(detail, Role::Caption);
    auto* time = new QLabel;
    if (m_progress.state == CallProgress::State::Done || m_progress.state == CallProgress::State::Failed)
        time->setText(tr("%1 ms").arg(m_progress.milliseconds));
    setRole(time, Role::Caption);
    auto* words = new QVBoxLayout;
    words->setSpacing(px(this, 4));
    words->addWidget(title);
    words->addWidget(detail);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(px(this, 4), px(this, 4), px(this, 4), px(this, 4));
    layout->setSpacing(px(this, 12));
    layout->addWidget(icon);
    layout->addLayout(words, 1);
    layout->addWidget(time);
    return row;
}

QString CallRow::sentence() const
{
    switch (m_progress.state) {
    case CallProgress::State::Running: return u" · "_s + tr("running");
    case CallProgress::State::NotMade: return u" · "_s + tr("not made");
    case CallProgress::State::Failed:
        return m_progress.error ? u" · "_s + m_progress.error->name : QString();
    default: return m_progress.evidence.isEmpty() ? QString() : u" · "_s + m_progress.evidence;
    }
}

QWidget* CallRow::failure()
{
    auto* box = new QWidget;
    const KmsError& error = *m_progress.error;
    QString text = errorText(error);
    if (m_progress.call == PlannedCall::CreateKey && m_run.isInDoubt())
        text = tr("No definite answer came. The key may have been created; CreateKey cannot be "
                  "safely repeated. Check the key list before trying again. (%1)")
                   .arg(text);
    auto* words = new QLabel(text);
    words->setObjectName(u"callError"_s);
    words->setWordWrap(true);
    words->setTextFormat(Qt::PlainText);
    words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    setTone(words, Tone::Danger);
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(px(this, 36), 0, px(this, 4), px(this, 8));
    layout->setSpacing(px(this, 8));
    layout->addWidget(words);
    layout->addWidget(remedies());
    return box;
}

QWidget* CallRow::remedies()
{
    auto* row = new QWidget;
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(px(this, 8));
    if (m_progress.call == PlannedCall::CreateAlias) {
        auto* alias = new AliasEdit;
        alias->setObjectName(u"otherAliasEdit"_s);
        alias->setAccessibleName(tr("Another alias"));
        alias->setText(m_run.plan().alias);
        alias->setMinimumWidth(px(this, 280));
        auto* retry = remedyButton(tr("&Use this alias"), u"retryAliasButton"_s);
        setRole(retry, Role::Primary);
        connect(retry, &QPushButton::clicked, this, [this, alias] {
            const QList<Problem> problems = CreateKeyRules::aliasProblems(u"alias/" + alias->text());
            setErring(alias, !problems.isEmpty());
            alias->setToolTip(problems.isEmpty() ? QString() : translated(problems.first().what));
            if (problems.isEmpty())
                m_run.retryAlias(alias->text());
            else
                alias->setFocus();
        });
        connect(alias, &QLineEdit::returnPressed, retry, &QPushButton::click);
        auto* leave = remedyButton(tr("&Leave without alias"), u"leaveAliasButton"_s);
        connect(leave, &QPushButton::clicked, &m_run, &CreateKeyRun::leaveWithoutAlias);
        layout->addWidget(alias, 1);
        layout->addWidget(retry);
        layout->addWidget(leave);
    }
    auto* copy = remedyButton(tr("Copy error"), u"copyErrorButton"_s);
    copy->setIcon(lookIcon(u"copy"_s));
    setRole(copy, Role::Flat);
    connect(copy, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(
            botocoreText(*m_progress.error, QString(operationName(m_progress.call))));
    });
    layout->addWidget(copy);
    layout->addStretch(1);
    if (m_run.key() && !m_run.deletionDate()) {
        auto* destroy = remedyButton(tr("&Schedule this key for deletion…"), u"scheduleDeletionButton"_s);
        destroy->setIcon(lookIcon(u"trash"_s));
        setRole(destroy, Role::Danger);
        // The first press asks, in the button itself, with the consequence; the second one does it.
        connect(destroy, &QPushButton::clicked, this, [this, destroy, asked = false]() mutable {
            if (asked)
                return m_run.scheduleDeletion(kms_limits::defaultPendingWindowDays);
            asked = true;
            destroy->setText(tr("&Schedule deletion in %n day(s)", nullptr,
                kms_limits::defaultPendingWindowDays));
        });
        layout->addWidget(destroy);
    }
    return row;
}

} // namespace keywright
