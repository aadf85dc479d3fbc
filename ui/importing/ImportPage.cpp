// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/ImportPage.h"

#include "ui/look/Metrics.h"
#include "ui/widgets/PageHeader.h"

#include <QLabel>
#include <QVBoxLayout>

namespace keywright {

ImportPage::ImportPage(ImportJob& job, const QString& title, const QString& subtitle)
    : m_job(job)
    , m_title(title)
    , m_header(new PageHeader(title, subtitle))
    , m_body(new QVBoxLayout)
{
    m_body->setSpacing(px(this, 12));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(px(this, 24), px(this, 16), px(this, 24), px(this, 16));
    layout->setSpacing(px(this, 16));
    layout->addWidget(m_header);
    layout->addLayout(m_body, 1);
}

QWidget* ImportPage::heading() const
{
    return m_header->titleLabel();
}

} // namespace keywright
