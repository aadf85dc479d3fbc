// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kms/Capabilities.h"
#include "core/kms/KmsError.h"
#include "core/kms/Operation.h"

#include <QList>

#include <optional>

namespace keywright {

/// What an endpoint said to a question of yes or no; Unclear where its answer decides neither (access
/// denied, a limit, an internal failure).
enum class ProbeFinding { No, Yes, Unclear };

/// One question: is the operation known, or can a key of this spec and usage be made?
struct ProbeRow {
    std::optional<Operation> operation = {}; ///< empty: the question is about spec and usage
    KeySpec spec = KeySpec::SymmetricDefault;
    KeyUsage usage = KeyUsage::EncryptDecrypt;
    bool expected = true; ///< what the tables of core/kms say
    ProbeFinding found = ProbeFinding::Unclear;
    QString errorName = {}; ///< of the answer, which is an error even to most known operations
    QString errorMessage = {};
    QString madeInstead = {}; ///< "RSA_2048/SIGN_VERIFY": it made another key than asked for

    /// An unclear answer is one too: agreement was not shown.
    [[nodiscard]] bool differs() const
    {
        return found != (expected ? ProbeFinding::Yes : ProbeFinding::No);
    }
    [[nodiscard]] QString subject() const; ///< "DescribeKey", "RSA_2048/SIGN_VERIFY"

    bool operator==(const ProbeRow&) const = default;
};

/// A key that the probe made.
struct ProbedKey {
    QString keyId = {};
    std::optional<KmsError> scheduleError = {}; ///< empty: it is scheduled for deletion

    bool operator==(const ProbedKey&) const = default;
};

struct ProbeReport {
    QList<ProbeRow> rows = {};
    QList<ProbedKey> keys = {};
    bool cancelled = false;
    /// Why the probe ended early: the endpoint does not answer, or not to these credentials.
    std::optional<KmsError> failure = {};

    /// Differences first, otherwise in the order of the probe.
    [[nodiscard]] QList<ProbeRow> differencesFirst() const;
    [[nodiscard]] qsizetype differenceCount() const;
    [[nodiscard]] bool everyKeyIsScheduled() const;

    bool operator==(const ProbeReport&) const = default;
};

/// What the endpoint really makes, for the rules of CreateKey. Only clear refusals of what the tables
/// allow count; a spec is unavailable when each pair of it is.
[[nodiscard]] Capabilities capabilitiesOf(const ProbeReport& report);

} // namespace keywright
