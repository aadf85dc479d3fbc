// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/translations/TranslationFile.h"

#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QXmlStreamReader>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

void readTranslation(QXmlStreamReader& xml, TranslatedMessage& message)
{
    message.type = xml.attributes().value("type"_L1).toString();
    if (!message.numerus) {
        message.forms = {xml.readElementText()};
        return;
    }
    while (xml.readNextStartElement())
        message.forms.append(xml.readElementText());
}

TranslatedMessage readMessage(QXmlStreamReader& xml, const QString& context)
{
    TranslatedMessage message;
    message.context = context;
    message.numerus = xml.attributes().value("numerus"_L1) == "yes"_L1;
    while (xml.readNextStartElement()) {
        if (xml.name() == "source"_L1)
            message.source = xml.readElementText();
        else if (xml.name() == "comment"_L1)
            message.comment = xml.readElementText();
        else if (xml.name() == "translation"_L1)
            readTranslation(xml, message);
        else
            xml.skipCurrentElement();
    }
    return message;
}

/// The files that app/keywright/CMakeLists.txt gives to lupdate.
QByteArray sourceList()
{
    const QString root = QStringLiteral(KEYWRIGHT_SOURCE_DIR);
    QStringList files;
    for (const QString& folder : {u"/app/keywright"_s, u"/core"_s, u"/ui"_s}) {
        const QStringList kinds = folder == u"/ui"_s ? QStringList {u"*.cpp"_s, u"*.h"_s}
                                                     : QStringList {u"*.cpp"_s};
        QDirIterator walk(root + folder, kinds, QDir::Files, QDirIterator::Subdirectories);
        while (walk.hasNext())
            files.append(walk.next());
    }
    files.sort();
    return files.join(u'\n').toUtf8();
}

} // namespace

QList<TranslatedMessage> messagesOf(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QXmlStreamReader xml(&file);
    QList<TranslatedMessage> messages;
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == "name"_L1)
            context = xml.readElementText();
        else if (xml.name() == "message"_L1)
            messages.append(readMessage(xml, context));
    }
    return xml.hasError() ? QList<TranslatedMessage> {} : messages;
}

QList<TranslatedMessage> messagesInSources(QString& reason)
{
    const QTemporaryDir folder;
    QFile list(folder.filePath(u"sources"_s));
    if (!list.open(QIODevice::WriteOnly) || list.write(sourceList()) < 0) {
        reason = list.errorString();
        return {};
    }
    list.close();
    const QString found = folder.filePath(u"keywright_de.ts"_s);
    QProcess lupdate;
    // The headers tell lupdate the namespace of a class, and with it the context of its texts.
    lupdate.start(QStringLiteral(KEYWRIGHT_LUPDATE),
        {u"-silent"_s, u"-locations"_s, u"none"_s, u"-I"_s, QStringLiteral(KEYWRIGHT_SOURCE_DIR),
            u'@' + list.fileName(), u"-ts"_s, found});
    if (!lupdate.waitForFinished(50000) || lupdate.exitCode() != 0) {
        reason = lupdate.errorString() + QString::fromUtf8(lupdate.readAllStandardError());
        return {};
    }
    return messagesOf(found);
}

} // namespace keywright
