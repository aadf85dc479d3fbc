// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/session/VaultSession.h"

#include <QWidget>
namespace keywright {
/// Where calls go, in words, icon and colour.
class EnvironmentChip final : public QWidget {
    Q_OBJECT
public:
    explicit EnvironmentChip(Environment::Kind kind, QWidget* parent = nullptr);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Environment::Kind m_kind;
    QString m_text;
};
} // namespace keywright
