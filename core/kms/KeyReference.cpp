// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kms/KeyReference.h"

#include <QRegularExpression>

namespace keywright {

using namespace Qt::StringLiterals;

KeyReference keyReferenceFrom(const QString& text)
{
    using enum KeyReference::Kind;
    if (text.startsWith("alias/"_L1))
        return {Alias, {}, {}, text};
    if (!text.startsWith("arn:"_L1))
        return {Key, {}, {}, text};

    const QString resource = text.section(u':', 5);
    const QString region = text.section(u':', 3, 3);
    const QString accountId = text.section(u':', 4, 4);
    if (resource.startsWith("alias/"_L1))
        return {AliasArn, region, accountId, resource};
    const QString keyPrefix = u"key/"_s;
    return {KeyArn, region, accountId,
        resource.startsWith(keyPrefix) ? resource.mid(keyPrefix.size()) : resource};
}

bool isKeyIdForm(const QString& keyId)
{
    static const QRegularExpression form(
        u"\\A(?:[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}|mrk-[0-9a-f]{32})\\z"_s);
    return form.match(keyId).hasMatch();
}

} // namespace keywright
