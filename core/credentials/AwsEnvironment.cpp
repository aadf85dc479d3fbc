// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credentials/AwsEnvironment.h"

#include <QFile>
#include <QRegularExpression>

#include <cstdlib>
#include <pwd.h>
#include <unistd.h>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

/// Empty for a user who is not known here.
QString homeOf(const QString& user)
{
    const passwd* entry = user.isEmpty() ? getpwuid(getuid()) : getpwnam(QFile::encodeName(user));
    return entry == nullptr ? QString() : QFile::decodeName(entry->pw_dir);
}

} // namespace

std::optional<QString> AwsEnvironment::text(const char* name) const
{
    const auto value = secret(name);
    if (!value)
        return std::nullopt;
    return QString::fromLocal8Bit(charView(value->view()));
}

QString AwsEnvironment::withVariables(const QString& path) const
{
    if (!path.contains(u'$'))
        return path; // mostly, and without the memory of a regular expression
    static const QRegularExpression variable(u"\\$(?:([A-Za-z0-9_]+)|\\{([^}]*)\\})"_s);
    QString result;
    qsizetype done = 0;
    for (auto each = variable.globalMatch(path); each.hasNext();) {
        const auto match = each.next();
        const QString name = match.captured(1) + match.captured(2);
        result += path.sliced(done, match.capturedStart() - done)
            + text(name.toLocal8Bit().constData()).value_or(match.captured());
        done = match.capturedEnd();
    }
    return result + path.sliced(done);
}

QString AwsEnvironment::expanded(const QString& path) const
{
    const QString result = withVariables(path);
    if (!result.startsWith(u'~'))
        return result;

    const qsizetype nameEnd = result.indexOf(u'/') < 0 ? result.size() : result.indexOf(u'/');
    const QString user = result.first(nameEnd).sliced(1);
    const auto fromVariable = user.isEmpty() ? text("HOME") : std::nullopt;
    QString home = fromVariable ? *fromVariable : homeOf(user);
    if (home.isEmpty())
        return result;
    while (home.size() > 1 && home.endsWith(u'/'))
        home.chop(1);
    return (home == u'/' ? QString() : home) + result.sliced(nameEnd);
}

std::optional<SecretBytes> ProcessEnvironment::secret(const char* name) const
{
    const char* value = std::getenv(name);
    if (value == nullptr)
        return std::nullopt;
    return SecretBytes(byteView(QByteArrayView(value)));
}

} // namespace keywright
