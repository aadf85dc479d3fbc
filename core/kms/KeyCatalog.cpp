// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kms/KeyCatalog.h"

#include "core/foundation/SerialExecutor.h"

namespace keywright {

QFuture<Result<RememberedKeys, KmsError>> KeyCatalog::remembered()
{
    return finishedFuture(Result<RememberedKeys, KmsError>(RememberedKeys {}));
}

void KeyCatalog::remember(RememberedKeys) { }

} // namespace keywright
