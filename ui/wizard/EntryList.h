// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

#include <functional>
#include <vector>

class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace keywright {

/// Lines of text, one entry each (ARNs, account ids), with what is wrong with an entry under it.
class EntryList final : public QWidget {
    Q_OBJECT

public:
    struct Words {
        QString name = {};  ///< "Administrator": the accessible name of a row
        QString add = {};   ///< "&Add administrator"
        QString example = {};
    };

    EntryList(const QString& objectName, Words words, QWidget* parent = nullptr);

    [[nodiscard]] QStringList entries() const;
    /// Leaves rows that already say the same as they are, so that typing goes on undisturbed.
    void setEntries(const QStringList& entries);
    /// Row → sentence; an empty one clears.
    void showProblems(const std::function<QString(int)>& problemOf);
    void focusRow(int row);

signals:
    void edited(const QStringList& entries);

private:
    struct Row {
        QWidget* line;
        QLineEdit* edit;
        QLabel* error;
    };
    void addRow(const QString& text);
    void removeRow(QWidget* line);
    void nameRows();
    void judge(bool withFocused);

    Words m_words;
    std::vector<Row> m_rows;
    std::function<QString(int)> m_problemOf;
    QVBoxLayout* m_lines;
    QPushButton* m_add;
};

} // namespace keywright
