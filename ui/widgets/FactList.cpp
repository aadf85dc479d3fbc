// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/FactList.h"

#include "ui/look/Icons.h"
#include "ui/look/Metrics.h"
#include "ui/look/Roles.h"

#include <QClipboard>
#include <QGridLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
namespace keywright {
using namespace Qt::StringLiterals;
FactList::FactList(QWidget* parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setColumnMinimumWidth(0, px(this, 72));
    m_grid->setColumnStretch(3, 1);
}
void FactList::addFact(const Fact& fact)
{
    const int row = m_grid->rowCount();
    auto* label = new QLabel(fact.label);
    setRole(label, Role::Hint);
    auto* value = new QLabel(fact.value);
    value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    if (fact.mono)
        setRole(value, Role::Mono);
    m_grid->addWidget(label, row, 0);
    m_grid->addWidget(value, row, 1);
    if (!fact.copyable)
        return;
    auto* copy = new QPushButton(lookIcon(u"copy"_s), tr("Copy"));
    copy->setAccessibleName(tr("Copy %1").arg(fact.label));
    setRole(copy, Role::Small);
    m_grid->addWidget(copy, row, 2);
    connect(copy, &QPushButton::clicked, this,
        [text = fact.value] { QGuiApplication::clipboard()->setText(text); });
}
} // namespace keywright
