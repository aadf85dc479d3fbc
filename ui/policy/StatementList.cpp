// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/policy/StatementList.h"

#include "ui/policy/StatementCard.h"

#include <QVBoxLayout>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype maxCards = 100;

} // namespace

StatementList::StatementList(QWidget* parent)
    : QScrollArea(parent)
{
    setObjectName(u"statementList"_s);
    setAccessibleName(tr("Statements"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus); // its cards take it
    auto* content = new QWidget(this);
    content->setAutoFillBackground(false);
    m_column = new QVBoxLayout(content);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(8);
    m_column->addStretch(1);
    setWidget(content);
    viewport()->setAutoFillBackground(false);
}

void StatementList::show(const PolicyCheck& check, const PolicyContext& context)
{
    const QList<PolicyStatement>& statements = check.document.statements;
    const qsizetype wanted = qMin(statements.size(), maxCards);
    while (m_cards.size() < wanted)
        addCard();
    while (m_cards.size() > wanted) {
        StatementCard* card = m_cards.takeLast();
        card->hide();
        card->deleteLater();
    }
    m_ranges.clear();
    for (qsizetype index = 0; index < wanted; ++index) {
        m_cards.at(index)->show(statements.at(index), check.problems, context);
        m_ranges.append(statements.at(index).range);
    }
}

void StatementList::setCaret(int byteOffset)
{
    for (qsizetype index = 0; index < m_cards.size(); ++index) {
        const TextRange& range = m_ranges.at(index);
        const bool inside = byteOffset >= range.byteOffset && byteOffset < range.byteEnd();
        m_cards.at(index)->setCurrent(inside);
        if (inside)
            ensureWidgetVisible(m_cards.at(index), 0, 0);
    }
}

void StatementList::addCard()
{
    auto* card = new StatementCard(widget());
    const qsizetype index = m_cards.size();
    card->setObjectName(u"statementCard.%1"_s.arg(index));
    connect(card, &StatementCard::clicked, this, [this, index] {
        if (index < m_ranges.size()) {
            TextRange start = m_ranges.at(index);
            start.byteLength = 0;
            emit activated(start);
        }
    });
    m_column->insertWidget(m_column->count() - 1, card);
    card->setVisible(true);
    m_cards.append(card);
}

} // namespace keywright
