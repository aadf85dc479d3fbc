// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace keywright {

/// What an error of KMS, or of the way to it, means and what to do about it, for a person.
struct ErrorAdvice {
    QString means = {};
    QString remedy = {};
};

/// By the exception's name, or by the HTTP status where there is none ("503"); from
/// resources/explanations. `language` is "de"; others are English. nullopt: nobody has explained it.
[[nodiscard]] std::optional<ErrorAdvice> errorAdvice(
    const QString& errorName, const QString& language = {});

} // namespace keywright
