// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connections/DialogFrame.h"

#include "ui/look/Metrics.h"
#include "ui/look/Roles.h"
#include "ui/widgets/PageHeader.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace keywright {

DialogFrame::DialogFrame(const QString& title, const QString& sentence, QWidget* parent)
    : QDialog(parent)
    , m_content(new QVBoxLayout)
    , m_buttons(new QHBoxLayout)
{
    setWindowTitle(title);
    setAttribute(Qt::WA_DeleteOnClose);
    m_content->setSpacing(px(this, 12));
    m_buttons->setSpacing(px(this, 8));
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(px(this, 24), px(this, 24), px(this, 24), px(this, 16));
    whole->setSpacing(px(this, 16));
    whole->addWidget(new PageHeader(title, sentence));
    whole->addLayout(m_content, 1);
    whole->addLayout(m_buttons);
}

QPushButton* DialogFrame::addButton(const QString& text, const QString& name, bool primary)
{
    auto* button = new QPushButton(text);
    button->setObjectName(name);
    button->setAutoDefault(false);
    if (primary) {
        button->setDefault(true);
        setRole(button, Role::Primary);
    }
    m_buttons->addWidget(button);
    return button;
}

void DialogFrame::addStretch()
{
    m_buttons->addStretch();
}

QTableView* DialogFrame::makeTable(QAbstractItemModel* model, const QString& name,
    const QString& accessibleName, std::initializer_list<int> widths)
{
    auto* table = new QTableView(this);
    table->setObjectName(name);
    table->setAccessibleName(accessibleName);
    table->setModel(model);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->setTabKeyNavigation(false); // Tab leaves the table; arrows move in it
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(px(this, 28));
    QHeaderView* header = table->horizontalHeader();
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    header->setStretchLastSection(true);
    int column = 0;
    for (const int width : widths)
        header->resizeSection(column++, px(this, width));
    return table;
}

} // namespace keywright
