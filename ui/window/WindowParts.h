// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/foundation/Clock.h"
#include "core/session/LocalEndpoint.h"
#include "core/session/VaultSession.h"
#include "ui/window/Settings.h"

#include <functional>

class QWidget;

namespace keywright {

class ConnectionBook;

/// What the main window is built from. The pages come from factories, so that the window knows
/// neither the pages of the vault nor the assistants; a command without a factory is left out.
struct WindowParts {
    using Factory = std::function<QWidget*(QWidget* parent)>;

    VaultSession& session;
    Settings& settings;
    const Clock& clock;
    Factory makeFirstRun = {};         ///< choose or create a vault
    Factory makeUnlock = {};           ///< the vault that the session has chosen
    Factory makeChangePassphrase = {}; ///< a window of its own
    LocalEndpoint* endpoint = nullptr; ///< nullptr: vaults are not served
    Factory makeEndpointPanel = {};    ///< a window of its own
    ConnectionBook* connections = nullptr; ///< nullptr: the vault is all there is
};

} // namespace keywright
