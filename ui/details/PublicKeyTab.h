// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/details/KeyTab.h"

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace keywright {

/// The public half of a key pair: to read, copy, export and compare.
class PublicKeyTab final : public KeyTab {
    Q_OBJECT

public:
    explicit PublicKeyTab(QWidget* parent);

    /// Asks where to, then writes PEM, or DER when the name ends in .der.
    void exportToFile();
    /// Whole file or nothing (PEM or DER by name).
    void writeTo(const QString& path);
    [[nodiscard]] static bool hasPublicKey(const KeySummary& key);

protected:
    void refresh(bool another) override;
    void setBusy(bool busy) override;

private:
    void showPublicKey(const QByteArray& der);

    QPlainTextEdit* m_text;
    QLabel* m_fingerprint;
    QPushButton* m_copy;
    QPushButton* m_export;
    QByteArray m_der;
};

/// RFC 7468: the text between "BEGIN PUBLIC KEY" and "END PUBLIC KEY", 64 characters a line.
[[nodiscard]] QByteArray publicKeyPem(const QByteArray& der);
/// SHA-256 of the SubjectPublicKeyInfo, as pairs of hex digits.
[[nodiscard]] QString publicKeyFingerprint(const QByteArray& der);

} // namespace keywright
