// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/policy/PolicyRules.h"

#include <QScrollArea>

class QVBoxLayout;

namespace keywright {

class StatementCard;

/// The statements of a policy as cards that always say what the text says.
class StatementList final : public QScrollArea {
    Q_OBJECT

public:
    explicit StatementList(QWidget* parent = nullptr);

    void show(const PolicyCheck& check, const PolicyContext& context);
    /// The statement that holds a byte of the text becomes the current one.
    void setCaret(int byteOffset);

signals:
    void activated(const keywright::TextRange& range);

private:
    void addCard();

    QVBoxLayout* m_column;
    QList<StatementCard*> m_cards;
    QList<TextRange> m_ranges;
};

} // namespace keywright
