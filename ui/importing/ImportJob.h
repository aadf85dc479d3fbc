// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/ImportWrapping.h"
#include "core/crypto/KeyGenerator.h"
#include "core/foundation/Clock.h"
#include "core/foundation/SerialExecutor.h"
#include "core/kms/KmsClient.h"
#include "ui/importing/MaterialText.h"
#include "ui/importing/Rehearsal.h"

#include <QObject>

#include <memory>
#include <optional>

namespace keywright {

/// What may be shown of material that is in memory.
struct MaterialFacts {
    QString source = {};          ///< "File key.bin", translated
    qsizetype bytes = 0;
    QByteArray fingerprint = {};  ///< 32 bytes; see keyFingerprint()
};

/// What an error of either side looks like to a person.
struct ImportFailure {
    std::optional<Error> error = {};
    std::optional<KmsError> serviceError = {};
};

/// Brings key material into a KMS key: parameters, material, wrapping, rehearsal, import. The material
/// stays in secret memory, is worked on off the GUI thread, and is wiped with the job or before.
class ImportJob final : public QObject {
    Q_OBJECT

public:
    ImportJob(KmsClient client, KeyMetadata key, const Clock& clock, QObject* parent = nullptr);
    ~ImportJob() override;

    [[nodiscard]] const KeyMetadata& key() const { return m_key; }
    [[nodiscard]] WrappingAlgorithm algorithm() const { return m_algorithm; }
    [[nodiscard]] KeySpec wrappingSpec() const { return m_wrappingSpec; }
    [[nodiscard]] std::optional<Phrase> reasonAgainst(WrappingAlgorithm algorithm) const;
    [[nodiscard]] const std::optional<ImportParametersReply>& parameters() const { return m_parameters; }
    [[nodiscard]] qint64 tokenMillisecondsLeft() const;
    [[nodiscard]] const std::optional<MaterialFacts>& material() const { return m_facts; }
    [[nodiscard]] const QList<RehearsalLine>& rehearsal() const { return m_rehearsal; }
    [[nodiscard]] const std::optional<ImportFailure>& failure() const { return m_failure; }
    [[nodiscard]] bool isBusy() const { return m_busy; }
    [[nodiscard]] bool isRehearsed() const;
    [[nodiscard]] bool isImported() const { return m_imported; }

    /// Other parameters need another token; what was fetched is let go.
    void chooseWrapping(WrappingAlgorithm algorithm, KeySpec wrappingSpec);
    void setValidTo(std::optional<qint64> validTo);
    [[nodiscard]] const std::optional<qint64>& validTo() const { return m_validTo; }

    void fetchParameters();
    void loadFile(const QString& path, MaterialForm form);
    void generate();
    void rehearse();
    void importMaterial();
    /// Hex digits as they were typed.
    void takeTyped(SecretBytes hexText);
    void wipe();

signals:
    void changed();
    void imported(const QString& arn);

private:
    template <typename Work>
    void makeMaterial(const QString& source, Work work);
    void begin();
    void fail(ImportFailure failure);
    void verify();
    [[nodiscard]] bool smallSymmetric() const;

    KmsClient m_client;
    KeyMetadata m_key;
    const Clock& m_clock;
    WrappingAlgorithm m_algorithm = WrappingAlgorithm::RsaesOaepSha256;
    KeySpec m_wrappingSpec = KeySpec::Rsa4096;
    std::optional<ImportParametersReply> m_parameters;
    std::optional<MaterialFacts> m_facts;
    std::shared_ptr<GeneratedKey> m_material;
    QList<RehearsalLine> m_rehearsal;
    std::optional<qint64> m_validTo;
    std::optional<ImportFailure> m_failure;
    bool m_busy = false;
    bool m_imported = false;
    SerialExecutor m_worker;
};

} // namespace keywright
