// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/foundation/WhenFinished.h"
#include "core/local/LocalKms.h"
#include "ui/importing/HexEdit.h"
#include "ui/importing/ImportAssistant.h"
#include "ui/importing/ImportJob.h"
#include "ui/look/KeywrightStyle.h"

#include <QAbstractButton>
#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace keywright;

/// Brings material into real keys of a real vault, in the real window.
class tst_ImportAssistant : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QFont font(u"Inter"_s);
        font.setPointSizeF(9.75);
        QApplication::setFont(font);
        QApplication::setStyle(new KeywrightStyle(lightTokens()));
        QApplication::setPalette(paletteOf(lightTokens()));
    }

    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        auto vault = Vault::create(m_folder.filePath(u"v%1"_s.arg(++m_count)),
            Passphrase(SecretBytes(std::size_t {8})), {.cost = {.logN = 10}});
        QVERIFY(vault);
        QVERIFY(LocalKms::initialise(**vault, {u"111122223333"_s, u"eu-central-1"_s}));
        auto started = LocalKms::start(std::move(*vault), m_clock);
        QVERIFY(started);
        m_kms = std::move(*started);
    }
    void cleanup()
    {
        m_window.reset();
        m_kms.reset();
    }

    void generatedMaterialOfEveryFamilyIsImported_data()
    {
        QTest::addColumn<KeySpec>("spec");
        QTest::addColumn<KeyUsage>("usage");
        QTest::newRow("symmetric") << KeySpec::SymmetricDefault << KeyUsage::EncryptDecrypt;
        QTest::newRow("hmac") << KeySpec::Hmac384 << KeyUsage::GenerateVerifyMac;
        QTest::newRow("ecc") << KeySpec::EccNistP256 << KeyUsage::SignVerify;
        QTest::newRow("rsa") << KeySpec::Rsa2048 << KeyUsage::SignVerify;
    }

    void generatedMaterialOfEveryFamilyIsImported()
    {
        QFETCH(KeySpec, spec);
        QFETCH(KeyUsage, usage);
        open(spec, usage);
        QSignalSpy imported(m_window.get(), &ImportAssistant::materialImported);
        click(u"fetchParametersButton"_s);
        QTRY_VERIFY_WITH_TIMEOUT(m_window->job().parameters(), 30000);
        save(u"parameters"_s);
        click(u"nextButton"_s);
        click(u"generateButton"_s);
        QTRY_VERIFY_WITH_TIMEOUT(m_window->job().material(), 30000);
        save(u"material"_s);
        click(u"nextButton"_s);
        QTRY_VERIFY_WITH_TIMEOUT(m_window->job().isRehearsed(), 30000);
        save(u"self-test"_s);
        click(u"nextButton"_s);
        save(u"expiry"_s);
        click(u"nextButton"_s);
        QTRY_COMPARE_WITH_TIMEOUT(imported.size(), 1, 30000);
        QCOMPARE(m_window->job().key().state, KeyState::Enabled);
        save(u"verify"_s);
    }

    void typedHexIsImportedByKeyboardOnly()
    {
        open(KeySpec::SymmetricDefault, KeyUsage::EncryptDecrypt);
        QSignalSpy imported(m_window.get(), &ImportAssistant::materialImported);
        tabTo(u"fetchParametersButton"_s);
        press(Qt::Key_Space);
        QTRY_VERIFY_WITH_TIMEOUT(m_window->job().parameters(), 30000);
        press(Qt::Key_Return, Qt::ControlModifier);
        tabTo(u"hexEdit"_s);
        QTest::keyClicks(QApplication::focusWidget(), u"00112233445566778899aabbccddeeff"_s.repeated(2));
        press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(m_window->job().material(), 30000);
        for (int page = 0; page < 2; ++page) {
            press(Qt::Key_Return, Qt::ControlModifier);
            QTRY_VERIFY_WITH_TIMEOUT(m_window->job().isRehearsed(), 30000);
        }
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(imported.size(), 1, 30000);
    }

    void materialThatDoesNotFitIsRefusedWithTheReason()
    {
        open(KeySpec::SymmetricDefault, KeyUsage::EncryptDecrypt);
        const QString path = m_folder.filePath(u"long"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(32, '\x11') + '\n');
        file.close();
        m_window->job().loadFile(path, MaterialForm::Detect);
        QTRY_VERIFY(m_window->job().failure());
        QVERIFY(m_window->job().failure()->error->detail.contains(u"line break"_s));
        QVERIFY(!m_window->job().material());
    }

    void nextSaysWhatIsMissing()
    {
        open(KeySpec::SymmetricDefault, KeyUsage::EncryptDecrypt);
        click(u"nextButton"_s);
        QCOMPARE(m_window->currentPage(), 0);
        QVERIFY(find(u"importHint"_s)->isVisible());
        QCOMPARE(QApplication::focusWidget()->objectName(), u"fetchParametersButton"_s);
    }

    void closingAsksBeforeMaterialIsLost()
    {
        open(KeySpec::SymmetricDefault, KeyUsage::EncryptDecrypt);
        m_window->job().generate();
        QTRY_VERIFY(m_window->job().material());
        m_window->close();
        QVERIFY(m_window->isVisible());
        QTest::mouseClick(
            find(u"leaveBanner"_s)->findChild<QAbstractButton*>(), Qt::LeftButton);
        QVERIFY(!m_window->isVisible());
        QVERIFY(!m_window->job().material());
    }

    void theWindowMayDieWhileItWorks()
    {
        open(KeySpec::Rsa2048, KeyUsage::SignVerify);
        m_window->job().generate();
        m_window.reset();
        QTest::qWait(1);
    }

private:
    void open(KeySpec spec, KeyUsage usage)
    {
        KmsClient client(*m_kms, {u"eu-central-1"_s, {}});
        CreateKeyRequest request;
        request.keySpec = spec;
        request.keyUsage = usage;
        request.origin = KeyOrigin::External;
        std::optional<KeyMetadata> key;
        QObject receiver;
        whenFinished(client.createKey(request), &receiver, [&](auto reply) {
            if (reply)
                key = *reply;
        });
        QTRY_VERIFY(key);
        Environment environment;
        environment.name = u"primary"_s;
        m_window = std::make_unique<ImportAssistant>(client, *key, environment, m_clock);
        m_window->resize(1280, 800);
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }

    QWidget* find(const QString& name) const { return m_window->findChild<QWidget*>(name); }

    void click(const QString& name) const
    {
        QVERIFY2(find(name) && find(name)->isVisible() && find(name)->isEnabled(), qPrintable(name));
        QTest::mouseClick(find(name), Qt::LeftButton);
    }

    static void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }

    static void tabTo(const QString& name)
    {
        for (int presses = 0; presses < 60; ++presses) {
            if (QApplication::focusWidget()->objectName() == name)
                return;
            press(Qt::Key_Tab);
        }
        QFAIL(qPrintable(name));
    }

    void save(const QString& page) const
    {
        QDir().mkpath(QStringLiteral(KEYWRIGHT_BINARY_DIR "/screens"));
        if (QLatin1StringView(QTest::currentDataTag()) == "ecc"_L1)
            QVERIFY(m_window->grab().save(
                QStringLiteral(KEYWRIGHT_BINARY_DIR "/screens/import-%1-light.png").arg(page)));
    }

    QTemporaryDir m_folder;
    SystemClock m_clock;
    int m_count = 0;
    std::unique_ptr<LocalKms> m_kms;
    std::unique_ptr<ImportAssistant> m_window;
};

QTEST_MAIN(tst_ImportAssistant)
#include "tst_ImportAssistant.moc"
