// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/foundation/WhenFinished.h"
#include "core/kms/KeyCatalog.h"
#include "core/kms/KmsClient.h"

#include <QWidget>

#include <optional>

namespace keywright {

class InlineMessage;

/// "What happened" for a person, with the service's own words and the name of its exception.
[[nodiscard]] QString failureText(const KmsError& error);

/// A page of the details pane: one key, calls to its Region, and the place where failures are told.
class KeyTab : public QWidget {
    Q_OBJECT

public:
    explicit KeyTab(QWidget* parent);

    void setKey(const KeySummary& key, const KmsClient& client);

signals:
    /// A call changed the key; whoever holds the list reads it again.
    void changed(const QString& arn);

protected:
    /// Show the key anew; `another` when it is not the one that was shown before.
    virtual void refresh(bool another) = 0;
    virtual void setBusy(bool busy) = 0;

    [[nodiscard]] const KeySummary& key() const { return m_key; }
    [[nodiscard]] const QString& keyId() const { return m_key.metadata.keyId; }
    [[nodiscard]] KmsClient& client() { return *m_client; }
    [[nodiscard]] InlineMessage* message() { return m_message; }
    void showFailure(const KmsError& error);

    /// Asks for a value; an answer for a key that is not shown any more is dropped.
    template <typename T, typename Handler>
    void ask(const KmsFuture<T>& future, Handler handler)
    {
        start();
        whenFinished(future, this,
            [this, arn = m_key.metadata.arn, handler = std::move(handler)](Result<T, KmsError> answer) {
                if (arn != m_key.metadata.arn)
                    return;
                setBusy(false);
                if (answer)
                    handler(std::move(answer).value());
                else
                    showFailure(answer.error());
            });
    }

    /// Changes the key; `handler` runs only while it is still shown, changed() is emitted in any case.
    template <typename T, typename Handler>
    void change(const KmsFuture<T>& future, Handler handler)
    {
        start();
        whenFinished(future, this,
            [this, arn = m_key.metadata.arn, handler = std::move(handler)](Result<T, KmsError> answer) {
                const bool shown = arn == m_key.metadata.arn;
                if (shown)
                    setBusy(false);
                if (shown && answer)
                    handler();
                else if (shown)
                    showFailure(answer.error());
                if (answer)
                    emit changed(arn);
            });
    }

private:
    void start();

    KeySummary m_key;
    std::optional<KmsClient> m_client;
    InlineMessage* m_message;
};

} // namespace keywright
