// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kms/KeyStateRules.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace keywright;
using namespace Qt::StringLiterals;

namespace {

const QString keyArnText = u"arn:aws:kms:eu-central-1:111122223333:key/k"_s;

// The marks of the table in tests/data/key-states.csv.
QString answerOf(const QString& mark)
{
    static const QHash<QString, QString> answers {
        {u"1"_s, u"DisabledException "_s + keyArnText + u" is disabled."},
        {u"3"_s, u"KMSInvalidStateException "_s + keyArnText + u" is pending deletion."},
        {u"4"_s, u"KMSInvalidStateException "_s + keyArnText + u" is not pending deletion."},
        {u"5"_s, u"KMSInvalidStateException "_s + keyArnText + u" is pending import."},
        {u"11"_s, u"KMSInvalidStateException "_s + keyArnText + u" is unavailable."},
        {u"14"_s, u"KMSInvalidStateException "_s + keyArnText + u" is creating."},
        {u"15"_s, u"KMSInvalidStateException "_s + keyArnText + u" is updating."},
        {u"ok"_s, QString()},
    };
    return answers.value(mark, u"unknown mark "_s + mark);
}

QString told(const std::optional<KmsError>& error)
{
    return error ? error->name + u' ' + error->message.value_or(QString()) : QString();
}

const QList<QList<KeyState>>& columns()
{
    static const QList<QList<KeyState>> states {{KeyState::Enabled}, {KeyState::Disabled},
        {KeyState::PendingDeletion, KeyState::PendingReplicaDeletion}, {KeyState::PendingImport},
        {KeyState::Unavailable}, {KeyState::Creating}, {KeyState::Updating}};
    return states;
}

const QList<Operation>& keyless()
{
    using enum Operation;
    static const QList<Operation> operations {ConnectCustomKeyStore, CreateCustomKeyStore,
        CreateKey, DeleteCustomKeyStore, DescribeCustomKeyStores, DisconnectCustomKeyStore,
        GenerateRandom, ListKeys, ListRetirableGrants, UpdateCustomKeyStore};
    return operations;
}

QStringList tableLines()
{
    QFile file(QStringLiteral(KEYWRIGHT_SOURCE_DIR "/tests/data/key-states.csv"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QString::fromUtf8(file.readAll())
        .split(u'\n', Qt::SkipEmptyParts)
        .filter(QRegularExpression(u"^[^#]"_s));
}

} // namespace

class tst_KeyStateRules : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void everyOperationInEveryState_data()
    {
        QTest::addColumn<Operation>("operation");
        QTest::addColumn<QStringList>("marks");
        for (const QString& line : tableLines()) {
            const QStringList cells = line.split(u',');
            const auto operation = operationNamed(cells.first());
            QVERIFY2(operation, qPrintable(line));
            QTest::newRow(qPrintable(cells.first())) << *operation << cells.mid(1);
        }
    }

    void everyOperationInEveryState()
    {
        QFETCH(Operation, operation);
        QFETCH(QStringList, marks);
        QCOMPARE(marks.size(), columns().size() + 1);
        const QString origins = marks.takeLast();
        for (const KeyOrigin origin : {KeyOrigin::AwsKms, KeyOrigin::External,
                 KeyOrigin::AwsCloudHsm, KeyOrigin::ExternalKeyStore}) {
            const QString wrongOrigin = u"UnsupportedOperationException "_s + keyArnText
                + u" origin is " + QString(nameOf(origin))
                + u" which is not valid for this operation.";
            const bool suits = origins == "all"_L1 || origins.split(u'|').contains(nameOf(origin));
            for (qsizetype column = 0; column < columns().size(); ++column) {
                for (const KeyState state : columns().at(column)) {
                    QString expected = answerOf(marks.at(column));
                    // Footnote 9 is about the key, so it comes first; footnotes 6 and 7 say "or".
                    if (!suits && (origins == "EXTERNAL"_L1 || expected.isEmpty()))
                        expected = wrongOrigin;
                    QCOMPARE(told(stateProblem(operation, state, keyArnText, origin)), expected);
                }
            }
        }
    }

    void operationsWithoutAKeyAreLeftAlone()
    {
        for (const Operation operation : keyless()) {
            for (const QList<KeyState>& column : columns()) {
                for (const KeyState state : column)
                    QVERIFY(!stateProblem(operation, state, keyArnText, KeyOrigin::AwsKms));
            }
        }
    }

    void theTableHasEveryOtherOperation()
    {
        QStringList operations;
        for (int index = 0; index < operationCount; ++index) {
            if (!keyless().contains(static_cast<Operation>(index)))
                operations.append(infoOf(static_cast<Operation>(index)).name);
        }
        QStringList rows;
        for (const QString& line : tableLines())
            rows.append(line.section(u',', 0, 0));
        rows.sort();
        operations.sort();
        QCOMPARE(rows, operations);
    }
};

QTEST_GUILESS_MAIN(tst_KeyStateRules)
#include "tst_KeyStateRules.moc"
