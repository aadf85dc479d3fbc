// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/foundation/WhenFinished.h"
#include "core/keyring/DesktopKeyring.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QStringList>
#include <QTimer>

#include <algorithm>
#include <array>
#include <cstdio>

using namespace keywright;
using namespace Qt::StringLiterals;

namespace {

/// 32 bytes that differ by name, with NULs and bytes above 127 among them.
VaultKey keyNamed(const QString& name)
{
    std::array<std::uint8_t, 32> bytes {};
    for (std::size_t at = 0; at < bytes.size(); ++at)
        bytes[at] = static_cast<std::uint8_t>(at * 37 * static_cast<std::size_t>(name.size()));
    return VaultKey(SecretBytes(ByteView(bytes)));
}

/// Longer than a vault key, and never one.
SecretBytes secretNamed(const QString& name)
{
    SecretBytes secret(900);
    std::ranges::fill(secret.writable(), static_cast<std::uint8_t>(name.size()));
    return secret;
}

/// Runs "store:ID", "fetch:ID" and "forget:ID" one after the other, or "secret-store:ID" and so on for
/// secrets of other kinds, prints what came of each, and in
/// the end the slowest answer and the longest time for which the event loop stood still.
class KeyringCaller : public QObject {
public:
    explicit KeyringCaller(QStringList steps) : m_steps(std::move(steps))
    {
        connect(&m_tick, &QTimer::timeout, this, [this] {
            m_stillMs = std::max(m_stillMs, m_sinceTick.restart());
        });
    }

    void begin()
    {
        m_sinceTick.start();
        m_tick.start(10);
        next();
    }

private:
    void next()
    {
        m_slowestMs = m_sinceStep.isValid() ? std::max(m_slowestMs, m_sinceStep.elapsed()) : 0;
        if (m_steps.isEmpty()) {
            std::printf("slowest %lld\nstill %lld\n", static_cast<long long>(m_slowestMs),
                static_cast<long long>(m_stillMs));
            return QCoreApplication::quit();
        }
        const QString step = m_steps.takeFirst();
        const QString id = step.section(u':', 1);
        m_sinceStep.start();
        if (step.startsWith("secret"_L1))
            nextSecret(step, id);
        else if (step.startsWith("fetch"_L1))
            whenFinished(m_keyring.fetch(id), this, [this, step, id](Result<VaultKey> got) {
                const bool same = got && got->bytes().equalsInConstantTime(keyNamed(id).bytes());
                say(step, got ? (same ? "the key" : "another key") : nameOf(got.error()));
            });
        else
            whenFinished(step.startsWith("store"_L1) ? m_keyring.store(id, keyNamed(id))
                                                      : m_keyring.forget(id),
                this, [this, step](const Status& done) {
                    say(step, done ? "ok" : nameOf(done.error()));
                });
    }

    void nextSecret(const QString& step, const QString& id)
    {
        if (step.startsWith("secret-fetch"_L1))
            return whenFinished(
                m_keyring.fetchSecret(id), this, [this, step, id](Result<SecretBytes> got) {
                    const bool same = got && got->equalsInConstantTime(secretNamed(id));
                    say(step, got ? (same ? "the secret" : "another secret") : nameOf(got.error()));
                });
        whenFinished(step.startsWith("secret-store"_L1)
                ? m_keyring.storeSecret(id, secretNamed(id))
                : m_keyring.forgetSecret(id),
            this, [this, step](const Status& done) {
                say(step, done ? "ok" : nameOf(done.error()));
            });
    }

    static const char* nameOf(const Error& error) { return explanationOf(error.code).name; }

    void say(const QString& step, const char* outcome)
    {
        std::printf("%s %s\n", qPrintable(step), outcome);
        next();
    }

    DesktopKeyring m_keyring;
    QStringList m_steps;
    QTimer m_tick;
    QElapsedTimer m_sinceTick;
    QElapsedTimer m_sinceStep;
    qint64 m_slowestMs = 0;
    qint64 m_stillMs = 0;
};

} // namespace

int main(int argc, char* argv[])
{
    QCoreApplication app(argc, argv);
    KeyringCaller caller(app.arguments().mid(1));
    QTimer::singleShot(0, &caller, &KeyringCaller::begin);
    return QCoreApplication::exec();
}
