// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/keyring/DesktopKeyring.h"

/// What KeyringLibrary asks for by this name; the caller's to delete.
extern "C" Q_DECL_EXPORT keywright::Keyring* keywrightDesktopKeyring()
{
    return new keywright::DesktopKeyring;
}
