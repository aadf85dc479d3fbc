// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/local/PolicyCache.h"

#include <QTest>

using namespace keywright;
using namespace Qt::StringLiterals;

class tst_PolicyCache final : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void aPolicyTellsWhatItAsksFor_data();
    void aPolicyTellsWhatItAsksFor();
    void equalTextsAreParsedOnce();
    void aDecisionIsKeptForItsQuestion();
    void whatIsForgottenIsForgottenTogether();

private:
    [[nodiscard]] static QByteArray policy(const QByteArray& rest)
    {
        return QByteArray("{'Statement':[{'Effect':'Allow','Action':'kms:*'," + rest + "}]}")
            .replace('\'', '"');
    }
};

void tst_PolicyCache::aPolicyTellsWhatItAsksFor_data()
{
    QTest::addColumn<QByteArray>("rest");
    QTest::addColumn<QStringList>("keys");
    QTest::addColumn<bool>("plain");
    QTest::newRow("nothing") << QByteArray("'Resource':'*'") << QStringList() << true;
    QTest::newRow("one key") << QByteArray("'Resource':'arn:aws:kms:*:*:key/1'") << QStringList()
                             << false;
    QTest::newRow("all but") << QByteArray("'NotResource':'*'") << QStringList() << false;
    QTest::newRow("conditions") << QByteArray(
        "'Resource':'*','Condition':{'Bool':{'aws:SecureTransport':'true'},"
        "'StringLike':{'kms:ViaService':'s3.*'}}")
                                << QStringList {u"aws:SecureTransport"_s, u"kms:ViaService"_s}
                                << false;
    QTest::newRow("variables") << QByteArray(
        "'Resource':['arn:${aws:username}','${aws:PrincipalTag/Team, 'x'}']")
                               << QStringList {u"aws:username"_s, u"aws:PrincipalTag/Team"_s}
                               << false;
}

void tst_PolicyCache::aPolicyTellsWhatItAsksFor()
{
    QFETCH(QByteArray, rest);
    QFETCH(QStringList, keys);
    QFETCH(bool, plain);
    PolicyCache cache;
    const auto parsed = cache.parsed(policy(rest));
    QStringList found = parsed->conditionKeys;
    found.sort();
    keys.sort();
    QCOMPARE(found, keys);
    QCOMPARE(parsed->plain, plain);
}

void tst_PolicyCache::equalTextsAreParsedOnce()
{
    PolicyCache cache;
    const auto first = cache.parsed(policy("'Resource':'*'"));
    QCOMPARE(cache.parsed(policy("'Resource':'*'")), first);
    QVERIFY(cache.parsed(policy("'Resource': '*'")) != first);
}

void tst_PolicyCache::aDecisionIsKeptForItsQuestion()
{
    PolicyCache cache;
    const auto one = cache.parsed(policy("'Resource':'*'"));
    const auto other = cache.parsed(policy("'Resource': '*'"));
    AccessDecision decision;
    decision.statement = 7;
    cache.keep(one, nullptr, u"alice"_s, u"kms:Encrypt"_s, decision);
    QCOMPARE(cache.decision(one, nullptr, u"alice"_s, u"kms:Encrypt"_s)->statement, 7);
    QVERIFY(!cache.decision(one, nullptr, u"bob"_s, u"kms:Encrypt"_s));
    QVERIFY(!cache.decision(one, nullptr, u"alice"_s, u"kms:Decrypt"_s));
    QVERIFY(!cache.decision(one, other, u"alice"_s, u"kms:Encrypt"_s));
    QVERIFY(!cache.decision(nullptr, one, u"alice"_s, u"kms:Encrypt"_s));
}

void tst_PolicyCache::whatIsForgottenIsForgottenTogether()
{
    PolicyCache cache;
    const auto first = cache.parsed(policy("'Resource':'*'"));
    cache.keep(first, nullptr, u"alice"_s, u"kms:Encrypt"_s, {});
    for (qsizetype i = 0; i < PolicyCache::most; ++i)
        (void)cache.parsed(policy("'Resource':'" + QByteArray::number(i) + '\''));
    QVERIFY(cache.parsed(policy("'Resource':'*'")) != first);
    QVERIFY(!cache.decision(first, nullptr, u"alice"_s, u"kms:Encrypt"_s));
}

QTEST_GUILESS_MAIN(tst_PolicyCache)
#include "tst_PolicyCache.moc"
