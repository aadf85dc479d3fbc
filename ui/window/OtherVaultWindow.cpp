// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/OtherVaultWindow.h"

#include "ui/look/Metrics.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace keywright {

using namespace Qt::StringLiterals;

OtherVaultWindow::OtherVaultWindow(QWidget* parent)
    : QDialog(parent)
    , m_column(new QVBoxLayout(this))
{
    setObjectName(u"otherVaultWindow"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    QPushButton* cancel = buttons->button(QDialogButtonBox::Cancel);
    cancel->setObjectName(u"cancelOtherVaultButton"_s);
    cancel->setAutoDefault(false); // Enter belongs to the page
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_column->setContentsMargins(0, 0, 0, px(this, 12));
    buttons->setContentsMargins(px(this, 16), 0, px(this, 16), 0);
    m_column->addWidget(buttons);
    resize(windowSize(this, 760, 780));
}

void OtherVaultWindow::setPage(QWidget* page)
{
    if (m_page != nullptr) {
        m_page->hide();
        m_page->deleteLater();
    }
    m_page = page;
    m_column->insertWidget(0, page, 1);
    page->show();
    page->setFocus();
}

} // namespace keywright
