// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kms/KeyCatalog.h"
#include "core/kms/KmsService.h"

#include <QObject>

namespace keywright {

/// The keys of an endpoint in one Region, by ListKeys, ListAliases, DescribeKey and ListResourceTags of
/// any KmsService. It is used in the thread that made it, and futures finish through its event loop;
/// cancelling one cancels the calls behind it. They end cancelled when it goes; the service must
/// outlive it.
class RemoteCatalog final : public KeyCatalog {
public:
    RemoteCatalog(KmsService& service, QString region);

    /// A page of keys and, at the same time, one of aliases. Where ListAliases is refused there are no
    /// aliases. Where the endpoint loses its place in the list, the page after what it gave is an error.
    [[nodiscard]] QFuture<Result<KeyPage, KmsError>> page(QString marker) override;
    /// In the ARN's Region. Aliases and tags that may not be read are left empty: whoever knows aliases
    /// of the key from page() keeps them when there are none here. DescribeKey's error is the key's.
    [[nodiscard]] QFuture<Result<KeySummary, KmsError>> key(QString arn) override;

private:
    KmsService& m_service;
    QString m_region;
    QObject m_work; ///< parent of what is under way
};

} // namespace keywright
