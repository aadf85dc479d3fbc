// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/vault/FirstRunPage.h"

#include "core/foundation/WhenFinished.h"
#include "core/kms/Regions.h"
#include "core/session/VaultSession.h"
#include "ui/look/Icons.h"
#include "ui/look/Metrics.h"
#include "ui/look/Roles.h"
#include "ui/text/ErrorText.h"
#include "ui/text/PhraseText.h"
#include "ui/vault/NewPassphraseForm.h"
#include "ui/vault/VaultColumn.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/FormField.h"

#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QRegularExpression>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

constexpr int columnWidth = 640;
constexpr auto defaultRegion = "eu-central-1"_L1;

} // namespace

FirstRunPage::FirstRunPage(VaultSession& session, QuickUnlock quickUnlock,
    const QString& suggestedPath, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_quickUnlock(std::move(quickUnlock))
    , m_problem(new Banner(Banner::Kind::Error))
    , m_path(new QLineEdit(QDir::toNativeSeparators(suggestedPath)))
    , m_pathRow(new FormField(tr("&Vault file"), m_path))
    , m_passphrase(new NewPassphraseForm)
    , m_useKeyring(new QRadioButton(tr("&Keep its key in the system keyring; it unlocks with your desktop login")))
    , m_accountId(new QLineEdit)
    , m_accountRow(new FormField(tr("&Account ID"), m_accountId))
    , m_region(new QComboBox)
    , m_create(new QPushButton(tr("&Create vault")))
{
    auto* column = new VaultColumn(columnWidth, this);
    column->addHeading(u"vault"_s, tr("Create your vault"),
        tr("One encrypted file for keys, names and policies. It works without a network."));
    m_problem->setObjectName(u"firstRunProblem"_s);
    m_problem->hide();
    column->add(m_problem);
    column->add(m_fields = form());
    auto* warning = new Banner(Banner::Kind::Warning);
    warning->setText(tr("Nobody can reset this passphrase. Write it down and keep it in a safe place."));
    column->add(warning);
    column->add(buttons());
    connect(m_create, &QPushButton::clicked, this, &FirstRunPage::create);
    connect(m_passphrase, &NewPassphraseForm::submitted, this, &FirstRunPage::create);
}

QWidget* FirstRunPage::form()
{
    m_path->setObjectName(u"vaultPathEdit"_s);
    m_path->setAccessibleName(tr("Vault file"));
    setRole(m_path, Role::Mono);
    auto* browseButton = new QPushButton(tr("&Browse…"));
    browseButton->setObjectName(u"browseButton"_s);
    connect(browseButton, &QPushButton::clicked, this, &FirstRunPage::browse);
    m_pathRow->addWidget(browseButton);

    auto* card = new VaultCard;
    card->add(m_pathRow);
    card->add(m_passphrase);
    if (m_quickUnlock.isOffered())
        card->add(quickUnlockChoice());
    else
        m_useKeyring->setParent(card), m_useKeyring->hide();
    card->add(account());
    return card;
}

QWidget* FirstRunPage::quickUnlockChoice()
{
    auto* box = new QWidget;
    auto* heading = new QLabel(tr("Quick unlock on this computer"));
    setRole(heading, Role::Section);
    auto* ask = new QRadioButton(tr("As&k for the passphrase every time"));
    ask->setObjectName(u"askEveryTimeRadio"_s);
    ask->setChecked(true); // the keyring is never preselected
    m_useKeyring->setObjectName(u"useKeyringRadio"_s);
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins({});
    layout->setSpacing(px(this, 8));
    layout->addWidget(heading);
    layout->addWidget(ask);
    layout->addWidget(m_useKeyring);
    return box;
}

QWidget* FirstRunPage::account()
{
    m_accountId->setObjectName(u"accountIdEdit"_s);
    m_accountId->setAccessibleName(tr("Account ID"));
    m_accountId->setPlaceholderText(tr("12 digits; random if left empty"));
    m_accountRow->setCaption(tr("The vault simulates an AWS account; ARNs and policies carry its ID."));
    m_region->setObjectName(u"regionCombo"_s);
    for (const RegionInfo& region : knownRegions())
        m_region->addItem(u"%1 – %2"_s.arg(region.id, translated({region.name.data()})), QString(region.id));
    m_region->setCurrentIndex(m_region->findData(QString(defaultRegion)));

    auto* box = new QWidget;
    auto* toggle = new QPushButton(tr("&Simulated account…"));
    toggle->setObjectName(u"accountToggle"_s);
    toggle->setCheckable(true);
    setRole(toggle, Role::Link);
    auto* fields = new QWidget;
    auto* row = new QHBoxLayout(fields);
    row->setContentsMargins({});
    row->setSpacing(px(this, 16));
    row->addWidget(m_accountRow, 1);
    row->addWidget(new FormField(tr("Re&gion of new keys"), m_region), 1);
    fields->hide();
    connect(toggle, &QPushButton::toggled, fields, &QWidget::setVisible);
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins({});
    layout->addWidget(toggle, 0, Qt::AlignLeft);
    layout->addWidget(fields);
    return box;
}

QLayout* FirstRunPage::buttons()
{
    auto* open = new QPushButton(tr("&Open an existing vault…"));
    open->setObjectName(u"openExistingButton"_s);
    setRole(open, Role::Link);
    connect(open, &QPushButton::clicked, this, &FirstRunPage::openExisting);
    m_create->setObjectName(u"createVaultButton"_s);
    setRole(m_create, Role::Primary);
    auto* row = new QHBoxLayout;
    row->addWidget(open);
    row->addStretch();
    row->addWidget(m_create);
    return row;
}

void FirstRunPage::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    m_path->setFocus();
}

void FirstRunPage::browse()
{
    auto* dialog = new QFileDialog(this, tr("New vault"), m_path->text(), tr("Vaults (*.kwvault)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setOption(QFileDialog::DontConfirmOverwrite); // an existing file is never overwritten
    dialog->setDefaultSuffix(u"kwvault"_s);
    connect(dialog, &QFileDialog::fileSelected, m_path,
        [this](const QString& path) { m_path->setText(QDir::toNativeSeparators(path)); });
    dialog->open();
}

void FirstRunPage::openExisting()
{
    auto* dialog = new QFileDialog(this, tr("Open a vault"), QFileInfo(m_path->text()).path(),
        tr("Vaults (*.kwvault);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        const Status known = m_session.choose(path);
        m_problem->setVisible(!known);
        if (known)
            emit chosen();
        else
            m_problem->setText(errorText(known.error()));
    });
    dialog->open();
}

bool FirstRunPage::check()
{
    static const QRegularExpression twelveDigits(u"^[0-9]{12}$"_s);
    const QString path = m_path->text().trimmed();
    const QString account = m_accountId->text().trimmed();
    m_pathRow->setError(path.isEmpty()      ? tr("Say where the vault goes.")
            : QFileInfo::exists(path)       ? tr("There is already a file with this name. Choose "
                                                 "another, or open it below.")
            : QDir(path).isRelative()       ? tr("Give the whole path, from the root.")
                                            : QString());
    m_accountRow->setError(account.isEmpty() || twelveDigits.match(account).hasMatch()
            ? QString()
            : tr("Account IDs have 12 digits; this has %n character(s).", nullptr,
                static_cast<int>(account.size())));
    if (!m_pathRow->error().isEmpty())
        m_path->setFocus();
    else if (m_passphrase->check() && !m_accountRow->error().isEmpty())
        m_accountId->setFocus();
    else
        return m_passphrase->check();
    return false;
}

void FirstRunPage::create()
{
    if (!check())
        return;
    setBusy(true);
    const QString path = m_path->text().trimmed();
    QDir().mkpath(QFileInfo(path).path());
    const NewVault how {path, m_accountId->text().trimmed(), m_region->currentData().toString()};
    // The session outlives this page, which goes away as soon as the vault is open.
    const bool keep = m_useKeyring->isChecked();
    whenFinished(m_session.create(how, m_passphrase->takePassphrase()), &m_session,
        [quick = m_quickUnlock, keep, page = QPointer<FirstRunPage>(this), &session = m_session](
            const Status& done) {
            if (done)
                quick.follow(session, keep);
            if (page == nullptr)
                return;
            page->setBusy(false);
            page->m_problem->setVisible(!done);
            if (!done)
                page->m_problem->setText(errorText(done.error()));
        });
}

void FirstRunPage::setBusy(bool busy)
{
    m_fields->setEnabled(!busy);
    m_create->setEnabled(!busy);
    m_create->setText(busy ? tr("Creating…") : tr("&Create vault"));
}

} // namespace keywright
