// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keywright/Application.h"

#include "core/credentials/AwsEnvironment.h"
#include "core/foundation/WhenFinished.h"
#include "core/kms/KmsClient.h"
#include "core/kms/Regions.h"
#include "ui/details/KeyDetailsPane.h"
#include "ui/endpoint/EndpointPanel.h"
#include "ui/importing/ImportAssistant.h"
#include "ui/keys/KeyListView.h"
#include "ui/keys/KeySelection.h"
#include "ui/text/ErrorText.h"
#include "ui/vault/ChangePassphraseDialog.h"
#include "ui/vault/FirstRunPage.h"
#include "ui/vault/UnlockPage.h"
#include "ui/window/ConnectionDesk.h"
#include "ui/window/KeysPage.h"
#include "ui/wizard/CreateKeyWizard.h"

#include <QApplication>
#include <QFile>
#include <QStandardPaths>

#include <array>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

struct NamedTheme {
    QLatin1StringView name;
    Theme::Mode mode;
};
constexpr auto namedThemes = std::to_array<NamedTheme>({
    {"system"_L1, Theme::Mode::System},
    {"light"_L1, Theme::Mode::Light},
    {"dark"_L1, Theme::Mode::Dark},
});

Theme::Mode themeNamed(const QString& name)
{
    for (const NamedTheme& theme : namedThemes) {
        if (theme.name == name)
            return theme.mode;
    }
    return Theme::Mode::System;
}

/// The same place that keywright-cli uses when it is not told otherwise.
QString defaultVaultPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
        + u"/keywright/primary.kwvault"_s;
}

} // namespace

Application::Application(QApplication& application, const StartOptions& options)
    : m_settings(m_store)
    , m_theme(application,
          themeNamed(options.theme.isEmpty() ? m_settings.value(Setting::Theme).toString()
                                             : options.theme))
    , m_session(m_clock)
    , m_endpoint(m_session, QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation))
    , m_connections(QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) + u"/connections.json"_s,
          QStandardPaths::writableLocation(QStandardPaths::CacheLocation) + u"/keys"_s,
          std::make_shared<ProcessEnvironment>(), m_clock, &m_keyring)
{
    chooseVault(options.vault.isEmpty() ? m_settings.value(Setting::LastVault).toString()
                                        : options.vault);
    m_window = std::make_unique<MainWindow>(windowParts());
    application.installEventFilter(&m_window->autoLock());
    connect(m_window.get(), &MainWindow::createKeyRequested, this, &Application::createKey);
    connect(m_window.get(), &MainWindow::importRequested, this, &Application::importMaterial);
    connect(m_window.get(), &MainWindow::themeChosen, this,
        [this](const QString& theme) { m_theme.setMode(themeNamed(theme)); });
}

WindowParts Application::windowParts()
{
    return {.session = m_session,
        .settings = m_settings,
        .clock = m_clock,
        .makeFirstRun = [this](QWidget* parent) { return makeFirstRun(parent); },
        .makeUnlock = [this](QWidget* parent) { return makeUnlock(parent); },
        .makeChangePassphrase =
            [this](QWidget* parent) { return new ChangePassphraseDialog(m_session, parent); },
        .endpoint = &m_endpoint,
        .makeEndpointPanel =
            [this](QWidget* parent) { return new EndpointPanel(m_endpoint, parent); },
        .connections = &m_connections};
}

QuickUnlock Application::quickUnlock()
{
    return {.keyring = &m_keyring,
        .isWanted = [this](const QString& vaultId) { return m_settings.usesKeyring(vaultId); },
        .setWanted = [this](const QString& vaultId,
                         bool wanted) { m_settings.setUsesKeyring(vaultId, wanted); }};
}

QWidget* Application::makeFirstRun(QWidget* parent)
{
    auto* page = new FirstRunPage(m_session, quickUnlock(), defaultVaultPath(), parent);
    // The window makes its first page while it is made itself, so it is looked up when it is needed.
    connect(page, &FirstRunPage::chosen, this, [this] { m_window->showUnlock(); });
    return page;
}

QWidget* Application::makeUnlock(QWidget* parent)
{
    auto* page = new UnlockPage(m_session, quickUnlock(), parent);
    connect(page, &UnlockPage::otherVaultRequested, this, [this] { m_window->showFirstRun(); });
    return page;
}

void Application::chooseVault(const QString& path)
{
    // The vault used last may be gone, or on a disk that is not there: then the first page says so
    // by offering to open another one.
    for (const QString& candidate : {path, defaultVaultPath()}) {
        if (!candidate.isEmpty() && QFile::exists(candidate) && m_session.choose(candidate))
            return;
    }
}

void Application::createKey()
{
    KmsConnection& here = m_window->desk().current();
    if (here.service() == nullptr)
        return;
    const Environment environment = here.environment();
    auto* wizard = new CreateKeyWizard(
        KmsClient(*here.service(), {environment.region, environment.callerArn}), environment,
        here.capabilities());
    connect(wizard, &CreateKeyWizard::importRequested, this, &Application::importMaterial);
    connect(wizard, &CreateKeyWizard::openKeyRequested, this, &Application::showKey);
    connect(wizard, &CreateKeyWizard::exportPublicKeyRequested, this, [this](const QString& arn) {
        showKey(arn);
        m_window->keysPage().details().exportPublicKey();
    });
    show(wizard);
}

void Application::showKey(const QString& arn)
{
    m_window->raise();
    m_window->activateWindow();
    m_window->keysPage().list().selection().select({arn});
}

void Application::importMaterial(const QString& arn)
{
    KmsConnection& here = m_window->desk().current();
    if (here.service() == nullptr)
        return;
    const Environment environment = here.environment();
    KmsClient client(*here.service(), {regionOfArn(arn), environment.callerArn});
    whenFinished(client.describeKey(arn), this, [this, client, environment](const auto& key) {
        if (key)
            show(new ImportAssistant(client, *key, environment, m_clock));
        else
            m_window->keysPage().showMessage(false, errorText(key.error()));
    });
}

void Application::show(QWidget* assistant)
{
    assistant->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_window.get(), &MainWindow::aboutToLock, assistant, &QObject::deleteLater);
    assistant->show();
    assistant->raise();
    assistant->activateWindow();
}

} // namespace keywright
