// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connections/ConnectionRules.h"
#include "core/credentials/AwsCredentials.h"
#include "core/credentials/ProfileSummary.h"

#include <QWidget>

#include <optional>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QSpinBox;
class QStackedWidget;

namespace keywright {

class FormField;
class PassphraseField;

/// The fields of a connection. Knows no store: what was typed comes out of profile() and
/// takeAccessKey().
class ConnectionForm final : public QWidget {
    Q_OBJECT

public:
    /// `profiles` of the AWS files, to choose from; `hasKeyring`: access keys can be kept.
    ConnectionForm(const std::vector<ProfileSummary>& profiles, bool hasKeyring, QWidget* parent = nullptr);

    void setProfile(const ConnectionProfile& profile);
    /// What is not shown stays as setProfile() had it.
    [[nodiscard]] ConnectionProfile profile() const;
    /// The key that was typed; nothing of it stays behind. nullopt: none was typed.
    [[nodiscard]] std::optional<AwsCredentials> takeAccessKey();
    /// The same, to be taken later too.
    [[nodiscard]] std::optional<AwsCredentials> accessKey() const;

    /// Marks the fields; the first one gets the keyboard.
    void showProblems(const QList<ConnectionProblem>& problems, bool movesFocus);

signals:
    void changed();

private:
    QWidget* makeCredentials(bool hasKeyring);
    QWidget* makePlace();
    QWidget* makeLook();
    QWidget* makeMore();
    void fillProfiles(const std::vector<ProfileSummary>& profiles);
    void fillRegions();
    void follow();
    void suggestName();
    [[nodiscard]] FormField* rowOf(ConnectionField field) const;

    ConnectionProfile m_given;
    QLineEdit* m_name;
    QComboBox* m_source;
    QComboBox* m_awsProfile;
    QLineEdit* m_accessKeyId;
    PassphraseField* m_secretKey;
    QComboBox* m_region;
    QLineEdit* m_url;
    QComboBox* m_kind;
    QCheckBox* m_readOnly;
    QWidget* m_more = nullptr;
    QCheckBox* m_moreSwitch = nullptr;
    QLineEdit* m_caBundle;
    QLineEdit* m_proxy;
    QSpinBox* m_connectTimeout;
    QSpinBox* m_readTimeout;
    QCheckBox* m_fips;
    QCheckBox* m_dualStack;
    QCheckBox* m_plainHttp;
    QCheckBox* m_metadata;
    QCheckBox* m_remembers;
    FormField* m_nameRow;
    FormField* m_profileRow;
    FormField* m_regionRow;
    FormField* m_urlRow;
    FormField* m_caRow;
    FormField* m_proxyRow;
    QStackedWidget* m_sourcePages = nullptr;
    bool m_kindChosen = false; ///< by the person, and no longer by the address
};

} // namespace keywright
