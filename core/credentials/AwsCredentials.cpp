// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credentials/AwsCredentials.h"

namespace keywright {

AwsCredentials AwsCredentials::clone() const
{
    return {accessKeyId, secretAccessKey.clone(), sessionToken.clone(), expires, accountId};
}

} // namespace keywright
