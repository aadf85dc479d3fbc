// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/details/TagsTab.h"

#include "core/kms/KmsLimits.h"
#include "ui/details/InlineMessage.h"
#include "ui/look/Metrics.h"
#include "ui/look/Roles.h"
#include "ui/text/PhraseText.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace keywright {

using namespace Qt::StringLiterals;

TagsTab::TagsTab(QWidget* parent)
    : KeyTab(parent)
    , m_table(new QTableView(this))
    , m_problem(new QLabel(this))
    , m_add(new QPushButton(tr("Add tag"), this))
    , m_remove(new QPushButton(tr("Remove"), this))
    , m_save(new QPushButton(tr("Save tags"), this))
    , m_revert(new QPushButton(tr("Revert"), this))
{
    setUpTable();
    m_problem->setObjectName(u"tagProblem"_s);
    m_problem->setWordWrap(true);
    m_problem->setTextFormat(Qt::PlainText);
    setRole(m_problem, Role::Caption);
    m_add->setObjectName(u"addTagButton"_s);
    m_remove->setObjectName(u"removeTagButton"_s);
    m_save->setObjectName(u"saveTagsButton"_s);
    m_revert->setObjectName(u"revertTagsButton"_s);
    setRole(m_add, Role::Small);
    setRole(m_remove, Role::Small | Role::Flat);
    layOut();
    connect(m_add, &QPushButton::clicked, this, &TagsTab::add);
    connect(m_remove, &QPushButton::clicked, this, &TagsTab::removeSelected);
    connect(m_save, &QPushButton::clicked, this, &TagsTab::save);
    connect(m_revert, &QPushButton::clicked, &m_draft, &TagDraft::restore);
    connect(&m_draft, &TagDraft::changed, this, &TagsTab::updateState);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &TagsTab::updateState);
}

void TagsTab::setUpTable()
{
    m_table->setObjectName(u"tagTable"_s);
    m_table->setAccessibleName(tr("Tags"));
    m_table->setModel(&m_draft);
    m_table->setShowGrid(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(px(this, 28));
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setHighlightSections(false);
}

void TagsTab::layOut()
{
    auto* tools = new QHBoxLayout;
    tools->setSpacing(px(this, 8));
    tools->addWidget(m_add);
    tools->addWidget(m_remove);
    tools->addStretch();
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(px(this, 8));
    buttons->addStretch();
    buttons->addWidget(m_revert);
    buttons->addWidget(m_save);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(px(this, 16), px(this, 12), px(this, 16), px(this, 12));
    layout->setSpacing(px(this, 8));
    layout->addWidget(message());
    layout->addWidget(m_table, 1);
    layout->addWidget(m_problem);
    layout->addLayout(tools);
    layout->addLayout(buttons);
}

void TagsTab::refresh(bool another)
{
    if (another || !m_draft.isChanged())
        m_draft.setSaved(key().tags);
}

void TagsTab::setBusy(bool busy)
{
    m_busy = busy;
    updateState();
}

void TagsTab::add()
{
    const QModelIndex cell = m_draft.index(m_draft.add(), 0);
    m_table->setCurrentIndex(cell);
    m_table->edit(cell);
}

void TagsTab::removeSelected()
{
    QList<int> rows;
    const auto selected = m_table->selectionModel()->selectedRows();
    for (const QModelIndex& row : selected)
        rows.append(row.row());
    m_draft.removeRowsAt(rows);
}

void TagsTab::save()
{
    const TagList changedTags = m_draft.changedTags();
    if (changedTags.isEmpty()) {
        untag();
        return;
    }
    // Removing comes after adding: when the second call fails, no label is lost that was replaced.
    change(client().tagResource(keyId(), changedTags), [this] { untag(); });
}

void TagsTab::untag()
{
    const QStringList removed = m_draft.removedKeys();
    const TagList wanted = m_draft.tags();
    if (removed.isEmpty())
        m_draft.setSaved(wanted);
    else
        change(client().untagResource(keyId(), removed), [this, wanted] { m_draft.setSaved(wanted); });
}

void TagsTab::updateState()
{
    const QList<Problem>& problems = m_draft.problems();
    const bool changed = m_draft.isChanged();
    if (problems.isEmpty()) {
        setTone(m_problem, Tone::Neutral);
        m_problem->setText(tr("%1 of %2 tags used. Labels may appear in logs.")
                               .arg(m_draft.tags().size())
                               .arg(kms_limits::maxTags));
    } else {
        setTone(m_problem, Tone::Danger);
        m_problem->setText(translated(problems.front().what) + u' ' + translated(problems.front().remedy));
    }
    m_add->setEnabled(!m_busy && m_draft.tags().size() < kms_limits::maxTags);
    m_remove->setEnabled(!m_busy && m_table->selectionModel()->hasSelection());
    m_save->setEnabled(!m_busy && changed && problems.isEmpty());
    m_revert->setEnabled(!m_busy && changed);
}

} // namespace keywright
