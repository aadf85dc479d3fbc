// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/KmsConnection.h"
#include "tests/keys/ScriptedCatalog.h"

namespace keywright {

/// An endpoint over a ScriptedCatalog.
class ScriptedConnection final : public KmsConnection {
    Q_OBJECT

public:
    ScriptedCatalog script;

    [[nodiscard]] State state() const override { return m_state; }
    [[nodiscard]] Environment environment() const override
    {
        return {.kind = Environment::Kind::Endpoint, .name = QStringLiteral("moto"), .region = QStringLiteral("eu-central-1")};
    }
    [[nodiscard]] const Capabilities& capabilities() const override { return m_capabilities; }
    [[nodiscard]] KmsService* service() override { return nullptr; }
    [[nodiscard]] KeyCatalog* catalog() override { return m_state == State::Open ? &script : nullptr; }

    void set(State state)
    {
        m_state = state;
        emit stateChanged(state);
    }

private:
    State m_state = State::Closed;
    Capabilities m_capabilities;
};

} // namespace keywright
