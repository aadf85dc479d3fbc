// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QHBoxLayout;
class QLabel;

namespace keywright {

/// A label above a field and a line below it: a hint, or what is wrong with the field. The label is
/// the field's buddy and gives it its accessible name, the line is its accessible description.
class FormField final : public QWidget {
    Q_OBJECT

public:
    FormField(const QString& label, QWidget* field, QWidget* parent = nullptr);

    /// A button that belongs to the field, at its end.
    void addWidget(QWidget* widget);
    void setCaption(const QString& caption);
    /// An empty text takes the error away and brings the caption back.
    void setError(const QString& error);
    [[nodiscard]] QString error() const { return m_error; }

private:
    void showLine();

    QWidget* m_field;
    QHBoxLayout* m_row;
    QLabel* m_icon;
    QLabel* m_line;
    QString m_caption;
    QString m_error;
};

} // namespace keywright
