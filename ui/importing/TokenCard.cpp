// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/TokenCard.h"

#include "core/kms/KmsLimits.h"
#include "ui/look/Icons.h"
#include "ui/look/Metrics.h"
#include "ui/look/Roles.h"
#include "ui/look/Tone.h"
#include "ui/widgets/Card.h"

#include <QDateTime>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 minuteMs = 60'000;
constexpr qint64 hourMs = 60 * minuteMs;
constexpr qint64 tokenMs = kms_limits::importTokenValidHours * hourMs;

Tone toneOfRemaining(qint64 milliseconds)
{
    if (milliseconds < 15 * minuteMs)
        return Tone::Danger;
    return milliseconds < 2 * hourMs ? Tone::Warning : Tone::Neutral;
}

} // namespace

QString remainingText(qint64 milliseconds)
{
    const qint64 minutes = milliseconds / minuteMs;
    return minutes >= 60 ? TokenCard::tr("%1 h %2 min").arg(minutes / 60).arg(minutes % 60)
                         : TokenCard::tr("%1 min").arg(minutes);
}

TokenCard::TokenCard(ImportJob& job, QWidget* parent)
    : QWidget(parent)
    , m_job(job)
    , m_left(new QLabel)
    , m_bar(new QProgressBar)
    , m_end(new QLabel)
    , m_fetch(new QPushButton)
{
    m_fetch->setObjectName(u"fetchParametersButton"_s);
    m_fetch->setIcon(lookIcon(u"refresh"_s));
    connect(m_fetch, &QPushButton::clicked, &m_job, &ImportJob::fetchParameters);
    setRole(m_left, Role::Subtitle);
    setRole(m_end, Role::Caption);
    m_bar->setTextVisible(false);
    m_bar->setMaximumHeight(px(this, 8));
    m_bar->setAccessibleName(tr("Time left for the import token"));
    auto* words = new QVBoxLayout;
    words->setSpacing(px(this, 4));
    words->addWidget(m_left);
    words->addWidget(m_bar);
    words->addWidget(m_end);
    auto* content = new QWidget;
    auto* row = new QHBoxLayout(content);
    row->setContentsMargins(0, px(this, 12), 0, px(this, 4));
    row->setSpacing(px(this, 24));
    row->addLayout(words, 1);
    row->addWidget(m_fetch);
    auto* card = new Card(QString());
    card->setContent(content);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(card);
    auto* timer = new QTimer(this);
    connect(timer, &QTimer::timeout, this, &TokenCard::refresh);
    timer->start(static_cast<int>(minuteMs / 4));
}

void TokenCard::refresh()
{
    const auto& parameters = m_job.parameters();
    const qint64 left = m_job.tokenMillisecondsLeft();
    m_bar->setVisible(parameters.has_value());
    m_bar->setRange(0, static_cast<int>(tokenMs / minuteMs));
    m_bar->setValue(static_cast<int>(left / minuteMs));
    setTone(m_left, parameters ? toneOfRemaining(left) : Tone::Neutral);
    m_fetch->setText(parameters ? tr("New &token…") : tr("Get &parameters"));
    if (!parameters) {
        m_left->setText(tr("No import token yet"));
        m_end->setText(tr("The service makes a wrapping key and a token that belong together, valid for %n hour(s).",
            nullptr, kms_limits::importTokenValidHours));
        return;
    }
    const QString end = QLocale().toString(
        QDateTime::fromMSecsSinceEpoch(parameters->validTo), QLocale::ShortFormat);
    m_left->setText(left > 0 ? tr("Import token valid for %1").arg(remainingText(left))
                             : tr("The import token expired"));
    m_end->setText(left > 0 ? tr("Expires %1").arg(end)
                            : tr("It expired %1. Get a new one; your material stays loaded.").arg(end));
}

void TokenCard::focusButton()
{
    m_fetch->setFocus();
}

} // namespace keywright
