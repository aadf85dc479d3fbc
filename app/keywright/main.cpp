// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keywright/Application.h"
#include "core/secrets/HardenProcess.h"
#include "ui/look/Icons.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

using namespace keywright;
using namespace Qt::StringLiterals;

int main(int argc, char* argv[])
{
    (void)hardenProcess(); // before a secret can exist; what the system refuses is not fatal here
    QApplication application(argc, argv);
    QApplication::setApplicationName(u"keywright"_s);
    QApplication::setOrganizationName(u"keywright"_s);
    QApplication::setApplicationVersion(QStringLiteral(KEYWRIGHT_VERSION));
    QApplication::setDesktopFileName(u"keywright"_s);
    QApplication::setWindowIcon(applicationIcon());

    QTranslator qtTexts;
    if (qtTexts.load(QLocale(), u"qtbase"_s, u"_"_s,
            QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QApplication::installTranslator(&qtTexts);
    QTranslator englishPlurals; // under the language of the desktop, for texts that it lacks
    if (englishPlurals.load(u":/i18n/keywright_en.qm"_s))
        QApplication::installTranslator(&englishPlurals);
    QTranslator ourTexts;
    if (ourTexts.load(QLocale(), u"keywright"_s, u"_"_s, u":/i18n"_s))
        QApplication::installTranslator(&ourTexts);

    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption vault(
        u"vault"_s, QApplication::translate("main", "Open this vault."),
        QApplication::translate("main", "file"));
    const QCommandLineOption theme(u"theme"_s,
        QApplication::translate("main", "system, light or dark, for this run."),
        QApplication::translate("main", "theme"));
    parser.addOptions({vault, theme});
    parser.process(application);

    Application program(application, {parser.value(vault), parser.value(theme)});
    program.window().show();
    return QApplication::exec();
}
