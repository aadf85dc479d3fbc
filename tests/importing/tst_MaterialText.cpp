// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/MaterialText.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace keywright;

/// Key material in the forms that files and people have it. All of it is made up.
class tst_MaterialText : public QObject {
    Q_OBJECT

private slots:
    void everyFormYieldsTheSameBytes_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<MaterialForm>("form");
        const QByteArray hex = m_bytes.toHex();
        QTest::newRow("bytes") << m_bytes << MaterialForm::Detect;
        QTest::newRow("hex") << hex << MaterialForm::Detect;
        QTest::newRow("hex, upper case") << hex.toUpper() << MaterialForm::Hex;
        QTest::newRow("hex, spaced") << m_bytes.toHex(' ') + "\n" << MaterialForm::Detect;
        QTest::newRow("hex, colons") << m_bytes.toHex(':') << MaterialForm::Detect;
        QTest::newRow("pem") << "-----BEGIN PRIVATE KEY-----\n" + m_bytes.toBase64()
                + "\n-----END PRIVATE KEY-----\n" << MaterialForm::Detect;
    }

    void everyFormYieldsTheSameBytes()
    {
        QFETCH(QByteArray, content);
        QFETCH(MaterialForm, form);
        const auto material = materialFrom(secret(content), form, KeySpec::SymmetricDefault);
        QVERIFY(material);
        QVERIFY(material->bytes().equalsInConstantTime(secret(m_bytes)));
    }

    void whatCannotBeReadIsRefusedWithAReason_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<MaterialForm>("form");
        QTest::newRow("empty") << QByteArray() << MaterialForm::Detect;
        QTest::newRow("odd digits") << QByteArray("abc") << MaterialForm::Hex;
        QTest::newRow("no digit") << QByteArray("xy") << MaterialForm::Hex;
        QTest::newRow("encrypted") << QByteArray("-----BEGIN ENCRYPTED PRIVATE KEY-----")
                                   << MaterialForm::Detect;
        QTest::newRow("PKCS#1") << QByteArray("-----BEGIN RSA PRIVATE KEY-----") << MaterialForm::Detect;
        QTest::newRow("no end") << QByteArray("-----BEGIN PRIVATE KEY-----\nAAAA") << MaterialForm::Pem;
    }

    void whatCannotBeReadIsRefusedWithAReason()
    {
        QFETCH(QByteArray, content);
        QFETCH(MaterialForm, form);
        const auto material = materialFrom(secret(content), form, KeySpec::SymmetricDefault);
        QVERIFY(!material);
        QCOMPARE(material.error().code, ErrorCode::InvalidInput);
        QVERIFY(!material.error().detail.isEmpty());
    }

    void filesAreReadWholeOrNotAtAll()
    {
        QTemporaryDir folder;
        QCOMPARE(readMaterialFile(folder.filePath(u"none"_s)).error().code, ErrorCode::FileNotFound);
        QVERIFY(!readMaterialFile(folder.path()));
        QFile file(folder.filePath(u"key"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(m_bytes);
        file.close();
        const auto content = readMaterialFile(file.fileName());
        QVERIFY(content);
        QVERIFY(content->equalsInConstantTime(secret(m_bytes)));
        QVERIFY(file.resize(65 * 1024));
        QVERIFY(!readMaterialFile(file.fileName()));
    }

private:
    static SecretBytes secret(const QByteArray& bytes)
    {
        return SecretBytes(byteView(bytes));
    }

    const QByteArray m_bytes =
        QByteArray::fromHex("00ff0102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e");
};

QTEST_GUILESS_MAIN(tst_MaterialText)
#include "tst_MaterialText.moc"
