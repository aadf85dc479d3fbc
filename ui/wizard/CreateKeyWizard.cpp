// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/CreateKeyWizard.h"

#include "ui/look/Icons.h"
#include "ui/look/Metrics.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/StepList.h"
#include "ui/wizard/AdministratorsPage.h"
#include "ui/wizard/CommandDock.h"
#include "ui/wizard/CreateKeyDraft.h"
#include "ui/wizard/CreateKeyRun.h"
#include "ui/wizard/KeyStoreDesk.h"
#include "ui/wizard/KindPage.h"
#include "ui/wizard/LabelsPage.h"
#include "ui/wizard/MaterialPage.h"
#include "ui/wizard/PolicyPage.h"
#include "ui/wizard/RegionsPage.h"
#include "ui/wizard/ResultPage.h"
#include "ui/wizard/ReviewPage.h"
#include "ui/wizard/UsersPage.h"
#include "ui/widgets/AssistantFooter.h"
#include "ui/widgets/AssistantHeader.h"

#include <QApplication>
#include <QCloseEvent>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

constexpr int roomForNames = 1000;  // narrower than this the step list shows icons only
constexpr int roomForCommand = 700; // lower than this the dock starts folded

int indexOf(WizardStep step)
{
    return static_cast<int>(step);
}

StepList::Mark markOf(StepStatus::Mark mark)
{
    switch (mark) {
    case StepStatus::Mark::Current: return StepList::Mark::Current;
    case StepStatus::Mark::Done: return StepList::Mark::Done;
    case StepStatus::Mark::NotNeeded: return StepList::Mark::NotNeeded;
    case StepStatus::Mark::Warning: return StepList::Mark::Warning;
    case StepStatus::Mark::Error: return StepList::Mark::Error;
    case StepStatus::Mark::NotStarted: break;
    }
    return StepList::Mark::Todo;
}

} // namespace

CreateKeyWizard::CreateKeyWizard(KmsClient client, const Environment& environment,
    const Capabilities& capabilities, QWidget* parent)
    : QWidget(parent, Qt::Window)
    , m_client(std::move(client))
    , m_environment(environment)
    , m_draft(new CreateKeyDraft({environment, capabilities, {}}, this))
    , m_desk(new KeyStoreDesk(m_client, this))
    , m_steps(new StepList)
    , m_stack(new QStackedWidget)
    , m_result(new ResultPage)
    , m_dock(new CommandDock(*m_draft))
    , m_leave(new Banner(Banner::Kind::Warning))
    , m_footer(new AssistantFooter)
{
    setWindowTitle(tr("Create key – Keywright"));
    setWindowIcon(lookIcon(u"key"_s));
    setMinimumSize(800, 600);
    resize(windowSize(this, 1280, 800));
    addPages();
    layOut();
    addShortcuts();
    connectParts();
    m_desk->load(environment.region);
    showStep(WizardStep::Kind);
}

CreateKeyWizard::~CreateKeyWizard() = default;

void CreateKeyWizard::addPages()
{
    auto* review = new ReviewPage(*m_draft);
    m_pages = {new KindPage(*m_draft), new MaterialPage(*m_draft, *m_desk),
        new RegionsPage(*m_draft), new LabelsPage(*m_draft), new AdministratorsPage(*m_draft),
        new UsersPage(*m_draft), new PolicyPage(*m_draft), review};
    connect(review, &ReviewPage::stepRequested, this, [this](WizardStep step) {
        showStep(step);
        if (const auto problem = m_draft->firstError(step))
            m_pages[static_cast<std::size_t>(step)]->focusProblem(*problem);
    });
    const auto add = [this](QWidget* page) {
        auto* scroll = new QScrollArea;
        scroll->setWidget(page);
        scroll->setWidgetResizable(true);
        scroll->setFrameShape(QFrame::NoFrame);
        scroll->setFocusPolicy(Qt::NoFocus);
        m_stack->addWidget(scroll);
    };
    for (WizardPage* page : m_pages)
        add(page);
    add(m_result);
}

void CreateKeyWizard::layOut()
{
    m_steps->setObjectName(u"stepList"_s);
    m_steps->setAccessibleName(tr("Steps"));
    m_leave->setObjectName(u"leaveBanner"_s);
    m_leave->setText(tr("Nothing has been created. Close the assistant and give up what you entered?"));
    m_leave->setAction(tr("Give up and close"));
    m_leave->hide();
    auto* right = new QVBoxLayout;
    right->setContentsMargins(0, 0, 0, 0);
    right->setSpacing(0);
    right->addWidget(m_stack, 1);
    right->addWidget(m_dock);
    auto* middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(m_steps);
    middle->addLayout(right, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(new AssistantHeader(tr("Create key"), m_environment.kind,
        {m_environment.name, m_environment.region, m_environment.accountId,
            m_environment.callerArn.isEmpty() ? tr("account root")
                                              : m_environment.callerArn.section(u':', 5)}));
    layout->addLayout(middle, 1);
    layout->addWidget(m_leave);
    layout->addWidget(m_footer);
}

void CreateKeyWizard::addShortcuts()
{
    const auto add = [this](const QKeySequence& keys, auto action) {
        connect(new QShortcut(keys, this), &QShortcut::activated, this, action);
    };
    add(QKeySequence(Qt::ALT | Qt::Key_Left), [this] { goBack(); });
    add(QKeySequence(Qt::ALT | Qt::Key_Right), [this] { goNext(); });
    add(QKeySequence(Qt::CTRL | Qt::Key_Return), [this] { goNext(); });
    add(QKeySequence(Qt::CTRL | Qt::Key_Enter), [this] { goNext(); });
    add(QKeySequence(Qt::Key_Escape), [this] { requestCancel(); });
    add(QKeySequence(Qt::Key_F6), [this] { cycleRegion(); });
    for (const WizardStep step : wizardSteps)
        add(QKeySequence(QKeyCombination(Qt::CTRL, static_cast<Qt::Key>(Qt::Key_1 + indexOf(step)))),
            [this, step] { goTo(step); });
}

void CreateKeyWizard::connectParts()
{
    connect(m_steps, &StepList::activated, this,
        [this](int row) { goTo(wizardSteps[static_cast<std::size_t>(row)]); });
    connect(m_footer, &AssistantFooter::nextPressed, this, &CreateKeyWizard::goNext);
    connect(m_footer, &AssistantFooter::backPressed, this, &CreateKeyWizard::goBack);
    connect(m_footer, &AssistantFooter::cancelPressed, this, &CreateKeyWizard::requestCancel);
    connect(m_footer, &AssistantFooter::reviewPressed, this, [this] { goTo(WizardStep::Review); });
    connect(m_leave, &Banner::actionTriggered, this, [this] {
        m_draft->setPlan(m_draft->defaults());
        close();
    });
    connect(m_draft, &CreateKeyDraft::changed, this, [this] {
        showSteps();
        emit draftChanged();
    });
    connect(m_draft, &CreateKeyDraft::progressChanged, this, &CreateKeyWizard::showSteps);
    connect(m_result, &ResultPage::importRequested, this, &CreateKeyWizard::importRequested);
    connect(m_result, &ResultPage::openKeyRequested, this, &CreateKeyWizard::openKeyRequested);
    connect(m_result, &ResultPage::exportPublicKeyRequested, this,
        &CreateKeyWizard::exportPublicKeyRequested);
    connect(m_result, &ResultPage::anotherRequested, this, &CreateKeyWizard::startAnother);
}

WizardStep CreateKeyWizard::currentStep() const
{
    return m_draft->progress().current;
}

WizardStep CreateKeyWizard::stepAfter(WizardStep step, int direction) const
{
    int at = indexOf(step) + direction;
    while (at > 0 && at < indexOf(WizardStep::Review)
        && m_draft->status(wizardSteps[static_cast<std::size_t>(at)]).mark
            == StepStatus::Mark::NotNeeded)
        at += direction;
    return wizardSteps[static_cast<std::size_t>(
        std::clamp(at, 0, static_cast<int>(wizardSteps.size()) - 1))];
}

void CreateKeyWizard::goTo(WizardStep step)
{
    // Result is reached by creating; while it is there, the pages behind it are history.
    const bool created = m_run != nullptr && (m_run->isRunning() || m_run->key());
    if (step == WizardStep::Result || created || step == currentStep())
        return;
    showStep(step);
}

void CreateKeyWizard::goNext()
{
    if (currentStep() == WizardStep::Result)
        return void(close());
    if (const auto problem = m_draft->firstError(currentStep())) {
        const WizardStep where = stepOf(problem->field);
        if (where != currentStep())
            showStep(where);
        else
            m_draft->visit(where);
        m_pages[static_cast<std::size_t>(where)]->focusProblem(*problem);
        return;
    }
    if (currentStep() == WizardStep::Review)
        createKey();
    else
        showStep(stepAfter(currentStep(), 1));
}

void CreateKeyWizard::goBack()
{
    if (currentStep() != WizardStep::Kind)
        goTo(stepAfter(currentStep(), -1));
}

void CreateKeyWizard::requestCancel()
{
    close();
}

void CreateKeyWizard::createKey()
{
    delete m_run;
    m_run = new CreateKeyRun(m_client, m_draft->plan(), this);
    connect(m_run, &CreateKeyRun::keyCreated, this, &CreateKeyWizard::keyCreated);
    connect(m_run, &CreateKeyRun::changed, this, [this] {
        showSteps();
        showFooter();
    });
    m_result->follow(m_run);
    showStep(WizardStep::Result);
    m_run->start();
}

void CreateKeyWizard::startAnother()
{
    // The same again, but for what must be different: aliases are unique in an account and Region.
    m_draft->edit([](KeyPlan& plan) {
        plan.alias.clear();
        plan.keepsCopy = false;
    });
    m_run->deleteLater();
    m_run = nullptr;
    showStep(WizardStep::Review);
}

void CreateKeyWizard::showStep(WizardStep step)
{
    m_leave->hide();
    m_draft->visit(step);
    m_stack->setCurrentIndex(indexOf(step));
    m_dock->setVisible(step != WizardStep::Result);
    if (step == WizardStep::Policy || step == WizardStep::Review)
        m_dock->setUnfolded(false);
    showFooter();
    QWidget* heading = step == WizardStep::Result
        ? m_result->heading()
        : m_pages[static_cast<std::size_t>(step)]->heading();
    heading->setAccessibleName(tr("Step %1 of %2, %3")
                                   .arg(indexOf(step) + 1)
                                   .arg(wizardSteps.size())
                                   .arg(titleOf(step)));
    heading->setFocus(Qt::OtherFocusReason);
}

void CreateKeyWizard::showSteps()
{
    QList<StepList::Step> steps;
    for (const WizardStep step : wizardSteps) {
        StepStatus status = m_draft->status(step);
        if (step == WizardStep::Result && m_run != nullptr && m_run->failures() > 0)
            status = {StepStatus::Mark::Error, tr("%n call(s) failed", nullptr, m_run->failures())};
        else if (step == WizardStep::Result && m_run != nullptr && !m_run->isRunning())
            status = {StepStatus::Mark::Done, tr("Done")};
        steps.append({titleOf(step), status.text, markOf(status.mark)});
    }
    m_steps->setSteps(steps, indexOf(currentStep()));
}

void CreateKeyWizard::showFooter()
{
    const WizardStep step = currentStep();
    const bool created = m_run != nullptr && m_run->key();
    m_footer->setNextIcon(step == WizardStep::Review ? u"key"_s : QString());
    if (step == WizardStep::Result) {
        const bool refused = m_run != nullptr && !m_run->isRunning() && !created && !m_run->isInDoubt();
        m_footer->setNote(created ? u"info"_s : u"shield"_s,
            created ? tr("1 key exists in %1 because of this assistant.").arg(m_environment.name)
                    : refused ? tr("Nothing has been created.") : tr("Waiting for the answer."));
        m_footer->setButtons({}, {}, refused ? tr("&Back") : QString(), tr("&Close"));
        return;
    }
    m_footer->setNote(u"shield"_s, tr("Nothing has been created yet."));
    const QString next = step == WizardStep::Review
        ? tr("&Create key in %1").arg(environmentWords(m_environment))
        : tr("&Next: %1").arg(titleOf(stepAfter(step, 1)));
    m_footer->setButtons(step < WizardStep::Policy ? tr("&Review now") : QString(), tr("Cancel"),
        step == WizardStep::Kind ? QString() : tr("&Back"), next);
}

void CreateKeyWizard::cycleRegion()
{
    const std::array<QWidget*, 4> regions {m_steps, m_stack, m_dock, m_footer};
    const QWidget* now = QApplication::focusWidget();
    std::size_t at = regions.size() - 1;
    for (std::size_t i = 0; i < regions.size(); ++i) {
        if (now != nullptr && (regions[i] == now || regions[i]->isAncestorOf(now)))
            at = i;
    }
    for (std::size_t tries = 0; tries < regions.size(); ++tries) {
        QWidget* region = regions[++at % regions.size()];
        QWidget* first = region;
        while (first != nullptr && first->focusPolicy() == Qt::NoFocus && region->isVisible()) {
            first = first->nextInFocusChain();
            if (first == region || (!region->isAncestorOf(first) && first != region))
                first = nullptr;
        }
        if (first == nullptr || !region->isVisible())
            continue;
        return first->setFocus(Qt::TabFocusReason);
    }
}

QJsonObject CreateKeyWizard::savedDraft() const
{
    const bool created = m_run != nullptr && m_run->key();
    return m_draft->hasInput() && !created ? m_draft->plan().toJson() : QJsonObject();
}

void CreateKeyWizard::restoreDraft(const QJsonObject& saved)
{
    KeyPlan plan = KeyPlan::fromJson(saved);
    plan.accountId = m_environment.accountId;
    if (plan.region.isEmpty())
        plan.region = m_environment.region;
    m_draft->setPlan(plan);
}

void CreateKeyWizard::closeEvent(QCloseEvent* event)
{
    const bool sent = m_run != nullptr && currentStep() == WizardStep::Result;
    if (sent || !m_draft->hasInput() || !isVisible()) {
        event->accept();
        return;
    }
    event->ignore();
    m_leave->show();
    m_leave->setFocus();
}

void CreateKeyWizard::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_steps->setCompact(event->size().width() < px(this, roomForNames));
    if (event->size().height() < px(this, roomForCommand))
        m_dock->setUnfolded(false);
}

} // namespace keywright
