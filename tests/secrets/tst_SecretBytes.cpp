// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/SecretBytes.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <concepts>
#include <type_traits>
#include <utility>

using namespace keywright;

namespace {

constexpr std::array<std::uint8_t, 5> fiveBytes {1, 2, 0, 4, 255};

} // namespace

class tst_SecretBytes : public QObject {
    Q_OBJECT

private slots:
    void cannotBeCopiedComparedOrMixedUpByAccident()
    {
        static_assert(!std::is_copy_constructible_v<SecretBytes>);
        static_assert(!std::is_copy_assignable_v<SecretBytes>);
        static_assert(std::is_nothrow_move_constructible_v<SecretBytes>);
        static_assert(!std::is_convertible_v<VaultKey, DataKey>);
        static_assert(!std::is_constructible_v<VaultKey, DataKey>);
        static_assert(!std::equality_comparable<SecretBytes>);
        static_assert(!std::equality_comparable<VaultKey>);
    }

    void beginsWithZeros()
    {
        const SecretBytes zeros(100);
        QCOMPARE(zeros.size(), std::size_t {100});
        QVERIFY(std::ranges::all_of(zeros.view(), [](std::uint8_t byte) { return byte == 0; }));
        QVERIFY(SecretBytes().isEmpty());
        QVERIFY(SecretBytes(ByteView()).isEmpty());
    }

    void aCopyIsAskedForAndItsOwn()
    {
        SecretBytes secret {ByteView(fiveBytes)};
        const SecretBytes copy = secret.clone();
        secret.writable()[0] = 9;
        QVERIFY(std::ranges::equal(copy.view(), fiveBytes));
        QVERIFY(copy.view().data() != secret.view().data());
    }

    void movingEmptiesTheSource()
    {
        SecretBytes source {ByteView(fiveBytes)};
        const std::uint8_t* place = source.view().data();
        SecretBytes target(std::move(source));
        QCOMPARE(target.view().data(), place); // moved, not copied
        QVERIFY(source.isEmpty());
        SecretBytes other(32);
        other = std::move(target);
        QVERIFY(target.isEmpty());
        QVERIFY(std::ranges::equal(other.view(), fiveBytes));
        SecretBytes& same = other;
        other = std::move(same);
        QVERIFY(std::ranges::equal(other.view(), fiveBytes));
    }

    void truncatingWipesTheRest()
    {
        SecretBytes secret {ByteView(fiveBytes)};
        const std::uint8_t* rest = secret.view().data() + 2;
        secret.truncate(2);
        QCOMPARE(secret.size(), std::size_t {2});
        QVERIFY(std::all_of(rest, rest + 3, [](std::uint8_t byte) { return byte == 0; }));
        secret.truncate(10); // never longer
        QCOMPARE(secret.size(), std::size_t {2});
        secret.truncate(0);
        QVERIFY(secret.isEmpty());
    }

    void comparesAllBytesAndTheLength()
    {
        const SecretBytes secret {ByteView(fiveBytes)};
        QVERIFY(secret.equalsInConstantTime(secret.clone()));
        QVERIFY(!secret.equalsInConstantTime(SecretBytes(5)));
        QVERIFY(!secret.equalsInConstantTime(SecretBytes(secret.view().first(4))));
        for (std::size_t at = 0; at < fiveBytes.size(); ++at) {
            SecretBytes changed = secret.clone();
            changed.writable()[at] ^= 0x80;
            QVERIFY(!secret.equalsInConstantTime(changed));
        }
        QVERIFY(SecretBytes().equalsInConstantTime(SecretBytes()));
    }

    void namedSecretsGiveTheirBytesOnce()
    {
        VaultKey key(SecretBytes {ByteView(fiveBytes)});
        QVERIFY(std::ranges::equal(key.clone().view(), fiveBytes));
        const SecretBytes taken = std::move(key).take();
        QVERIFY(std::ranges::equal(taken.view(), fiveBytes));
        QVERIFY(key.isEmpty());
    }
};

QTEST_GUILESS_MAIN(tst_SecretBytes)
#include "tst_SecretBytes.moc"
