// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/wizard/CreateKeyRun.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace keywright {

class Card;
class PageHeader;

/// What happened, call by call, and what to do next. The heading states what is true now.
class ResultPage final : public QWidget {
    Q_OBJECT

public:
    explicit ResultPage(QWidget* parent = nullptr);

    /// Follows a run; the page does not own it.
    void follow(CreateKeyRun* run);
    [[nodiscard]] QWidget* heading() const;

signals:
    void importRequested(const QString& arn);
    void openKeyRequested(const QString& arn);
    void exportPublicKeyRequested(const QString& arn);
    void anotherRequested();

private:
    void refresh();
    void showHeading();
    void showKey();
    void showNextSteps();
    [[nodiscard]] QWidget* nextButton(const QString& text, const QString& icon, const QString& name,
        void (ResultPage::*request)(const QString&));

    CreateKeyRun* m_run = nullptr;
    PageHeader* m_header;
    Card* m_key;
    Card* m_calls;
    QWidget* m_next;
};

} // namespace keywright
