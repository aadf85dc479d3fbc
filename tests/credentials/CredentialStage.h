// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credentials/CredentialContext.h"
#include "tests/credentials/FakeEnvironment.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <deque>

namespace keywright {

class SettableClock final : public Clock {
public:
    [[nodiscard]] qint64 nowMs() const override { return ms; }
    qint64 ms = 1'800'000'000'000; ///< 2027-01-15T08:00:00Z
};

/// Answers from a list, and remembers what it was asked.
class FakeHttp final : public HttpTransport {
public:
    [[nodiscard]] HttpResult send(const HttpRequest& request) override
    {
        HttpRequest seen = request; // the body is wiped by the sender
        seen.body = QByteArray(request.body.constData(), request.body.size());
        for (HttpHeader& each : seen.headers)
            each.value = QByteArray(each.value.constData(), each.value.size());
        requests.push_back(seen);
        if (answers.empty())
            return HttpFailure {HttpFailure::Kind::ConnectionRefused, QStringLiteral("nobody"), false};
        HttpResponse answer = answers.front();
        answers.pop_front();
        return answer;
    }

    void answer(int status, const QByteArray& body) { answers.push_back({status, {}, body}); }

    std::deque<HttpResponse> answers;
    std::vector<HttpRequest> requests;
};

class ScriptedMfa final : public MfaPrompt {
public:
    [[nodiscard]] Result<QString> mfaCode(const QString& serialNumber) override
    {
        asked.append(serialNumber);
        if (code.isEmpty())
            return Error {ErrorCode::Cancelled, {}};
        return code;
    }

    QString code = QStringLiteral("123456");
    QStringList asked;
};

/// A home directory, an environment and a network for one test.
class CredentialStage {
public:
    CredentialStage() { environment->set("HOME", home.path().toUtf8()); }

    void write(const QString& name, const QByteArray& text) const
    {
        const QString path = home.filePath(name);
        QDir().mkpath(path.section(u'/', 0, -2));
        QFile file(path);
        if (file.open(QIODevice::WriteOnly))
            file.write(text);
    }

    [[nodiscard]] Result<CredentialContext> context(
        const std::optional<QString>& profile = {}) const
    {
        auto config = AwsConfig::load(*environment);
        if (!config)
            return config.error();
        const auto choice = chooseProfile(*config, *environment, profile);
        if (!choice)
            return choice.error();
        auto settings = ProfileSettings::load(*config, *environment, *choice);
        if (!settings)
            return settings.error();
        return CredentialContext {
            .config = std::make_shared<const AwsConfig>(std::move(*config)),
            .environment = environment,
            .http = http,
            .clock = clock,
            .settings = *settings,
            .mfaPrompt = mfa,
            .pause = [this](std::chrono::milliseconds wait) {
                clock->ms += wait.count();
                return true;
            }};
    }

    QTemporaryDir home;
    std::shared_ptr<FakeEnvironment> environment = std::make_shared<FakeEnvironment>();
    std::shared_ptr<FakeHttp> http = std::make_shared<FakeHttp>();
    std::shared_ptr<SettableClock> clock = std::make_shared<SettableClock>();
    std::shared_ptr<ScriptedMfa> mfa = std::make_shared<ScriptedMfa>();
};

} // namespace keywright
