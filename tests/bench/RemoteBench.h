// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace keywright {

/// Processor time of a signature as a connection makes it (the signing key kept), the hash of the body
/// included, beside botocore's SigV4Auth.add_auth in a python3 of its own. One JSON line.
void measureSigning(int rounds, int signatures);

/// Keys made at an endpoint by RemoteKms, so many at once, with the access key of the environment:
/// {"wall_ms", "cpu_ms"} of this process. many_keys.py puts boto3's beside it.
void createManyKeys(const QByteArray& url, int count, int atOnce);

} // namespace keywright
