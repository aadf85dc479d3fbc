// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/crypto/VectorFiles.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtGlobal>

namespace keywright {

using namespace Qt::StringLiterals;

QByteArray packagedFile(const QString& path)
{
    QFile file(u"/usr/lib/python3/dist-packages/cryptography_vectors/"_s + path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("python3-cryptography-vectors is missing: %s", qPrintable(file.fileName()));
    return file.readAll();
}

QList<VectorCase> packagedCases(const QString& path)
{
    QList<VectorCase> cases;
    VectorCase section;
    for (const QByteArray& raw : packagedFile(path).split('\n')) {
        QByteArray line = raw.trimmed();
        const bool inSection = line.startsWith('[');
        if (inSection)
            line = line.mid(1, line.size() - 2);
        const qsizetype equals = line.indexOf('=');
        const QString name = QString::fromUtf8(line.left(equals).trimmed()).toUpper();
        if (inSection)
            section.insert(name, line.mid(equals + 1).trimmed());
        else if (name == u"COUNT")
            cases.append(section);
        else if (line == "FAIL" && !cases.isEmpty())
            cases.last().insert(u"FAIL"_s, "1");
        else if (equals > 0 && !line.startsWith('#') && !cases.isEmpty())
            cases.last().insert(name, line.mid(equals + 1).trimmed());
    }
    return cases;
}

QList<VectorCase> uncountedCases(
    const QString& path, const QString& first, const QStringList& shared)
{
    QList<VectorCase> cases;
    VectorCase section;
    for (const QByteArray& raw : packagedFile(path).split('\n')) {
        const QByteArray line = raw.trimmed();
        const qsizetype equals = line.indexOf('=');
        const QString name = QString::fromUtf8(line.left(equals).trimmed()).toUpper();
        const QByteArray value = line.mid(equals + 1).trimmed();
        if (line.startsWith('[')) {
            section.clear();
            section.insert(u"SECTION"_s, line.mid(1, line.size() - 2));
        } else if (equals < 1 || line.startsWith('#')) {
            continue;
        } else if (shared.contains(name)) {
            section.insert(name, value);
        } else {
            if (name == first)
                cases.append(section);
            if (!cases.isEmpty())
                cases.last().insert(name, value);
        }
    }
    return cases;
}

QJsonArray wycheproofGroups(const QString& name)
{
    const QString folder = qEnvironmentVariable(
        "KEYWRIGHT_VECTORS", QStringLiteral(KEYWRIGHT_SOURCE_DIR "/../shared/vectors"));
    QFile file(folder + u"/wycheproof/"_s + name);
    if (!file.open(QIODevice::ReadOnly)) {
        qInfo("no Wycheproof vectors here: %s", qPrintable(name));
        return {};
    }
    const QJsonObject content = QJsonDocument::fromJson(file.readAll()).object();
    qInfo("%s: %d cases", qPrintable(name), content[u"numberOfTests"].toInt());
    return content[u"testGroups"].toArray();
}

QByteArray hexMember(const QJsonObject& object, QLatin1StringView name)
{
    return QByteArray::fromHex(object[name].toString().toLatin1());
}

} // namespace keywright
