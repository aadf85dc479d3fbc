// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/Icons.h"
#include "ui/look/KeywrightStyle.h"
#include "ui/look/Roles.h"
#include "ui/look/Theme.h"
#include "ui/look/Tone.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace keywright;

/// Light and dark change while windows are open: nothing may keep a colour of before.
class tst_Theme : public QObject {
    Q_OBJECT

private slots:
    void anOpenWindowChangesItsColours();
    void rolesAndTonesFollow();
    void iconsFollow();
    void theSystemIsFollowedOnlyWhenAsked();
    void withoutTheStyleThereAreLightTokens();
};

namespace {

QColor cornerOf(QWidget& window)
{
    return window.grab().toImage().pixelColor(2, 2);
}

} // namespace

void tst_Theme::withoutTheStyleThereAreLightTokens()
{
    QApplication::setStyle(u"Fusion"_s);
    const QWidget widget;
    QCOMPARE(tokensOf(&widget), lightTokens());
    QCOMPARE(tokensOf(nullptr), lightTokens());
}

void tst_Theme::anOpenWindowChangesItsColours()
{
    Theme theme(*qApp, Theme::Mode::Light);
    QWidget window;
    window.resize(200, 100);
    window.show();
    QTRY_COMPARE(cornerOf(window), lightTokens().window);
    QSignalSpy changed(&theme, &Theme::changed);
    theme.setMode(Theme::Mode::Dark);
    QCOMPARE(changed.count(), 1);
    // Qt tells windows of a new palette with the next round of events.
    QTRY_COMPARE(cornerOf(window), darkTokens().window);
    QCOMPARE(tokensOf(&window), darkTokens());
    theme.setMode(Theme::Mode::Light);
    QTRY_COMPARE(cornerOf(window), lightTokens().window);
}

void tst_Theme::rolesAndTonesFollow()
{
    Theme theme(*qApp, Theme::Mode::Light);
    QWidget window;
    auto* layout = new QVBoxLayout(&window);
    auto* hint = new QLabel(u"hint"_s);
    auto* tone = new QLabel(u"tone"_s);
    auto* pane = new QWidget;
    setRole(hint, Role::Hint);
    setTone(tone, Tone::Danger);
    setRole(pane, Role::SidebarPane);
    for (QWidget* part : {static_cast<QWidget*>(hint), static_cast<QWidget*>(tone), pane})
        layout->addWidget(part);
    window.show();
    const auto ink = [](const QWidget* widget) {
        return widget->palette().color(QPalette::WindowText);
    };
    QCOMPARE(ink(hint), lightTokens().text2);
    QCOMPARE(ink(tone), lightTokens().danger);
    theme.setMode(Theme::Mode::Dark);
    QCOMPARE(ink(hint), darkTokens().text2);
    QCOMPARE(ink(tone), darkTokens().danger);
    QCOMPARE(pane->palette().color(QPalette::Window), darkTokens().sidebar);
}

void tst_Theme::iconsFollow()
{
    Theme theme(*qApp, Theme::Mode::Light);
    const QIcon icon = lookIcon(u"key"_s);
    const QImage light = icon.pixmap(32).toImage();
    theme.setMode(Theme::Mode::Dark);
    QVERIFY(icon.pixmap(32).toImage() != light);
    theme.setMode(Theme::Mode::Light);
    QCOMPARE(icon.pixmap(32).toImage(), light);
}

void tst_Theme::theSystemIsFollowedOnlyWhenAsked()
{
    Theme theme(*qApp, Theme::Mode::System);
    theme.setSystemDark(true);
    QVERIFY(theme.tokens().dark);
    theme.setSystemDark(false);
    QVERIFY(!theme.tokens().dark);
    theme.setMode(Theme::Mode::Light);
    theme.setSystemDark(true);
    QVERIFY(!theme.tokens().dark);
    theme.setMode(Theme::Mode::System);
    QVERIFY(theme.tokens().dark);
}

QTEST_MAIN(tst_Theme)
#include "tst_Theme.moc"
