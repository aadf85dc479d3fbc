// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/keys/KeyListFooter.h"

#include "ui/keys/KeyRowText.h"
#include "ui/look/Icons.h"
#include "ui/look/Metrics.h"
#include "ui/look/Roles.h"
#include "ui/look/Tokens.h"
#include "ui/look/Tone.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QPushButton>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

QString number(int count)
{
    return QLocale().toString(count);
}

} // namespace

KeyListFooter::KeyListFooter(QWidget* parent)
    : QWidget(parent)
    , m_icon(new QLabel(this))
    , m_text(new QLabel(this))
    , m_button(new QPushButton(this))
{
    setObjectName(u"listFooter"_s);
    setAccessibleName(tr("Progress of the list"));
    m_text->setObjectName(u"listFooterText"_s);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    setRole(m_text, Role::Caption);
    m_button->setObjectName(u"listFooterButton"_s);
    setRole(m_button, Role::Small);
    connect(m_button, &QPushButton::clicked, this, &KeyListFooter::run);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(px(this, 12), px(this, 5), px(this, 12), px(this, 4));
    row->setSpacing(px(this, 8));
    row->addWidget(m_icon);
    row->addWidget(m_text, 1);
    row->addWidget(m_button);
    setMinimumHeight(px(this, 33));
    m_delay.setSingleShot(true);
    m_delay.setInterval(300); // what is over sooner would only make the list jump
    connect(&m_delay, &QTimer::timeout, this, &QWidget::show);
    hide();
}

void KeyListFooter::setProgress(const ListProgress& progress)
{
    const Action before = m_line.action;
    m_line = lineOf(progress);
    m_text->setText(m_line.text);
    m_text->setToolTip(m_line.isFailure ? progress.failure : QString());
    setTone(m_text, m_line.isFailure ? Tone::Danger : Tone::Neutral);
    if (m_line.action != before) {
        m_button->setText(titleOf(m_line.action));
        m_button->setVisible(m_line.action != Action::None);
    }
    const bool readsAll = m_line.action == Action::ReadDetails;
    m_button->setToolTip(readsAll ? tr("Read the details of all %1 keys").arg(number(progress.total)) : QString());
    m_button->setAccessibleName(readsAll ? m_button->toolTip() : m_button->text());
    m_button->setAccessibleDescription(m_line.text);
    paintIcon();
    const bool isBusy = m_line.action == Action::Stop;
    if (isBusy && isHidden()) {
        if (!m_delay.isActive())
            m_delay.start();
    } else {
        m_delay.stop();
        setVisible(!m_line.text.isEmpty());
    }
}

KeyListFooter::Line KeyListFooter::lineOf(const ListProgress& progress)
{
    if (progress.total == 0) // the whole page says it
        return {};
    const QString listed = number(progress.listed);
    switch (progress.walk) {
    case KeyWalk::State::Idle: return {};
    case KeyWalk::State::Reading:
        return {progress.listed == 0 ? tr("The keys are being read…")
                                     : tr("Next page of keys is loading… %1 listed").arg(listed),
            u"clock"_s, Action::Stop, false};
    case KeyWalk::State::Stopped:
        return {tr("Stopped. %1 keys are listed.").arg(listed), u"pause"_s, Action::GoOn, false};
    case KeyWalk::State::Failed:
        return {failureLineOf(progress), u"error-circle"_s, Action::TryAgain, true};
    case KeyWalk::State::Complete: break;
    }
    return detailLineOf(progress);
}

QString KeyListFooter::failureLineOf(const ListProgress& progress)
{
    const QString why = progress.failure.section(u'\n', 0, 0);
    return progress.listed == 0
        ? tr("The keys could not be read again. %1").arg(why)
        : tr("Not all keys could be read: %1 are listed. %2").arg(number(progress.listed), why);
}

KeyListFooter::Line KeyListFooter::detailLineOf(const ListProgress& progress)
{
    const QString total = number(progress.total);
    const int missing = progress.unknown + progress.remembered;
    if (missing == 0)
        return {};
    if (progress.readsDetails)
        return {tr("Details are being read: %1 of %2 keys").arg(number(progress.total - missing), total),
            u"clock"_s, Action::Stop, false};
    if (progress.problems >= missing)
        return {tr("Details of %n key(s) could not be read; filters by state, spec and tags do not see these.",
                    nullptr, missing),
            u"info"_s, Action::ReadFailedDetails, false};
    if (progress.unknown > 0)
        return {tr("Details of %1 of %2 keys are read; filters by state, spec and tags see only these.")
                    .arg(number(progress.total - progress.unknown), total),
            u"info"_s, Action::ReadDetails, false};
    return {tr("Details of %1 of %2 keys are from %3.")
                .arg(number(progress.remembered), total, minuteText(progress.shownFrom)),
        u"info"_s, Action::ReadDetails, false};
}

QString KeyListFooter::titleOf(Action action)
{
    switch (action) {
    case Action::None: break;
    case Action::Stop: return tr("Stop");
    case Action::GoOn: return tr("Go on");
    case Action::TryAgain:
    case Action::ReadFailedDetails: return tr("Try again");
    case Action::ReadDetails: return tr("Read all");
    }
    return {};
}

void KeyListFooter::run()
{
    switch (m_line.action) {
    case Action::None: break;
    case Action::Stop: emit stopRequested(); break;
    case Action::GoOn:
    case Action::TryAgain: emit goOnRequested(); break;
    case Action::ReadDetails:
    case Action::ReadFailedDetails: emit readDetailsRequested(); break;
    }
}

void KeyListFooter::paintEvent(QPaintEvent*)
{
    const Tokens& tokens = tokensOf(this);
    QPainter painter(this);
    painter.fillRect(rect(), tokens.raised);
    painter.fillRect(QRect(0, 0, width(), 1), tokens.border);
}

void KeyListFooter::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::PaletteChange)
        paintIcon();
    QWidget::changeEvent(event);
}

void KeyListFooter::paintIcon()
{
    const Tokens& tokens = tokensOf(this);
    m_icon->setPixmap(lookPixmap(m_line.icon.isEmpty() ? u"clock"_s : m_line.icon,
        m_line.isFailure ? tokens.danger : tokens.text2, px(this, 16), devicePixelRatioF()));
}

} // namespace keywright
