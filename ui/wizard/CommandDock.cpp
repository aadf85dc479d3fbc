// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/CommandDock.h"

#include "core/equivalents/AwsCommand.h"
#include "ui/look/Icons.h"
#include "ui/look/Metrics.h"
#include "ui/look/Roles.h"
#include "ui/look/Tone.h"
#include "ui/widgets/ElidedLabel.h"
#include "ui/wizard/CommandColours.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSet>
#include <QToolButton>
#include <QVBoxLayout>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

constexpr int hintLength = 160; // more than fits beside the buttons of a wide window

// The rows of tags that are wrong; the command does without them until they are mended.
QSet<int> brokenTagRows(const CreateKeyDraft& draft)
{
    QSet<int> rows;
    for (const DraftProblem& problem : draft.problems()) {
        if (problem.field == WizardField::Tags && !problem.warning && problem.row >= 0)
            rows.insert(problem.row);
    }
    return rows;
}

} // namespace

CommandDock::CommandDock(CreateKeyDraft& draft)
    : m_draft(draft)
    , m_fold(new QToolButton)
    , m_hint(new ElidedLabel)
    , m_form(new QComboBox)
    , m_text(new QPlainTextEdit)
{
    m_text->setObjectName(u"commandText"_s);
    m_text->setAccessibleName(tr("Equivalent command"));
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setFixedHeight(px(this, 84));
    setRole(m_text, Role::Mono | Role::CodePane);
    new CommandColours(m_text);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(titleRow());
    layout->addWidget(m_text);
    connect(&m_draft, &CreateKeyDraft::changed, this, &CommandDock::refresh);
    connect(m_form, &QComboBox::currentIndexChanged, this, &CommandDock::refresh);
    refresh();
}

QWidget* CommandDock::titleRow()
{
    auto* row = new QWidget;
    setRole(row, Role::SurfacePane);
    m_fold->setObjectName(u"commandFold"_s);
    m_fold->setText(tr("E&quivalent command"));
    m_fold->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_fold->setIcon(lookIcon(u"chevron-down"_s));
    setRole(m_fold, Role::ToolRow | Role::Strong);
    connect(m_fold, &QToolButton::clicked, this, [this] { setUnfolded(!m_unfolded); });
    m_form->setObjectName(u"commandForm"_s);
    m_form->setAccessibleName(tr("Form of the command"));
    m_form->addItems({tr("AWS CLI"), tr("JSON input")});
    setRole(m_form, Role::Small);
    auto* copy = new QPushButton(lookIcon(u"copy"_s), tr("Copy"));
    copy->setObjectName(u"commandCopy"_s);
    copy->setAccessibleName(tr("Copy the equivalent command"));
    setRole(copy, Role::Small);
    connect(copy, &QPushButton::clicked, this,
        [this] { QGuiApplication::clipboard()->setText(text()); });
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(px(this, 8), px(this, 4), px(this, 12), px(this, 4));
    layout->setSpacing(px(this, 8));
    layout->addWidget(m_fold);
    layout->addWidget(m_hint, 1);
    layout->addWidget(m_form);
    layout->addWidget(copy);
    return row;
}

QString CommandDock::text() const
{
    CreateKeyRequest request = m_draft.plan().request();
    const QSet<int> broken = brokenTagRows(m_draft);
    if (request.tags && !broken.isEmpty()) {
        TagList sound;
        for (int row = 0; row < request.tags->size(); ++row) {
            if (!broken.contains(row))
                sound.append(request.tags->at(row));
        }
        request.tags = sound.isEmpty() ? std::nullopt : std::optional(sound);
    }
    return m_form->currentIndex() == 0 ? awsCommand(request, m_draft.plan().region)
                                       : cliInputJson(request);
}

void CommandDock::refresh()
{
    m_text->setPlainText(text());
    const auto broken = static_cast<int>(brokenTagRows(m_draft).size());
    setRole(m_hint, m_unfolded || broken > 0 ? Roles(Role::Caption) : Role::Caption | Role::Mono);
    setTone(m_hint, broken > 0 ? Tone::Danger : Tone::Neutral);
    if (broken > 0)
        m_hint->setText(tr("%n tag(s) left out until mended", nullptr, broken));
    else if (m_unfolded)
        m_hint->setText(tr("Updates as you choose. Nothing is sent."));
    else
        m_hint->setText(text().replace(" \\\n"_L1, " "_L1).simplified().left(hintLength));
    m_hint->setMinimumWidth(1); // a long command may not widen the window
}

void CommandDock::setUnfolded(bool unfolded)
{
    m_unfolded = unfolded;
    m_text->setVisible(unfolded);
    m_form->setVisible(unfolded);
    m_fold->setIcon(lookIcon(unfolded ? u"chevron-down"_s : u"chevron-right"_s));
    m_fold->setAccessibleDescription(unfolded ? tr("Shown") : tr("Folded"));
    refresh();
}

} // namespace keywright
