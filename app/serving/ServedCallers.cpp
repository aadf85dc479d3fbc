// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/serving/ServedCallers.h"

#include "core/local/AccessKey.h"
#include "core/local/PrincipalRegister.h"

#include <cerrno>
#include <cstring>

#include <unistd.h>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

Status writeAll(int descriptor, ByteView bytes)
{
    while (!bytes.empty()) {
        const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return Error {ErrorCode::IoFailure, QString::fromLocal8Bit(std::strerror(errno))};
        bytes = bytes.subspan(static_cast<std::size_t>(written));
    }
    return ok();
}

} // namespace

Status ServedCallers::addRoot()
{
    auto id = newAccessKeyId();
    if (!id)
        return id.error();
    auto secret = newSecretAccessKey();
    if (!secret)
        return secret.error();
    m_rootAccessKeyId = *id;
    add(*id, {{}, std::move(secret).value()});
    return ok();
}

Status ServedCallers::addPrincipals(Vault& vault, AccountIndex& index)
{
    auto all = PrincipalRegister(vault, index).credentials();
    if (!all)
        return all.error();
    for (PrincipalCredentials& each : *all)
        add(each.accessKeyId, {each.callerArn, std::move(each.secretAccessKey)});
    return ok();
}

void ServedCallers::add(const QString& accessKeyId, KnownCaller caller)
{
    m_callers.insert(accessKeyId, std::make_shared<const KnownCaller>(std::move(caller)));
}

const KnownCaller* ServedCallers::callerWith(const QString& accessKeyId) const
{
    const auto found = m_callers.constFind(accessKeyId);
    return found == m_callers.cend() ? nullptr : found->get();
}

Status writeExports(
    int descriptor, const QString& url, const ServedCallers& callers, const QString& region)
{
    const QByteArray before = u"export AWS_ENDPOINT_URL_KMS=%1\nexport AWS_ACCESS_KEY_ID=%2\n"
                              "export AWS_SECRET_ACCESS_KEY="_s.arg(url, callers.rootAccessKeyId()).toUtf8();
    // AWS_DEFAULT_REGION is what the aws CLI before version 2 and boto3 read.
    const QByteArray after
        = u"\nexport AWS_REGION=%1\nexport AWS_DEFAULT_REGION=%1\n"_s.arg(region).toUtf8();
    for (const ByteView part :
        {byteView(before), callers.root().secretAccessKey.view(), byteView(after)}) {
        if (auto written = writeAll(descriptor, part); !written)
            return written;
    }
    return ok();
}

} // namespace keywright
