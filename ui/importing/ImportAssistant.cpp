// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/ImportAssistant.h"

#include "ui/importing/ExpiryPage.h"
#include "ui/importing/ImportJob.h"
#include "ui/importing/ParametersPage.h"
#include "ui/importing/RehearsalPage.h"
#include "ui/importing/SourcePage.h"
#include "ui/importing/VerifyPage.h"
#include "ui/look/Icons.h"
#include "ui/look/Metrics.h"
#include "ui/widgets/AssistantFooter.h"
#include "ui/widgets/AssistantHeader.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/StepList.h"

#include <QCloseEvent>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace keywright {

using namespace Qt::StringLiterals;

ImportAssistant::ImportAssistant(KmsClient client, const KeyMetadata& key,
    const Environment& environment, const Clock& clock, QWidget* parent)
    : QWidget(parent, Qt::Window)
    , m_job(new ImportJob(std::move(client), key, clock, this))
    , m_pages {new ParametersPage(*m_job), new SourcePage(*m_job), new RehearsalPage(*m_job),
          new ExpiryPage(*m_job, clock), new VerifyPage(*m_job)}
    , m_steps(new StepList)
    , m_stack(new QStackedWidget)
    , m_hint(new Banner(Banner::Kind::Info))
    , m_leave(new Banner(Banner::Kind::Warning))
    , m_footer(new AssistantFooter)
{
    setWindowTitle(tr("Import key material – Keywright"));
    setWindowIcon(lookIcon(u"import"_s));
    setMinimumSize(800, 600);
    resize(windowSize(this, 1280, 800));
    layOut(environment);
    addShortcuts();
    connect(m_job, &ImportJob::changed, this, &ImportAssistant::refresh);
    connect(m_job, &ImportJob::imported, this, [this](const QString& arn) {
        showPage(pageCount - 1);
        emit materialImported(arn);
    });
    connect(m_footer, &AssistantFooter::nextPressed, this, &ImportAssistant::goNext);
    connect(m_footer, &AssistantFooter::backPressed, this, &ImportAssistant::goBack);
    connect(m_footer, &AssistantFooter::cancelPressed, this, &QWidget::close);
    connect(m_leave, &Banner::actionTriggered, this, [this] {
        m_mayClose = true;
        close();
    });
    connect(m_steps, &StepList::activated, this, [this](int page) {
        if (page < currentPage() && !m_job->isImported())
            showPage(page);
    });
    showPage(0);
}

ImportAssistant::~ImportAssistant() = default;

void ImportAssistant::layOut(const Environment& environment)
{
    const KeyMetadata& key = m_job->key();
    m_steps->setObjectName(u"importSteps"_s);
    m_steps->setAccessibleName(tr("Steps"));
    m_hint->setObjectName(u"importHint"_s);
    m_hint->hide();
    m_leave->setObjectName(u"leaveBanner"_s);
    m_leave->setText(tr("Nothing has been imported. Close the assistant and wipe the material?"));
    m_leave->setAction(tr("Wipe and close"));
    m_leave->hide();
    for (ImportPage* page : m_pages) {
        auto* scroll = new QScrollArea;
        scroll->setWidget(page);
        scroll->setWidgetResizable(true);
        scroll->setFrameShape(QFrame::NoFrame);
        scroll->setFocusPolicy(Qt::NoFocus);
        m_stack->addWidget(scroll);
    }
    auto* right = new QVBoxLayout;
    right->setSpacing(0);
    right->addWidget(m_stack, 1);
    right->addWidget(m_hint);
    auto* middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(m_steps);
    middle->addLayout(right, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(new AssistantHeader(tr("Import key material"), environment.kind,
        {environment.name, key.region(), key.keyId, QString(nameOf(key.spec))}));
    layout->addLayout(middle, 1);
    layout->addWidget(m_leave);
    layout->addWidget(m_footer);
}

void ImportAssistant::addShortcuts()
{
    const auto add = [this](const QKeySequence& keys, auto action) {
        connect(new QShortcut(keys, this), &QShortcut::activated, this, action);
    };
    add(QKeySequence(Qt::ALT | Qt::Key_Left), &ImportAssistant::goBack);
    add(QKeySequence(Qt::ALT | Qt::Key_Right), &ImportAssistant::goNext);
    add(QKeySequence(Qt::CTRL | Qt::Key_Return), &ImportAssistant::goNext);
    add(QKeySequence(Qt::Key_Escape), &QWidget::close);
}

int ImportAssistant::currentPage() const
{
    return m_stack->currentIndex();
}

void ImportAssistant::showPage(int page)
{
    m_leave->hide();
    m_hint->hide();
    m_stack->setCurrentIndex(page);
    refresh();
    ImportPage* shown = m_pages[static_cast<std::size_t>(page)];
    shown->heading()->setAccessibleName(
        tr("Step %1 of %2, %3").arg(page + 1).arg(pageCount).arg(shown->title()));
    shown->heading()->setFocus(Qt::OtherFocusReason);
}

void ImportAssistant::goNext()
{
    if (m_job->isBusy())
        return;
    if (currentPage() == pageCount - 1)
        return void(close());
    ImportPage* page = m_pages[static_cast<std::size_t>(currentPage())];
    if (const QString obstacle = page->obstacle(); !obstacle.isEmpty()) {
        m_hint->setText(obstacle);
        m_hint->show();
        return page->focusObstacle();
    }
    if (currentPage() == importPage)
        m_job->importMaterial();
    else
        showPage(currentPage() + 1);
}

void ImportAssistant::goBack()
{
    if (currentPage() > 0 && !m_job->isBusy() && !m_job->isImported())
        showPage(currentPage() - 1);
}

void ImportAssistant::refresh()
{
    m_pages[static_cast<std::size_t>(currentPage())]->refresh();
    showSteps();
    showFooter();
}

void ImportAssistant::showSteps()
{
    QList<StepList::Step> steps;
    for (int at = 0; at < pageCount; ++at) {
        const ImportPage* page = m_pages[static_cast<std::size_t>(at)];
        if (at == currentPage() && !m_job->isImported())
            steps.append({page->title(), tr("Current"), StepList::Mark::Current});
        else if (at < currentPage() || m_job->isImported())
            steps.append({page->title(), tr("Done"), StepList::Mark::Done});
        else
            steps.append({page->title(), tr("Not started"), StepList::Mark::Todo});
    }
    m_steps->setSteps(steps, currentPage());
}

void ImportAssistant::showFooter()
{
    const int page = currentPage();
    if (m_job->isImported()) {
        m_footer->setNote(u"info"_s, tr("The material was imported."));
        m_footer->setButtons({}, {}, {}, tr("&Close"));
        return;
    }
    m_footer->setNote(
        u"shield"_s, m_job->isBusy() ? tr("Working…") : tr("Nothing has been uploaded yet."));
    const QString next = page == importPage
        ? tr("&Import the material")
        : tr("&Next: %1").arg(m_pages[static_cast<std::size_t>(page + 1)]->title());
    m_footer->setButtons({}, tr("Cancel"), page == 0 ? QString() : tr("&Back"), next);
}

void ImportAssistant::closeEvent(QCloseEvent* event)
{
    const bool wouldLose = m_job->material() && !m_job->isImported();
    if (!wouldLose || m_mayClose || !isVisible()) {
        m_job->wipe();
        event->accept();
        return;
    }
    event->ignore();
    m_leave->show();
    m_leave->setFocus();
}

void ImportAssistant::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_steps->setCompact(event->size().width() < px(this, 1000));
}

} // namespace keywright
