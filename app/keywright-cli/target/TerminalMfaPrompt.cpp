// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keywright-cli/target/TerminalMfaPrompt.h"

#include "app/keywright-cli/vault/PassphraseSource.h"

namespace keywright {

using namespace Qt::StringLiterals;

Result<QString> TerminalMfaPrompt::mfaCode(const QString& serialNumber)
{
    const auto typed = passphraseFromPrompt(u"Enter MFA code for %1: "_s.arg(serialNumber));
    if (!typed)
        return Error {typed.error().code,
            u"the role asks for a code of %1, and there is no terminal to type it"_s.arg(serialNumber)};
    // Good for half a minute and once: no secret that is worth more care.
    return QString::fromLatin1(reinterpret_cast<const char*>(typed->view().data()),
        static_cast<qsizetype>(typed->size()));
}

} // namespace keywright
