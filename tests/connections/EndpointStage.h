// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connections/ConnectionBook.h"
#include "tests/connections/MemoryKeyring.h"
#include "tests/credentials/FakeEnvironment.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QMutex>
#include <QTemporaryDir>
#include <QTest>

namespace keywright {

/// An endpoint without a network: answers by operation, and remembers what it was asked.
class EndpointStub final : public HttpTransport {
public:
    using Answer = std::function<HttpResult(const HttpRequest&)>;

    [[nodiscard]] HttpResult send(const HttpRequest& request) override
    {
        const QMutexLocker lock(&m_mutex);
        const QString name = operationOf(request);
        asked.append(name);
        urls.append(request.url);
        if (answers.contains(name))
            return answers[name](request);
        const QByteArray now = QLocale::c()
                                   .toString(QDateTime::currentDateTimeUtc(), QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'"))
                                   .toLatin1();
        return HttpResponse {200, {{"Date", now}}, "{}"};
    }

    static QString operationOf(const HttpRequest& request)
    {
        for (const HttpHeader& header : request.headers) {
            if (header.name == "X-Amz-Target")
                return QString::fromLatin1(header.value).section(u'.', 1);
        }
        return request.body.contains("GetCallerIdentity") ? QStringLiteral("GetCallerIdentity") : QString();
    }

    void answer(const QString& operation, const QJsonObject& body, int status = 200)
    {
        const QMutexLocker lock(&m_mutex);
        const QByteArray text = QJsonDocument(body).toJson();
        answers[operation] = [text, status](const HttpRequest&) -> HttpResult {
            return HttpResponse {status, {}, text};
        };
    }
    void refuse(const QString& operation, const QString& name)
    {
        answer(operation, {{QStringLiteral("__type"), name}, {QStringLiteral("message"), QStringLiteral("no")}}, 400);
    }
    [[nodiscard]] QStringList operations()
    {
        const QMutexLocker lock(&m_mutex);
        return asked;
    }

    QStringList asked;
    QList<QByteArray> urls;
    QHash<QString, Answer> answers;
    QList<HttpSettings> settings; ///< it was made with, in turn

private:
    QMutex m_mutex;
};

/// A book in a folder of its own, over an endpoint stub.
class EndpointStage {
public:
    EndpointStage()
    {
        QVERIFY(QDir(folder.path()).mkpath(QStringLiteral("home/.aws")));
        environment->set("HOME", folder.filePath(QStringLiteral("home")).toUtf8());
        open();
    }

    void open()
    {
        book.reset();
        book = std::make_unique<ConnectionBook>(folder.filePath(QStringLiteral("connections.json")),
            folder.filePath(QStringLiteral("cache")), environment, clock, &keyring);
        book->ports().makeHttp = [this](HttpSettings settings) {
            http->settings.append(std::move(settings));
            return http;
        };
    }

    void writeAwsFile(const QString& name, const QByteArray& text)
    {
        QFile file(folder.filePath(QStringLiteral("home/.aws/") + name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }

    [[nodiscard]] static ConnectionProfile unsignedProfile()
    {
        ConnectionProfile profile;
        profile.id = QStringLiteral("c1");
        profile.name = QStringLiteral("dev");
        profile.credentials = ConnectionProfile::CredentialsFrom::Nowhere;
        profile.region = QStringLiteral("eu-central-1");
        profile.endpointUrl = QStringLiteral("http://127.0.0.1:4599");
        return profile;
    }

    [[nodiscard]] static QString arn(int number)
    {
        return QStringLiteral("arn:aws:kms:eu-central-1:111122223333:key/00000000-0000-4000-8000-%1")
            .arg(number, 12, 10, QLatin1Char('0'));
    }

    QTemporaryDir folder;
    SystemClock clock;
    MemoryKeyring keyring;
    std::shared_ptr<FakeEnvironment> environment = std::make_shared<FakeEnvironment>();
    std::shared_ptr<EndpointStub> http = std::make_shared<EndpointStub>();
    std::unique_ptr<ConnectionBook> book;
};

} // namespace keywright
