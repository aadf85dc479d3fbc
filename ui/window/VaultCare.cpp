// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/VaultCare.h"

#include "core/foundation/WhenFinished.h"
#include "core/session/VaultSession.h"
#include "ui/text/ErrorText.h"

#include <QFileDialog>

namespace keywright {

using namespace Qt::StringLiterals;

VaultCare::VaultCare(VaultSession& session, QWidget* window)
    : QObject(window)
    , m_session(session)
    , m_window(window)
{
}

QWidget* VaultCare::backUp()
{
    auto* dialog = new QFileDialog(m_window, tr("Back up vault"));
    dialog->setObjectName(u"backUpDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"kwvault"_s);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        whenFinished(m_session.backUpTo(path), this, [this, path](const Status& done) {
            emit told(bool(done),
                done ? tr("Backed up to %1 (encrypted, same passphrase).").arg(path)
                     : errorText(done.error()));
        });
    });
    dialog->open();
    return dialog;
}

void VaultCare::verify()
{
    whenFinished(m_session.verify(), this, [this](const Result<VaultHealth>& health) {
        if (!health)
            emit told(false, errorText(health.error()));
        else if (!health->findings.isEmpty())
            emit told(false, health->findings.join(u'\n'));
        else
            emit told(true,
                tr("The vault is sound: %1 rows and %2 pieces of key material read and checked.")
                    .arg(health->rows)
                    .arg(health->materials));
    });
}

} // namespace keywright
