// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sigv4/RequestSigner.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

using namespace keywright;
using namespace Qt::StringLiterals;

namespace {

QByteArray read(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

SecretAccessKey secretOf(const QByteArray& text)
{
    return SecretAccessKey(SecretBytes(
        byteView(text)));
}

struct ParsedRequest {
    SignableRequest request;
    QByteArray body;
};

/// A request as text; header values may go on in lines that begin with spaces.
ParsedRequest parsed(const QByteArray& text)
{
    ParsedRequest result;
    const QList<QByteArray> lines = text.split('\n');
    const QByteArray& first = lines.first();
    const QByteArray target =
        first.mid(first.indexOf(' ') + 1, first.lastIndexOf(' ') - first.indexOf(' ') - 1);
    result.request.method = first.left(first.indexOf(' '));
    result.request.path = target.split('?').first();
    result.request.query = target.mid(result.request.path.size() + 1);
    qsizetype at = 1;
    for (; at < lines.size() && !lines[at].isEmpty(); ++at) {
        const QByteArray& line = lines[at];
        if (line.startsWith(' '))
            result.request.headers.last().value += line;
        else
            result.request.headers.append(
                {line.left(line.indexOf(':')), line.mid(line.indexOf(':') + 1)});
    }
    result.body = lines.mid(at + 1).join('\n');
    result.request.payloadHash = sha256Hex(result.body);
    return result;
}

} // namespace

class tst_RequestSigner : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    /// "Create a signed AWS API request": the published example of deriving a key.
    void derivesTheSigningKeyOfTheDocumentation()
    {
        const auto key = signingKey(secretOf("wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY"),
            {"20150830", "us-east-1", "iam"});
        QVERIFY(key);
        QCOMPARE(QByteArray(reinterpret_cast<const char*>(key->view().data()), 32).toHex(),
            QByteArray("c4afb1cc5771d871763a393e44b703571b55cc28424d1a5e86da6ed3c154a4b9"));
    }

    /// The same source: GET iam ListUsers on 2015-08-30.
    void signsTheExampleOfTheDocumentation()
    {
        SignableRequest request;
        request.method = "GET";
        request.query = "Action=ListUsers&Version=2010-05-08";
        request.headers = {{"Host", "iam.amazonaws.com"},
            {"Content-Type", "application/x-www-form-urlencoded; charset=utf-8"}};
        request.payloadHash = sha256Hex("");
        QVERIFY(signRequest(request,
            {u"AKIDEXAMPLE"_s, secretOf("wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY"), {}, "us-east-1",
                "iam"},
            QDateTime::fromMSecsSinceEpoch(1440938160000, Qt::UTC)));
        QCOMPARE(request.header("authorization"),
            QByteArray("AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/iam/aws4_request, "
                       "SignedHeaders=content-type;host;x-amz-date, "
                       "Signature=5d672d79c15b13162d9279b0855cfba6789a8edb4c82c400e06b5924a6f2b5d7"));
    }

    void normalisesPaths_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("canonical");
        QTest::newRow("empty") << QByteArray("") << QByteArray("/");
        QTest::newRow("root") << QByteArray("/") << QByteArray("/");
        QTest::newRow("up beyond the root") << QByteArray("/../..") << QByteArray("/");
        QTest::newRow("slashes") << QByteArray("//a///b/") << QByteArray("/a/b/");
        QTest::newRow("dots") << QByteArray("/a/./b/../c") << QByteArray("/a/c");
        QTest::newRow("encoded twice") << QByteArray("/a%20b") << QByteArray("/a%2520b");
    }

    void normalisesPaths()
    {
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, canonical);
        SignableRequest request;
        request.method = "GET";
        request.path = path;
        QCOMPARE(canonicalRequest(request, {}).split('\n').at(1), canonical);
    }

    /// awslabs/aws-c-auth, aws-signing-test-suite/v4, where somebody put it.
    void agreesWithTheSigningTestSuite()
    {
        const QDir folder(qEnvironmentVariable("KEYWRIGHT_VECTORS",
                              QStringLiteral(KEYWRIGHT_SOURCE_DIR "/../shared/vectors"))
            + u"/sigv4"_s);
        const QStringList cases = folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
        qInfo("signing test suite: %d cases", int(cases.size()));
        for (const QString& name : cases)
            runCase(folder.filePath(name));
    }

private:
    static void runCase(const QString& folder)
    {
        const QJsonObject context =
            QJsonDocument::fromJson(read(folder + u"/context.json"_s)).object();
        const QJsonObject credentials = context[u"credentials"].toObject();
        const QByteArray token = credentials[u"token"].toString().toLatin1();
        const bool tokenAfterwards = context[u"omit_session_token"].toBool();
        ParsedRequest given = parsed(read(folder + u"/request.txt"_s));
        const auto form =
            context[u"normalize"].toBool() ? PathForm::Normalised : PathForm::AsItIs;
        if (context[u"sign_body"].toBool())
            given.request.headers.append(
                HttpHeader {"x-amz-content-sha256", given.request.payloadHash});
        QVERIFY(signRequest(given.request,
            {credentials[u"access_key_id"].toString(),
                secretOf(credentials[u"secret_access_key"].toString().toLatin1()),
                tokenAfterwards ? QByteArray() : token, context[u"region"].toString().toLatin1(),
                context[u"service"].toString().toLatin1(), form},
            QDateTime::fromString(context[u"timestamp"].toString(), Qt::ISODate)));
        const QByteArray authorization = given.request.header("authorization");
        const QByteArray wanted = read(folder + u"/header-signature.txt"_s);
        QVERIFY(!wanted.isEmpty());
        QVERIFY2(authorization.endsWith(QByteArray("Signature=" + wanted)), qPrintable(folder));
    }
};

QTEST_GUILESS_MAIN(tst_RequestSigner)
#include "tst_RequestSigner.moc"
