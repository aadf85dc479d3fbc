// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credentials/AwsEnvironment.h"

#include <QMap>

namespace keywright {

/// Variables of a test's own; HOME is nowhere unless a test says otherwise.
class FakeEnvironment final : public AwsEnvironment {
public:
    FakeEnvironment() = default;
    explicit FakeEnvironment(const QMap<QByteArray, QByteArray>& variables)
    {
        for (const auto& [name, value] : variables.asKeyValueRange())
            set(name, value);
    }

    void set(const QByteArray& name, const QByteArray& value) { m_variables.insert(name, value); }
    void unset(const QByteArray& name) { m_variables.remove(name); }

    [[nodiscard]] std::optional<SecretBytes> secret(const char* name) const override
    {
        const auto found = m_variables.constFind(name);
        if (found == m_variables.constEnd())
            return std::nullopt;
        return SecretBytes(byteView(*found));
    }

private:
    QMap<QByteArray, QByteArray> m_variables {{"HOME", "/nowhere"}};
};

} // namespace keywright
