// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/foundation/Result.h"

#include <QByteArray>
#include <QString>

namespace keywright {

/// Which endpoint is wanted, as the options of the aws CLI say it.
struct EndpointChoice {
    QString region = {}; ///< also "fips-us-east-1" or "us-east-1-fips"
    QString url = {};    ///< --endpoint-url; empty: AWS, by Region
    bool fips = false;
    bool dualStack = false;
    bool plainHttpAllowed = false; ///< beyond this computer: only when a person has said so

    bool operator==(const EndpointChoice&) const = default;
};

struct EndpointAddress {
    QByteArray url = {};    ///< "https://kms.eu-central-1.amazonaws.com/"
    QByteArray host = {};   ///< as it goes into the Host header: "localhost:4599"
    QByteArray path = "/";
    QByteArray region = {}; ///< of the signature

    bool operator==(const EndpointAddress&) const = default;
};

/// The endpoint of KMS in a Region (KMS endpoint rule set of the service model), or the one named.
/// InvalidInput: no Region, no URL, or http to another computer without consent.
[[nodiscard]] Result<EndpointAddress> endpointAddress(const EndpointChoice& choice);

} // namespace keywright
