// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/foundation/Clock.h"
#include "tests/keys/SampleKeys.h"
#include "tests/keys/ScriptedCatalog.h"
#include "tests/window/ScriptedConnection.h"
#include "ui/look/KeywrightStyle.h"
#include "ui/window/KeysPage.h"
#include "ui/window/Settings.h"
#include "ui/window/StatusRow.h"

#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QSettings>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

class HandClock final : public Clock {
public:
    qint64 nowMs() const override { return 1795000000000; }
};

} // namespace

/// The page of the keys while a list comes piece by piece.
class tst_KeysPageProgress : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s));
        m_folder = std::make_unique<QTemporaryDir>();
        m_store = std::make_unique<QSettings>(m_folder->filePath(u"s.ini"_s), QSettings::IniFormat);
        m_settings = std::make_unique<Settings>(*m_store);
        m_connection = std::make_unique<ScriptedConnection>();
        setLook(lightTokens());
        m_page = std::make_unique<KeysPage>(*m_settings, m_clock, nullptr);
        m_page->resize(1280, 800);
        m_page->show();
        m_connection->set(KmsConnection::State::Open);
    }
    void cleanup()
    {
        m_page.reset();
        m_connection.reset();
    }

    void saysHowFarTheListIsAndStopsAndGoesOn()
    {
        begin();
        QTRY_VERIFY(footer()->isVisible());
        QCOMPARE(text(), u"Next page of keys is loading… 1,100 listed"_s);
        QCOMPARE(button()->text(), u"Stop"_s);
        shoot(u"list-loading"_s);
        button()->click();
        QTRY_COMPARE(text(), u"Stopped. 1,100 keys are listed."_s);
        QCOMPARE(button()->text(), u"Go on"_s);
        shoot(u"list-stopped"_s);
        button()->click();
        QTRY_COMPARE(button()->text(), u"Stop"_s);
        QCOMPARE(catalog().markers.last(), u"b"_s);
    }

    void keepsTheKeysWhenAPageFailsAndOffersToTryAgain()
    {
        begin();
        KmsError error(u"AccessDeniedException"_s);
        error.message = u"User: arn:aws:iam::111122223333:user/alice is not authorized to perform: kms:ListKeys"_s;
        catalog().failPage(error);
        QTRY_VERIFY(text().startsWith(u"Not all keys could be read: 1,100 are listed. AccessDeniedException: User: arn"_s));
        QCOMPARE(button()->text(), u"Try again"_s);
        QVERIFY(m_page->list().table()->isVisible());
        shoot(u"list-failed-midway"_s);
        button()->click();
        QCOMPARE(catalog().pages.size(), 1U);
    }

    void saysThatFiltersSeeOnlyWhatIsRead()
    {
        begin();
        answerKeys();
        catalog().answerPage({});
        QTRY_VERIFY(text().startsWith(u"Details of "_s));
        QVERIFY(text().endsWith(u" of 1,100 keys are read; filters by state, spec and tags see only these."_s));
        QCOMPARE(button()->text(), u"Read all"_s);
        QCOMPARE(button()->accessibleName(), u"Read the details of all 1,100 keys"_s);
        shoot(u"list-partly-detailed"_s);
        m_page->resize(800, 600);
        QCOMPARE(m_page->width(), 800);
        shoot(u"list-partly-detailed-800x600"_s);
        QVERIFY(footer()->height() >= m_page->list().findChild<QLabel*>(u"listFooterText"_s)->heightForWidth(
                    m_page->list().findChild<QLabel*>(u"listFooterText"_s)->width()));
        button()->click();
        QTRY_VERIFY(text().startsWith(u"Details are being read: "_s));
        QCOMPARE(button()->text(), u"Stop"_s);
    }

    void hasNothingToSayOnceEverythingIsRead()
    {
        m_page->setConnection(m_connection.get());
        catalog().answerPage({samples::unknownKey(1)});
        QTRY_COMPARE(catalog().keys.size(), 1);
        answerKeys();
        QTRY_COMPARE(m_page->feed().progress().unknown, 0);
        QVERIFY(!footer()->isVisible());
    }

    void saysSinceWhenRememberedKeysAre()
    {
        KeySummary old = samples::key(1, u"old"_s);
        catalog().memory = {{old}, 1794000000000};
        m_page->setConnection(m_connection.get());
        auto* updated = m_page->findChild<QLabel*>(u"statusUpdated"_s);
        QTRY_VERIFY(updated->text().startsWith(u"As of "_s));
        QCOMPARE(m_page->list().table()->model()->rowCount(), 1);
        catalog().answerPage({samples::unknownKey(1)});
        QTRY_COMPARE(catalog().keys.size(), 1);
        answerKeys();
        QTRY_VERIFY(updated->text().startsWith(u"Updated "_s));
    }

    void saysOnTheWholePageThatTheFirstPageFailed()
    {
        m_page->setConnection(m_connection.get());
        catalog().failPage(KmsError(u"AccessDeniedException"_s));
        auto* retry = m_page->findChild<QPushButton*>(u"retryListButton"_s);
        QTRY_VERIFY(retry->isVisible());
        QVERIFY(!footer()->isVisible());
        const auto* sentence = m_page->findChild<QLabel*>(u"listMessage.sentence"_s);
        for (const QLabel* label : m_page->findChildren<QLabel*>(u"listMessage.sentence"_s)) {
            if (label->isVisible())
                sentence = label;
        }
        QVERIFY(sentence->text().startsWith(u"AccessDeniedException"_s)); // then what it means
        QVERIFY(qAbs(sentence->geometry().center().x() - sentence->parentWidget()->rect().center().x()) <= 1);
        shoot(u"list-failed"_s);
        retry->click();
        QTRY_VERIFY(!retry->isVisible());
        catalog().answerPage({samples::unknownKey(1)});
        QTRY_VERIFY(m_page->list().table()->isVisible());
    }

    void staysWhereAPersonScrolledWhileKeysArrive()
    {
        begin();
        QTableView* table = m_page->list().table();
        table->selectRow(500);
        table->verticalScrollBar()->setValue(490);
        const QString top = table->model()->index(490, 0).data(KeyTableModel::ArnRole).toString();
        const QStringList selected = m_page->list().selection().arns();
        std::vector<KeySummary> earlier;
        for (int i = 0; i < 300; ++i) {
            earlier.push_back(samples::unknownKey(5000 + i));
            earlier.back().aliases = {u"alias/%1"_s.arg(i)}; // above all that have none
        }
        catalog().answerPage(earlier, u"c"_s);
        QTRY_COMPARE(table->model()->rowCount(), 1400);
        QCOMPARE(table->verticalScrollBar()->value(), 790);
        QCOMPARE(table->model()->index(790, 0).data(KeyTableModel::ArnRole).toString(), top);
        QCOMPARE(m_page->list().selection().arns(), selected);
        answerKeys(); // what is under way makes room for what is in view now
        QTRY_VERIFY(catalog().asked.contains(top));
    }

private:
    /// 1,100 keys, some with aliases, and more to come; those in view have their details, but for a few.
    void begin()
    {
        m_page->setConnection(m_connection.get());
        std::vector<KeySummary> keys;
        std::vector<KeyAlias> aliases;
        m_known = samples::mockUpKeys();
        for (int i = 0; i < 1100; ++i) {
            keys.push_back(samples::unknownKey(i + 1));
            if (i < int(m_known.size()) && !m_known[std::size_t(i)].aliases.isEmpty()) {
                keys.back().metadata.arn = m_known[std::size_t(i)].metadata.arn;
                aliases.push_back({m_known[std::size_t(i)].aliases.first(), keys.back().metadata.keyId});
            }
        }
        catalog().answerPage(keys, u"b"_s, aliases);
        QTRY_COMPARE(m_page->list().table()->model()->rowCount(), 1100);
        QTRY_VERIFY(!catalog().keys.isEmpty());
        answerKeys();
        QTRY_VERIFY(m_page->feed().progress().unknown < 1100);
        if (!catalog().keys.isEmpty())
            catalog().failKey(catalog().keys.firstKey(), u"AccessDeniedException"_s);
        QTest::qWait(50);
    }
    void answerKeys()
    {
        const QStringList underWay = catalog().keys.keys();
        for (const QString& arn : underWay) {
            KeySummary key = *find(arn);
            for (const KeySummary& known : m_known) {
                if (known.metadata.arn == arn)
                    key = known;
            }
            key.knowledge = KeyKnowledge::Current;
            if (key.metadata.creationDate == 0)
                key.metadata.creationDate = 1780564440000;
            catalog().answerKey(key);
        }
    }
    const KeySummary* find(const QString& arn)
    {
        return static_cast<KeyTableModel*>(m_page->list().table()->model())->index().find(arn);
    }
    ScriptedCatalog& catalog() { return m_connection->script; }
    QWidget* footer() { return m_page->findChild<QWidget*>(u"listFooter"_s); }
    QPushButton* button() { return m_page->findChild<QPushButton*>(u"listFooterButton"_s); }
    QString text() { return m_page->findChild<QLabel*>(u"listFooterText"_s)->text(); }
    static void setLook(const Tokens& tokens)
    {
        QApplication::setStyle(new KeywrightStyle(tokens));
        QApplication::setPalette(paletteOf(tokens));
    }
    /// Light and dark.
    void shoot(const QString& name)
    {
        QDir().mkpath(QStringLiteral(KEYWRIGHT_BINARY_DIR "/screens"));
        for (const bool dark : {true, false}) {
            setLook(dark ? darkTokens() : lightTokens());
            QTest::qWait(50);
            const QString file = name + (dark ? u"-dark.png"_s : u"-light.png"_s);
            QVERIFY(m_page->grab().save(QStringLiteral(KEYWRIGHT_BINARY_DIR "/screens/") + file));
        }
    }

    HandClock m_clock;
    std::vector<KeySummary> m_known;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_store;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<ScriptedConnection> m_connection;
    std::unique_ptr<KeysPage> m_page;
};

} // namespace keywright

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    QFont font(QStringLiteral("Inter"));
    font.setPixelSize(13);
    QApplication::setFont(font);
    keywright::tst_KeysPageProgress test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_KeysPageProgress.moc"
