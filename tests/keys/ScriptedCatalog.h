// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kms/KeyCatalog.h"

#include <QMap>
#include <QPromise>

#include <deque>
#include <memory>

namespace keywright {

/// A catalog that answers when a test tells it to, in any order; and knows what was cancelled.
class ScriptedCatalog final : public KeyCatalog {
public:
    template <typename T>
    using Promise = std::shared_ptr<QPromise<Result<T, KmsError>>>;

    QStringList markers; ///< that pages were asked for with
    QStringList asked; ///< ARNs, in the order of asking
    std::deque<Promise<KeyPage>> pages;
    QMap<QString, Promise<KeySummary>> keys; ///< under way
    int mostAtOnce = 0;
    std::vector<RememberedKeys> kept;
    RememberedKeys memory; ///< what remembered() answers, at once

    QFuture<Result<KeyPage, KmsError>> page(QString marker) override
    {
        markers.append(marker);
        pages.push_back(begun<KeyPage>());
        return pages.back()->future();
    }
    QFuture<Result<KeySummary, KmsError>> key(QString arn) override
    {
        asked.append(arn);
        keys.insert(arn, begun<KeySummary>());
        mostAtOnce = std::max(mostAtOnce, static_cast<int>(keys.size()));
        return keys.value(arn)->future();
    }
    QFuture<Result<RememberedKeys, KmsError>> remembered() override
    {
        const auto promise = begun<RememberedKeys>();
        finish<RememberedKeys>(promise, memory);
        return promise->future();
    }
    void remember(RememberedKeys list) override { kept.push_back(std::move(list)); }

    void answerPage(std::vector<KeySummary> rows, const QString& next = {}, std::vector<KeyAlias> aliases = {})
    {
        finish<KeyPage>(takePage(), KeyPage {std::move(rows), std::move(aliases), next});
    }
    void failPage(const KmsError& error) { finish<KeyPage>(takePage(), error); }
    void failPage(const QString& name) { failPage(KmsError(name)); }
    void answerKey(const KeySummary& key) { finish<KeySummary>(keys.take(key.metadata.arn), key); }
    void failKey(const QString& arn, const QString& name) { finish<KeySummary>(keys.take(arn), KmsError(name)); }

private:
    template <typename T>
    static Promise<T> begun()
    {
        auto promise = std::make_shared<QPromise<Result<T, KmsError>>>();
        promise->start();
        return promise;
    }
    template <typename T>
    static void finish(const Promise<T>& promise, Result<T, KmsError> answer)
    {
        promise->addResult(std::move(answer));
        promise->finish();
    }
    Promise<KeyPage> takePage()
    {
        const auto promise = pages.front();
        pages.pop_front();
        return promise;
    }
};

} // namespace keywright
