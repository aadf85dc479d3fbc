// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/wizard/WizardPage.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace keywright {

class ChoiceList;
class KeyStoreDesk;

/// Where the material comes from: the service, the person, or a custom key store.
class MaterialPage final : public WizardPage {
    Q_OBJECT

public:
    MaterialPage(CreateKeyDraft& draft, KeyStoreDesk& desk);

    void focusProblem(const DraftProblem& problem) override;
    void refresh() override;

private:
    [[nodiscard]] QWidget* importPart();
    [[nodiscard]] QWidget* storePart();
    [[nodiscard]] QWidget* storeRow();
    [[nodiscard]] QString storeType() const;
    void fillOrigins();
    void fillStores();
    void createStore();

    KeyStoreDesk& m_desk;
    ChoiceList* m_origins;
    QWidget* m_importPart;
    QCheckBox* m_keepsCopy;
    QLabel* m_copyError;
    QWidget* m_storePart;
    QComboBox* m_store;
    QPushButton* m_connect;
    QPushButton* m_create;
    QLabel* m_storeError;
    QWidget* m_xksPart;
    QLineEdit* m_xksKeyId;
    QLabel* m_xksError;
};

} // namespace keywright
