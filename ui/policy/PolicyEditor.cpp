// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/policy/PolicyEditor.h"

#include "core/kms/KmsLimits.h"
#include "core/policy/IamArn.h"
#include "core/policy/KmsActions.h"
#include "core/policy/PolicyBuilder.h"
#include "core/policy/PolicyTemplates.h"
#include "ui/look/Icons.h"
#include "ui/look/Metrics.h"
#include "ui/look/Roles.h"
#include "ui/look/Tone.h"
#include "ui/policy/DangerousOptions.h"
#include "ui/policy/FindBar.h"
#include "ui/policy/LimitBar.h"
#include "ui/policy/PolicyCodeEdit.h"
#include "ui/policy/PolicyEditorModel.h"
#include "ui/policy/ProblemsPanel.h"
#include "ui/policy/QuietSplitter.h"
#include "ui/policy/StatementList.h"
#include "ui/policy/ToneChip.h"
#include "ui/text/PhraseText.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QShortcut>
#include <QToolButton>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

QPushButton* toolButton(const QString& name, const QString& text, QWidget* parent)
{
    auto* button = new QPushButton(text, parent);
    button->setObjectName(name);
    button->setAutoDefault(false);
    setRole(button, Role::Small);
    return button;
}

QString partitionOf(const PolicyContext& context)
{
    const auto arn = IamArn::parse(context.callerArn);
    return arn ? arn->partition : u"aws"_s;
}

QStringList completionsFor(const PolicyCheck& check, const PolicyContext& context)
{
    QStringList offered {u"kms:*"_s};
    for (const KmsAction& action : kmsActions()) {
        if (!action.iamOnly)
            offered.append(action.name.toString());
    }
    if (!context.accountId.isEmpty())
        offered.append(u"arn:%1:iam::%2:root"_s.arg(partitionOf(context), context.accountId));
    if (!context.callerArn.isEmpty())
        offered.append(context.callerArn);
    for (const PolicyStatement& statement : check.document.statements) {
        for (const PolicyPrincipal& principal : statement.principals)
            offered.append(principal.value.text);
    }
    offered.removeDuplicates();
    return offered;
}

} // namespace

PolicyEditor::PolicyEditor(QWidget* parent)
    : QWidget(parent)
    , m_model(new PolicyEditorModel(this))
{
    setObjectName(u"policyEditor"_s);
    auto* sides = new QuietSplitter(Qt::Horizontal, this);
    sides->setChildrenCollapsible(false);
    sides->addWidget(makeForm());
    sides->addWidget(makeCode());
    sides->setSizes({px(this, 360), px(this, 652)});
    sides->setStretchFactor(0, 36);
    sides->setStretchFactor(1, 65);
    m_problems = new ProblemsPanel(this);
    m_problems->setMinimumHeight(px(this, 120)); // the verdict and three problems
    auto* rows = new QuietSplitter(Qt::Vertical, this);
    rows->setChildrenCollapsible(false);
    rows->addWidget(sides);
    rows->addWidget(m_problems);
    rows->setStretchFactor(0, 4);
    rows->setStretchFactor(1, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(makeTools());
    column->addWidget(rows, 1);
    makeShortcuts();
    connectParts();
    showEdited(false);
    m_model->checkNow();
}

void PolicyEditor::setContext(const PolicyContext& context)
{
    m_dangerous->setIdentity(context.callerArn);
    m_model->setContext(context);
    fillTemplates();
}

QString PolicyEditor::text() const
{
    return m_model->text();
}

void PolicyEditor::setText(const QString& text)
{
    m_model->setText(text);
    m_model->checkNow();
}

void PolicyEditor::setGeneratedText(const QString& text)
{
    m_model->setGeneratedText(text);
}

bool PolicyEditor::isEdited() const
{
    return m_model->isEdited();
}

const PolicyCheck& PolicyEditor::check() const
{
    return m_model->check();
}

QWidget* PolicyEditor::makeTools()
{
    m_tools = new QWidget(this);
    m_edited = new ToneChip(ToneChip::Shape::Box, m_tools);
    m_edited->setObjectName(u"editedChip"_s);
    m_return = toolButton(u"returnToGenerated"_s, tr("Return to &generated"), m_tools);
    m_return->setIcon(lookIcon(u"undo"_s));
    m_template = toolButton(u"templateButton"_s, tr("&Template"), m_tools);
    m_template->setMenu(new QMenu(m_template));
    auto* row = new QHBoxLayout(m_tools);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addStretch(1);
    row->addWidget(m_edited);
    row->addWidget(m_return);
    row->addWidget(m_template);
    return m_tools;
}

QWidget* PolicyEditor::makeForm()
{
    auto* form = new QWidget(this);
    m_statements = new StatementList(form);
    m_dangerous = new DangerousOptions(form);
    auto* column = new QVBoxLayout(form);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_statements, 1);
    column->addWidget(m_dangerous);
    form->setMinimumWidth(px(this, 240));
    return form;
}

QWidget* PolicyEditor::makeCode()
{
    auto* frame = new QFrame(this);
    frame->setFrameShape(QFrame::StyledPanel);
    m_code = new PolicyCodeEdit(frame);
    m_find = new FindBar(*m_code, frame);
    auto* column = new QVBoxLayout(frame);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    column->addWidget(makeCodeHeader());
    column->addWidget(m_find);
    column->addWidget(m_code, 1);
    column->addWidget(makeCodeFooter());
    return frame;
}

QWidget* PolicyEditor::makeCodeHeader()
{
    auto* header = new QWidget(this);
    setRole(header, Role::RaisedPane);
    auto* title = new QLabel(tr("&Key policy (JSON)"), header);
    title->setBuddy(m_code);
    setRole(title, Role::Section);
    m_leaveHint = new QLabel(header);
    m_leaveHint->setObjectName(u"leaveHint"_s);
    setRole(m_leaveHint, Role::Hint);
    m_search = new QToolButton(header);
    m_search->setObjectName(u"searchButton"_s);
    m_search->setIcon(lookIcon(u"search"_s));
    m_search->setAccessibleName(tr("Find and replace"));
    m_search->setToolTip(tr("Find and replace (Ctrl+F, Ctrl+H)"));
    m_search->setFocusPolicy(Qt::StrongFocus);
    setRole(m_search, Role::Small | Role::Flat);
    m_format = toolButton(u"formatButton"_s, tr("For&mat"), header);
    setRole(m_format, Role::Small | Role::Flat);
    auto* row = new QHBoxLayout(header);
    row->setContentsMargins(12, 0, 8, 0);
    row->setSpacing(8);
    row->addWidget(title);
    row->addStretch(1);
    for (QWidget* widget : QList<QWidget*> {m_leaveHint, m_search, m_format})
        row->addWidget(widget);
    header->setFixedHeight(px(this, 32));
    showLeaving(false);
    return header;
}

QWidget* PolicyEditor::makeCodeFooter()
{
    auto* footer = new QWidget(this);
    setRole(footer, Role::RaisedPane);
    m_bytes = new QLabel(footer);
    m_bytes->setObjectName(u"byteCount"_s);
    m_gauge = new LimitBar(footer);
    m_count = new QLabel(footer);
    m_count->setObjectName(u"statementCount"_s);
    setRole(m_count, Role::Hint);
    m_caret = new QLabel(u"1:1"_s, footer);
    m_caret->setObjectName(u"caretPosition"_s);
    setRole(m_caret, Role::Hint);
    auto* row = new QHBoxLayout(footer);
    row->setContentsMargins(12, 0, 12, 0);
    row->setSpacing(12);
    row->addWidget(m_bytes);
    row->addWidget(m_gauge);
    row->addWidget(m_count);
    row->addStretch(1);
    row->addWidget(m_caret);
    footer->setFixedHeight(px(this, 28));
    return footer;
}

void PolicyEditor::makeShortcuts()
{
    const auto add = [this](const QKeySequence& keys, auto act) {
        auto* shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, act);
    };
    add(QKeySequence(Qt::CTRL | Qt::Key_F), [this] { m_find->open(false); });
    add(QKeySequence(Qt::CTRL | Qt::Key_H), [this] { m_find->open(true); });
    add(QKeySequence(Qt::Key_F3), [this] { m_find->findNext(); });
    add(QKeySequence(Qt::SHIFT | Qt::Key_F3), [this] { m_find->findPrevious(); });
    add(QKeySequence(Qt::Key_F8), [this] { goToProblem(1); });
    add(QKeySequence(Qt::SHIFT | Qt::Key_F8), [this] { goToProblem(-1); });
}

void PolicyEditor::connectParts()
{
    connect(m_model, &PolicyEditorModel::textChanged, this, &PolicyEditor::takeModelText);
    connect(m_model, &PolicyEditorModel::editedChanged, this, &PolicyEditor::showEdited);
    connect(m_model, &PolicyEditorModel::checkChanged, this, &PolicyEditor::showCheck);
    connect(
        m_code, &QsciScintilla::textChanged, this, [this] { m_model->setText(m_code->text()); });
    connect(m_code, &PolicyCodeEdit::caretMoved, this, [this](int line, int column) {
        m_caret->setText(u"%1:%2"_s.arg(line).arg(column));
        m_statements->setCaret(m_code->caretOffset());
    });
    connect(m_code, &PolicyCodeEdit::leavingChanged, this, &PolicyEditor::showLeaving);
    connect(m_statements, &StatementList::activated, this, &PolicyEditor::goTo);
    connect(m_problems, &ProblemsPanel::activated, this, &PolicyEditor::goTo);
    connect(m_problems, &ProblemsPanel::fixRequested, this, &PolicyEditor::applyFix);
    connect(m_dangerous, &DangerousOptions::bypassChanged, this, &PolicyEditor::bypassChanged);
    connect(m_search, &QToolButton::clicked, this, [this] { m_find->open(true); });
    connect(m_return, &QPushButton::clicked, m_model, &PolicyEditorModel::returnToGenerated);
    connect(m_format, &QPushButton::clicked, this, [this] {
        m_model->setText(QString::fromUtf8(formatPolicy(m_model->text().toUtf8())));
        m_model->checkNow();
    });
}

void PolicyEditor::fillTemplates()
{
    QMenu* menu = m_template->menu();
    menu->clear();
    const PolicyContext& context = m_model->context();
    const QString partition = partitionOf(context);
    const auto add = [this, menu](
                         const QString& title, const QString& summary, const QString& text) {
        QAction* action = menu->addAction(title);
        action->setToolTip(summary);
        action->setStatusTip(summary);
        connect(action, &QAction::triggered, this, [this, text] { setText(text); });
        return action;
    };
    for (const PolicyTemplate& entry : policyTemplates(context.accountId, partition)) {
        add(translated(entry.title), translated(entry.summary), entry.text)
            ->setObjectName(u"template."_s + entry.id);
    }
    menu->setToolTipsVisible(true);
}

void PolicyEditor::takeModelText(const QString& text)
{
    if (m_code->text() != text) {
        const int line = m_code->firstVisibleLine();
        m_code->replaceAll(text);
        m_code->setFirstVisibleLine(line);
    }
    emit textChanged(text);
}

void PolicyEditor::showCheck(const PolicyCheck& check)
{
    QStringList messages;
    for (const PolicyProblem& problem : check.problems)
        messages.append(translated(problem.message));
    m_code->showProblems(check.problems, messages);
    m_code->setCompletions(completionsFor(check, m_model->context()));
    m_statements->show(check, m_model->context());
    m_statements->setCaret(m_code->caretOffset());
    m_problems->show(check);
    const QLocale locale = this->locale();
    m_bytes->setText(
        tr("%1 of %2 bytes")
            .arg(locale.toString(check.byteCount), locale.toString(kms_limits::maxPolicyBytes)));
    m_gauge->setUse(check.byteCount, kms_limits::maxPolicyBytes);
    m_count->setText(check.statementCount == 1
            ? tr("1 statement")
            : tr("%n statements", nullptr, check.statementCount));
    emit checkChanged(check);
}

void PolicyEditor::showEdited(bool edited)
{
    m_edited->show(u"edit"_s, edited ? tr("Edited by hand") : QString(), Tone::Neutral);
    m_return->setEnabled(edited);
    emit editedChanged(edited);
}

void PolicyEditor::showLeaving(bool leaving)
{
    m_leaveHint->setText(
        leaving ? tr("Tab now leaves the editor") : tr("Esc, then Tab leaves the editor"));
}

void PolicyEditor::applyFix(const PolicyFix& fix)
{
    m_code->replaceBytes(fix.range.byteOffset, fix.range.byteLength, fix.replacement);
    m_model->checkNow();
    m_code->setFocus();
}

void PolicyEditor::goToProblem(int direction)
{
    const QList<PolicyProblem>& problems = m_model->check().problems;
    const int caret = m_code->caretOffset();
    const PolicyProblem* before = nullptr;
    const PolicyProblem* after = nullptr;
    for (const PolicyProblem& problem : problems) {
        if (problem.range.byteEnd() < caret)
            before = &problem;
        else if (problem.range.byteOffset > caret && after == nullptr)
            after = &problem;
    }
    if (problems.isEmpty())
        return;
    // Round the end of the text.
    if (direction > 0)
        goTo((after != nullptr ? *after : problems.first()).range);
    else
        goTo((before != nullptr ? *before : problems.last()).range);
}

void PolicyEditor::goTo(const TextRange& range)
{
    m_code->goTo(range);
    m_code->setFocus();
}

} // namespace keywright
