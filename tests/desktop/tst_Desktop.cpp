// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keywright/Application.h"
#include "tests/desktop/Hands.h"
#include "ui/keys/KeyListView.h"
#include "ui/window/KeysPage.h"
#include "ui/wizard/CreateKeyDraft.h"
#include "ui/wizard/CreateKeyWizard.h"

#include <QAbstractButton>
#include <QApplication>
#include <QCheckBox>
#include <QFile>
#include <QDialog>
#include <QFileDialog>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>
#include <QProcess>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace keywright;

namespace {

constexpr auto passphrase = "correct horse battery staple"_L1;

struct DesktopKind {
    QString card;
    QList<Qt::Key> arrows; ///< from the first card
    QJsonObject described; ///< what describe-key must say
};

QJsonObject facts(const char* spec, const char* usage, const char* origin, const char* state)
{
    return {{u"KeySpec"_s, QString::fromLatin1(spec)}, {u"KeyUsage"_s, QString::fromLatin1(usage)},
        {u"Origin"_s, QString::fromLatin1(origin)}, {u"KeyState"_s, QString::fromLatin1(state)}};
}

} // namespace

Q_DECLARE_METATYPE(DesktopKind)

/// The whole program in real windows: a vault is made, the six kinds of key are made by keyboard and
/// by mouse, and each is read back by keywright-cli while the window is open.
class tst_Desktop : public QObject {
    Q_OBJECT

public:
    explicit tst_Desktop(QString folder) : m_folder(std::move(folder)) { }

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void initTestCase()
    {
        QFile file(m_folder + u"/passphrase"_s);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(passphrase.data(), passphrase.size());
        file.close();
        m_program = std::make_unique<Application>(*qApp, StartOptions {.theme = u"light"_s});
        m_program->window().show();
        m_program->window().activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&m_program->window()));
    }

    void cleanupTestCase() { m_program.reset(); }

    void aNewVaultIsMadeByKeyboard()
    {
        const QPointer<QLineEdit> first
            = find<QLineEdit>(m_program->window(), u"passphraseEdit"_s);
        QVERIFY(first != nullptr);
        first->setFocus();
        QTest::keyClicks(first, passphrase);
        QTest::keyClick(first, Qt::Key_Return);
        auto* second = find<QLineEdit>(m_program->window(), u"repeatEdit"_s);
        QTRY_COMPARE(QApplication::focusWidget(), second);
        QTest::keyClicks(second, passphrase);
        QTest::keyClick(second, Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(m_program->window().keysPage().isVisible(), 30000);
        QVERIFY2(first == nullptr || first->text().isEmpty(), "the passphrase is still there");
    }

    void everyKindIsMadeByMouse_data() { kinds(); }
    void everyKindIsMadeByMouse()
    {
        QFETCH(DesktopKind, kind);
        CreateKeyWizard* wizard = openWizard(m_program->window());
        QVERIFY(wizard != nullptr);
        click(*wizard, u"kindCard."_s + kind.card);
        click(*wizard, u"nextButton"_s);
        if (kind.card == "imported"_L1)
            click(*wizard, u"keepsCopyBox"_s);
        if (kind.card == "customKeyStore"_L1) {
            QTRY_VERIFY(find(*wizard, u"createStoreButton"_s)->isEnabled());
            click(*wizard, u"createStoreButton"_s);
            QTRY_VERIFY(!wizard->draft().firstError(WizardStep::Material));
        }
        QSignalSpy created(wizard, &CreateKeyWizard::keyCreated);
        click(*wizard, u"reviewButton"_s);
        click(*wizard, u"nextButton"_s);
        QTRY_COMPARE(created.size(), 1);
        readBack(created.first().first().toString(), kind);
        wizard->close();
    }

    void everyKindIsMadeByKeyboard_data() { kinds(); }
    void everyKindIsMadeByKeyboard()
    {
        QFETCH(DesktopKind, kind);
        CreateKeyWizard* wizard = openWizard(m_program->window());
        QVERIFY(wizard != nullptr);
        QVERIFY(tabTo(u"kindCard.symmetric"_s));
        for (const Qt::Key arrow : kind.arrows)
            press(arrow);
        press(Qt::Key_Return, Qt::ControlModifier);
        if (kind.card == "imported"_L1) {
            QVERIFY(tabTo(u"keepsCopyBox"_s));
            press(Qt::Key_Space);
        }
        if (kind.card == "customKeyStore"_L1) {
            QTRY_VERIFY(find(*wizard, u"createStoreButton"_s)->isEnabled());
            QVERIFY(tabTo(u"createStoreButton"_s));
            press(Qt::Key_Space);
            QTRY_VERIFY(!wizard->draft().firstError(WizardStep::Material));
        }
        for (int pages = 0; pages < 9 && wizard->currentStep() != WizardStep::Review; ++pages)
            press(Qt::Key_Return, Qt::ControlModifier);
        QSignalSpy created(wizard, &CreateKeyWizard::keyCreated);
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(created.size(), 1);
        readBack(created.first().first().toString(), kind);
        wizard->close();
    }

    void thePublicKeyOfANewPairIsExported()
    {
        CreateKeyWizard* wizard = openWizard(m_program->window());
        QVERIFY(wizard != nullptr);
        click(*wizard, u"kindCard.asymmetric"_s);
        click(*wizard, u"reviewButton"_s);
        click(*wizard, u"nextButton"_s);
        QTRY_VERIFY(find(*wizard, u"exportButton"_s) != nullptr);
        click(*wizard, u"exportButton"_s);

        QFileDialog* dialog = nullptr;
        QTRY_VERIFY((dialog = find<QFileDialog>(m_program->window(), {})) != nullptr);
        auto* shown = find<QPlainTextEdit>(m_program->window(), u"publicKeyText"_s);
        QTRY_VERIFY(shown != nullptr && !shown->toPlainText().isEmpty());
        const QString path = m_folder + u"/public.pem"_s;
        auto* name = find<QLineEdit>(*dialog, u"fileNameEdit"_s);
        QVERIFY(name != nullptr);
        name->setText(path);
        QTest::keyClick(name, Qt::Key_Return);
        QTRY_VERIFY(QFile::exists(path));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(QString::fromLatin1(file.readAll()), shown->toPlainText());
        wizard->close();
    }

    void theVaultServesToolsFromTheMenu()
    {
        MainWindow& window = m_program->window();
        auto* chip = window.findChild<QWidget*>(u"statusServing"_s);
        QVERIFY(chip != nullptr && !chip->isVisible());
        window.menus().action(Command::Serve)->trigger();
        auto* panel = window.findChild<QDialog*>({}, Qt::FindDirectChildrenOnly);
        QTRY_VERIFY(panel != nullptr && panel->isVisible());
        click(*panel, u"endpointSwitch"_s);
        QTRY_VERIFY(chip->isVisible());
        const int before = window.keysPage().list().table()->model()->rowCount();
        QProcess shell;
        shell.start(u"/bin/sh"_s, {u"-c"_s,
            find<QLineEdit>(*panel, u"endpointShell"_s)->text()
                + u"; " KEYWRIGHT_BINARY_DIR "/bin/keywright-cli --target aws create-key"_s});
        QVERIFY(QTest::qWaitFor([&shell] { return shell.state() == QProcess::NotRunning; }, 60000));
        QVERIFY2(shell.exitCode() == 0, shell.readAllStandardError().constData());
        QTRY_COMPARE(window.keysPage().list().table()->model()->rowCount(), before + 1);
        click(*panel, u"endpointSwitch"_s);
        QTRY_VERIFY(!chip->isVisible());
        panel->close();
    }

    void lockingClosesAssistantsAndHidesTheKeys()
    {
        const QPointer<CreateKeyWizard> wizard = openWizard(m_program->window());
        QVERIFY(wizard != nullptr);
        m_program->window().lock();
        QTRY_VERIFY(wizard == nullptr);
        QTRY_VERIFY(!m_program->window().keysPage().isVisible());

        auto* edit = find<QLineEdit>(m_program->window(), u"unlockPassphraseEdit"_s);
        QVERIFY(edit != nullptr);
        QTest::keyClicks(edit, u"wrong"_s);
        QTest::keyClick(edit, Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(edit->isEnabled() && edit->text().isEmpty(), 30000);
        QVERIFY(!m_program->window().keysPage().isVisible());
        QTest::keyClicks(edit, passphrase);
        QTest::keyClick(edit, Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(m_program->window().keysPage().isVisible(), 30000);
    }

private:
    static void kinds()
    {
        constexpr auto encrypt = "ENCRYPT_DECRYPT";
        constexpr auto symmetric = "SYMMETRIC_DEFAULT";
        const Qt::Key right = Qt::Key_Right;
        const Qt::Key down = Qt::Key_Down;
        QTest::addColumn<DesktopKind>("kind");
        QTest::newRow("symmetric") << DesktopKind {
            u"symmetric"_s, {}, facts(symmetric, encrypt, "AWS_KMS", "Enabled")};
        QTest::newRow("asymmetric") << DesktopKind {u"asymmetric"_s, {right},
            facts("ECC_NIST_P256", "SIGN_VERIFY", "AWS_KMS", "Enabled")};
        QTest::newRow("hmac") << DesktopKind {u"hmac"_s, {right, right},
            facts("HMAC_256", "GENERATE_VERIFY_MAC", "AWS_KMS", "Enabled")};
        DesktopKind multi {u"multiRegion"_s, {down}, facts(symmetric, encrypt, "AWS_KMS", "Enabled")};
        multi.described.insert(u"MultiRegion"_s, true);
        QTest::newRow("multi-Region") << multi;
        QTest::newRow("imported") << DesktopKind {u"imported"_s, {right, down},
            facts(symmetric, encrypt, "EXTERNAL", "PendingImport")};
        QTest::newRow("key store") << DesktopKind {u"customKeyStore"_s, {right, right, down},
            facts(symmetric, encrypt, "AWS_CLOUDHSM", "Enabled")};
    }

    void readBack(const QString& arn, const DesktopKind& kind)
    {
        QProcess cli;
        cli.start(QStringLiteral(KEYWRIGHT_BINARY_DIR "/bin/keywright-cli"),
            {u"describe-key"_s, u"--key-id"_s, arn, u"--region"_s, arn.section(u':', 3, 3),
                u"--passphrase-file"_s, m_folder + u"/passphrase"_s});
        QVERIFY(QTest::qWaitFor([&cli] { return cli.state() == QProcess::NotRunning; }, 60000));
        QVERIFY2(cli.exitCode() == 0, cli.readAllStandardError().constData());
        const QJsonObject key = QJsonDocument::fromJson(cli.readAllStandardOutput())
                                    .object()[u"KeyMetadata"]
                                    .toObject();
        QCOMPARE(key[u"Arn"].toString(), arn);
        for (auto at = kind.described.begin(); at != kind.described.end(); ++at)
            QCOMPARE(key[at.key()], at.value());
    }

    QString m_folder;
    std::unique_ptr<Application> m_program;
};

int main(int argc, char* argv[])
{
    // Settings, the vault in its default place and the agent's socket: nothing of the person's own.
    const QTemporaryDir folder;
    moveHome(folder.path());
    QApplication application(argc, argv);
    QApplication::setApplicationName(u"keywright"_s);
    QApplication::setOrganizationName(u"keywright"_s);
    tst_Desktop test(folder.path());
    return QTest::qExec(&test, argc, argv);
}

#include "tst_Desktop.moc"
