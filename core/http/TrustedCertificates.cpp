// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/TrustedCertificates.h"

#include <QFile>

namespace keywright {

using namespace Qt::StringLiterals;

Result<QByteArray> trustedCertificates(const QString& path)
{
    if (path.isEmpty())
        return QByteArray();
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error {ErrorCode::FileNotFound, u"%1: %2"_s.arg(path, file.errorString())};
    QByteArray pem = file.readAll();
    if (!pem.contains("-----BEGIN CERTIFICATE-----"))
        return Error {ErrorCode::InvalidInput, u"%1 holds no certificate in PEM form"_s.arg(path)};
    return pem;
}

} // namespace keywright
