// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kms/Base64Text.h"

#include <QByteArray>
#include <QTest>

using namespace keywright;
using namespace Qt::StringLiterals;

class tst_Base64Text final : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void theVectorsOfTheRfc_data();
    void theVectorsOfTheRfc();
    void everyLengthComesBackAndMatchesQt();
    void whatIsNoBase64IsRefused_data();
    void whatIsNoBase64IsRefused();
    void paddingMayBeMissing();

private:
    static QByteArray decoded(const QString& text)
    {
        const std::size_t size = isBase64(text) ? base64Size(text) : 0;
        QByteArray bytes(static_cast<qsizetype>(size), '\0');
        decodeBase64(text, {reinterpret_cast<std::uint8_t*>(bytes.data()), size});
        return bytes;
    }
};

// RFC 4648, section 10.
void tst_Base64Text::theVectorsOfTheRfc_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text");
    const auto row = [](const char* bytes, const char* text) {
        QTest::newRow(*bytes ? bytes : "nothing") << QByteArray(bytes) << QString::fromLatin1(text);
    };
    row("", "");
    row("f", "Zg==");
    row("fo", "Zm8=");
    row("foo", "Zm9v");
    row("foob", "Zm9vYg==");
    row("fooba", "Zm9vYmE=");
    row("foobar", "Zm9vYmFy");
}

void tst_Base64Text::theVectorsOfTheRfc()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, text);
    QCOMPARE(base64Text(byteView(bytes)), text);
    QCOMPARE(decoded(text), bytes);
}

void tst_Base64Text::everyLengthComesBackAndMatchesQt()
{
    QByteArray bytes;
    for (int length = 0; length < 600; ++length) {
        const QString text = base64Text(byteView(bytes));
        QCOMPARE(text, QString::fromLatin1(bytes.toBase64()));
        QCOMPARE(decoded(text), bytes);
        bytes.append(static_cast<char>(length * 37 + 11));
    }
}

void tst_Base64Text::whatIsNoBase64IsRefused_data()
{
    QTest::addColumn<QString>("text");
    for (const char* text : {"A", "AAAAA", "=", "====", "A===", "AA=", "AAA==", "AA==AAAA", "AA=A",
             "Zm9v!", "Zm 9v", "Zm9v\n", "Zm9-", "Zm9_"})
        QTest::newRow(text) << QString::fromLatin1(text);
    QTest::newRow("beyond ASCII") << u"Zm9ö"_s;
    QTest::newRow("beyond Latin-1") << u"Zm9\u4141"_s;
    QTest::newRow("a zero") << QString(4, QChar(0));
}

void tst_Base64Text::whatIsNoBase64IsRefused()
{
    QFETCH(QString, text);
    QVERIFY(!isBase64(text));
}

void tst_Base64Text::paddingMayBeMissing()
{
    QCOMPARE(decoded(u"Zg"_s), QByteArray("f"));
    QCOMPARE(decoded(u"Zm8"_s), QByteArray("fo"));
}

QTEST_GUILESS_MAIN(tst_Base64Text)
#include "tst_Base64Text.moc"
