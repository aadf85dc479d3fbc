// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/window/WindowMenus.h"

namespace keywright {

class KeysPage;

/// The commands that act on the keys that are selected in the list.
class KeyCommands final : public QObject {
    Q_OBJECT

public:
    /// Both must outlive it.
    KeyCommands(WindowMenus& menus, KeysPage& page, QObject* parent);

    void run(Command command);
    /// Which of them are possible; `open`: there is a connection, `writable`: it takes changes.
    void update(bool open, bool writable);

signals:
    void importRequested(const QString& arn);

private:
    void copy(Command command);

    WindowMenus& m_menus;
    KeysPage& m_page;
};

} // namespace keywright
