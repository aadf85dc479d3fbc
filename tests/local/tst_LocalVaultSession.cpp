// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/local/LocalVaultSession.h"

#include <QFile>
#include <QSignalSpy>

#include "LocalKmsBench.h"

using namespace keywright;
using namespace Qt::StringLiterals;

using State = VaultSession::State;

class tst_LocalVaultSession final : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void aNewSessionIsClosed();
    void aCreatedVaultIsOpenAndDescribesItself();
    void anAccountIdIsDrawnWhenNoneIsGiven();
    void aVaultIsChosenUnlockedAndLocked();
    void anOpenVaultStaysUntilAnotherIsOpen();
    void anotherVaultTakesThePlaceOfTheOpenOne();
    void onlyVaultsCanBeChosen();
    void aWrongPassphraseLeavesTheVaultLocked();
    void anExistingFileIsNeverOverwritten();
    void nothingIsOpenedTwiceAtOnce();
    void lockingWhileUnlockingWins();
    void aVaultInUseIsOpenedForReading();
    void theVaultKeyUnlocksWithoutPassphrase();
    void thePassphraseIsChangedByWhoeverKnowsIt();
    void backupsOpenAndTheVaultVerifies();
    void aLockedVaultAnswersThatItIsLocked();
    void changesAreSignalledWithTheirKeys();
    void closingTheProgramWhileUnlockingIsSafe();

private:
    [[nodiscard]] static Passphrase passphrase(const char* text = "open sesame")
    {
        return Passphrase(SecretBytes(byteView(text)));
    }
    /// Waits, turning the event loop, and tells the outcome.
    template <typename T>
    [[nodiscard]] static std::optional<ErrorCode> failureOf(QFuture<Result<T>> future)
    {
        if (!QTest::qWaitFor([&] { return future.isFinished(); }, 10'000))
            return ErrorCode::TimedOut;
        if (future.isCanceled() || future.resultCount() == 0)
            return ErrorCode::Cancelled;
        const auto result = future.takeResult();
        return result ? std::nullopt : std::optional(result.error().code);
    }
    [[nodiscard]] std::unique_ptr<LocalVaultSession> newSession()
    {
        return std::make_unique<LocalVaultSession>(m_clock, LocalKmsBench::cheapCost);
    }
    [[nodiscard]] NewVault newVault() const
    {
        return {m_path, u"111122223333"_s, u"eu-central-1"_s};
    }

    FakeClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    std::unique_ptr<LocalVaultSession> m_session;
};

void tst_LocalVaultSession::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(u"primary.kwvault"_s);
    m_session = newSession();
}

void tst_LocalVaultSession::cleanup()
{
    m_session.reset();
    m_folder.reset();
}

void tst_LocalVaultSession::aNewSessionIsClosed()
{
    QCOMPARE(m_session->state(), State::Closed);
    QVERIFY(!m_session->service() && !m_session->catalog());
    QCOMPARE(m_session->environment(), Environment());
    QVERIFY(!m_session->capabilities().reasonAgainst(KeySpec::SymmetricDefault));
}

void tst_LocalVaultSession::aCreatedVaultIsOpenAndDescribesItself()
{
    QSignalSpy states(m_session.get(), &VaultSession::stateChanged);
    auto created = m_session->create(newVault(), passphrase());
    QCOMPARE(m_session->state(), State::Working);
    QCOMPARE(failureOf(created), std::nullopt);
    QCOMPARE(m_session->state(), State::Open);
    QCOMPARE(states.size(), 2);
    QCOMPARE(states[0][0].value<State>(), State::Working);
    QCOMPARE(states[1][0].value<State>(), State::Open);
    const Environment environment = m_session->environment();
    QCOMPARE(environment.kind, Environment::Kind::LocalVault);
    QCOMPARE(environment.name, u"primary"_s);
    QCOMPARE(environment.path, m_path);
    QCOMPARE(environment.accountId, u"111122223333"_s);
    QCOMPARE(environment.region, u"eu-central-1"_s);
    QCOMPARE(environment.callerArn, u"arn:aws:iam::111122223333:root"_s);
    QVERIFY(!environment.vaultId.isEmpty() && !environment.readOnly);
    QVERIFY(m_session->service() && m_session->catalog());
}

void tst_LocalVaultSession::anAccountIdIsDrawnWhenNoneIsGiven()
{
    QCOMPARE(
        failureOf(m_session->create({m_path, {}, u"us-east-1"_s}, passphrase())), std::nullopt);
    static const QRegularExpression form(u"\\A[1-9][0-9]{11}\\z"_s);
    QVERIFY(form.match(m_session->environment().accountId).hasMatch());
}

void tst_LocalVaultSession::aVaultIsChosenUnlockedAndLocked()
{
    QCOMPARE(failureOf(m_session->create(newVault(), passphrase())), std::nullopt);
    const Environment created = m_session->environment();
    m_session->lock();
    QCOMPARE(m_session->state(), State::Locked);
    QVERIFY(!m_session->service() && !m_session->catalog());

    auto other = newSession();
    QVERIFY(other->choose(m_path));
    QCOMPARE(other->state(), State::Locked);
    QCOMPARE(other->environment().name, u"primary"_s);
    QCOMPARE(other->environment().vaultId, created.vaultId);
    QCOMPARE(failureOf(other->unlock(passphrase())), std::nullopt);
    QCOMPARE(other->state(), State::Open);
    QCOMPARE(other->environment(), created);
}

void tst_LocalVaultSession::anOpenVaultStaysUntilAnotherIsOpen()
{
    const QString second = m_path + u".2"_s;
    QCOMPARE(failureOf(newSession()->create({second, {}, u"eu-west-1"_s}, passphrase("other"))), std::nullopt);
    QCOMPARE(failureOf(m_session->create(newVault(), passphrase())), std::nullopt);
    const Environment first = m_session->environment();
    KmsService* service = m_session->service();
    QSignalSpy states(m_session.get(), &VaultSession::stateChanged);
    QVERIFY(m_session->choose(second));
    QCOMPARE(m_session->chosen().path, second);
    QCOMPARE(failureOf(m_session->unlock(passphrase("wrong"))), ErrorCode::WrongPassphrase);
    auto givenUp = m_session->unlock(passphrase("other"));
    QVERIFY(m_session->choose(first.path));
    QCOMPARE(failureOf(givenUp), ErrorCode::Cancelled);
    QCOMPARE(states.size(), 0);
    QCOMPARE(m_session->environment(), first);
    QCOMPARE(m_session->service(), service);
}

void tst_LocalVaultSession::anotherVaultTakesThePlaceOfTheOpenOne()
{
    QCOMPARE(failureOf(m_session->create(newVault(), passphrase())), std::nullopt);
    QList<State> states;
    connect(m_session.get(), &VaultSession::stateChanged, this, [&](State state) { states.append(state); });
    NewVault other = newVault();
    other.path += u".2"_s;
    other.accountId = u"444455556666"_s;
    QCOMPARE(failureOf(m_session->create(other, passphrase("other"))), std::nullopt);
    QCOMPARE(states, (QList<State> {State::Working, State::Open}));
    QCOMPARE(m_session->environment().accountId, other.accountId);
    auto again = newSession(); // the first vault was closed: it opens for writing
    QVERIFY(again->choose(m_path));
    QCOMPARE(failureOf(again->unlock(passphrase())), std::nullopt);
    QVERIFY(!again->environment().readOnly);
}

void tst_LocalVaultSession::onlyVaultsCanBeChosen()
{
    QCOMPARE(m_session->choose(m_path).error().code, ErrorCode::FileNotFound);
    QFile file(m_path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("not a vault, only some text") > 0);
    file.close();
    QCOMPARE(m_session->choose(m_path).error().code, ErrorCode::NotAVault);
    QCOMPARE(m_session->state(), State::Closed);
}

void tst_LocalVaultSession::aWrongPassphraseLeavesTheVaultLocked()
{
    QCOMPARE(failureOf(m_session->create(newVault(), passphrase())), std::nullopt);
    m_session->lock();
    QCOMPARE(failureOf(m_session->unlock(passphrase("wrong"))), ErrorCode::WrongPassphrase);
    QCOMPARE(m_session->state(), State::Locked);
    QCOMPARE(failureOf(m_session->unlock(passphrase())), std::nullopt);
}

void tst_LocalVaultSession::anExistingFileIsNeverOverwritten()
{
    QCOMPARE(failureOf(m_session->create(newVault(), passphrase())), std::nullopt);
    auto other = newSession();
    QCOMPARE(failureOf(other->create(newVault(), passphrase())), ErrorCode::FileExists);
    QCOMPARE(other->state(), State::Closed);
    auto bad = newVault();
    bad.path += u".2"_s;
    bad.accountId = u"short"_s;
    QCOMPARE(failureOf(other->create(bad, passphrase())), ErrorCode::InvalidInput);
    QVERIFY2(!QFile::exists(bad.path), "a vault without an account was left behind");
}

void tst_LocalVaultSession::nothingIsOpenedTwiceAtOnce()
{
    auto created = m_session->create(newVault(), passphrase());
    QCOMPARE(failureOf(m_session->unlock(passphrase())), ErrorCode::InvalidInput);
    QCOMPARE(failureOf(created), std::nullopt);
    QCOMPARE(m_session->state(), State::Open);
}

void tst_LocalVaultSession::lockingWhileUnlockingWins()
{
    QCOMPARE(failureOf(m_session->create(newVault(), passphrase())), std::nullopt);
    m_session->lock();
    auto unlocking = m_session->unlock(passphrase());
    m_session->lock();
    QCOMPARE(m_session->state(), State::Locked);
    QCOMPARE(failureOf(unlocking), ErrorCode::Cancelled);
    QCOMPARE(m_session->state(), State::Locked);
    QVERIFY(!m_session->service());
}

void tst_LocalVaultSession::aVaultInUseIsOpenedForReading()
{
    QCOMPARE(failureOf(m_session->create(newVault(), passphrase())), std::nullopt);
    auto second = newSession();
    QVERIFY(second->choose(m_path));
    QCOMPARE(failureOf(second->unlock(passphrase())), std::nullopt);
    QVERIFY(second->environment().readOnly);
    QVERIFY(m_session->service()->call({Operation::CreateKey, {}, {}}).result());
    QCOMPARE(second->catalog()->page({}).result()->keys.size(), std::size_t(1));
    QVERIFY(!second->service()->call({Operation::CreateKey, {}, {}}).result());
}

void tst_LocalVaultSession::theVaultKeyUnlocksWithoutPassphrase()
{
    QCOMPARE(failureOf(m_session->create(newVault(), passphrase())), std::nullopt);
    auto asked = m_session->vaultKey();
    QVERIFY(QTest::qWaitFor([&] { return asked.isFinished(); }));
    auto key = asked.takeResult();
    QVERIFY(key);
    QCOMPARE(key->size(), std::size_t(32));
    m_session->lock();
    QCOMPARE(
        failureOf(m_session->unlockWithKey(VaultKey(SecretBytes(32)))), ErrorCode::WrongPassphrase);
    QCOMPARE(failureOf(m_session->unlockWithKey(std::move(key).value())), std::nullopt);
    QCOMPARE(m_session->state(), State::Open);
}

void tst_LocalVaultSession::thePassphraseIsChangedByWhoeverKnowsIt()
{
    QCOMPARE(failureOf(m_session->create(newVault(), passphrase())), std::nullopt);
    QCOMPARE(failureOf(m_session->changePassphrase(passphrase("wrong"), passphrase("new"))),
        ErrorCode::WrongPassphrase);
    QCOMPARE(failureOf(m_session->changePassphrase(passphrase(), passphrase("new"))), std::nullopt);
    QVERIFY(m_session->service()->call({Operation::CreateKey, {}, {}}).result());
    m_session->lock();
    QCOMPARE(failureOf(m_session->unlock(passphrase())), ErrorCode::WrongPassphrase);
    QCOMPARE(failureOf(m_session->unlock(passphrase("new"))), std::nullopt);
    QVERIFY(!m_session->environment().readOnly);
}

void tst_LocalVaultSession::backupsOpenAndTheVaultVerifies()
{
    QCOMPARE(failureOf(m_session->create(newVault(), passphrase())), std::nullopt);
    QVERIFY(m_session->service()->call({Operation::CreateKey, {}, {}}).result());
    const QString copy = m_folder->filePath(u"copy.kwvault"_s);
    QCOMPARE(failureOf(m_session->backUpTo(copy)), std::nullopt);
    auto checking = m_session->verify();
    QVERIFY(QTest::qWaitFor([&] { return checking.isFinished(); }));
    const auto health = checking.takeResult();
    QVERIFY(health);
    QCOMPARE(health->findings, QStringList());
    QVERIFY(health->rows > 0 && health->materials > 0);
    QCOMPARE(failureOf(m_session->compact()), std::nullopt);

    auto other = newSession();
    QVERIFY(other->choose(copy));
    QCOMPARE(failureOf(other->unlock(passphrase())), std::nullopt);
    QCOMPARE(other->catalog()->page({}).result()->keys.size(), std::size_t(1));
}

void tst_LocalVaultSession::aLockedVaultAnswersThatItIsLocked()
{
    QCOMPARE(failureOf(m_session->vaultKey()), ErrorCode::VaultLocked);
    QCOMPARE(
        failureOf(m_session->changePassphrase(passphrase(), passphrase())), ErrorCode::VaultLocked);
    QCOMPARE(failureOf(m_session->backUpTo(m_path)), ErrorCode::VaultLocked);
    QCOMPARE(failureOf(m_session->verify()), ErrorCode::VaultLocked);
    QCOMPARE(failureOf(m_session->compact()), ErrorCode::VaultLocked);
}

void tst_LocalVaultSession::changesAreSignalledWithTheirKeys()
{
    QCOMPARE(failureOf(m_session->create(newVault(), passphrase())), std::nullopt);
    QSignalSpy changes(m_session.get(), &VaultSession::keysChanged);
    const auto reply = m_session->service()->call({Operation::CreateKey, {}, {}}).result();
    QTRY_COMPARE(changes.size(), 1);
    QCOMPARE(changes[0][0].toStringList(),
        QStringList {LocalKmsBench::metadata(reply)["Arn"_L1].toString()});
    QVERIFY(m_session->service()->call({Operation::ListKeys, {}, {}}).result());
    QVERIFY(!changes.wait(50));
}

void tst_LocalVaultSession::closingTheProgramWhileUnlockingIsSafe()
{
    auto creating = m_session->create(newVault(), passphrase());
    m_session.reset();
    QCOMPARE(failureOf(creating), ErrorCode::Cancelled);
}

QTEST_GUILESS_MAIN(tst_LocalVaultSession)
#include "tst_LocalVaultSession.moc"
