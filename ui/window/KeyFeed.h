// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/KmsConnection.h"
#include "ui/keys/DetailQueue.h"
#include "ui/keys/KeyHarvest.h"
#include "ui/keys/ListProgress.h"

#include <QElapsedTimer>
#include <QObject>
#include <QPointer>
#include <QTimer>

namespace keywright {

class Clock;
class KeyTableModel;

/// Fills the key list from an open connection and keeps it true: what is remembered and the first page
/// at once, the other pages after, details of what is in view before the rest. The window's thread stays
/// free, however much arrives: rows are shown in portions, with nine times their cost between them.
class KeyFeed final : public QObject {
    Q_OBJECT

public:
    /// Lists up to here are read in every detail without being asked to.
    static constexpr int mostReadInFull = 1000;

    KeyFeed(KeyTableModel& model, const Clock& clock, QObject* parent = nullptr);
    ~KeyFeed() override;

    /// nullptr: none. It has to outlive the feed, or announce its end by its state.
    void setConnection(KmsConnection* connection);
    void readAll();
    void read(const QStringList& arns);
    /// Stops reading pages and details; what was read stays.
    void stop();
    /// After stop(), or a failure on the way.
    void goOn();
    void readAllDetails();
    void setInView(const QStringList& arns);
    /// Hands a complete list to the catalog for next time, if it changed; call it before a connection closes.
    void remember();

    [[nodiscard]] ListProgress progress() const;

signals:
    void started();
    void updated();
    void failed(const keywright::KmsError& error);
    void progressChanged();

private:
    void follow();
    void clear();
    void recall();
    void takePage();
    void takeFailure();
    void takeDetails(const KeySummary& key);
    void takeProblem(const QString& arn, const KmsError& error);
    void scheduleFlush();
    void flush();
    void adaptPortion(qint64 spentMs);
    void finish();
    void readRest();
    [[nodiscard]] KeyCatalog* catalog() const;
    [[nodiscard]] bool isComplete() const;

    KeyTableModel& m_model;
    const Clock& m_clock;
    QPointer<KmsConnection> m_connection;
    KeyWalk m_walk;
    KeyHarvest m_harvest;
    DetailQueue m_details;
    std::vector<KeySummary> m_read; ///< details that do not show yet
    QFuture<Result<RememberedKeys, KmsError>> m_recall;
    QTimer m_nextFlush;
    QTimer m_rememberSoon;
    QElapsedTimer m_sinceFlush;
    qint64 m_pauseMs = 0;
    std::size_t m_portion;
    qint64 m_readAt = 0;    ///< when the present reading began
    qint64 m_shownFrom = 0; ///< of the details that were not read again yet
    int m_generation = 0;   ///< answers of an earlier connection, or an earlier opening of it, are dropped
    bool m_finished = false; ///< all pages show, and keys that are gone do not
    bool m_changed = false; ///< since the list was remembered
    bool m_readsInFull = false; ///< until every detail was asked for
};

} // namespace keywright
