// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secrets/SecretBytes.h"

#include <QWidget>

class QAction;
class QLineEdit;

namespace keywright {

class StrengthMeter;

/// Where a passphrase is typed. The text stays in Qt's edit only until it is taken or the field is
/// cleared: there is no copy of it, no undo, and no property shows it.
class PassphraseField final : public QWidget {
    Q_OBJECT

public:
    enum class Purpose { Unlock, Choose }; ///< choosing shows the meter

    explicit PassphraseField(Purpose purpose, QWidget* parent = nullptr);
    ~PassphraseField() override;

    /// Moves the text into secret memory (UTF-8) and clears the field.
    [[nodiscard]] Passphrase takePassphrase();
    [[nodiscard]] bool isEmpty() const;
    /// Whether two fields hold the same text.
    [[nodiscard]] bool matches(const PassphraseField& other) const;
    void clear();
    void setErring(bool erring);
    [[nodiscard]] QLineEdit* edit() const { return m_edit; }

signals:
    void edited();
    void submitted(); ///< Enter

private:
    void reveal(bool shown);
    void judge();
    [[nodiscard]] Passphrase copy() const;

    QLineEdit* m_edit;
    QAction* m_eye;
    StrengthMeter* m_meter = nullptr;
};

} // namespace keywright
