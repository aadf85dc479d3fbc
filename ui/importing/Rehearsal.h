// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/ImportWrapping.h"
#include "core/crypto/KeyGenerator.h"

#include <QList>
#include <QString>

namespace keywright {

/// One line of a rehearsal: what was shown, and by what.
struct RehearsalLine {
    QString what = {};
    QString evidence = {};
    bool passed = false;
};

/// The steps of an import, in the same order, against a wrapping key made here and thrown away.
[[nodiscard]] QList<RehearsalLine> rehearseImport(WrappingAlgorithm algorithm,
    KeySpec wrappingSpec, KeySpec keySpec, bool smallSymmetric, const KeyMaterial& material);
[[nodiscard]] bool allPassed(const QList<RehearsalLine>& lines);

/// "9f3c 71aa 04d8 e2b6": the first eight bytes of a fingerprint.
[[nodiscard]] QString shortFingerprint(const QByteArray& fingerprint);

} // namespace keywright
