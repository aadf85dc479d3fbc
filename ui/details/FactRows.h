// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QGridLayout;

class QLabel;

namespace keywright {

struct KeyFact {
    QString label;
    QString value;           ///< "–" is shown for an empty one, never blank
    bool mono = false;
    bool copyable = false;
    bool permanent = false;  ///< a lock says that it cannot be changed after creation
    QString id = {};         ///< for object names: "copyButton.arn"
};

/// Label, value, copy button, lock: the facts of a key, one per row.
class FactRows final : public QWidget {
    Q_OBJECT

public:
    explicit FactRows(QWidget* parent);

    void setFacts(const QList<KeyFact>& facts);

protected:
    void changeEvent(QEvent* event) override;

private:
    void drawLock(QLabel* lock) const;
    void addRow(int row, const KeyFact& fact);

    QWidget* m_body = nullptr;
};

} // namespace keywright
