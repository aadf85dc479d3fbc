// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connections/ConnectionForm.h"

#include "core/kms/Regions.h"
#include "ui/connections/ProfileText.h"
#include "ui/look/Metrics.h"
#include "ui/look/Roles.h"
#include "ui/text/PhraseText.h"
#include "ui/vault/PassphraseField.h"
#include "ui/widgets/EnvironmentChip.h"
#include "ui/widgets/FormField.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QFileDialog>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QStackedWidget>
#include <QStandardItemModel>
#include <QUrl>
#include <QVBoxLayout>

#include <array>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

using Source = ConnectionProfile::CredentialsFrom;

constexpr std::array kindChoices {
    Environment::Kind::AwsProduction, Environment::Kind::Endpoint, Environment::Kind::Simulated};

QComboBox* editableCombo(const QString& name)
{
    auto* combo = new QComboBox;
    combo->setObjectName(name);
    combo->setEditable(true);
    combo->setInsertPolicy(QComboBox::NoInsert);
    combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    combo->setMinimumContentsLength(12);
    return combo;
}

QLineEdit* lineEdit(const QString& name)
{
    auto* edit = new QLineEdit;
    edit->setObjectName(name);
    return edit;
}

QCheckBox* checkBox(const QString& text, const QString& name)
{
    auto* box = new QCheckBox(text);
    box->setObjectName(name);
    return box;
}

QSpinBox* seconds(const QString& name)
{
    constexpr int longest = 3600;
    auto* box = new QSpinBox;
    box->setObjectName(name);
    box->setRange(1, longest); // none would be to wait for ever
    box->setSuffix(ConnectionForm::tr(" s"));
    return box;
}

Environment::Kind kindFor(const QString& url)
{
    return url.isEmpty() || QUrl(url).host().endsWith(".amazonaws.com"_L1)
        ? Environment::Kind::AwsProduction : Environment::Kind::Endpoint;
}

void layRows(QVBoxLayout* column, const QWidget* widget)
{
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(widget, 12));
}

} // namespace

ConnectionForm::ConnectionForm(
    const std::vector<ProfileSummary>& profiles, bool hasKeyring, QWidget* parent)
    : QWidget(parent)
    , m_name(lineEdit(u"connectionNameEdit"_s))
    , m_source(new QComboBox)
    , m_awsProfile(editableCombo(u"awsProfileCombo"_s))
    , m_accessKeyId(lineEdit(u"accessKeyIdEdit"_s))
    , m_secretKey(new PassphraseField)
    , m_region(editableCombo(u"regionCombo"_s))
    , m_url(lineEdit(u"endpointUrlEdit"_s))
    , m_kind(new QComboBox)
    , m_readOnly(checkBox(tr("&Read only: refuse every change here"), u"readOnlyCheck"_s))
    , m_caBundle(lineEdit(u"caBundleEdit"_s))
    , m_proxy(lineEdit(u"proxyEdit"_s))
    , m_connectTimeout(seconds(u"connectTimeoutSpin"_s))
    , m_readTimeout(seconds(u"readTimeoutSpin"_s))
    , m_fips(checkBox(tr("&FIPS endpoint"), u"fipsCheck"_s))
    , m_dualStack(checkBox(tr("&Dual-stack endpoint (IPv6)"), u"dualStackCheck"_s))
    , m_plainHttp(checkBox(
          tr("Allow http to other computers: everybody on the way can read along"), u"plainHttpCheck"_s))
    , m_metadata(checkBox(tr("Ask container and instance metadata services for credentials"),
          u"metadataCheck"_s))
    , m_remembers(checkBox(tr("Keep the list of keys for the next start, encrypted with a key in the "
                              "desktop keyring"),
          u"remembersCheck"_s))
    , m_nameRow(new FormField(tr("&Name"), m_name))
    , m_profileRow(new FormField(tr("AWS &profile"), m_awsProfile))
    , m_regionRow(new FormField(tr("Re&gion"), m_region))
    , m_urlRow(new FormField(tr("&Endpoint"), m_url))
    , m_caRow(new FormField(tr("Trusted certificates (PEM file)"), m_caBundle))
    , m_proxyRow(new FormField(tr("Proxy"), m_proxy))
{
    fillProfiles(profiles);
    fillRegions();
    m_url->setPlaceholderText(tr("AWS, in the Region"));
    m_urlRow->setCaption(tr("Leave it empty for AWS."));
    m_proxy->setPlaceholderText(tr("as the environment says"));
    m_caBundle->setPlaceholderText(tr("those that the system trusts"));
    auto* column = new QVBoxLayout(this);
    layRows(column, this);
    column->addWidget(m_nameRow);
    column->addWidget(makeCredentials(hasKeyring));
    column->addWidget(makePlace());
    column->addWidget(makeLook());
    column->addWidget(makeMore());
    for (QLineEdit* edit : {m_name, m_accessKeyId, m_url, m_caBundle, m_proxy})
        connect(edit, &QLineEdit::textChanged, this, &ConnectionForm::follow);
    for (QComboBox* combo : {m_awsProfile, m_region})
        connect(combo, &QComboBox::editTextChanged, this, &ConnectionForm::follow);
    connect(m_source, &QComboBox::currentIndexChanged, this, &ConnectionForm::follow);
    connect(m_plainHttp, &QCheckBox::toggled, this, &ConnectionForm::follow);
    connect(m_kind, &QComboBox::activated, this, [this] { m_kindChosen = true; });
    connect(m_awsProfile, &QComboBox::activated, this, &ConnectionForm::suggestName);
    follow();
}

QWidget* ConnectionForm::makeCredentials(bool hasKeyring)
{
    m_source->setObjectName(u"credentialsCombo"_s);
    m_source->addItem(tr("AWS profile or environment"), static_cast<int>(Source::AwsFiles));
    m_source->addItem(tr("Access key, kept in the desktop keyring"), static_cast<int>(Source::Keyring));
    m_source->addItem(tr("None: do not sign (simulators only)"), static_cast<int>(Source::Nowhere));
    if (!hasKeyring)
        qobject_cast<QStandardItemModel*>(m_source->model())->item(1)->setEnabled(false);
    m_secretKey->edit()->setObjectName(u"secretKeyEdit"_s);
    auto* keys = new QWidget;
    auto* row = new QHBoxLayout(keys);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(px(this, 12));
    auto* id = new FormField(tr("Access key &ID"), m_accessKeyId);
    auto* secret = new FormField(tr("Secret access &key"), m_secretKey);
    secret->setCaption(tr("Empty: the one that is kept already."));
    row->addWidget(id, 1);
    row->addWidget(secret, 1);
    m_profileRow->setCaption(tr("From ~/.aws/config and ~/.aws/credentials."));
    auto* none = new QLabel(tr("Calls go out unsigned. AWS refuses them."));
    none->setAlignment(Qt::AlignLeading | Qt::AlignTop);
    none->setWordWrap(true);
    setRole(none, Role::Hint);
    none->setAlignment(Qt::AlignLeading | Qt::AlignTop);
    m_sourcePages = new QStackedWidget;
    for (QWidget* page : {static_cast<QWidget*>(m_profileRow), keys, static_cast<QWidget*>(none)})
        m_sourcePages->addWidget(page);
    auto* group = new QWidget;
    auto* column = new QVBoxLayout(group);
    layRows(column, this);
    column->addWidget(new FormField(tr("&Credentials"), m_source));
    column->addWidget(m_sourcePages);
    return group;
}

QWidget* ConnectionForm::makePlace()
{
    auto* group = new QWidget;
    auto* row = new QHBoxLayout(group);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(px(this, 12));
    row->addWidget(m_regionRow, 1);
    row->addWidget(m_urlRow, 1);
    return group;
}

QWidget* ConnectionForm::makeLook()
{
    m_kind->setObjectName(u"kindCombo"_s);
    for (const Environment::Kind kind : kindChoices)
        m_kind->addItem(lookOf(kind).text, static_cast<int>(kind));
    auto* kindRow = new FormField(tr("&Mark it as"), m_kind);
    kindRow->setCaption(tr("Its colour and words stand wherever you act."));
    auto* group = new QWidget;
    auto* column = new QVBoxLayout(group);
    layRows(column, this);
    column->addWidget(kindRow);
    column->addWidget(m_readOnly);
    return group;
}

QWidget* ConnectionForm::makeMore()
{
    auto* browse = new QPushButton(tr("&Browse…"));
    connect(browse, &QPushButton::clicked, this, [this] {
        auto* dialog = new QFileDialog(this, tr("Trusted certificates"));
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setFileMode(QFileDialog::ExistingFile);
        connect(dialog, &QFileDialog::fileSelected, m_caBundle, &QLineEdit::setText);
        dialog->open();
    });
    m_caRow->addWidget(browse);
    m_more = new QWidget;
    auto* grid = new QGridLayout(m_more);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(px(this, 12));
    grid->setVerticalSpacing(px(this, 12));
    grid->addWidget(m_caRow, 0, 0, 1, 2);
    grid->addWidget(m_proxyRow, 1, 0, 1, 2);
    grid->addWidget(new FormField(tr("Give up connecting after"), m_connectTimeout), 2, 0);
    grid->addWidget(new FormField(tr("Give up waiting for an answer after"), m_readTimeout), 2, 1);
    grid->addWidget(m_fips, 3, 0);
    grid->addWidget(m_dualStack, 3, 1);
    int row = 4;
    for (QCheckBox* box : {m_metadata, m_remembers, m_plainHttp})
        grid->addWidget(box, row++, 0, 1, 2);
    m_moreSwitch = checkBox(tr("M&ore settings"), u"moreSettingsCheck"_s);
    auto* group = new QWidget;
    auto* column = new QVBoxLayout(group);
    layRows(column, this);
    column->addWidget(m_moreSwitch);
    column->addWidget(m_more);
    m_more->hide();
    connect(m_moreSwitch, &QCheckBox::toggled, m_more, &QWidget::setVisible);
    connect(m_moreSwitch, &QCheckBox::toggled, this, &ConnectionForm::changed);
    return group;
}

void ConnectionForm::fillProfiles(const std::vector<ProfileSummary>& profiles)
{
    m_awsProfile->addItem(QString());
    for (const ProfileSummary& profile : profiles) {
        m_awsProfile->addItem(profile.name);
        m_awsProfile->setItemData(
            m_awsProfile->count() - 1, profileSentence(profile), Qt::ToolTipRole);
    }
    m_awsProfile->lineEdit()->setPlaceholderText(tr("what the environment says"));
}

void ConnectionForm::fillRegions()
{
    m_region->addItem(QString());
    for (const RegionInfo& region : knownRegions()) {
        m_region->addItem(region.id);
        m_region->setItemData(m_region->count() - 1, QString(region.name), Qt::ToolTipRole);
    }
    m_region->lineEdit()->setPlaceholderText(tr("the profile’s"));
}

void ConnectionForm::setProfile(const ConnectionProfile& profile)
{
    m_given = profile;
    m_kindChosen = !profile.name.isEmpty();
    m_name->setText(profile.name);
    m_source->setCurrentIndex(static_cast<int>(profile.credentials));
    m_awsProfile->setEditText(profile.awsProfile);
    m_region->setEditText(profile.region);
    m_url->setText(profile.endpointUrl);
    m_kind->setCurrentIndex(m_kind->findData(static_cast<int>(profile.kind)));
    m_readOnly->setChecked(profile.readOnly);
    m_caBundle->setText(profile.caBundle);
    m_proxy->setText(profile.proxy);
    m_connectTimeout->setValue(profile.connectTimeoutSeconds);
    m_readTimeout->setValue(profile.readTimeoutSeconds);
    m_fips->setChecked(profile.fips);
    m_dualStack->setChecked(profile.dualStack);
    m_plainHttp->setChecked(profile.plainHttpAllowed);
    m_metadata->setChecked(profile.metadataServices);
    m_remembers->setChecked(profile.remembersKeys);
    ConnectionProfile usual;
    m_moreSwitch->setChecked(!profile.caBundle.isEmpty() || !profile.proxy.isEmpty() || profile.fips
        || profile.dualStack || profile.plainHttpAllowed || profile.metadataServices
        || profile.connectTimeoutSeconds != usual.connectTimeoutSeconds
        || profile.readTimeoutSeconds != usual.readTimeoutSeconds);
    follow();
}

ConnectionProfile ConnectionForm::profile() const
{
    ConnectionProfile profile = m_given;
    profile.name = m_name->text().trimmed();
    profile.credentials = static_cast<Source>(m_source->currentData().toInt());
    profile.awsProfile = m_awsProfile->currentText().trimmed();
    profile.region = m_region->currentText().trimmed();
    profile.endpointUrl = m_url->text().trimmed();
    profile.kind = static_cast<Environment::Kind>(m_kind->currentData().toInt());
    profile.readOnly = m_readOnly->isChecked();
    profile.caBundle = m_caBundle->text().trimmed();
    profile.proxy = m_proxy->text().trimmed();
    profile.connectTimeoutSeconds = m_connectTimeout->value();
    profile.readTimeoutSeconds = m_readTimeout->value();
    profile.fips = m_fips->isChecked();
    profile.dualStack = m_dualStack->isChecked();
    profile.plainHttpAllowed = m_plainHttp->isChecked();
    profile.metadataServices = m_metadata->isChecked();
    profile.remembersKeys = m_remembers->isChecked();
    return profile;
}

std::optional<AwsCredentials> ConnectionForm::accessKey() const
{
    if (static_cast<Source>(m_source->currentData().toInt()) != Source::Keyring
        || m_secretKey->isEmpty())
        return std::nullopt;
    AwsCredentials key;
    key.accessKeyId = m_accessKeyId->text().trimmed();
    key.secretAccessKey = SecretAccessKey(m_secretKey->copyPassphrase().take());
    return key;
}

std::optional<AwsCredentials> ConnectionForm::takeAccessKey()
{
    auto key = accessKey();
    m_secretKey->clear();
    return key;
}

void ConnectionForm::follow()
{
    m_sourcePages->setCurrentIndex(m_source->currentIndex());
    if (!m_kindChosen)
        m_kind->setCurrentIndex(
            m_kind->findData(static_cast<int>(kindFor(m_url->text().trimmed()))));
    m_plainHttp->setVisible(m_plainHttp->isChecked() || needsHttpConsent(m_url->text().trimmed()));
    emit changed();
}

void ConnectionForm::suggestName()
{
    if (m_name->text().isEmpty())
        m_name->setText(m_awsProfile->currentText());
}

FormField* ConnectionForm::rowOf(ConnectionField field) const
{
    switch (field) {
    case ConnectionField::Name: return m_nameRow;
    case ConnectionField::Region: return m_regionRow;
    case ConnectionField::EndpointUrl:
    case ConnectionField::PlainHttp: return m_urlRow;
    case ConnectionField::CaBundle: return m_caRow;
    case ConnectionField::Proxy: return m_proxyRow;
    }
    return nullptr;
}

void ConnectionForm::showProblems(const QList<ConnectionProblem>& problems, bool movesFocus)
{
    for (FormField* row : {m_nameRow, m_regionRow, m_urlRow, m_caRow, m_proxyRow})
        row->setError({});
    for (const ConnectionProblem& problem : problems) {
        FormField* row = rowOf(problem.field);
        if (row->error().isEmpty())
            row->setError(translated(problem.text));
        if (row == m_caRow || row == m_proxyRow || problem.field == ConnectionField::PlainHttp)
            m_moreSwitch->setChecked(true);
    }
    if (movesFocus && !problems.isEmpty()) {
        const QList<QLineEdit*> edits = rowOf(problems.front().field)->findChildren<QLineEdit*>();
        if (!edits.isEmpty())
            edits.front()->setFocus();
    }
}

} // namespace keywright
