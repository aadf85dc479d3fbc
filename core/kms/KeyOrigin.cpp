// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kms/KeyOrigin.h"

#include "core/kms/WireNames.h"

namespace keywright {

using namespace Qt::StringLiterals;

namespace {
constexpr std::array<QLatin1StringView, keyOriginCount> originNames {
    "AWS_KMS"_L1, "EXTERNAL"_L1, "AWS_CLOUDHSM"_L1, "EXTERNAL_KEY_STORE"_L1};
}

QLatin1StringView nameOf(KeyOrigin origin)
{
    return originNames[static_cast<std::size_t>(origin)];
}

std::optional<KeyOrigin> keyOriginNamed(QStringView name)
{
    return enumNamed<KeyOrigin>(name, originNames);
}

bool isCustomKeyStore(KeyOrigin origin)
{
    return origin == KeyOrigin::AwsCloudHsm || origin == KeyOrigin::ExternalKeyStore;
}

} // namespace keywright
