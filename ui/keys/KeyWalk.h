// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kms/KeyCatalog.h"

#include <QObject>

#include <optional>
#include <utility>

namespace keywright {

/// Reads the pages of a catalog, one after the other; can be stopped and go on where it was.
class KeyWalk final : public QObject {
    Q_OBJECT

public:
    enum class State { Idle, Reading, Stopped, Failed, Complete };

    using QObject::QObject;

    void begin(KeyCatalog& catalog);
    /// After a stop or a failure. An endpoint that does not know the place any more begins again.
    void goOn();
    void stop();
    /// Forgets the catalog.
    void reset();

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const std::optional<KmsError>& failure() const { return m_failure; }
    /// The page that arrived() tells of; once.
    [[nodiscard]] KeyPage takePage() { return std::exchange(m_page, {}); }

signals:
    void arrived();
    void failed();

private:
    void readPage();
    void take(Result<KeyPage, KmsError> answer);

    KeyCatalog* m_catalog = nullptr;
    State m_state = State::Idle;
    QString m_marker;
    KeyPage m_page;
    std::optional<KmsError> m_failure;
    QFuture<Result<KeyPage, KmsError>> m_future;
    int m_generation = 0;
};

} // namespace keywright
