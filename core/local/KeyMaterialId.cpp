// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/local/KeyMaterialId.h"

#include "core/crypto/KeyMaterialCheck.h"

#include <QCryptographicHash>

namespace keywright {

// SHA-256(domain ‖ 0 ‖ key id ‖ 0 ‖ fingerprint); the fingerprint of a secret is an HMAC under it.
QByteArray keyMaterialId(const QString& keyId, KeySpec spec, const GeneratedKey& key)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(QByteArrayView("keywright key material id v1\0", 29));
    hash.addData(keyId.toUtf8().append('\0'));
    hash.addData(keyFingerprint(spec, key));
    return hash.result();
}

} // namespace keywright
