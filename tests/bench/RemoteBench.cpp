// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/RemoteBench.h"

#include "core/credentials/CredentialSource.h"
#include "core/foundation/Clock.h"
#include "core/http/HttpClient.h"
#include "core/remote/RemoteKms.h"
#include "core/sigv4/RequestSigner.h"
#include "tests/bench/Measure.h"

#include <QProcess>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

constexpr int bodyBytes = 300;
constexpr int sessionTokenBytes = 600;

SecretAccessKey secretKey(QByteArrayView text)
{
    return SecretAccessKey(SecretBytes(byteView(text)));
}

void signOnce(const SigningIdentity& identity, const QByteArray& body, SigningKeys& keys)
{
    SignableRequest request {.headers = {{"Host", "kms.us-east-1.amazonaws.com"},
                                 {"Content-Type", "application/x-amz-json-1.1"},
                                 {"X-Amz-Target", "TrentService.Encrypt"}},
        .payloadHash = sha256Hex(body)};
    if (!signRequest(request, identity, QDateTime::currentDateTimeUtc(), &keys))
        qFatal("it cannot be signed");
}

/// The same request by botocore, the request made once: microseconds, 0 where there is no botocore.
double botocoreSigning(int signatures)
{
    static const QString program = uR"(
import sys, time
try:
    from botocore.auth import SigV4Auth
    from botocore.awsrequest import AWSRequest
    from botocore.credentials import Credentials
except ImportError:
    print(0)
    sys.exit()
count, body, token = int(sys.argv[1]), b" " * int(sys.argv[2]), "t" * int(sys.argv[3])
signer = SigV4Auth(Credentials("AKIDBENCH", "benchsecret", token), "kms", "us-east-1")
request = AWSRequest("POST", "https://kms.us-east-1.amazonaws.com/", data=body, headers={
    "Content-Type": "application/x-amz-json-1.1", "X-Amz-Target": "TrentService.Encrypt"})
for _ in range(20):
    signer.add_auth(request)
start = time.process_time()
for _ in range(count):
    signer.add_auth(request)
print((time.process_time() - start) * 1e6 / count)
)"_s;
    QProcess python;
    python.start(u"python3"_s,
        {u"-c"_s, program, QString::number(signatures), QString::number(bodyBytes),
            QString::number(sessionTokenBytes)});
    return python.waitForFinished(-1) ? python.readAllStandardOutput().trimmed().toDouble() : 0;
}

/// The access key of the environment, held ready.
class FixedCredentials final : public CredentialSource {
public:
    Result<AwsCredentials> credentials() override
    {
        return AwsCredentials {
            qEnvironmentVariable("AWS_ACCESS_KEY_ID"), secretKey(qgetenv("AWS_SECRET_ACCESS_KEY"))};
    }
};

} // namespace

void measureSigning(int rounds, int signatures)
{
    const SigningIdentity identity {.accessKeyId = u"AKIDBENCH"_s,
        .secretAccessKey = secretKey("benchsecret"),
        .sessionToken = QByteArray(sessionTokenBytes, 't'),
        .region = "us-east-1",
        .service = "kms"};
    const QByteArray body(bodyBytes, ' ');
    SigningKeys keys; // as a connection has them
    const auto ours = [&] {
        return cpuMs([&] {
            for (int i = 0; i < signatures; ++i)
                signOnce(identity, body, keys);
        }) * 1000
            / signatures;
    };
    report("sign a request of 300 bytes", "us of processor time",
        inTurn(rounds, ours, [signatures] { return botocoreSigning(signatures); }),
        "botocore's SigV4Auth.add_auth");
}

void createManyKeys(const QByteArray& url, int count, int atOnce)
{
    const SystemClock clock;
    RemoteKms kms({.endpoint = {qEnvironmentVariable("AWS_REGION"), QString::fromUtf8(url)},
                      .concurrentCalls = atOnce},
        std::make_shared<HttpClient>(), std::make_shared<FixedCredentials>(), clock);
    double wall = 0;
    const double cpu = cpuMs([&] {
        wall = wallMs([&] {
            QList<QFuture<KmsReply>> all;
            for (int i = 0; i < count; ++i)
                all.append(kms.call({Operation::CreateKey, {{u"Description"_s, u"one of many"_s}}}));
            for (const auto& each : std::as_const(all)) {
                if (const auto made = each.result(); !made)
                    qFatal("%s", qPrintable(made.error().name));
            }
        });
    });
    const QJsonObject line {{u"wall_ms"_s, wall}, {u"cpu_ms"_s, cpu}};
    std::puts(QJsonDocument(line).toJson(QJsonDocument::Compact).constData());
}

} // namespace keywright
