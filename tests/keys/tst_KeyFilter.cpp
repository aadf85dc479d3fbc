// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/keys/SampleKeys.h"
#include "ui/keys/KeyFilter.h"

#include <QTest>

namespace keywright {

using namespace Qt::StringLiterals;

class tst_KeyFilter : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void readsTokensAndWords()
    {
        const auto filter = KeyFilter::parse(
            u"payments spec:RSA usage:sign  state:enabled region:eu-* tag:\"Cost Center=12 b\" card"_s);
        QCOMPARE(filter.words(), u"payments card"_s);
        const QList<FilterToken> expected {{FilterField::Spec, u"RSA"_s}, {FilterField::Usage, u"sign"_s},
            {FilterField::State, u"enabled"_s}, {FilterField::Region, u"eu-*"_s},
            {FilterField::Tag, u"Cost Center=12 b"_s}};
        QVERIFY(filter.tokens() == expected);
        QVERIFY(KeyFilter::parse(filter.line()) == filter);
    }

    void takesAnUnknownOrUnfinishedTokenAsWords()
    {
        const auto filter = KeyFilter::parse(u"arn:aws spec: :x"_s);
        QVERIFY(filter.tokens().isEmpty());
        QCOMPARE(filter.words(), u"arn:aws spec: :x"_s);
    }

    void isEmptyOnlyWithoutTokensAndWords()
    {
        QVERIFY(KeyFilter::parse(u"  "_s).isEmpty());
        QVERIFY(KeyFilter::parse(u"\"\""_s).isEmpty());
        QVERIFY(!KeyFilter::parse(u"spec:any"_s).isEmpty());
    }

    void matches_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<bool>("expected");
        // The subject: alias/Payments/ledger, RSA_3072, SIGN_VERIFY, Enabled, EXTERNAL, eu-west-1, Team=Payments.
        QTest::newRow("nothing") << u""_s << true;
        QTest::newRow("word, other case") << u"LEDGER"_s << true;
        QTest::newRow("two words") << u"ledger payments"_s << true;
        QTest::newRow("one word too many") << u"ledger hmac"_s << false;
        QTest::newRow("word of the description") << u"größe"_s << true;
        QTest::newRow("part of the ID") << u"9c2e41d8"_s << true;
        QTest::newRow("not across parts") << u"ledger9c2e"_s << false;
        QTest::newRow("spec part") << u"spec:rsa"_s << true;
        QTest::newRow("spec exact") << u"spec:RSA_3072"_s << true;
        QTest::newRow("spec other") << u"spec:RSA_4096"_s << false;
        QTest::newRow("spec alternatives") << u"spec:RSA_4096 spec:RSA_3072"_s << true;
        QTest::newRow("spec any") << u"spec:any"_s << true;
        QTest::newRow("spec unknown") << u"spec:des"_s << false;
        QTest::newRow("usage") << u"usage:sign"_s << true;
        QTest::newRow("usage other") << u"usage:mac"_s << false;
        QTest::newRow("state") << u"state:enabled"_s << true;
        QTest::newRow("state other") << u"state:pending-import"_s << false;
        QTest::newRow("origin exact, not the key store") << u"origin:external"_s << true;
        QTest::newRow("origin by prefix") << u"origin:external_key"_s << false;
        QTest::newRow("region wildcard") << u"region:eu-*"_s << true;
        QTest::newRow("region wildcard in full") << u"region:*-2"_s << false;
        QTest::newRow("region part") << u"region:west"_s << true;
        QTest::newRow("tag key") << u"tag:team"_s << true;
        QTest::newRow("tag any value") << u"tag:Team="_s << true;
        QTest::newRow("tag value") << u"tag:Team=payments"_s << true;
        QTest::newRow("tag other value") << u"tag:Team=pay"_s << false;
        QTest::newRow("tag value wildcard") << u"tag:Team=pay*"_s << true;
        QTest::newRow("both tags") << u"tag:Team tag:Owner"_s << false;
        QTest::newRow("no tags") << u"tag:none"_s << false;
        QTest::newRow("fields narrow") << u"spec:rsa state:disabled"_s << false;
    }

    void matches()
    {
        QFETCH(QString, line);
        QFETCH(bool, expected);
        KeySummary key = samples::key(1, u"Payments/ledger"_s, u"eu-west-1"_s);
        key.metadata.spec = KeySpec::Rsa3072;
        key.metadata.usage = KeyUsage::SignVerify;
        key.metadata.origin = KeyOrigin::External;
        key.metadata.description = u"Größe"_s;
        key.tags = {{u"Team"_s, u"Payments"_s}};
        const QString haystack = QString(key.aliases.front() + u'\n' + key.metadata.keyId + u'\n'
            + key.metadata.description).toCaseFolded();
        QCOMPARE(KeyFilter::parse(line).matches({key, haystack, u"eu-west-1"}), expected);
    }
};

} // namespace keywright

QTEST_GUILESS_MAIN(keywright::tst_KeyFilter)
#include "tst_KeyFilter.moc"
