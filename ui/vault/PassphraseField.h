// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secrets/SecretBytes.h"

#include <QWidget>

class QAction;
class QLineEdit;

namespace keywright {

/// Where a passphrase is typed: hidden until the eye is pressed, paste allowed. The only way out is
/// takePassphrase(). What Qt's line edit freed while it was edited (text it grew out of, its undo list)
/// cannot be wiped from here.
class PassphraseField final : public QWidget {
    Q_OBJECT

public:
    explicit PassphraseField(QWidget* parent = nullptr);
    ~PassphraseField() override;

    [[nodiscard]] bool isEmpty() const;
    /// UTF-8 in secret memory; the text stays. For the meter and for comparing with a repetition.
    [[nodiscard]] Passphrase copyPassphrase() const;
    /// The same, and nothing stays behind in the field.
    [[nodiscard]] Passphrase takePassphrase();
    /// Overwrites the text and empties the field.
    void clear();
    /// For a label's buddy and an accessible name.
    [[nodiscard]] QLineEdit* edit() const { return m_edit; }

signals:
    void changed();
    void submitted(); ///< Return was pressed

private:
    void reveal(bool revealed);

    QLineEdit* m_edit;
    QAction* m_eye;
};

} // namespace keywright
