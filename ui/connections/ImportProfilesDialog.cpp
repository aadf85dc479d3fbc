// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connections/ImportProfilesDialog.h"

#include "ui/connections/ProfileText.h"
#include "ui/look/Metrics.h"
#include "ui/look/Roles.h"
#include "ui/look/Tone.h"
#include "ui/text/ErrorText.h"

#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QUrl>
#include <QVBoxLayout>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

bool isKnown(const ConnectionBook& book, const QString& awsProfile)
{
    const auto& known = book.profiles();
    return std::any_of(known.begin(), known.end(), [&awsProfile](const ConnectionProfile& each) {
        return each.awsProfile == awsProfile || each.name == awsProfile;
    });
}

ConnectionProfile connectionFor(const ProfileSummary& profile)
{
    ConnectionProfile connection;
    connection.id = newConnectionId();
    connection.name = profile.name;
    connection.awsProfile = profile.name;
    // Region and endpoint stay the profile's: who changes the files changes the connection.
    connection.kind = profile.endpointUrl.isEmpty() ? Environment::Kind::AwsProduction
                                                    : Environment::Kind::Endpoint;
    return connection;
}

} // namespace

ImportProfilesDialog::ImportProfilesDialog(ConnectionBook& book, QWidget* parent)
    : DialogFrame(tr("Connections from AWS profiles"),
          tr("Each profile that you tick becomes a connection. It keeps to the AWS files: nothing is copied "
             "out of them, and no secret is read now."),
          parent)
    , m_book(book)
    , m_list(new QTreeWidget)
    , m_note(new QLabel)
{
    setObjectName(u"importProfilesDialog"_s);
    m_list->setObjectName(u"profileList"_s);
    m_list->setAccessibleName(tr("AWS profiles"));
    m_list->setHeaderLabels({tr("Profile"), tr("Credentials"), tr("Region"), tr("Identity or endpoint")});
    m_list->setRootIsDecorated(false);
    m_list->setAllColumnsShowFocus(true);
    m_list->setUniformRowHeights(true);
    m_note->setWordWrap(true);
    m_note->setTextFormat(Qt::PlainText);
    setRole(m_note, Role::Hint);
    content()->addWidget(m_list, 1);
    content()->addWidget(m_note);
    addStretch();
    connect(addButton(tr("&Cancel"), u"cancelButton"_s), &QPushButton::clicked, this, &QDialog::reject);
    m_import = addButton(tr("&Add connections"), u"importProfilesButton"_s, true);
    connect(m_import, &QPushButton::clicked, this, &ImportProfilesDialog::import);
    connect(m_list, &QTreeWidget::itemChanged, this, &ImportProfilesDialog::follow);
    fill();
    resize(windowSize(this, 720, 480));
}

void ImportProfilesDialog::fill()
{
    auto profiles = m_book.awsProfiles();
    if (!profiles) {
        m_note->setText(errorText(profiles.error()) + u'\n' + profiles.error().detail);
        setTone(m_note, Tone::Danger);
        m_import->setEnabled(false);
        return;
    }
    m_profiles = std::move(*profiles);
    for (const ProfileSummary& profile : m_profiles) {
        const bool known = isKnown(m_book, profile.name);
        auto* item = new QTreeWidgetItem(m_list,
            {profile.name, sourceName(profile.source), profile.region,
                profile.endpointUrl.isEmpty() ? profile.identity : profile.endpointUrl});
        item->setCheckState(0, known ? Qt::Checked : Qt::Unchecked);
        item->setDisabled(known);
        item->setToolTip(0, known ? tr("There is a connection of this profile already.")
                                  : profileSentence(profile));
        item->setToolTip(3, profileSentence(profile));
    }
    m_list->header()->resizeSection(0, px(this, 152));
    m_list->header()->resizeSection(1, px(this, 152));
    m_list->header()->resizeSection(2, px(this, 112));
    if (m_profiles.empty())
        m_note->setText(tr("There are no profiles in ~/.aws/config and ~/.aws/credentials. “Add "
                           "connection…” needs none."));
    follow();
}

void ImportProfilesDialog::follow()
{
    int ticked = 0;
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        const QTreeWidgetItem* item = m_list->topLevelItem(i);
        ticked += !item->isDisabled() && item->checkState(0) == Qt::Checked ? 1 : 0;
    }
    m_import->setEnabled(ticked > 0);
    m_import->setText(ticked > 0 ? tr("&Add %n connection(s)", nullptr, ticked) : tr("&Add connections"));
}

void ImportProfilesDialog::import()
{
    QString last;
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        QTreeWidgetItem* item = m_list->topLevelItem(i);
        if (item->isDisabled() || item->checkState(0) != Qt::Checked)
            continue;
        const ConnectionProfile connection = connectionFor(m_profiles[static_cast<std::size_t>(i)]);
        if (auto saved = m_book.put(connection); !saved) {
            m_note->setText(errorText(saved.error()) + u'\n' + saved.error().detail);
            setTone(m_note, Tone::Danger);
            return;
        }
        item->setDisabled(true);
        last = connection.id;
    }
    emit imported(last);
    accept();
}

} // namespace keywright
