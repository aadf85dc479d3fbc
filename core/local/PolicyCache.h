// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/policy/PolicyDocument.h"

#include <QByteArray>
#include <QHash>
#include <QStringList>

#include <memory>

namespace keywright {

/// A policy taken apart, and the condition keys that it asks for.
struct ParsedPolicy {
    PolicyDocument document = {};
    QStringList conditionKeys = {};
};

/// Policies parsed once per text: most keys of an account share a few. For the engine's thread.
class PolicyCache {
public:
    [[nodiscard]] std::shared_ptr<const ParsedPolicy> parsed(const QByteArray& text);

    static constexpr qsizetype most = 1024; ///< texts; when there are more, all are forgotten

private:
    QHash<QByteArray, std::shared_ptr<const ParsedPolicy>> m_policies;
};

} // namespace keywright
