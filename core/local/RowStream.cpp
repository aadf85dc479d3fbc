// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/local/RowStream.h"

namespace keywright {

using namespace Qt::StringLiterals;

Status RowReader::status(const char* what) const
{
    if (m_version > m_newestKnown)
        return Error {ErrorCode::VaultNewerVersion,
            u"%1 row of version %2"_s.arg(QLatin1StringView(what)).arg(m_version)};
    if (m_version == 0 || m_stream.status() != QDataStream::Ok)
        return Error {ErrorCode::VaultCorrupt,
            u"the content of a %1 row cannot be read"_s.arg(QLatin1StringView(what))};
    return ok();
}

} // namespace keywright
