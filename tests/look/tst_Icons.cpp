// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/Icons.h"

#include <QRegularExpression>
#include <QTest>

namespace keywright {

using namespace Qt::StringLiterals;

/// The names look.md lists; code asks for icons by name, so a missing file would be an empty place.
class tst_Icons : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void everyNameOfTheSetHasADrawing_data();
    void everyNameOfTheSetHasADrawing();
    void aDrawingTakesTheColourItIsGiven();
    void anIconKnowsItsName();
    void theSetHasNoOtherNames();
};

namespace {

QStringList agreedNames()
{
    constexpr auto names =
        "account alias calendar check chevron-down chevron-right chevron-up clock "
        "close cloud columns copy details-pane edit endpoint error-circle export "
        "external-store eye eye-off file filter history hmac import imported info "
        "key key-pair key-store list lock minus more multi-region ok-circle pause "
        "plus policy print refresh search service shield shield-off simulated "
        "step-current step-not-needed step-todo tag terminal trash undo unlock user "
        "vault warning"_L1;
    QStringList sorted = QString(names).split(u' ');
    sorted.sort();
    return sorted;
}

int paintedPixels(const QImage& image, const QColor& ink)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor pixel = image.pixelColor(x, y);
            if (pixel.alpha() > 250 && pixel.rgb() == ink.rgb())
                ++count;
        }
    }
    return count;
}

} // namespace

void tst_Icons::everyNameOfTheSetHasADrawing_data()
{
    QTest::addColumn<QString>("name");
    for (const QString& name : agreedNames())
        QTest::newRow(qUtf8Printable(name)) << name;
}

void tst_Icons::everyNameOfTheSetHasADrawing()
{
    QFETCH(const QString, name);
    QVERIFY(!lookIcon(name).isNull());
    const QPixmap drawn = lookPixmap(name, Qt::black, 64, 1.0);
    QCOMPARE(drawn.size(), QSize(64, 64));
    QVERIFY2(paintedPixels(drawn.toImage(), Qt::black) > 8, "nothing was drawn");
}

void tst_Icons::aDrawingTakesTheColourItIsGiven()
{
    const QColor petrol(0x0B, 0x62, 0x78);
    QVERIFY(paintedPixels(lookPixmap(u"key"_s, petrol, 64, 1.0).toImage(), petrol) > 20);
    QVERIFY(paintedPixels(lookPixmap(u"key"_s, Qt::red, 64, 1.0).toImage(), Qt::red) > 20);
}

void tst_Icons::anIconKnowsItsName()
{
    QCOMPARE(lookIconName(lookIcon(u"ok-circle"_s)), u"ok-circle"_s);
    QCOMPARE(lookIconName(QIcon()), QString());
}

void tst_Icons::theSetHasNoOtherNames()
{
    QStringList names = lookIconNames();
    names.sort();
    QCOMPARE(names, agreedNames());
}

} // namespace keywright

QTEST_MAIN(keywright::tst_Icons)
#include "tst_Icons.moc"
