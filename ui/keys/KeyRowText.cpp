// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/keys/KeyRowText.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

QString words(const char* text)
{
    return QCoreApplication::translate("KeyRowText", text);
}

QString multiRegionText(const MultiRegionConfiguration& configuration)
{
    if (!configuration.isPrimary)
        return words(QT_TRANSLATE_NOOP("KeyRowText", "Replica of the key in %1"))
            .arg(configuration.primary.region);
    const auto replicas = static_cast<int>(configuration.replicas.size());
    return QCoreApplication::translate(
        "KeyRowText", "Multi-Region primary · %n replica(s)", nullptr, replicas);
}

} // namespace

QString dayText(qint64 milliseconds)
{
    return QLocale().toString(QDateTime::fromMSecsSinceEpoch(milliseconds).date(),
        words(QT_TRANSLATE_NOOP("KeyRowText", "dd MMM yyyy")));
}

QString minuteText(qint64 milliseconds)
{
    return QLocale().toString(QDateTime::fromMSecsSinceEpoch(milliseconds),
        words(QT_TRANSLATE_NOOP("KeyRowText", "dd MMM yyyy, HH:mm")));
}

QString keyName(const KeySummary& key)
{
    return key.aliases.isEmpty() ? key.metadata.keyId : key.aliases.front().sliced(QLatin1StringView("alias/").size());
}

QString rowTitle(const KeySummary& key)
{
    return key.aliases.isEmpty() ? u"–"_s : key.aliases.front();
}

QString rowSubtitle(const KeySummary& key)
{
    const KeyMetadata& metadata = key.metadata;
    if (key.knowledge == KeyKnowledge::IdOnly)
        return metadata.keyId;
    if (metadata.deletionDate)
        return words(QT_TRANSLATE_NOOP("KeyRowText", "Will be deleted %1"))
            .arg(minuteText(*metadata.deletionDate));
    if (metadata.state == KeyState::PendingImport)
        return words(QT_TRANSLATE_NOOP("KeyRowText", "Waits for key material"));
    if (key.aliases.isEmpty())
        return metadata.keyId;
    if (!metadata.description.isEmpty())
        return metadata.description;
    if (metadata.multiRegion)
        return multiRegionText(*metadata.multiRegion);
    if (metadata.validTo)
        return words(QT_TRANSLATE_NOOP("KeyRowText", "Imported · expires %1"))
            .arg(dayText(*metadata.validTo));
    return metadata.keyId;
}

QString problemText(const KmsError& error)
{
    if (error.name == "AccessDeniedException"_L1)
        return words(QT_TRANSLATE_NOOP("KeyRowText", "No permission to describe this key"));
    if (error.name == "ThrottlingException"_L1)
        return words(QT_TRANSLATE_NOOP("KeyRowText", "Not read: the service limits requests"));
    if (error.httpStatus == 0)
        return words(QT_TRANSLATE_NOOP("KeyRowText", "Not read: the service did not answer"));
    return words(QT_TRANSLATE_NOOP("KeyRowText", "Not read: %1")).arg(error.name);
}

QLatin1StringView rowIcon(const KeySummary& key)
{
    const KeyMetadata& metadata = key.metadata;
    if (key.knowledge == KeyKnowledge::IdOnly)
        return "more"_L1;
    if (metadata.origin == KeyOrigin::External)
        return "imported"_L1;
    if (metadata.origin == KeyOrigin::AwsCloudHsm)
        return "key-store"_L1;
    if (metadata.origin == KeyOrigin::ExternalKeyStore)
        return "external-store"_L1;
    if (metadata.multiRegion)
        return "multi-region"_L1;
    switch (infoOf(metadata.spec).family) {
    case KeyFamily::Symmetric: return "key"_L1;
    case KeyFamily::Hmac: return "hmac"_L1;
    case KeyFamily::Rsa:
    case KeyFamily::EllipticCurve:
    case KeyFamily::Sm2:
    case KeyFamily::MlDsa: break;
    }
    return "key-pair"_L1;
}

} // namespace keywright
