// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/MaterialPage.h"

#include "ui/look/Metrics.h"
#include "ui/look/Roles.h"
#include "ui/look/Tone.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/ChoiceList.h"
#include "ui/wizard/KeyStoreDesk.h"
#include "ui/wizard/KindText.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

QLabel* errorCaption()
{
    auto* label = new QLabel;
    label->setWordWrap(true);
    setRole(label, Role::Caption);
    setTone(label, Tone::Danger);
    return label;
}

void showError(QLabel* label, const QString& text)
{
    label->setText(text);
    label->setVisible(!text.isEmpty());
}

} // namespace

MaterialPage::MaterialPage(CreateKeyDraft& draft, KeyStoreDesk& desk)
    : WizardPage(draft, WizardStep::Material,
        tr("Where the secret bits of the key come from, and who keeps them safe."))
    , m_desk(desk)
    , m_origins(new ChoiceList)
{
    auto* label = new QLabel(tr("&Origin"));
    label->setBuddy(m_origins);
    setRole(label, Role::Section);
    m_origins->setObjectName(u"originList"_s);
    m_origins->setAccessibleName(tr("Origin"));
    m_origins->setFixedToContents(true);
    connect(m_origins, &ChoiceList::chosen, this, [this](int id) {
        this->draft().edit(
            [id](KeyPlan& plan) { plan = withOrigin(plan, static_cast<KeyOrigin>(id)); });
    });
    body()->addWidget(label);
    body()->addWidget(m_origins);
    body()->addWidget(m_importPart = importPart());
    body()->addWidget(m_storePart = storePart());
    body()->addStretch(1);
    connect(&m_desk, &KeyStoreDesk::changed, this, [this] {
        this->draft().setKeyStores(m_desk.stores());
        refresh();
    });
    connect(&m_desk, &KeyStoreDesk::storeCreated, this, [this](const QString& id) {
        this->draft().edit([&id](KeyPlan& plan) { plan.keyStoreId = id; });
    });
}

QWidget* MaterialPage::importPart()
{
    auto* part = new QWidget;
    auto* banner = new Banner(Banner::Kind::Warning);
    banner->setText(tr("You must keep your own copy of imported material. If it expires or is "
                       "deleted, only the same material opens what was encrypted."));
    m_keepsCopy = new QCheckBox(tr("I &keep a recoverable copy"));
    m_keepsCopy->setObjectName(u"keepsCopyBox"_s);
    connect(m_keepsCopy, &QCheckBox::toggled, this, [this](bool on) {
        draft().edit([on](KeyPlan& plan) { plan.keepsCopy = on; });
    });
    m_copyError = errorCaption();
    auto* next = new QLabel(tr("The key is created without material. The import assistant takes "
                               "over after that."));
    setRole(next, Role::Caption);
    auto* layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(px(this, 8));
    for (QWidget* widget : {static_cast<QWidget*>(banner), static_cast<QWidget*>(m_keepsCopy),
             static_cast<QWidget*>(m_copyError), static_cast<QWidget*>(next)})
        layout->addWidget(widget);
    return part;
}

QWidget* MaterialPage::storePart()
{
    auto* part = new QWidget;
    m_xksPart = new QWidget;
    m_xksKeyId = new QLineEdit;
    m_xksKeyId->setObjectName(u"xksKeyIdEdit"_s);
    setRole(m_xksKeyId, Role::Mono);
    connect(m_xksKeyId, &QLineEdit::textEdited, this, [this](const QString& text) {
        draft().edit([&text](KeyPlan& plan) { plan.xksKeyId = text.trimmed(); });
    });
    auto* xksLabel = new QLabel(tr("&External key ID"));
    xksLabel->setBuddy(m_xksKeyId);
    setRole(xksLabel, Role::Section);
    m_xksError = errorCaption();
    auto* xks = new QVBoxLayout(m_xksPart);
    xks->setContentsMargins(0, px(this, 8), 0, 0);
    xks->setSpacing(px(this, 4));
    xks->addWidget(xksLabel);
    xks->addWidget(m_xksKeyId);
    xks->addWidget(m_xksError);

    auto* label = new QLabel(tr("Key &store"));
    setRole(label, Role::Section);
    m_storeError = errorCaption();
    auto* layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(px(this, 4));
    layout->addWidget(label);
    layout->addWidget(storeRow());
    layout->addWidget(m_storeError);
    layout->addWidget(m_xksPart);
    label->setBuddy(m_store);
    return part;
}

QWidget* MaterialPage::storeRow()
{
    auto* row = new QWidget;
    m_store = new QComboBox;
    m_store->setObjectName(u"keyStoreCombo"_s);
    m_connect = new QPushButton(tr("Connec&t"));
    m_connect->setObjectName(u"connectStoreButton"_s);
    m_create = new QPushButton(tr("Create s&imulated store"));
    m_create->setObjectName(u"createStoreButton"_s);
    connect(m_store, &QComboBox::activated, this, [this] {
        draft().edit([this](KeyPlan& plan) { plan.keyStoreId = m_store->currentData().toString(); });
    });
    connect(m_connect, &QPushButton::clicked, this,
        [this] { m_desk.connectStore(draft().plan().keyStoreId); });
    connect(m_create, &QPushButton::clicked, this, &MaterialPage::createStore);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(px(this, 8));
    layout->addWidget(m_store, 1);
    layout->addWidget(m_connect);
    layout->addWidget(m_create);
    return row;
}

QString MaterialPage::storeType() const
{
    return draft().plan().origin == KeyOrigin::ExternalKeyStore ? u"EXTERNAL_KEY_STORE"_s
                                                                : u"AWS_CLOUDHSM"_s;
}

void MaterialPage::createStore()
{
    // Names of stores are unique in an account and Region (CreateCustomKeyStore).
    QString name;
    for (int number = 1; name.isEmpty(); ++number) {
        const QString candidate = u"simulated-%1"_s.arg(number);
        const auto taken = std::any_of(m_desk.stores().begin(), m_desk.stores().end(),
            [&candidate](const CustomKeyStore& store) { return store.name == candidate; });
        if (!taken)
            name = candidate;
    }
    m_desk.createSimulated(name, storeType());
}

void MaterialPage::fillStores()
{
    const QString chosen = draft().plan().keyStoreId;
    m_store->clear();
    m_store->addItem(tr("Choose a key store"), QString());
    bool connected = true;
    for (const CustomKeyStore& store : m_desk.stores()) {
        if (store.type != storeType())
            continue;
        const bool on = store.connectionState == "CONNECTED"_L1;
        m_store->addItem(tr("%1 · %2%3").arg(store.name, on ? tr("connected") : tr("disconnected"),
                             store.simulated ? tr(" · simulated") : QString()),
            store.id);
        if (store.id == chosen) {
            m_store->setCurrentIndex(m_store->count() - 1);
            connected = on;
        }
    }
    m_connect->setVisible(!connected);
    m_connect->setEnabled(!m_desk.isBusy());
    // A simulation makes a store up by its name; other services want clusters and proxies.
    m_create->setVisible(draft().context().environment.endpoint.isEmpty());
    m_create->setEnabled(!m_desk.isBusy());
    const QString failure =
        m_desk.error() ? m_desk.error()->message.value_or(m_desk.error()->name) : QString();
    const bool visited = !chosen.isEmpty() || draft().progress().visited.contains(WizardStep::Review);
    showError(m_storeError,
        !failure.isEmpty() ? failure : visited ? problemText(WizardField::KeyStore) : QString());
}

void MaterialPage::refresh()
{
    const KeyPlan& plan = draft().plan();
    m_origins->setChoices(originChoices(draft()), static_cast<int>(plan.origin));
    m_importPart->setVisible(plan.origin == KeyOrigin::External);
    m_keepsCopy->setChecked(plan.keepsCopy);
    const bool reviewed = draft().progress().visited.contains(WizardStep::Review);
    showError(m_copyError, reviewed ? problemText(WizardField::KeepsCopy) : QString());
    m_storePart->setVisible(isCustomKeyStore(plan.origin));
    fillStores();
    m_xksPart->setVisible(plan.origin == KeyOrigin::ExternalKeyStore);
    if (m_xksKeyId->text() != plan.xksKeyId)
        m_xksKeyId->setText(plan.xksKeyId);
    const bool typed = !plan.xksKeyId.isEmpty() || reviewed;
    showError(m_xksError, typed ? problemText(WizardField::XksKeyId) : QString());
    setErring(m_xksKeyId, typed && !problemText(WizardField::XksKeyId).isEmpty());
}

void MaterialPage::focusProblem(const DraftProblem& problem)
{
    switch (problem.field) {
    case WizardField::KeepsCopy:
        showError(m_copyError, problemText(WizardField::KeepsCopy));
        m_keepsCopy->setFocus();
        break;
    case WizardField::KeyStore:
        showError(m_storeError, problemText(WizardField::KeyStore));
        m_store->setFocus();
        break;
    case WizardField::XksKeyId:
        showError(m_xksError, problemText(WizardField::XksKeyId));
        m_xksKeyId->setFocus();
        break;
    default:
        m_origins->setFocus();
        break;
    }
}

} // namespace keywright
