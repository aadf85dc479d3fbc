// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probe/ProbeReport.h"

#include <QRegularExpression>
#include <QTest>

namespace keywright {

using namespace Qt::StringLiterals;

class tst_ProbeReport : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void differencesComeFirst();
    void clearRefusalsMakePairsUnavailable();
    void aSpecIsUnavailableWhenEachPairIs();
    void keysThatAreNotScheduledAreTold();
};

namespace {

ProbeRow refusal(KeySpec spec, KeyUsage usage)
{
    return {.spec = spec, .usage = usage, .found = ProbeFinding::No, .errorName = u"No"_s};
}

} // namespace

void tst_ProbeReport::differencesComeFirst()
{
    const ProbeRow known {.operation = Operation::Encrypt, .found = ProbeFinding::Yes};
    const ProbeRow unclear {.operation = Operation::Sign};
    const ProbeRow refused {.spec = KeySpec::Hmac224, .usage = KeyUsage::SignVerify,
        .expected = false, .found = ProbeFinding::No};
    const ProbeRow unknown {.operation = Operation::Verify, .found = ProbeFinding::No};
    const ProbeReport report {.rows = {known, unclear, refused, unknown}};
    QCOMPARE(report.differenceCount(), 2);
    QCOMPARE(report.differencesFirst(), QList<ProbeRow>({unclear, unknown, known, refused}));
    QCOMPARE(refused.subject(), u"HMAC_224/SIGN_VERIFY"_s);
}

void tst_ProbeReport::clearRefusalsMakePairsUnavailable()
{
    ProbeRow unclear = refusal(KeySpec::Rsa3072, KeyUsage::SignVerify);
    unclear.found = ProbeFinding::Unclear;
    ProbeRow other = refusal(KeySpec::Rsa4096, KeyUsage::SignVerify);
    other.madeInstead = u"RSA_2048/SIGN_VERIFY"_s;
    const auto found = capabilitiesOf(
        {.rows = {refusal(KeySpec::Rsa2048, KeyUsage::SignVerify), unclear, other}});
    QCOMPARE(found.reasonAgainst(KeySpec::Rsa2048, KeyUsage::SignVerify)->english(),
        u"This endpoint answers No to it."_s);
    QVERIFY(!found.reasonAgainst(KeySpec::Rsa2048));
    QVERIFY(!found.reasonAgainst(KeySpec::Rsa3072, KeyUsage::SignVerify));
    QCOMPARE(found.reasonAgainst(KeySpec::Rsa4096, KeyUsage::SignVerify)->english(),
        u"This endpoint makes RSA_2048/SIGN_VERIFY instead."_s);
}

void tst_ProbeReport::aSpecIsUnavailableWhenEachPairIs()
{
    const auto found
        = capabilitiesOf({.rows = {refusal(KeySpec::EccNistP256, KeyUsage::SignVerify),
                              refusal(KeySpec::EccNistP256, KeyUsage::KeyAgreement)}});
    QVERIFY(found.reasonAgainst(KeySpec::EccNistP256));
    QVERIFY(!found.reasonAgainst(KeySpec::EccNistP384));
}

void tst_ProbeReport::keysThatAreNotScheduledAreTold()
{
    QVERIFY(ProbeReport().everyKeyIsScheduled());
    QVERIFY((ProbeReport {.keys = {{.keyId = u"a"_s}}}).everyKeyIsScheduled());
    QVERIFY(!(ProbeReport {.keys = {{.keyId = u"a"_s}, {u"b"_s, KmsError(u"No"_s)}}})
                 .everyKeyIsScheduled());
}

} // namespace keywright

QTEST_GUILESS_MAIN(keywright::tst_ProbeReport)
#include "tst_ProbeReport.moc"
