// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/foundation/Clock.h"
#include "core/kms/KeyCatalog.h"

#include <QWidget>

class QBoxLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace keywright {

/// Says what scheduling a deletion means and when it happens, and offers disabling first. Keys that
/// are hard to do without (multi-Region primaries, imported material) are typed by name.
class DeletionPanel final : public QWidget {
    Q_OBJECT

public:
    DeletionPanel(const Clock& clock, QWidget* parent);

    void setKey(const KeySummary& key);
    /// Its own width does not tell: in a scroll area a page is never narrower than its buttons want.
    void fitInto(int width);
    [[nodiscard]] int days() const;

signals:
    void disableChosen();
    void deletionChosen(int days);
    void dismissed();

private:
    void layOut();
    void updateText();
    [[nodiscard]] bool wantsName() const;

    const Clock& m_clock;
    KeySummary m_key;
    QLabel* m_title;
    QLabel* m_consequence;
    QLabel* m_nameLabel;
    QLineEdit* m_name;
    QSpinBox* m_days;
    QPushButton* m_disable;
    QPushButton* m_keep;
    QPushButton* m_schedule;
    QBoxLayout* m_safe = nullptr;
};

} // namespace keywright
