// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/policy/ProblemsPanel.h"

#include "ui/look/Icons.h"
#include "ui/look/Metrics.h"
#include "ui/look/Roles.h"
#include "ui/look/Tokens.h"
#include "ui/policy/ToneChip.h"
#include "ui/text/PhraseText.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>

#include <array>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

enum Column { RuleColumn, MessageColumn, LineColumn, FixColumn, columnCount };

constexpr qsizetype maxRows = 200;

QString severityIcon(Severity severity)
{
    return severity == Severity::Error  ? u"error-circle"_s
        : severity == Severity::Warning ? u"warning"_s
                                        : u"info"_s;
}

Tone severityTone(Severity severity)
{
    return severity == Severity::Error  ? Tone::Danger
        : severity == Severity::Warning ? Tone::Warning
                                        : Tone::Neutral;
}

} // namespace

ProblemsPanel::ProblemsPanel(QWidget* parent)
    : QFrame(parent)
    , m_title(new QLabel(tr("Problems"), this))
    , m_errors(new ToneChip(ToneChip::Shape::Plain, this))
    , m_warnings(new ToneChip(ToneChip::Shape::Plain, this))
    , m_notes(new ToneChip(ToneChip::Shape::Plain, this))
    , m_none(new ToneChip(ToneChip::Shape::Plain, this))
    , m_control(new ToneChip(ToneChip::Shape::Plain, this))
    , m_because(new QLabel(this))
    , m_rows(new QTreeWidget(this))
{
    setObjectName(u"problemsPanel"_s);
    setFrameShape(QFrame::StyledPanel);
    m_rows->setObjectName(u"problemList"_s);
    m_rows->setAccessibleName(tr("Problems"));
    m_rows->setColumnCount(columnCount);
    m_rows->setHeaderHidden(true);
    m_rows->setRootIsDecorated(false);
    m_rows->setUniformRowHeights(true);
    m_rows->setFrameShape(QFrame::NoFrame);
    m_rows->setTextElideMode(Qt::ElideRight);
    m_rows->header()->setStretchLastSection(false);
    m_rows->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_rows->header()->setSectionResizeMode(MessageColumn, QHeaderView::Stretch);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    column->addWidget(makeHeader());
    column->addWidget(m_rows, 1);
    const auto activate = [this](QTreeWidgetItem* item) {
        emit activated(m_problems.at(m_rows->indexOfTopLevelItem(item)).range);
    };
    connect(m_rows, &QTreeWidget::itemActivated, this, activate);
    connect(m_rows, &QTreeWidget::itemClicked, this, activate);
}

QWidget* ProblemsPanel::makeHeader()
{
    auto* header = new QWidget(this);
    setRole(header, Role::RaisedPane);
    setRole(m_title, Role::Section);
    setRole(m_because, Role::Hint);
    for (ToneChip* chip : {m_errors, m_warnings, m_control})
        chip->setStrong(true);
    m_control->setObjectName(u"controlVerdict"_s);
    m_because->setObjectName(u"controlReason"_s);
    m_because->setTextFormat(Qt::PlainText);
    m_because->setMinimumWidth(
        1); // the verdict stays, its reason may be cut; the tooltip has it all
    auto* row = new QHBoxLayout(header);
    row->setContentsMargins(12, 0, 12, 0);
    row->setSpacing(16);
    for (QWidget* widget : QList<QWidget*> {m_title, m_errors, m_warnings, m_notes, m_none})
        row->addWidget(widget);
    row->addStretch(1);
    row->addWidget(m_control);
    row->addWidget(m_because);
    header->setFixedHeight(px(this, 32));
    return header;
}

void ProblemsPanel::show(const PolicyCheck& check)
{
    showCounts(check);
    showControl(check.control);
    if (check.problems == m_problems)
        return;
    m_problems = check.problems;
    showRows();
}

int ProblemsPanel::rows() const
{
    return m_rows->topLevelItemCount();
}

void ProblemsPanel::showCounts(const PolicyCheck& check)
{
    const int errors = check.count(Severity::Error);
    const int warnings = check.count(Severity::Warning);
    const int notes = check.count(Severity::Note);
    m_errors->show(u"error-circle"_s,
        errors == 0       ? QString()
            : errors == 1 ? tr("1 error")
                          : tr("%n errors", nullptr, errors),
        Tone::Danger);
    m_warnings->show(u"warning"_s,
        warnings == 0       ? QString()
            : warnings == 1 ? tr("1 warning")
                            : tr("%n warnings", nullptr, warnings),
        Tone::Warning);
    m_notes->show(u"info"_s,
        notes == 0       ? QString()
            : notes == 1 ? tr("1 note")
                         : tr("%n notes", nullptr, notes),
        Tone::Neutral);
    m_none->show(u"ok-circle"_s, check.problems.isEmpty() ? tr("None") : QString(), Tone::Success);
}

void ProblemsPanel::showControl(const ControlVerdict& control)
{
    using Answer = ControlVerdict::Answer;
    if (control.answer == Answer::Yes)
        m_control->show(u"shield"_s, tr("You keep control: yes"), Tone::Success);
    else if (control.answer == Answer::No)
        m_control->show(u"shield-off"_s, tr("You keep control: no"), Tone::Danger);
    else
        m_control->show(u"shield"_s, tr("You keep control: depends"), Tone::Warning);
    const QString reason = translated(control.because);
    m_because->setText(reason);
    m_because->setToolTip(reason);
    m_control->setAccessibleDescription(reason);
}

void ProblemsPanel::showRows()
{
    m_rows->clear();
    for (qsizetype index = 0; index < qMin(m_problems.size(), maxRows); ++index)
        addRow(m_problems.at(index));
}

void ProblemsPanel::addRow(const PolicyProblem& problem)
{
    auto* item = new QTreeWidgetItem(m_rows);
    const QString message = translated(problem.message);
    item->setText(RuleColumn, problem.ruleId);
    item->setFont(RuleColumn, roleFont(Role::Mono));
    item->setForeground(RuleColumn, tokensOf(this).text2);
    item->setForeground(LineColumn, tokensOf(this).text2);
    item->setIcon(RuleColumn,
        QIcon(lookPixmap(severityIcon(problem.severity),
            inkOf(tokensOf(this), severityTone(problem.severity)), px(this, 16),
            devicePixelRatioF())));
    item->setText(MessageColumn, message);
    item->setToolTip(MessageColumn, message);
    item->setText(LineColumn, tr("Line %1").arg(problem.range.line));
    item->setSizeHint(MessageColumn, QSize(0, px(this, 28)));
    const std::array severities {tr("Error"), tr("Warning"), tr("Note")};
    item->setData(MessageColumn, Qt::AccessibleTextRole,
        u"%1: %2"_s.arg(severities.at(static_cast<std::size_t>(problem.severity)), message));
    if (!problem.fix)
        return;
    auto* fix = new QPushButton(tr("Fix"), m_rows);
    fix->setObjectName(u"fixButton.%1"_s.arg(m_rows->indexOfTopLevelItem(item)));
    const QString title = translated(problem.fix->title);
    fix->setToolTip(title);
    fix->setAccessibleName(tr("Fix: %1").arg(title));
    fix->setAutoDefault(false);
    setRole(fix, Role::Small);
    connect(fix, &QPushButton::clicked, this,
        [this, change = *problem.fix] { emit fixRequested(change); });
    m_rows->setItemWidget(item, FixColumn, fix);
}

} // namespace keywright
