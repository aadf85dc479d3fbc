// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/importing/ImportJob.h"

#include <QWidget>

class QVBoxLayout;

namespace keywright {

class PageHeader;

/// One page of the import assistant; it shows the job and keeps nothing of its own.
class ImportPage : public QWidget {
    Q_OBJECT

public:
    ImportPage(ImportJob& job, const QString& title, const QString& subtitle);

    [[nodiscard]] QString title() const { return m_title; }
    [[nodiscard]] QWidget* heading() const;
    /// Why the page is not done, as a sentence; empty when it is.
    [[nodiscard]] virtual QString obstacle() const = 0;
    /// The field that removes the obstacle.
    virtual void focusObstacle() = 0;
    virtual void refresh() = 0;

protected:
    [[nodiscard]] ImportJob& job() const { return m_job; }
    [[nodiscard]] QVBoxLayout* body() const { return m_body; }
    [[nodiscard]] PageHeader* header() const { return m_header; }

private:
    ImportJob& m_job;
    QString m_title;
    PageHeader* m_header;
    QVBoxLayout* m_body;
};

} // namespace keywright
