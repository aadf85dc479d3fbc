// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/HardenProcess.h"
#include "core/secrets/SecretBytes.h"

#include <QTest>

#include <algorithm>
#include <memory>
#include <new>
#include <vector>

#include <openssl/crypto.h>
#include <sys/prctl.h>
#include <sys/resource.h>

using namespace keywright;

class tst_HardenProcess : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { m_got = hardenProcess(); }

    void coreDumpsAreOff()
    {
        rlimit limit {1, 1};
        QCOMPARE(getrlimit(RLIMIT_CORE, &limit), 0);
        QCOMPARE(limit.rlim_cur, rlim_t {0});
        QCOMPARE(limit.rlim_max, rlim_t {0});
        QVERIFY(m_got.coreDumpsOff);
    }

    void otherProcessesCannotTrace()
    {
        QCOMPARE(prctl(PR_GET_DUMPABLE, 0, 0, 0, 0), 0);
        QVERIFY(m_got.notDumpable);
    }

    void secretsLiveInTheSecureHeap()
    {
        QCOMPARE(CRYPTO_secure_malloc_initialized(), 1);
        const SecretBytes secret(32);
        QCOMPARE(CRYPTO_secure_allocated(secret.view().data()), 1);
    }

    void aFullSecureHeapThrowsAndRecovers()
    {
        std::vector<SecretBytes> held;
        const auto fill = [&held] {
            while (held.size() < 1000)
                held.emplace_back(std::size_t {64} * 1024);
        };
        QVERIFY_THROWS_EXCEPTION(std::bad_alloc, fill());
        QVERIFY(!held.empty());
        held.clear();
        QCOMPARE(SecretBytes(std::size_t {64} * 1024).size(), std::size_t {64} * 1024);
    }

    void aFreedSecretIsWiped()
    {
        auto secret = std::make_unique<SecretBytes>(std::size_t {256});
        std::ranges::fill(secret->writable(), std::uint8_t {0xA5});
        // The secure heap stays mapped, so the place can be looked at after the secret is gone; its
        // first bytes then hold the allocator's list.
        const std::uint8_t* place = secret->view().data();
        secret.reset();
        QCOMPARE(std::count(place + 32, place + 256, std::uint8_t {0xA5}), 0);
    }

private:
    ProcessHardening m_got;
};

QTEST_GUILESS_MAIN(tst_HardenProcess)
#include "tst_HardenProcess.moc"
