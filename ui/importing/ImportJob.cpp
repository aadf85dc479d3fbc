// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/ImportJob.h"

#include "core/crypto/KeyMaterialCheck.h"
#include "core/foundation/WhenFinished.h"
#include "core/kms/CreateKeyRules.h"

#include <QFileInfo>

#include <algorithm>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

using SharedKey = std::shared_ptr<GeneratedKey>;
using SharedKeyResult = Result<SharedKey>;

SharedKeyResult checkedKey(KeySpec spec, bool smallSymmetric, const Result<KeyMaterial>& material)
{
    if (!material)
        return material.error();
    auto checked = checkKeyMaterial(spec, smallSymmetric, *material);
    if (!checked)
        return checked.error();
    // What is imported is what the person gave, byte for byte, not our encoding of it.
    checked->material = material->clone();
    return std::make_shared<GeneratedKey>(std::move(*checked));
}

} // namespace

ImportJob::ImportJob(KmsClient client, KeyMetadata key, const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_client(client.inRegion(key.region()))
    , m_key(std::move(key))
    , m_clock(clock)
{
    // Recommended: SHA-256, two steps where the material is too long for RSA-OAEP alone.
    for (const WrappingAlgorithm choice :
        {WrappingAlgorithm::RsaAesKeyWrapSha256, WrappingAlgorithm::RsaesOaepSha256}) {
        if (!reasonAgainst(choice))
            m_algorithm = choice;
    }
}

ImportJob::~ImportJob() = default;

bool ImportJob::smallSymmetric() const
{
    return isChinaRegion(m_key.region());
}

std::optional<Phrase> ImportJob::reasonAgainst(WrappingAlgorithm algorithm) const
{
    return reasonAgainstWrapping(algorithm, m_key.spec, infoOf(m_wrappingSpec).bits);
}

qint64 ImportJob::tokenMillisecondsLeft() const
{
    return m_parameters ? std::max<qint64>(0, m_parameters->validTo - m_clock.nowMs()) : 0;
}

bool ImportJob::isRehearsed() const
{
    return allPassed(m_rehearsal);
}

void ImportJob::chooseWrapping(WrappingAlgorithm algorithm, KeySpec wrappingSpec)
{
    if (m_busy || (algorithm == m_algorithm && wrappingSpec == m_wrappingSpec))
        return;
    m_algorithm = algorithm;
    m_wrappingSpec = wrappingSpec;
    m_parameters.reset();
    m_rehearsal.clear();
    emit changed();
}

void ImportJob::setValidTo(std::optional<qint64> validTo)
{
    m_validTo = validTo;
    emit changed();
}

void ImportJob::begin()
{
    m_busy = true;
    m_failure.reset();
    emit changed();
}

void ImportJob::fail(ImportFailure failure)
{
    m_busy = false;
    m_failure = std::move(failure);
    emit changed();
}

void ImportJob::fetchParameters()
{
    if (m_busy)
        return;
    begin();
    auto reply = m_client.parametersForImport(
        m_key.arn, infoOf(m_algorithm).name, nameOf(m_wrappingSpec));
    whenFinished(reply, this, [this](auto parameters) {
        if (!parameters)
            return fail({.serviceError = parameters.error()});
        m_parameters = *parameters;
        m_busy = false;
        emit changed();
    });
}

template <typename Work>
void ImportJob::makeMaterial(const QString& source, Work work)
{
    if (m_busy)
        return;
    wipe();
    begin();
    whenFinished(m_worker.submit(std::move(work)), this, [this, source](SharedKeyResult made) {
        if (!made)
            return fail({.error = made.error()});
        m_material = std::move(*made);
        m_facts = MaterialFacts {source, static_cast<qsizetype>(m_material->material.size()),
            keyFingerprint(m_key.spec, *m_material)};
        m_busy = false;
        emit changed();
    });
}

void ImportJob::loadFile(const QString& path, MaterialForm form)
{
    makeMaterial(tr("File %1").arg(QFileInfo(path).fileName()),
        [path, form, spec = m_key.spec, small = smallSymmetric()]() -> SharedKeyResult {
            const auto content = readMaterialFile(path);
            if (!content)
                return content.error();
            return checkedKey(spec, small, materialFrom(*content, form, spec));
        });
}

void ImportJob::takeTyped(SecretBytes hexText)
{
    auto typed = std::make_shared<SecretBytes>(std::move(hexText));
    makeMaterial(tr("Typed"), [typed, spec = m_key.spec, small = smallSymmetric()] {
        return checkedKey(spec, small, materialFrom(*typed, MaterialForm::Hex, spec));
    });
}

void ImportJob::generate()
{
    makeMaterial(tr("Generated here"),
        [spec = m_key.spec, small = smallSymmetric()]() -> SharedKeyResult {
            auto made = generateKey(spec, small, {});
            if (!made)
                return made.error();
            return std::make_shared<GeneratedKey>(std::move(*made));
        });
}

void ImportJob::rehearse()
{
    if (!m_material || m_busy)
        return;
    m_rehearsal.clear();
    begin();
    auto work = [material = m_material, algorithm = m_algorithm, wrapping = m_wrappingSpec,
                    spec = m_key.spec, small = smallSymmetric()]() -> Result<QList<RehearsalLine>> {
        return rehearseImport(algorithm, wrapping, spec, small, material->material);
    };
    whenFinished(m_worker.submit(std::move(work)), this, [this](Result<QList<RehearsalLine>> lines) {
        if (!lines)
            return fail({.error = lines.error()});
        m_rehearsal = *lines;
        m_busy = false;
        emit changed();
    });
}

void ImportJob::importMaterial()
{
    if (!m_material || !m_parameters || m_busy)
        return;
    begin();
    auto wrap = [material = m_material, algorithm = m_algorithm, key = m_parameters->publicKey] {
        return wrapKeyMaterial(algorithm, key, material->material);
    };
    whenFinished(m_worker.submit(std::move(wrap)), this, [this](Result<QByteArray> wrapped) {
        if (!wrapped)
            return fail({.error = wrapped.error()});
        auto sent = m_client.importKeyMaterial(
            m_key.arn, m_parameters->importToken, *wrapped, m_validTo);
        whenFinished(sent, this, [this](auto reply) {
            if (!reply)
                return fail({.serviceError = reply.error()});
            m_imported = true;
            wipe();
            verify();
        });
    });
}

void ImportJob::verify()
{
    whenFinished(m_client.describeKey(m_key.arn), this, [this](auto reply) {
        if (!reply)
            return fail({.serviceError = reply.error()});
        m_key = *reply;
        m_busy = false;
        emit changed();
        emit imported(m_key.arn);
    });
}

void ImportJob::wipe()
{
    m_material.reset();
    m_rehearsal.clear();
    if (!m_imported)
        m_facts.reset();
    emit changed();
}

} // namespace keywright
