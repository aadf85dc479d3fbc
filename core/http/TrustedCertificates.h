// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/foundation/Result.h"

#include <QByteArray>
#include <QString>

namespace keywright {

/// A file of certificates to trust (--ca-bundle), in PEM form; nothing for an empty path. FileNotFound,
/// or InvalidInput when there is no certificate in it.
[[nodiscard]] Result<QByteArray> trustedCertificates(const QString& path);

} // namespace keywright
