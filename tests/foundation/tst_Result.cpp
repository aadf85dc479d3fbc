// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/foundation/Result.h"

#include <QTest>

#include <memory>
#include <type_traits>

using namespace keywright;
using namespace Qt::StringLiterals;

class tst_Result : public QObject {
    Q_OBJECT

private slots:
    void holdsAValueOrAnError()
    {
        const Result<int> value = 7;
        QVERIFY(value);
        QVERIFY(value.has_value());
        QCOMPARE(*value, 7);
        QCOMPARE(value.value(), 7);
        const Result<int> failure = Error {ErrorCode::DiskFull, u"sda1"_s};
        QVERIFY(!failure);
        QVERIFY(!failure.has_value());
        QCOMPARE(failure.error(), (Error {ErrorCode::DiskFull, u"sda1"_s}));
    }

    void movesWhatCannotBeCopied()
    {
        static_assert(!std::is_copy_constructible_v<Result<std::unique_ptr<int>>>);
        Result<std::unique_ptr<int>> made = std::make_unique<int>(7);
        QCOMPARE(**made, 7);
        QCOMPARE(*made->get(), 7);
        const std::unique_ptr<int> taken = *std::move(made);
        QCOMPARE(*taken, 7);
        QVERIFY(!*made);
    }

    void okIsSuccessWithoutAValue() { QVERIFY(ok()); }

    void theWrongSideThrows()
    {
        QVERIFY_THROWS_EXCEPTION(
            std::bad_variant_access, static_cast<void>(Result<int>(Error {}).value()));
        QVERIFY_THROWS_EXCEPTION(std::bad_variant_access, static_cast<void>(Result<int>(1).error()));
    }
};

QTEST_GUILESS_MAIN(tst_Result)
#include "tst_Result.moc"
