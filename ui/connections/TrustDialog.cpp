// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connections/TrustDialog.h"

#include "ui/look/Metrics.h"
#include "ui/look/Roles.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/FormField.h"

#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace keywright {

using namespace Qt::StringLiterals;

TrustDialog::TrustDialog(const QString& connection, QWidget* parent)
    : DialogFrame(tr("Go on without verifying certificates?"),
          tr("Only for “%1”, and only until Keywright ends.").arg(connection), parent)
    , m_connection(connection)
    , m_typed(new QLineEdit)
{
    setObjectName(u"trustDialog"_s);
    auto* danger = new Banner(Banner::Kind::Error);
    danger->setText(tr("Whoever is in between can then read and change every call: plaintexts, data keys, key "
                       "policies. A certificate authority of your own belongs into the connection’s settings "
                       "instead (“Trusted certificates”)."));
    m_typed->setObjectName(u"trustNameEdit"_s);
    content()->addWidget(danger);
    content()->addWidget(new FormField(tr("&Type “%1” to confirm").arg(connection), m_typed));
    content()->addStretch();
    addStretch();
    connect(addButton(tr("&Cancel"), u"cancelButton"_s, true), &QPushButton::clicked, this, &QDialog::reject);
    QPushButton* go = addButton(tr("&Do not verify in this run"), u"trustButton"_s);
    setRole(go, Role::Danger);
    go->setEnabled(false);
    connect(go, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_typed, &QLineEdit::textChanged, this,
        [this, go](const QString& text) { go->setEnabled(text.trimmed() == m_connection); });
    resize(windowSize(this, 520, 320));
}

} // namespace keywright
