// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kms/KeyCatalog.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>

namespace keywright {

class KeyIndex;

/// Reads the details of keys one by one, a few at a time: those that changed first, then those in view,
/// then the others if they are wanted. A service that says "slower" is asked less at once, and after a
/// pause; what it answers speeds it up again.
class DetailQueue final : public QObject {
    Q_OBJECT

public:
    static constexpr int mostAtOnce = 8;

    /// `keys` says what is known already; it is asked whenever there is room for another request.
    explicit DetailQueue(const KeyIndex& keys, QObject* parent = nullptr);

    /// nullptr: none. Gives up what is under way and forgets the rest.
    void setCatalog(KeyCatalog* catalog);
    /// Reads these whatever is known of them; even those whose reading failed.
    void readNow(const QStringList& arns);
    /// Replaces what was in view: what has not been asked for yet is not asked for any more.
    void setInView(const QStringList& arns);
    void setBackground(QStringList arns);
    /// Keys that were read, or could not be, may be read again.
    void forgetAnswers();
    /// Looks for something to do, after the index changed.
    void wake();
    /// Gives up what is under way and what waits; the next change of what is in view begins anew.
    void stop();

    [[nodiscard]] int underWay() const { return static_cast<int>(m_running.size()); }
    /// How many may be under way now: 1 … mostAtOnce.
    [[nodiscard]] int allowed() const { return static_cast<int>(m_limit); }
    /// More is going on than reading what is in view.
    [[nodiscard]] bool readsBackground() const;

signals:
    void read(const keywright::KeySummary& key);
    void failed(const QString& arn, const keywright::KmsError& error);
    /// Nothing is under way and nothing waits.
    void drained();

private:
    enum class Source { Changed, View, Background };
    struct Request {
        Source source = Source::View;
        QFuture<Result<KeySummary, KmsError>> future = {};
        int round = 0;      ///< throttled answers of one round slow down once
        bool again = false; ///< the key changed meanwhile
    };
    struct Next {
        QString arn;
        Source source;
    };

    [[nodiscard]] bool isWanted(const QString& arn) const;
    [[nodiscard]] std::optional<Next> takeNext();
    void start(const Next& next);
    void take(const QString& arn, const Result<KeySummary, KmsError>& answer);
    void giveUp();
    void slowDown(int round);
    void speedUp();
    /// Puts a request that the service had no time for back to where it came from.
    void putBack(const QString& arn, Source source);

    const KeyIndex& m_keys;
    KeyCatalog* m_catalog = nullptr;
    QStringList m_changed;
    QStringList m_inView;
    QStringList m_background;
    QHash<QString, Request> m_running;
    QSet<QString> m_answered;
    QHash<QString, int> m_attempts;
    QTimer m_pause;
    int m_pauseMs = 0;
    double m_limit = mostAtOnce;
    int m_round = 0;
    int m_generation = 0;
    bool m_stopped = false;
};

} // namespace keywright
