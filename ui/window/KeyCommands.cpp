// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/KeyCommands.h"

#include "ui/details/KeyActions.h"
#include "ui/details/KeyDetailsPane.h"
#include "ui/window/KeysPage.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>

#include <algorithm>
#include <array>

namespace keywright {

namespace {

struct KeyCommand {
    Command command;
    KeyAction action;
    bool severalKeys;
    bool changes;
};

constexpr auto keyCommands = std::to_array<KeyCommand>({
    {Command::Enable, KeyAction::Enable, true, true},
    {Command::Disable, KeyAction::Disable, true, true},
    {Command::CancelDeletion, KeyAction::CancelDeletion, true, true},
    {Command::ScheduleDeletion, KeyAction::ScheduleDeletion, false, true},
    {Command::ImportMaterial, KeyAction::ImportMaterial, false, true},
    {Command::ExportPublicKey, KeyAction::ExportPublicKey, false, false},
});

} // namespace

KeyCommands::KeyCommands(WindowMenus& menus, KeysPage& page, QObject* parent)
    : QObject(parent)
    , m_menus(menus)
    , m_page(page)
{
}

void KeyCommands::run(Command command)
{
    const QList<KeySummary> keys = m_page.selectedKeys();
    if (keys.isEmpty())
        return;
    KeyActions& actions = m_page.actions();
    for (const KeySummary& key : keys) {
        if (command == Command::Enable && isPossible(KeyAction::Enable, key))
            actions.enable(key);
        if (command == Command::Disable && isPossible(KeyAction::Disable, key))
            actions.disable(key);
        if (command == Command::CancelDeletion && isPossible(KeyAction::CancelDeletion, key))
            actions.cancelDeletion(key);
    }
    switch (command) {
    case Command::CopyKeyId:
    case Command::CopyArn: copy(command); break;
    case Command::ImportMaterial: emit importRequested(keys.front().metadata.arn); break;
    case Command::ScheduleDeletion:
        m_page.showDetails(true);
        m_page.details().askToDelete();
        break;
    case Command::ExportPublicKey:
        m_page.showDetails(true);
        m_page.details().exportPublicKey();
        break;
    default: break;
    }
}

void KeyCommands::copy(Command command)
{
    QStringList lines;
    const QList<KeySummary> keys = m_page.selectedKeys();
    for (const KeySummary& key : keys)
        lines.append(command == Command::CopyArn ? key.metadata.arn : key.metadata.keyId);
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

void KeyCommands::update(bool open, bool writable)
{
    const QList<KeySummary> keys = open ? m_page.selectedKeys() : QList<KeySummary>();
    m_menus.action(Command::CreateKey)->setEnabled(writable);
    m_menus.action(Command::CopyKeyId)->setEnabled(!keys.isEmpty());
    m_menus.action(Command::CopyArn)->setEnabled(!keys.isEmpty());
    for (const KeyCommand& entry : keyCommands) {
        const bool some = std::any_of(keys.begin(), keys.end(),
            [&entry](const KeySummary& key) { return isPossible(entry.action, key); });
        m_menus.action(entry.command)
            ->setEnabled(some && (writable || !entry.changes) && (entry.severalKeys || keys.size() == 1));
    }
}

} // namespace keywright
