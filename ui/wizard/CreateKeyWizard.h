// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kms/KmsClient.h"
#include "core/session/VaultSession.h"
#include "ui/wizard/WizardStep.h"

#include <QJsonObject>
#include <QWidget>

#include <vector>

class QStackedWidget;

namespace keywright {

class Banner;
class CommandDock;
class CreateKeyDraft;
class CreateKeyRun;
class KeyStoreDesk;
class ResultPage;
class StepList;
class AssistantFooter;
class WizardPage;

/// The assistant "Create key": a window of its own that blocks nothing. Until the last button nothing
/// is sent; after it the calls are made by a run that reports on the Result page. The service behind
/// the client must outlive the window.
class CreateKeyWizard final : public QWidget {
    Q_OBJECT

public:
    CreateKeyWizard(KmsClient client, const Environment& environment,
        const Capabilities& capabilities, QWidget* parent = nullptr);
    ~CreateKeyWizard() override;

    [[nodiscard]] CreateKeyDraft& draft() { return *m_draft; }
    /// The draft without secrets, to be offered again after a crash; empty when there is nothing to keep.
    [[nodiscard]] QJsonObject savedDraft() const;
    void restoreDraft(const QJsonObject& saved);
    [[nodiscard]] WizardStep currentStep() const;

public slots:
    void goTo(keywright::WizardStep step);
    void goNext();
    void goBack();
    void requestCancel();

signals:
    void keyCreated(const QString& arn);
    void importRequested(const QString& arn);
    void openKeyRequested(const QString& arn);
    void exportPublicKeyRequested(const QString& arn);
    /// The draft changed; savedDraft() is worth keeping.
    void draftChanged();

protected:
    void closeEvent(QCloseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void addPages();
    void layOut();
    void addShortcuts();
    void connectParts();
    void showStep(WizardStep step);
    void showSteps();
    void showFooter();
    void createKey();
    void startAnother();
    void cycleRegion();
    [[nodiscard]] WizardStep stepAfter(WizardStep step, int direction) const;

    KmsClient m_client;
    Environment m_environment;
    CreateKeyDraft* m_draft;
    KeyStoreDesk* m_desk;
    CreateKeyRun* m_run = nullptr;
    std::vector<WizardPage*> m_pages;
    StepList* m_steps;
    QStackedWidget* m_stack;
    ResultPage* m_result;
    CommandDock* m_dock;
    Banner* m_leave;
    AssistantFooter* m_footer;
};

} // namespace keywright
