// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/keys/KeySelection.h"

#include <QTimer>
#include <QWidget>

class QMenu;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace keywright {

class KeyListFooter;
class KeyListMessage;

enum class Density { Comfortable, Compact };

/// The key list: table, or what to do when there is nothing in it.
class KeyListView final : public QWidget {
    Q_OBJECT

public:
    explicit KeyListView(KeyTableModel& model, QWidget* parent = nullptr);

    [[nodiscard]] KeySelection& selection() { return *m_selection; }
    [[nodiscard]] QTableView* table() { return m_table; }
    /// Gives the keyboard to what is shown now: keys, a button, or the words that stand for them. It stays in
    /// the list when these change, as they do when the keys have been read.
    void focusContent();
    void setDensity(Density density);
    /// While the list is read for the first time, and when it could not be.
    void setLoading(bool loading);
    void setFailure(const QString& text);
    /// What else can be done about a failure, beside trying again; the program knows what the ids mean.
    struct Remedy {
        int id = 0;
        QString text = {};
    };
    void setRemedies(const QList<Remedy>& remedies);
    /// What stands where there are no keys at all.
    void setEmptyText(const QString& sentence);
    [[nodiscard]] KeyListFooter& footer() { return *m_footer; }
    /// The keys a person can see now, from above.
    [[nodiscard]] QStringList arnsInView() const;
    /// Widths, order, sorting and which columns show.
    [[nodiscard]] QByteArray columns() const;
    void restoreColumns(const QByteArray& state);
    /// One checkable action per column.
    void fillColumnMenu(QMenu* menu);

signals:
    void opened(const QString& arn);
    void createRequested();
    void clearFilterRequested();
    void retryRequested();
    void remedyChosen(int id);
    /// arnsInView() may be others now: scrolled, resized, sorted, filtered, read.
    void viewMoved();
    void contextMenuRequested(const QPoint& globalPosition);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void setUpTable();
    void setUpHeader();
    void setUpMessages();
    void watchView();
    void choosePage();
    void open(const QModelIndex& index);

    KeyTableModel& m_model;
    QStackedWidget* m_stack;
    QTableView* m_table;
    KeySelection* m_selection = nullptr;
    KeyListMessage* m_empty;
    KeyListMessage* m_filteredEmpty;
    KeyListMessage* m_status;
    KeyListFooter* m_footer;
    QPushButton* m_retry = nullptr;
    QList<QPushButton*> m_remedies;
    QTimer m_moved; ///< a person who scrolls on does not look at what passes by
    bool m_loading = false;
    QString m_failure;
};

} // namespace keywright
