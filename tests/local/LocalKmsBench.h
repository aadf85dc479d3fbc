// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/foundation/Clock.h"
#include "core/kms/KmsService.h"
#include "core/local/LocalKms.h"
#include "core/local/StagedChanges.h"

#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <memory>

namespace keywright {

/// A clock that stands still until it is told otherwise.
class FakeClock final : public Clock {
public:
    [[nodiscard]] qint64 nowMs() const override { return m_now; }
    void advanceDays(int days) { m_now += days * 24LL * 60 * 60 * 1000; }
    void advance(qint64 milliseconds) { m_now += milliseconds; }
    void advanceHours(int hours) { m_now += hours * 60LL * 60 * 1000; }

private:
    std::atomic<qint64> m_now = 1'700'000'000'000; // read in the engine's thread
};

/// A local KMS on a fresh vault in a temporary folder, and short ways to call it.
class LocalKmsBench {
public:
    static constexpr ScryptCost cheapCost {10, 8, 1};

    LocalKmsBench() { createVault(); }

    FakeClock clock;

    [[nodiscard]] LocalKms& kms() { return *m_kms; }
    [[nodiscard]] QString vaultPath() const
    {
        return m_folder.filePath(QStringLiteral("v.kwvault"));
    }
    [[nodiscard]] QString filePath(const QString& name) const { return m_folder.filePath(name); }
    [[nodiscard]] static Passphrase passphrase()
    {
        static constexpr std::uint8_t bytes[] = {'o', 'p', 'e', 'n'};
        return Passphrase(SecretBytes(ByteView(bytes)));
    }

    [[nodiscard]] KmsReply call(
        Operation operation, const QJsonObject& body = {}, const CallContext& context = {})
    {
        return m_kms->call({operation, body, context}).result();
    }
    /// The same with the request as JSON text, ' for ".
    [[nodiscard]] KmsReply call(
        Operation operation, const char* body, const CallContext& context = {})
    {
        return call(operation, json(body), context);
    }
    /// KeyMetadata of a new key.
    [[nodiscard]] QJsonObject newKey(const char* body = "{}", const CallContext& context = {})
    {
        return metadata(call(Operation::CreateKey, body, context));
    }
    [[nodiscard]] QJsonObject describe(const QString& keyId, const CallContext& context = {})
    {
        return metadata(call(Operation::DescribeKey, keyBody(keyId), context));
    }

    /// Puts a record into the account, as the commands of the terminal do.
    template <typename Record>
    void add(Record record)
    {
        const Status added = m_kms
                                 ->withAccount([record](Vault& vault, AccountIndex& index) {
                                     StagedChanges changes(vault, index);
                                     if (auto staged = changes.insert(record); !staged)
                                         return staged;
                                     return changes.commit();
                                 })
                                 .result();
        QVERIFY(added);
    }

    void reopen(VaultAccess access = VaultAccess::Write)
    {
        m_kms.reset();
        auto vault = Vault::open(vaultPath(), passphrase(), access);
        QVERIFY2(vault, qPrintable(vault ? QString() : englishText(vault.error())));
        auto started = LocalKms::start(std::move(vault).value(), clock);
        QVERIFY2(started, qPrintable(started ? QString() : englishText(started.error())));
        m_kms = std::move(started).value();
    }

    [[nodiscard]] static QJsonObject json(QByteArray text)
    {
        return QJsonDocument::fromJson(text.replace('\'', '"')).object();
    }
    [[nodiscard]] static QJsonObject keyBody(const QString& keyId)
    {
        return {{QStringLiteral("KeyId"), keyId}};
    }
    [[nodiscard]] static QJsonObject metadata(const KmsReply& reply)
    {
        return reply ? reply->value(QStringLiteral("KeyMetadata")).toObject() : QJsonObject();
    }

private:
    void createVault()
    {
        auto vault = Vault::create(vaultPath(), passphrase(), {cheapCost});
        QVERIFY2(vault, qPrintable(vault ? QString() : englishText(vault.error())));
        QVERIFY(LocalKms::initialise(
            **vault, {QStringLiteral("111122223333"), QStringLiteral("eu-central-1")}));
        auto started = LocalKms::start(std::move(vault).value(), clock);
        QVERIFY(started);
        m_kms = std::move(started).value();
    }

    QTemporaryDir m_folder;
    std::unique_ptr<LocalKms> m_kms;
};

/// For the names of data rows.
[[nodiscard]] inline QByteArray nameOfRow(Operation operation)
{
    const QLatin1StringView name = infoOf(operation).name;
    return QByteArray(name.data(), name.size());
}

/// "NotFoundException: Invalid keyId 'x'", the name alone for an error without text, or "success".
[[nodiscard]] inline QString outcome(const KmsReply& reply)
{
    if (reply)
        return QStringLiteral("success");
    const KmsError& error = reply.error();
    QString text = error.name;
    if (error.message)
        text += QStringLiteral(": ") + *error.message;
    return text;
}

} // namespace keywright
