// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connections/ConnectionBook.h"

#include <QDialog>

class QPushButton;
class QScrollArea;

namespace keywright {

class Banner;
class CheckPanel;
class ConnectionForm;

/// Adds a connection, or changes one; tests it before it is kept, if asked to.
class ConnectionDialog final : public QDialog {
    Q_OBJECT

public:
    /// An empty id adds. The book must outlive it.
    ConnectionDialog(ConnectionBook& book, const QString& id, QWidget* parent);

    [[nodiscard]] ConnectionForm& form() { return *m_form; }

signals:
    void kept(const QString& id);
    void signInRequested(const keywright::ConnectionProfile& profile);

private:
    void layOut(const QString& title);
    [[nodiscard]] bool isValid();
    void test();
    void keep();
    void finish(const ConnectionProfile& profile);
    void tell(const Error& error);
    void recheck();

    ConnectionBook& m_book;
    QString m_id;
    ConnectionForm* m_form;
    CheckPanel* m_check;
    Banner* m_problem;
    QScrollArea* m_scroll;
    QPushButton* m_test;
    QPushButton* m_keep;
    bool m_triedToKeep = false; ///< from then on problems are shown while they are mended
};

} // namespace keywright
