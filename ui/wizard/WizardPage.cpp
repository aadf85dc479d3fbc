// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/WizardPage.h"

#include "ui/look/Metrics.h"
#include "ui/text/PhraseText.h"
#include "ui/widgets/PageHeader.h"

#include <QLabel>
#include <QVBoxLayout>

namespace keywright {

using namespace Qt::StringLiterals;

WizardPage::WizardPage(CreateKeyDraft& draft, WizardStep step, const QString& subtitle)
    : m_draft(draft)
    , m_step(step)
    , m_header(new PageHeader(titleOf(step), subtitle))
    , m_body(new QVBoxLayout)
{
    const int margin = px(this, 24);
    m_body->setSpacing(px(this, 12));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(margin, px(this, 16), margin, px(this, 16));
    layout->setSpacing(px(this, 16));
    layout->addWidget(m_header);
    layout->addLayout(m_body, 1);
    connect(&m_draft, &CreateKeyDraft::changed, this, [this] {
        if (isVisible())
            refresh();
    });
}

QWidget* WizardPage::heading() const
{
    return m_header->titleLabel();
}

QString WizardPage::problemText(WizardField field, int row) const
{
    for (const bool warning : {false, true}) {
        for (const DraftProblem& problem : m_draft.problems()) {
            if (problem.field != field || problem.warning != warning
                || (row >= 0 && problem.row != row))
                continue;
            QStringList sentences;
            for (const Phrase& phrase : {problem.what, problem.why, problem.remedy}) {
                if (!phrase.isEmpty())
                    sentences.append(translated(phrase));
            }
            return sentences.join(u' ');
        }
    }
    return {};
}

void WizardPage::showEvent(QShowEvent* event)
{
    refresh();
    QWidget::showEvent(event);
}

} // namespace keywright
