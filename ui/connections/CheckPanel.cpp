// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connections/CheckPanel.h"

#include "ui/connections/CheckText.h"
#include "ui/look/Icons.h"
#include "ui/look/Metrics.h"
#include "ui/look/Roles.h"
#include "ui/look/Tone.h"
#include "ui/widgets/ElidedLabel.h"

#include <QGridLayout>
#include <QLabel>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

struct OutcomeLook {
    QLatin1StringView icon;
    Tone tone;
    const char* words;
};

constexpr std::array<OutcomeLook, 5> outcomeLooks {{
    {"ok-circle"_L1, Tone::Success, QT_TRANSLATE_NOOP("keywright::CheckPanel", "passed")},
    {"warning"_L1, Tone::Warning, QT_TRANSLATE_NOOP("keywright::CheckPanel", "passed with a warning")},
    {"error-circle"_L1, Tone::Danger, QT_TRANSLATE_NOOP("keywright::CheckPanel", "failed")},
    {"step-not-needed"_L1, Tone::Neutral, QT_TRANSLATE_NOOP("keywright::CheckPanel", "not needed")},
    {"step-todo"_L1, Tone::Neutral, QT_TRANSLATE_NOOP("keywright::CheckPanel", "not reached")},
}};

const OutcomeLook& lookOf(CheckResult::Outcome outcome)
{
    return outcomeLooks[static_cast<std::size_t>(outcome)];
}

} // namespace

CheckPanel::CheckPanel(QWidget* parent)
    : QWidget(parent)
    , m_advice(new QLabel(this))
{
    setObjectName(u"checkPanel"_s);
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(px(this, 8));
    grid->setVerticalSpacing(px(this, 4));
    grid->setColumnStretch(2, 1);
    for (int i = 0; i < stepCount; ++i) {
        Row& row = m_rows[static_cast<std::size_t>(i)];
        row = {new QLabel(this), new QLabel(titleOf(static_cast<CheckStep>(i)), this),
            new ElidedLabel(this), new QLabel(this)};
        row.icon->setFixedSize(px(this, 16), px(this, 16));
        row.evidence->setObjectName(u"checkEvidence"_s + QString::number(i));
        row.evidence->setTextFormat(Qt::PlainText);
        row.evidence->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
        setRole(row.time, Role::Caption);
        grid->addWidget(row.icon, i, 0);
        grid->addWidget(row.title, i, 1);
        grid->addWidget(row.evidence, i, 2);
        grid->addWidget(row.time, i, 3, Qt::AlignTrailing | Qt::AlignVCenter);
    }
    m_advice->setObjectName(u"checkAdvice"_s);
    m_advice->setWordWrap(true);
    m_advice->setTextFormat(Qt::PlainText);
    m_advice->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    grid->addWidget(m_advice, stepCount, 1, 1, 3);
    clear();
}

CheckPanel::~CheckPanel()
{
    cancel();
}

void CheckPanel::drawIcon(int row, const QString& name, const QColor& color)
{
    m_rows[static_cast<std::size_t>(row)].icon->setPixmap(
        lookPixmap(name, color, px(this, 16), devicePixelRatioF()));
}

void CheckPanel::clear()
{
    for (int i = 0; i < stepCount; ++i) {
        const Row& row = m_rows[static_cast<std::size_t>(i)];
        drawIcon(i, u"step-todo"_s, tokensOf(this).text2);
        row.evidence->clear();
        row.time->clear();
        row.title->setAccessibleDescription({});
    }
    m_advice->clear();
    m_advice->hide();
    m_failed = m_needsSignIn = false;
}

void CheckPanel::start(const ConnectionProfile& profile, const EndpointSurroundings& surroundings,
    EndpointRun run)
{
    cancel();
    clear();
    drawIcon(0, u"step-current"_s, tokensOf(this).accent);
    m_run = new CheckRun(this);
    connect(m_run, &CheckRun::stepDone, this, &CheckPanel::showStep);
    connect(m_run, &BackgroundRun::finished, this, &CheckPanel::end);
    m_run->test(profile, surroundings, std::move(run));
}

void CheckPanel::showStep(const CheckResult& result)
{
    const int index = static_cast<int>(result.step);
    const Row& row = m_rows[static_cast<std::size_t>(index)];
    const OutcomeLook& look = lookOf(result.outcome);
    drawIcon(index, look.icon, inkOf(tokensOf(this), look.tone));
    setRole(row.evidence, result.evidence.isEmpty() ? Role::Caption : Role::Mono);
    row.evidence->setText(
        result.evidence.isEmpty() ? tr(look.words) : result.evidence);
    row.evidence->setToolTip(result.evidence);
    row.title->setAccessibleDescription(tr(look.words));
    if (result.ms > 0)
        row.time->setText(tr("%1 ms").arg(QLocale().toString(result.ms)));
    if (const QString advice = checkAdvice(result); !advice.isEmpty()) {
        m_advice->setText(m_advice->text().isEmpty() ? advice
                                                     : QString(m_advice->text() + u"\n\n"_s + advice));
        m_advice->setVisible(true);
    }
    m_failed = m_failed || result.outcome == CheckResult::Outcome::Failed;
    m_needsSignIn = m_needsSignIn
        || (result.cause && result.cause->code == ErrorCode::SignInRequired);
    if (!m_failed && index + 1 < stepCount)
        drawIcon(index + 1, u"step-current"_s, tokensOf(this).accent);
}

void CheckPanel::end()
{
    m_run->deleteLater();
    m_run = nullptr;
    emit finished(!m_failed);
    if (m_needsSignIn)
        emit signInNeeded();
}

void CheckPanel::cancel()
{
    if (m_run == nullptr)
        return;
    disconnect(m_run, nullptr, this, nullptr);
    std::exchange(m_run, nullptr)->abandon();
}

} // namespace keywright
