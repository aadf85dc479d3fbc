// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secrets/SecretBytes.h"

#include <QWidget>

namespace keywright {

class FormField;
class PassphraseField;
class StrengthMeter;

/// A new passphrase, typed twice, with its strength. No rules of composition: only an empty one and
/// two that differ are refused.
class NewPassphraseForm final : public QWidget {
    Q_OBJECT

public:
    explicit NewPassphraseForm(QWidget* parent = nullptr);

    /// Shows what is wrong at its field and goes there; true when nothing is.
    bool check();
    /// Call after check(); nothing stays behind in the fields.
    [[nodiscard]] Passphrase takePassphrase();

signals:
    void submitted(); ///< Return was pressed in the repetition

private:
    void judge();
    [[nodiscard]] bool isRepeated() const;

    PassphraseField* m_first;
    PassphraseField* m_second;
    StrengthMeter* m_meter;
    FormField* m_firstRow;
    FormField* m_secondRow;
};

} // namespace keywright
