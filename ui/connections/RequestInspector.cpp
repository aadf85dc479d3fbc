// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connections/RequestInspector.h"

#include "ui/connections/RequestTableModel.h"
#include "ui/look/Metrics.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QItemSelectionModel>
#include <QPushButton>
#include <QScrollBar>
#include <QTableView>
#include <QVBoxLayout>

namespace keywright {

using namespace Qt::StringLiterals;

RequestInspector::RequestInspector(RequestLog& log, QWidget* parent)
    : DialogFrame(tr("Requests to endpoints"),
          tr("What was sent in this run, how often, and how it was answered. Contents, signatures and "
             "credentials are not kept."),
          parent)
    , m_model(new RequestTableModel(log, this))
    , m_table(makeTable(m_model, u"requestTable"_s, tr("Requests"), {104, 120, 168, 248, 72}))
{
    setObjectName(u"requestInspector"_s);
    content()->addWidget(m_table, 1);
    connect(m_model, &QAbstractItemModel::rowsAboutToBeInserted, this, [this] {
        const QScrollBar* bar = m_table->verticalScrollBar();
        if (bar->value() == bar->maximum()) // who looks at older rows is left alone
            QMetaObject::invokeMethod(m_table, &QTableView::scrollToBottom, Qt::QueuedConnection);
    });
    connect(addButton(tr("&Copy"), u"copyRequestsButton"_s), &QPushButton::clicked, this,
        &RequestInspector::copy);
    connect(addButton(tr("C&lear"), u"clearRequestsButton"_s), &QPushButton::clicked, &log,
        &RequestLog::clear);
    addStretch();
    connect(addButton(tr("Cl&ose"), u"closeButton"_s), &QPushButton::clicked, this, &QDialog::close);
    resize(windowSize(this, 960, 520));
    m_table->scrollToBottom();
}

/// The selected rows, or all.
void RequestInspector::copy()
{
    QStringList lines;
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (rows.isEmpty() || m_table->selectionModel()->isRowSelected(row))
            lines.append(m_model->lineAt(row));
    }
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

} // namespace keywright
