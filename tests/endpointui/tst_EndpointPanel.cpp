// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/endpoint/EndpointPanel.h"

#include "core/foundation/SerialExecutor.h"
#include "ui/look/KeywrightStyle.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/FormField.h"

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTest>
#include <QToolButton>

using namespace keywright;
using namespace Qt::StringLiterals;

namespace {

class FakeEndpoint final : public LocalEndpoint {
public:
    [[nodiscard]] State state() const override { return now; }
    [[nodiscard]] QString url() const override
    {
        return now == State::Serving ? u"http://127.0.0.1:4599"_s : QString();
    }
    [[nodiscard]] QString exportsFile() const override
    {
        return now == State::Serving ? u"/run/user/1000/key wright/endpoint-4711.env"_s : QString();
    }
    [[nodiscard]] QFuture<Status> start(quint16 port) override
    {
        askedFor = port;
        if (refusal)
            return finishedFuture(Status(*refusal));
        enter(State::Serving);
        return finishedFuture(ok());
    }
    void stop() override { enter(State::Stopped); }

    State now = State::Stopped;
    int askedFor = -1;
    std::optional<Error> refusal = {};

private:
    void enter(State next)
    {
        now = next;
        emit stateChanged();
    }
};

} // namespace

class tst_EndpointPanel : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s));
        m_endpoint = std::make_unique<FakeEndpoint>();
        m_panel = new EndpointPanel(*m_endpoint, nullptr);
        m_panel->show();
    }
    void cleanup() { delete m_panel; }

    void startsAtThePortAndShowsHowToUseIt()
    {
        auto* port = m_panel->findChild<QSpinBox*>(u"endpointPort"_s);
        port->setValue(4599);
        QVERIFY(!find<QLineEdit>(u"endpointUrl"_s)->isVisible());
        QTest::mouseClick(find<QPushButton>(u"endpointSwitch"_s), Qt::LeftButton);
        QCOMPARE(m_endpoint->askedFor, 4599);
        QVERIFY(find<QLineEdit>(u"endpointUrl"_s)->isVisible());
        QVERIFY(!port->isVisible());
        QCOMPARE(find<QLineEdit>(u"endpointUrl"_s)->text(), u"http://127.0.0.1:4599"_s);
        QCOMPARE(find<QLineEdit>(u"endpointShell"_s)->text(),
            u". '/run/user/1000/key wright/endpoint-4711.env'"_s);
        QTest::mouseClick(find<QToolButton>(u"endpointShellCopy"_s), Qt::LeftButton);
        QCOMPARE(QApplication::clipboard()->text(), find<QLineEdit>(u"endpointShell"_s)->text());
        QTest::mouseClick(find<QPushButton>(u"endpointSwitch"_s), Qt::LeftButton);
        QCOMPARE(m_endpoint->now, LocalEndpoint::State::Stopped);
        QVERIFY(port->isVisible());
    }

    void aPortThatCannotBeHadIsToldAtThePort()
    {
        m_endpoint->refusal = Error {ErrorCode::IoFailure, u"127.0.0.1:4599"_s};
        m_panel->findChild<QSpinBox*>(u"endpointPort"_s)->setValue(4599);
        auto* row = m_panel->findChild<FormField*>();
        QTest::mouseClick(find<QPushButton>(u"endpointSwitch"_s), Qt::LeftButton);
        QTRY_VERIFY(row->error().contains(u"4599"_s));
        QVERIFY(!m_panel->findChild<Banner*>()->isVisible());
        m_endpoint->refusal.reset();
        QTest::mouseClick(find<QPushButton>(u"endpointSwitch"_s), Qt::LeftButton);
        QCOMPARE(row->error(), QString());
        QCOMPARE(m_endpoint->now, LocalEndpoint::State::Serving);
    }

    void aRefusalIsShownWhereItHappened()
    {
        m_endpoint->refusal = Error {ErrorCode::NoEntropy, u"getrandom"_s};
        QTest::mouseClick(find<QPushButton>(u"endpointSwitch"_s), Qt::LeftButton);
        auto* banner = m_panel->findChild<Banner*>();
        QTRY_VERIFY(banner->isVisible());
        QCOMPARE(banner->toolTip(), u"getrandom"_s);
        QVERIFY(find<QPushButton>(u"endpointSwitch"_s)->isEnabled());
    }

    void looksRight_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::addColumn<double>("size");
        QTest::newRow("light") << false << 1.0;
        QTest::newRow("dark") << true << 1.0;
        QTest::newRow("light-150") << false << 1.5;
    }
    void looksRight()
    {
        QFETCH(const bool, dark);
        QFETCH(const double, size);
        const Tokens& tokens = dark ? darkTokens() : lightTokens();
        QFont font(u"Inter"_s);
        font.setPixelSize(qRound(13 * size));
        QApplication::setFont(font);
        QApplication::setStyle(new KeywrightStyle(tokens));
        QApplication::setPalette(paletteOf(tokens));
        cleanup();
        init();
        save("endpoint-stopped");
        m_endpoint->refusal = Error {ErrorCode::NoEntropy, {}};
        QTest::mouseClick(find<QPushButton>(u"endpointSwitch"_s), Qt::LeftButton);
        QTRY_VERIFY(m_panel->findChild<Banner*>()->isVisible());
        save("endpoint-refused");
        m_endpoint->refusal = Error {ErrorCode::PermissionDenied, {}};
        m_panel->findChild<QSpinBox*>(u"endpointPort"_s)->setValue(443);
        QTest::mouseClick(find<QPushButton>(u"endpointSwitch"_s), Qt::LeftButton);
        QTRY_VERIFY(!m_panel->findChild<FormField*>()->error().isEmpty());
        save("endpoint-port");
        m_endpoint->refusal.reset();
        QTest::mouseClick(find<QPushButton>(u"endpointSwitch"_s), Qt::LeftButton);
        save("endpoint-serving");
    }

private:
    template <typename T>
    T* find(const QString& name)
    {
        return m_panel->findChild<T*>(name);
    }
    void save(const char* name)
    {
        QVERIFY(QTest::qWaitForWindowExposed(m_panel));
        QTest::qWait(20);
        const QString folder = QStringLiteral(KEYWRIGHT_BINARY_DIR) + u"/screens/"_s;
        QVERIFY(QDir().mkpath(folder));
        QVERIFY(m_panel->grab().save(folder + QLatin1StringView(name) + u'-'
            + QLatin1StringView(QTest::currentDataTag()) + u".png"_s));
    }

    std::unique_ptr<FakeEndpoint> m_endpoint;
    EndpointPanel* m_panel = nullptr;
};

QTEST_MAIN(tst_EndpointPanel)
#include "tst_EndpointPanel.moc"
