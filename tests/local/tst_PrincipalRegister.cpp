// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/local/PrincipalRegister.h"

#include <QRegularExpression>
#include <QSet>

#include "LocalKmsBench.h"

using namespace keywright;
using namespace Qt::StringLiterals;

class tst_PrincipalRegister final : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_bench.reset(); }

    void aPrincipalGetsAnAccessKeyOfItsOwn();
    void principalsOutliveTheProgram();
    void principalsAreFoundByNameAndArn_data();
    void principalsAreFoundByNameAndArn();
    void whatIamRefusesIsRefused_data();
    void whatIamRefusesIsRefused();
    void aRemovedPrincipalIsGone();

private:
    /// What work(register) says: "done" or the detail of its error.
    template <typename Work>
    QString with(Work work)
    {
        const Status done = m_bench->kms()
                                .withAccount([work](Vault& vault, AccountIndex& index) -> Status {
                                    PrincipalRegister principals(vault, index);
                                    const auto outcome = work(principals);
                                    return outcome ? ok() : Status(outcome.error());
                                })
                                .result();
        return done ? u"done"_s : done.error().detail;
    }
    QString add(const NewPrincipal& wanted)
    {
        return with([wanted](PrincipalRegister& principals) { return principals.add(wanted, 5); });
    }
    QString find(const QString& name)
    {
        QString arn;
        const QString said = with([&](PrincipalRegister& principals) {
            const auto found = principals.named(name);
            arn = found ? (*found)->arn : QString();
            return found;
        });
        return said == "done"_L1 ? arn : said;
    }

    std::unique_ptr<LocalKmsBench> m_bench;
};

void tst_PrincipalRegister::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_bench = std::make_unique<LocalKmsBench>();
}

void tst_PrincipalRegister::aPrincipalGetsAnAccessKeyOfItsOwn()
{
    static const QRegularExpression keyIdForm(u"^AKIA[A-Z2-7]{16}$"_s);
    static const QRegularExpression secretForm(u"^[A-Za-z0-9+/]{40}$"_s);
    QSet<QString> seen;
    for (const bool role : {false, true}) {
        const QString said = with([&](PrincipalRegister& principals) {
            auto made = principals.add({.name = u"alice"_s, .role = role}, 5);
            if (!made)
                return made;
            const ByteView secret = made->secretAccessKey.view();
            const QString text = QString::fromLatin1(
                QByteArrayView(secret.data(), static_cast<qsizetype>(secret.size())));
            seen << made->accessKeyId << text << made->callerArn;
            if (!keyIdForm.match(made->accessKeyId).hasMatch()
                || !secretForm.match(text).hasMatch())
                return Result<PrincipalCredentials>(Error {ErrorCode::Internal, u"form"_s});
            return made;
        });
        QCOMPARE(said, u"done"_s);
    }
    QCOMPARE(seen.size(), 6);
    QVERIFY(seen.contains(u"arn:aws:iam::111122223333:user/alice"_s));
    QVERIFY(seen.contains(u"arn:aws:sts::111122223333:assumed-role/alice/keywright"_s));
}

void tst_PrincipalRegister::principalsOutliveTheProgram()
{
    const auto bothKeys = [this] {
        QStringList texts;
        (void)with([&](PrincipalRegister& principals) {
            auto all = principals.credentials();
            for (const PrincipalCredentials& each : *all)
                texts << each.callerArn << each.accessKeyId
                      << QString::number(qHashBits(
                             each.secretAccessKey.view().data(), each.secretAccessKey.size()));
            return all;
        });
        return texts;
    };
    QCOMPARE(add({.name = u"alice"_s,
                 .tags = {{u"team"_s, u"a"_s}},
                 .identityPolicy = "{\"Statement\":{\"Effect\":\"Allow\",\"Action\":\"kms:*\","
                                   "\"Resource\":\"*\"}}"}),
        u"done"_s);
    QCOMPARE(add({.name = u"Admin"_s, .role = true}), u"done"_s);
    const QStringList before = bothKeys();
    QCOMPARE(before.size(), 6);
    m_bench->reopen();
    QCOMPARE(bothKeys(), before);
}

void tst_PrincipalRegister::principalsAreFoundByNameAndArn_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("found");
    const QString alice = u"arn:aws:iam::111122223333:user/alice"_s;
    QTest::newRow("name") << u"alice"_s << alice;
    QTest::newRow("kind and name") << u"user/alice"_s << alice;
    QTest::newRow("ARN") << alice << alice;
    QTest::newRow("role") << u"role/both"_s << u"arn:aws:iam::111122223333:role/both"_s;
    QTest::newRow("nobody") << u"bob"_s << u"there is no principal bob"_s;
    QTest::newRow("other case") << u"Alice"_s << u"there is no principal Alice"_s;
    QTest::newRow("two") << u"both"_s
                         << u"there is a user and a role both: say user/both or role/both"_s;
}

void tst_PrincipalRegister::principalsAreFoundByNameAndArn()
{
    QFETCH(QString, name);
    QFETCH(QString, found);
    QCOMPARE(add({.name = u"alice"_s}), u"done"_s);
    QCOMPARE(add({.name = u"both"_s}), u"done"_s);
    QCOMPARE(add({.name = u"both"_s, .role = true}), u"done"_s);
    QCOMPARE(find(name), found);
}

void tst_PrincipalRegister::whatIamRefusesIsRefused_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("policy");
    QTest::addColumn<QString>("said");
    const auto statement = [](const char* text) {
        return QByteArray("{'Statement':[" + QByteArray(text) + "]}").replace('\'', '"');
    };
    const QByteArray good = statement("{'Effect':'Deny','Action':'kms:*','Resource':'*'}");
    const QString form = u"a name has 1 to 64 letters, digits and _+=,.@-"_s;
    QTest::newRow("good") << u"a.b-c@d,e=f+g_9"_s << good << u"done"_s;
    QTest::newRow("longest") << QString(64, u'a') << good << u"done"_s;
    QTest::newRow("too long") << QString(65, u'a') << good << form;
    QTest::newRow("empty") << QString() << good << form;
    QTest::newRow("path") << u"a/b"_s << good << form;
    QTest::newRow("line break") << u"a\n"_s << good << form;
    QTest::newRow("no ASCII") << u"ä"_s << good << form;
    QTest::newRow("taken in another case")
        << u"TAKEN"_s << good << u"there is arn:aws:iam::111122223333:user/taken already"_s;
    QTest::newRow("no policy") << u"a"_s << QByteArray() << u"done"_s;
    QTest::newRow("no JSON") << u"a"_s << QByteArray("{") << u"the policy is not JSON"_s;
    QTest::newRow("no statement") << u"a"_s << QByteArray("{}") << u"the policy has no statement"_s;
    QTest::newRow("no effect") << u"a"_s << statement("{'Action':'kms:*','Resource':'*'}")
                               << u"statement 1 has no Effect of Allow or Deny"_s;
    QTest::newRow("principal") << u"a"_s
                               << statement("{'Effect':'Allow','Action':'kms:*','Resource':'*',"
                                            "'Principal':'*'}")
                               << u"statement 1 names a principal, which is for key policies"_s;
    QTest::newRow("no action") << u"a"_s << statement("{'Effect':'Allow','Resource':'*'}")
                               << u"statement 1 has no action"_s;
    QTest::newRow("no resource") << u"a"_s << statement("{'Effect':'Allow','Action':'kms:*'}")
                                 << u"statement 1 has no resource"_s;
    QTest::newRow("too long a policy") << u"a"_s << QByteArray(good + QByteArray(10240, ' '))
                                       << u"the policy has more than 10240 bytes"_s;
}

void tst_PrincipalRegister::whatIamRefusesIsRefused()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, policy);
    QFETCH(QString, said);
    QCOMPARE(add({.name = u"taken"_s}), u"done"_s);
    QCOMPARE(add({.name = name, .identityPolicy = policy}), said);
    QCOMPARE(add({.name = u"tagged"_s, .tags = {{u"aws:x"_s, {}}}}),
        u"Tags beginning with aws: are reserved"_s);
}

void tst_PrincipalRegister::aRemovedPrincipalIsGone()
{
    QCOMPARE(add({.name = u"alice"_s}), u"done"_s);
    QCOMPARE(add({.name = u"bob"_s}), u"done"_s);
    const auto remove = [this](const QString& name) {
        return with([name](PrincipalRegister& principals) { return principals.remove(name); });
    };
    QCOMPARE(remove(u"alice"_s), u"done"_s);
    QCOMPARE(remove(u"alice"_s), u"there is no principal alice"_s);
    m_bench->reopen();
    QCOMPARE(find(u"alice"_s), u"there is no principal alice"_s);
    QCOMPARE(find(u"bob"_s), u"arn:aws:iam::111122223333:user/bob"_s);
    QCOMPARE(add({.name = u"alice"_s}), u"done"_s);
}

QTEST_GUILESS_MAIN(tst_PrincipalRegister)
#include "tst_PrincipalRegister.moc"
