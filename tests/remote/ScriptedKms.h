// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kms/KmsService.h"

#include <QPromise>

#include <algorithm>
#include <functional>
#include <memory>
#include <vector>

namespace keywright {

/// Answers calls with a function of the test, at once, or when the test says so.
class ScriptedKms final : public KmsService {
public:
    [[nodiscard]] QFuture<KmsReply> call(KmsCall call) override
    {
        auto promise = std::make_shared<QPromise<KmsReply>>();
        promise->start();
        calls.push_back(call);
        promises.push_back(promise);
        if (answer && !holds)
            finish(calls.size() - 1);
        return promise->future();
    }

    /// The answer to a call that is held.
    void finish(std::size_t at)
    {
        promises[at]->addResult(answer(calls[at]));
        promises[at]->finish();
    }
    /// What a service does with a call that was cancelled.
    void giveUp(std::size_t at)
    {
        promises[at]->future().cancel();
        promises[at]->finish();
    }
    [[nodiscard]] int count(Operation operation) const
    {
        return static_cast<int>(std::count_if(calls.begin(), calls.end(),
            [operation](const KmsCall& each) { return each.operation == operation; }));
    }

    std::function<KmsReply(const KmsCall&)> answer;
    bool holds = false; ///< calls wait for finish()
    std::vector<KmsCall> calls;
    std::vector<std::shared_ptr<QPromise<KmsReply>>> promises;
};

} // namespace keywright
