// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/KeyGenerator.h"
#include "core/crypto/Scrypt.h"
#include "tests/bench/CryptographyBench.h"
#include "tests/bench/FeedBench.h"
#include "tests/bench/Measure.h"
#include "tests/bench/RemoteBench.h"
#include "tests/bench/SqliteFloor.h"
#include "tests/local/LocalKmsBench.h"
#include "ui/keys/KeyFilter.h"
#include "ui/keys/KeyTableModel.h"

#include <QSortFilterProxyModel>

#include <openssl/evp.h>
#include <openssl/rsa.h>

#include <deque>

using namespace keywright;
using namespace Qt::StringLiterals;

namespace {

/// How much of everything; `--quick` shows in a second that the program still works.
struct Sizes {
    int commits = 500;
    int keys = 100'000;
    int rsaRounds = 20;
    int rounds = 9;
    int calls = 2'000;
};
constexpr Sizes quickSizes {20, 500, 1, 2, 20};

void createKeys(LocalKmsBench& bench, int count, std::size_t inFlight)
{
    std::deque<QFuture<KmsReply>> waiting;
    const auto takeOne = [&waiting] {
        if (!waiting.front().result())
            qFatal("CreateKey failed");
        waiting.pop_front();
    };
    for (int made = 0; made < count; ++made) {
        waiting.push_back(bench.kms().call({Operation::CreateKey,
            {{u"Description"_s, u"key number %1 of the list"_s.arg(made)}}, {}}));
        if (waiting.size() >= inFlight)
            takeOne();
    }
    while (!waiting.empty())
        takeOne();
}

void measureCreateKey(const Sizes& sizes)
{
    LocalKmsBench bench;
    SqliteFloor floor(bench.filePath(u"floor.db"_s));
    const auto perKey = [&](std::size_t inFlight) {
        return wallMs([&] { createKeys(bench, sizes.commits, inFlight); }) * 1000 / sizes.commits;
    };
    const auto perCommit = [&] {
        return wallMs([&] {
            for (int row = 0; row < sizes.commits; ++row)
                floor.commitOneRow();
        }) * 1000
            / sizes.commits;
    };
    report("CreateKey, durable, one after the other", "us",
        inTurn(sizes.rounds, [&] { return perKey(1); }, perCommit), "one SQLite commit, WAL+FULL");
    report("CreateKey, durable, 64 in flight", "us",
        inTurn(sizes.rounds, [&] { return perKey(64); }, perCommit),
        "one SQLite commit, WAL+FULL");
}

void measureLargeVault(const Sizes& sizes, std::vector<KeySummary>& summaries)
{
    LocalKmsBench bench;
    createKeys(bench, sizes.keys, 1000);
    const QByteArray salt(32, 's');
    // The floor of unlocking is the key derivation, which is meant to cost what it costs.
    const auto derive = [&salt] {
        return wallMs([&salt] { (void)scrypt({}, salt, ScryptCost {}, 32).has_value(); });
    };
    report("open a vault, key derivation apart", "ms",
        inTurn(3, [&] { return wallMs([&] { bench.reopen(); }); }, derive), "scrypt N=2^17 r=8 p=1");
    report("read the list of keys", "ms",
        inTurn(3, [&] { return wallMs([&] { (void)bench.kms().page({}).result(); }); }, derive),
        "scrypt N=2^17 r=8 p=1");
    summaries = bench.kms().page({}).takeResult().value().keys;
}

/// The same search over an index vector and one text a row, with nothing around it.
double indexVectorFloor(const std::vector<QString>& haystacks, const QString& needle)
{
    return cpuMs([&] {
        std::vector<int> rows;
        for (std::size_t row = 0; row < haystacks.size(); ++row) {
            if (haystacks[row].contains(needle))
                rows.push_back(static_cast<int>(row));
        }
        if (rows.size() > haystacks.size())
            qFatal("more rows than there are");
    });
}

void measureList(const Sizes& sizes, const std::vector<KeySummary>& summaries)
{
    KeyTableModel model;
    model.setKeys(summaries);
    std::vector<QString> haystacks;
    for (const KeySummary& key : summaries)
        haystacks.push_back(
            QString(key.metadata.keyId + u' ' + key.metadata.description + u' ' + key.metadata.arn)
                .toCaseFolded());
    QSortFilterProxyModel proxy;
    KeyTableModel source;
    source.setKeys(summaries);
    proxy.setSourceModel(&source);
    proxy.setFilterKeyColumn(-1);
    const auto filter = [&] {
        const double spent = cpuMs([&] { model.setFilter(KeyFilter::parse(u"number 9"_s)); });
        model.setFilter({});
        return spent;
    };
    report("filter the list, one keystroke", "ms",
        inTurn(sizes.rounds, filter, [&] { return indexVectorFloor(haystacks, u"number 9"_s); }),
        "index vector over one text a row");
    report("filter the list against Qt's proxy", "ms",
        inTurn(3, filter,
            [&] {
                const double spent
                    = cpuMs([&] { proxy.setFilterFixedString(u"number 9"_s); });
                proxy.setFilterFixedString({});
                return spent;
            }),
        "QSortFilterProxyModel");
    report("sort the list by name", "ms",
        inTurn(sizes.rounds,
            [&] {
                model.sort(1, Qt::AscendingOrder);
                return cpuMs([&] { model.sort(0, Qt::DescendingOrder); });
            },
            [&] {
                std::vector<QString> copy = haystacks;
                return cpuMs([&] { std::sort(copy.begin(), copy.end()); });
            }),
        "std::sort of as many texts");
}

void measureRsa(const Sizes& sizes)
{
    struct RsaSpec {
        KeySpec spec;
        unsigned bits;
        const char* metric;
    };
    for (const RsaSpec& row : {RsaSpec {KeySpec::Rsa2048, 2048, "generate RSA_2048"},
             RsaSpec {KeySpec::Rsa3072, 3072, "generate RSA_3072"},
             RsaSpec {KeySpec::Rsa4096, 4096, "generate RSA_4096"}}) {
        double ours = 0;
        double theirs = 0;
        for (int round = 0; round < sizes.rsaRounds; ++round) {
            ours += wallMs([&] { (void)generateKey(row.spec, false, {}).has_value(); });
            theirs += wallMs([&] { EVP_PKEY_free(EVP_RSA_gen(row.bits)); });
        }
        // Means: the time of one generation varies tenfold.
        report(row.metric, "ms, mean",
            {ours / sizes.rsaRounds, theirs / sizes.rsaRounds}, "EVP_RSA_gen of the same library");
    }
}

} // namespace

int main(int argc, char* argv[])
{
    WatchedApplication application(argc, argv); // models hold icons and fonts
    const QStringList words = QCoreApplication::arguments();
    if (words.size() == 5 && words[1] == "--create-at"_L1) { // for many_keys.py
        createManyKeys(words[2].toUtf8(), words[3].toInt(), words[4].toInt());
        return 0;
    }
    const Sizes sizes = words.contains(u"--quick"_s) ? quickSizes : Sizes {};
    const auto wanted = [&words](QLatin1StringView part) {
        return words.size() == 1 || words.contains(u"--quick"_s) || words.contains(part);
    };
    std::vector<KeySummary> summaries;
    if (wanted("create"_L1))
        measureCreateKey(sizes);
    if (wanted("list"_L1)) {
        measureLargeVault(sizes, summaries);
        measureList(sizes, summaries);
    }
    if (wanted("crypto"_L1))
        measureCryptography(sizes.rounds, sizes.calls);
    if (wanted("rsa"_L1))
        measureRsa(sizes);
    if (wanted("sign"_L1))
        measureSigning(sizes.rounds, sizes.calls);
    if (!wanted("feed"_L1))
        return 0;
    measureFeeds(application, sizes.keys);
    return application.exec();
}
