// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connections/ProfileText.h"

#include <QCoreApplication>

#include <array>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array sourceNames {
    QT_TRANSLATE_NOOP("ProfileSource", "Access key"),
    QT_TRANSLATE_NOOP("ProfileSource", "Role"),
    QT_TRANSLATE_NOOP("ProfileSource", "Web identity"),
    QT_TRANSLATE_NOOP("ProfileSource", "Single sign-on"),
    QT_TRANSLATE_NOOP("ProfileSource", "Program"),
    QT_TRANSLATE_NOOP("ProfileSource", "No credentials"),
};

} // namespace

QString sourceName(ProfileSummary::Source source)
{
    return QCoreApplication::translate(
        "ProfileSource", sourceNames[static_cast<std::size_t>(source)]);
}

QString profileSentence(const ProfileSummary& profile)
{
    QStringList parts {sourceName(profile.source)};
    if (!profile.identity.isEmpty())
        parts.append(profile.identity);
    if (!profile.sourceProfile.isEmpty())
        parts.append(QCoreApplication::translate("ProfileSource", "from profile %1")
                         .arg(profile.sourceProfile));
    if (!profile.endpointUrl.isEmpty())
        parts.append(profile.endpointUrl);
    return parts.join(u" · "_s);
}

} // namespace keywright
