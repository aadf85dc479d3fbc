// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/RehearsalPage.h"

#include "ui/importing/FailureText.h"
#include "ui/look/Icons.h"
#include "ui/look/Metrics.h"
#include "ui/look/Roles.h"
#include "ui/look/Tone.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/PageHeader.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace keywright {

using namespace Qt::StringLiterals;

RehearsalPage::RehearsalPage(ImportJob& job)
    : ImportPage(job, tr("Self-test"),
        tr("The material is encrypted here, for the service only. It does not leave this computer "
           "unwrapped."))
    , m_lines(new Card(tr("Rehearsal check")))
    , m_failure(new Banner(Banner::Kind::Error))
    , m_again(new QPushButton(lookIcon(u"refresh"_s), tr("Run a&gain")))
{
    m_lines->setObjectName(u"rehearsalCard"_s);
    m_again->setObjectName(u"rehearseButton"_s);
    setRole(m_again, Role::Small);
    header()->setRightWidget(m_again);
    m_failure->hide();
    body()->addWidget(m_failure);
    body()->addWidget(m_lines);
    body()->addStretch(1);
    connect(m_again, &QPushButton::clicked, &job, &ImportJob::rehearse);
}

void RehearsalPage::showEvent(QShowEvent* event)
{
    ImportPage::showEvent(event);
    if (job().rehearsal().isEmpty() && job().material())
        job().rehearse();
}

void RehearsalPage::refresh()
{
    m_failure->setVisible(job().failure().has_value());
    if (job().failure())
        m_failure->setText(failureText(*job().failure()));
    auto* content = new QWidget;
    auto* grid = new QGridLayout(content);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(px(this, 12));
    grid->setVerticalSpacing(px(this, 16));
    grid->setColumnStretch(1, 1);
    int row = 0;
    for (const RehearsalLine& line : job().rehearsal()) {
        auto* mark = new QLabel;
        mark->setPixmap(lookPixmap(line.passed ? u"ok-circle"_s : u"error-circle"_s,
            inkOf(tokensOf(this), line.passed ? Tone::Success : Tone::Danger), px(this, 20),
            devicePixelRatioF()));
        mark->setAccessibleName(line.passed ? tr("Passed") : tr("Failed"));
        auto* evidence = new QLabel(line.evidence);
        setRole(evidence, Role::Mono);
        grid->addWidget(mark, row, 0);
        grid->addWidget(new QLabel(line.what), row, 1);
        grid->addWidget(evidence, row++, 2);
    }
    if (row == 0)
        grid->addWidget(new QLabel(job().isBusy() ? tr("Rehearsing…") : tr("Not run yet.")), 0, 0);
    m_lines->setContent(content);
}

QString RehearsalPage::obstacle() const
{
    return job().isRehearsed() ? QString() : tr("The rehearsal has not passed yet.");
}

void RehearsalPage::focusObstacle()
{
    m_again->setFocus();
}

} // namespace keywright
