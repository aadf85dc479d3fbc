// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/RandomBytes.h"
#include "core/local/GrantToken.h"

#include <QSet>
#include <QTest>

using namespace keywright;
using namespace Qt::StringLiterals;

class tst_GrantToken final : public QObject {
    Q_OBJECT

private slots:
    void init();
    void aTokenNamesItsGrant();
    void tokensOfOneGrantDiffer();
    void whatIsNoTokenIsRefused_data();
    void whatIsNoTokenIsRefused();
    void aTokenOfAnotherAccountIsRefused();

private:
    [[nodiscard]] static AesGcm freshSealing() { return AesGcm(randomSecret(32)->view()); }

    const GrantToken m_token {
        u"arn:aws:kms:eu-central-1:111122223333:key/00000000-0000-4000-8000-000000000000"_s,
        QString(64, u'a')};
};

void tst_GrantToken::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
}

void tst_GrantToken::aTokenNamesItsGrant()
{
    AesGcm sealing = freshSealing();
    const auto text = m_token.seal(sealing);
    QVERIFY(text);
    QVERIFY(!text->contains(m_token.grantId));
    const auto opened = GrantToken::open(*text, sealing);
    QVERIFY(opened);
    QCOMPARE(*opened, m_token);
}

void tst_GrantToken::tokensOfOneGrantDiffer()
{
    AesGcm sealing = freshSealing();
    QSet<QString> texts;
    for (int i = 0; i < 100; ++i)
        texts.insert(*m_token.seal(sealing));
    QCOMPARE(texts.size(), 100);
}

void tst_GrantToken::whatIsNoTokenIsRefused_data()
{
    QTest::addColumn<QString>("text");
    AesGcm sealing(SecretBytes(32).view());
    const QString good = *m_token.seal(sealing);
    QTest::newRow("a word") << u"token"_s;
    QTest::newRow("nothing") << QString();
    QTest::newRow("no base64") << u"ä…"_s;
    QTest::newRow("cut off") << good.chopped(4);
    QTest::newRow("prolonged") << QString(good + u"AAAA"_s);
    QTest::newRow("one letter changed")
        << QString(good).replace(30, 1, good.at(30) == u'A' ? u"B"_s : u"A"_s);
}

void tst_GrantToken::whatIsNoTokenIsRefused()
{
    QFETCH(QString, text);
    AesGcm sealing(SecretBytes(32).view());
    QVERIFY(!GrantToken::open(text, sealing));
}

void tst_GrantToken::aTokenOfAnotherAccountIsRefused()
{
    AesGcm ours = freshSealing();
    AesGcm theirs = freshSealing();
    QVERIFY(!GrantToken::open(*m_token.seal(theirs), ours));
}

QTEST_GUILESS_MAIN(tst_GrantToken)
#include "tst_GrantToken.moc"
