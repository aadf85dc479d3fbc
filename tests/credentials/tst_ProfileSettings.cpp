// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credentials/ProfileSettings.h"
#include "tests/credentials/FakeEnvironment.h"
#include "tests/credentials/RunPython.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <array>

using namespace keywright;
using namespace Qt::StringLiterals;

namespace {

constexpr auto configText = R"([default]
region = eu-central-1
output = text
[profile full]
region = us-east-2
use_fips_endpoint = TRUE
use_dualstack_endpoint = yes
ca_bundle = /ca.pem
retry_mode = standard
max_attempts = 7
sts_regional_endpoints = legacy
endpoint_url = http://of-the-profile
services = dev
cli_timestamp_format = iso8601
cli_binary_format = raw-in-base64-out
cli_pager =
[profile url]
endpoint_url = http://of-the-profile
[profile ignoring]
endpoint_url = http://of-the-profile
ignore_configured_endpoint_urls = true
[profile lost]
services = nowhere
[profile bad-mode]
retry_mode = quick
[profile bad-attempts]
max_attempts = many
[profile no-attempts]
max_attempts = 0
[services dev]
kms =
  endpoint_url = http://of-kms
sso_oidc =
  endpoint_url = http://of-oidc
)";

struct Case {
    const char* name;
    const char* profile; ///< nullptr: none
    const char* variables; ///< "A=1 B=2"
};

constexpr auto cases = std::to_array<Case>({
    {"nothing", nullptr, ""},
    {"a profile", "full", ""},
    {"a profile by variable", nullptr, "AWS_PROFILE=full"},
    {"by the older variable", nullptr, "AWS_DEFAULT_PROFILE=full"},
    {"by both variables", nullptr, "AWS_PROFILE=url AWS_DEFAULT_PROFILE=full"},
    {"named against the variable", "url", "AWS_PROFILE=full"},
    {"an unknown profile", "absent", ""},
    {"an unknown profile by variable", nullptr, "AWS_PROFILE=absent"},
    {"an empty profile by variable", nullptr, "AWS_PROFILE="},
    {"region by variable", "full", "AWS_DEFAULT_REGION=eu-west-3"},
    {"region by both variables", "full", "AWS_REGION=eu-west-1 AWS_DEFAULT_REGION=eu-west-3"},
    {"empty region by variable", "full", "AWS_DEFAULT_REGION="},
    {"flags by variable", nullptr, "AWS_USE_FIPS_ENDPOINT=True AWS_USE_DUALSTACK_ENDPOINT=true"},
    {"flags off by variable", "full", "AWS_USE_FIPS_ENDPOINT=false"},
    {"flags that are none", nullptr, "AWS_USE_FIPS_ENDPOINT=1 AWS_USE_DUALSTACK_ENDPOINT=on"},
    {"retries by variable", "full", "AWS_RETRY_MODE=adaptive AWS_MAX_ATTEMPTS=2"},
    {"endpoint by variable", "full", "AWS_ENDPOINT_URL=http://of-all"},
    {"endpoint of KMS by variable", "full",
        "AWS_ENDPOINT_URL=http://of-all AWS_ENDPOINT_URL_KMS=http://of-env"},
    {"endpoint of OIDC by variable", "url", "AWS_ENDPOINT_URL_SSO_OIDC=http://of-env"},
    {"empty endpoint by variable", "full", "AWS_ENDPOINT_URL= AWS_ENDPOINT_URL_KMS="},
    {"endpoint of the profile", "url", ""},
    {"endpoints ignored by the profile", "ignoring", ""},
    {"endpoints ignored by variable", "full",
        "AWS_IGNORE_CONFIGURED_ENDPOINT_URLS=true AWS_ENDPOINT_URL=http://of-all"},
    {"endpoints not ignored after all", "ignoring", "AWS_IGNORE_CONFIGURED_ENDPOINT_URLS=no"},
    {"services that are not there", "lost", ""},
    {"CA bundle by variable", "full", "AWS_CA_BUNDLE=/other.pem"},
    {"STS by variable", "full", "AWS_STS_REGIONAL_ENDPOINTS=regional"},
});

/// What botocore's session says where it says anything, in its form.
QJsonValue asBotocore(const AwsConfig& config, const FakeEnvironment& environment,
    const std::optional<QString>& named)
{
    const auto profile = chooseProfile(config, environment, named);
    if (!profile)
        return profile.error().detail;
    const auto settings = ProfileSettings::load(config, environment, *profile);
    if (!settings)
        return settings.error().detail;
    QJsonArray endpoints;
    for (const QString& service : {u"kms"_s, u"sts"_s, u"sso_oidc"_s})
        endpoints.append(settings->ignoreConfiguredEndpointUrls
                ? QString()
                : configuredEndpointUrl(config, environment, profile->name, service).value());
    return QJsonObject {{u"region"_s, settings->region}, {u"ca_bundle"_s, settings->caBundle},
        {u"retry_mode"_s, settings->retryMode}, {u"max_attempts"_s, settings->maxAttempts.value_or(0)},
        {u"sts_regional_endpoints"_s, settings->stsRegionalEndpoints},
        {u"use_fips_endpoint"_s, settings->useFipsEndpoint},
        {u"use_dualstack_endpoint"_s, settings->useDualstackEndpoint},
        {u"profiles"_s, QJsonArray::fromStringList(config.profileNames())},
        {u"endpoints"_s, endpoints}};
}

/// botocore's None is our empty value, and its default for retries is no setting.
QJsonValue withoutNone(const QJsonValue& value)
{
    if (!value.isObject())
        return value;
    QJsonObject object = value.toObject();
    for (const QString& text : {u"region"_s, u"ca_bundle"_s, u"retry_mode"_s})
        object[text] = object[text] == u"legacy"_s ? QString() : object[text].toString();
    for (const QString& flag : {u"use_fips_endpoint"_s, u"use_dualstack_endpoint"_s})
        object[flag] = object[flag].toBool();
    object[u"max_attempts"_s] = object[u"max_attempts"_s].toInt();
    return object;
}

} // namespace

class tst_ProfileSettings : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(configText);
        file.close();
        QVERIFY(AwsConfig::load(environment("")));
    }

    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void agreesWithBotocore()
    {
        QJsonArray questions;
        for (const Case& each : cases)
            questions.append(QJsonObject {{u"environment"_s, variables(each.variables)},
                {u"profile"_s,
                    each.profile ? QJsonValue(QString::fromUtf8(each.profile)) : QJsonValue()}});
        const QJsonArray theirs
            = runWithBotocore(u"botocore_settings.py"_s, QJsonDocument(questions).toJson()).array();
        QCOMPARE(theirs.size(), questions.size());
        for (qsizetype at = 0; at < theirs.size(); ++at) {
            const Case& each = cases[std::size_t(at)];
            const FakeEnvironment variablesOfCase = environment(each.variables);
            const QJsonValue ours = asBotocore(*AwsConfig::load(variablesOfCase), variablesOfCase,
                each.profile ? std::optional(QString::fromUtf8(each.profile)) : std::nullopt);
            const QJsonArray both {ours, withoutNone(theirs[at])};
            QVERIFY2(both[0] == both[1],
                QByteArray(each.name + QJsonDocument(both).toJson()).constData());
        }
    }

    void refusesValuesThatMakeNoSense_data()
    {
        QTest::addColumn<QString>("profile");
        QTest::addColumn<QString>("detail");
        QTest::newRow("mode") << u"bad-mode"_s
                              << u"Invalid value provided to \"mode\": \"quick\" must be one of: "
                                 "legacy, standard, adaptive"_s;
        QTest::newRow("attempts") << u"bad-attempts"_s
                                  << u"Value provided to \"max_attempts\": many must be an integer "
                                     "greater than or equal to 1."_s;
        QTest::newRow("no attempts")
            << u"no-attempts"_s
            << u"Value provided to \"max_attempts\": 0 must be an integer greater than or equal to "
               "1."_s;
    }

    void refusesValuesThatMakeNoSense()
    {
        QFETCH(QString, profile);
        QFETCH(QString, detail);
        const FakeEnvironment variables = environment("");
        const auto settings
            = ProfileSettings::load(*AwsConfig::load(variables), variables, {profile, true});
        QVERIFY(!settings);
        QCOMPARE(settings.error(), (Error {ErrorCode::AwsConfigInvalid, detail}));
    }

    void readsWhatOnlyTheCliKnows()
    {
        const FakeEnvironment variables = environment("");
        const AwsConfig config = *AwsConfig::load(variables);
        const auto full = ProfileSettings::load(config, variables, {u"full"_s, true});
        QCOMPARE(full->cliTimestampFormat, u"iso8601"_s);
        QCOMPARE(full->cliBinaryFormat, u"raw-in-base64-out"_s);
        QCOMPARE(full->cliPager, QString());
        QVERIFY(full->cliPager.has_value());
        QCOMPARE(full->endpointUrl, u"http://of-kms"_s);
        const auto plain = ProfileSettings::load(config, variables, {});
        QCOMPARE(plain->output, u"text"_s);
        QVERIFY(!plain->cliPager);
        const FakeEnvironment paged = environment("AWS_PAGER=less AWS_DEFAULT_OUTPUT=yaml");
        const auto settings = ProfileSettings::load(config, paged, {u"full"_s, true});
        QCOMPARE(settings->cliPager, u"less"_s);
        QCOMPARE(settings->output, u"yaml"_s);
    }

private:
    [[nodiscard]] QString path() const { return m_dir.filePath(u"config"_s); }

    [[nodiscard]] QJsonObject variables(const char* text) const
    {
        QJsonObject object {{u"AWS_CONFIG_FILE"_s, path()}, {u"HOME"_s, m_dir.path()}};
        for (const QString& each : QString::fromUtf8(text).split(u' ', Qt::SkipEmptyParts))
            object.insert(each.section(u'=', 0, 0), each.section(u'=', 1));
        return object;
    }

    [[nodiscard]] FakeEnvironment environment(const char* text) const
    {
        QMap<QByteArray, QByteArray> result;
        const QJsonObject object = variables(text);
        for (const QString& name : object.keys())
            result.insert(name.toUtf8(), object[name].toString().toUtf8());
        return FakeEnvironment(result);
    }

    QTemporaryDir m_dir;
};

QTEST_GUILESS_MAIN(tst_ProfileSettings)
#include "tst_ProfileSettings.moc"
