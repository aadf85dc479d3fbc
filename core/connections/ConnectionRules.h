// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connections/ConnectionProfile.h"
#include "core/foundation/Phrase.h"

#include <QStringList>

namespace keywright {

/// Where a person mends what is wrong with a connection.
enum class ConnectionField { Name, Region, EndpointUrl, PlainHttp, CaBundle, Proxy };

struct ConnectionProblem {
    ConnectionField field = ConnectionField::Name;
    Phrase text; ///< what is wrong and what to do

    bool operator==(const ConnectionProblem&) const = default;
};

/// Everything that is wrong with what was typed; empty: it can be kept. Whether it works is for a test
/// to find out. `otherNames` are taken.
[[nodiscard]] QList<ConnectionProblem> connectionProblems(
    const ConnectionProfile& profile, const QStringList& otherNames);

/// Whether a URL goes over the network unencrypted, which takes a person's consent.
[[nodiscard]] bool needsHttpConsent(const QString& endpointUrl);

} // namespace keywright
