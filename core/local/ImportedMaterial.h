// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/KeyGenerator.h"
#include "core/kms/KmsError.h"
#include "core/local/StagedChanges.h"

#include <QJsonObject>

#include <optional>

namespace keywright {

/// What ImportKeyMaterial has against this material in this key, beyond its form: material that a
/// key had can only come back, and a symmetric key may get further material, which waits for a
/// rotation (API reference, ImportKeyMaterial, ImportType).
[[nodiscard]] std::optional<KmsError> importProblem(
    const KeyRecord& key, const QByteArray& materialId, const QJsonObject& body);

/// The material as ImportKeyMaterial describes it.
struct ImportedMaterial {
    QByteArray id = {};
    std::optional<QString> description = {}; ///< nullopt: as it was
    std::optional<qint64> validTo = {}; ///< nullopt: it does not expire
};

/// Stages the import into a key that importProblem() found nothing against. Other Regions of the
/// key learn which material to expect.
[[nodiscard]] Status stageImport(const KeyRecord& key, const ImportedMaterial& material,
    const GeneratedKey& imported, const AccountIndex& index, StagedChanges& changes);

/// Stages that materials wait no longer for a Region of the key that has just gone.
[[nodiscard]] Status stageRegionGone(
    const QString& keyId, const AccountIndex& index, StagedChanges& changes);

/// Stages the end of an imported material; one that never was in use is forgotten altogether.
[[nodiscard]] Status stageMaterialDeletion(const KeyRecord& key, const QByteArray& materialId,
    const AccountIndex& index, StagedChanges& changes);

} // namespace keywright
