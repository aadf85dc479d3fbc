// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kms/Operation.h"

#include <QFile>
#include <QTest>

namespace keywright {

using namespace Qt::StringLiterals;

class tst_OperationTable : public QObject {
    Q_OBJECT

private slots:
    void everyRowStandsAtItsOperation();
    void whatChangesIsWhatIamCallsAWriteAndUsesNoKey_data();
    void whatChangesIsWhatIamCallsAWriteAndUsesNoKey();
};

void tst_OperationTable::everyRowStandsAtItsOperation()
{
    QCOMPARE(operationTable().size(), std::size_t(operationCount));
    for (const OperationInfo& info : operationTable())
        QCOMPARE(&infoOf(info.operation), &info);
}

void tst_OperationTable::whatChangesIsWhatIamCallsAWriteAndUsesNoKey_data()
{
    QTest::addColumn<QString>("level");
    QTest::addColumn<bool>("cryptographic");
    QFile file(QStringLiteral(KEYWRIGHT_SOURCE_DIR "/tests/data/access-levels.csv"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    int rows = 0;
    for (const QByteArray& line : file.readAll().split('\n')) {
        if (line.isEmpty() || line.startsWith('#'))
            continue;
        const QList<QByteArray> cells = line.split(',');
        QTest::newRow(cells[0].constData()) << QString::fromLatin1(cells[1]) << (cells[2] == "yes");
        ++rows;
    }
    QCOMPARE(rows, operationCount);
}

void tst_OperationTable::whatChangesIsWhatIamCallsAWriteAndUsesNoKey()
{
    QFETCH(const QString, level);
    QFETCH(const bool, cryptographic);
    const auto operation = operationNamed(QString::fromLatin1(QTest::currentDataTag()));
    QVERIFY(operation);
    const bool reads = level == "Read"_L1 || level == "List"_L1;
    QCOMPARE(infoOf(*operation).changes, !reads && !cryptographic);
}

} // namespace keywright

QTEST_GUILESS_MAIN(keywright::tst_OperationTable)
#include "tst_OperationTable.moc"
