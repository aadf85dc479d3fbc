// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/details/PublicKeyTab.h"

#include "ui/details/InlineMessage.h"
#include "ui/keys/KeyRowText.h"
#include "ui/look/Metrics.h"
#include "ui/look/Roles.h"

#include <QClipboard>
#include <QCryptographicHash>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSaveFile>
#include <QVBoxLayout>

namespace keywright {

using namespace Qt::StringLiterals;

QByteArray publicKeyPem(const QByteArray& der)
{
    QByteArray pem("-----BEGIN PUBLIC KEY-----\n");
    const QByteArray text = der.toBase64();
    for (qsizetype at = 0; at < text.size(); at += 64)
        pem.append(text.mid(at, 64)).append('\n');
    return pem.append("-----END PUBLIC KEY-----\n");
}

QString publicKeyFingerprint(const QByteArray& der)
{
    return QString::fromLatin1(QCryptographicHash::hash(der, QCryptographicHash::Sha256).toHex(':'));
}

PublicKeyTab::PublicKeyTab(QWidget* parent)
    : KeyTab(parent)
    , m_text(new QPlainTextEdit(this))
    , m_fingerprint(new QLabel(this))
    , m_copy(new QPushButton(tr("Copy"), this))
    , m_export(new QPushButton(tr("Export…"), this))
{
    m_text->setObjectName(u"publicKeyText"_s);
    m_text->setAccessibleName(tr("Public key, PEM"));
    m_text->setReadOnly(true);
    m_text->setFont(roleFont(Role::Mono));
    m_fingerprint->setObjectName(u"publicKeyFingerprint"_s);
    m_fingerprint->setWordWrap(true);
    m_fingerprint->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_fingerprint->setAccessibleName(tr("SHA-256 fingerprint"));
    setRole(m_fingerprint, Role::Caption);
    m_copy->setObjectName(u"copyPublicKeyButton"_s);
    m_export->setObjectName(u"exportPublicKeyButton"_s);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(px(this, 8));
    buttons->addStretch();
    buttons->addWidget(m_copy);
    buttons->addWidget(m_export);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(px(this, 16), px(this, 12), px(this, 16), px(this, 12));
    layout->setSpacing(px(this, 8));
    layout->addWidget(message());
    layout->addWidget(m_text, 1);
    layout->addWidget(m_fingerprint);
    layout->addLayout(buttons);
    connect(m_copy, &QPushButton::clicked, this,
        [this] { QGuiApplication::clipboard()->setText(m_text->toPlainText()); });
    connect(m_export, &QPushButton::clicked, this, &PublicKeyTab::exportToFile);
}

bool PublicKeyTab::hasPublicKey(const KeySummary& key)
{
    const KeyFamily family = infoOf(key.metadata.spec).family;
    return family != KeyFamily::Symmetric && family != KeyFamily::Hmac;
}

void PublicKeyTab::refresh(bool another)
{
    if (!another && !m_der.isEmpty())
        return; // the public half of a key never changes
    showPublicKey({});
    if (hasPublicKey(key()) && key().metadata.state != KeyState::PendingImport)
        ask(client().publicKey(keyId()),
            [this](const PublicKeyReply& reply) { showPublicKey(reply.subjectPublicKeyInfo); });
}

void PublicKeyTab::setBusy(bool busy)
{
    m_copy->setEnabled(!busy && !m_der.isEmpty());
    m_export->setEnabled(!busy && !m_der.isEmpty());
}

void PublicKeyTab::showPublicKey(const QByteArray& der)
{
    m_der = der;
    m_text->setPlainText(der.isEmpty() ? QString() : QString::fromLatin1(publicKeyPem(der)));
    m_fingerprint->setText(
        der.isEmpty() ? QString() : tr("SHA-256 fingerprint: %1").arg(publicKeyFingerprint(der)));
    setBusy(false);
}

void PublicKeyTab::exportToFile()
{
    auto* dialog = new QFileDialog(this, tr("Export public key"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({tr("PEM (*.pem)"), tr("DER (*.der)")});
    dialog->setDefaultSuffix(u"pem"_s);
    dialog->selectFile(keyName(key()).replace(u'/', u'-') + u".pem"_s);
    connect(dialog, &QFileDialog::fileSelected, this, &PublicKeyTab::writeTo);
    dialog->open();
}

void PublicKeyTab::writeTo(const QString& path)
{
    if (m_der.isEmpty()) {
        message()->showText(Tone::Danger,
            tr("The public key is not here yet, so %1 was not written. Try again.").arg(path));
        return;
    }
    const QByteArray bytes = path.endsWith(".der"_L1, Qt::CaseInsensitive) ? m_der : publicKeyPem(m_der);
    QSaveFile file(path);
    const bool written = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
    if (written)
        message()->showText(Tone::Success, tr("Saved to %1.").arg(path));
    else
        message()->showText(Tone::Danger, tr("Could not write %1: %2").arg(path, file.errorString()));
}

} // namespace keywright
