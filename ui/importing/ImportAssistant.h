// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/foundation/Clock.h"
#include "core/kms/KmsClient.h"
#include "core/session/VaultSession.h"

#include <QWidget>

#include <array>

class QStackedWidget;

namespace keywright {

class AssistantFooter;
class Banner;
class ImportJob;
class ImportPage;
class StepList;

/// The assistant "Import key material" for one key that waits for its material. The service and the
/// clock must outlive the window.
class ImportAssistant final : public QWidget {
    Q_OBJECT

public:
    ImportAssistant(KmsClient client, const KeyMetadata& key, const Environment& environment,
        const Clock& clock, QWidget* parent = nullptr);
    ~ImportAssistant() override;

    [[nodiscard]] ImportJob& job() { return *m_job; }
    [[nodiscard]] int currentPage() const;

public slots:
    void goNext();
    void goBack();

signals:
    void materialImported(const QString& arn);

protected:
    void closeEvent(QCloseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    static constexpr int pageCount = 5;
    static constexpr int importPage = 3;

    void layOut(const Environment& environment);
    void addShortcuts();
    void showPage(int page);
    void refresh();
    void showSteps();
    void showFooter();

    ImportJob* m_job;
    std::array<ImportPage*, pageCount> m_pages;
    StepList* m_steps;
    QStackedWidget* m_stack;
    Banner* m_hint;
    Banner* m_leave;
    AssistantFooter* m_footer;
    bool m_mayClose = false;
};

} // namespace keywright
