// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QMap>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

// Who may include whom. The linker does not hold these arrows: on Debian a widget header compiles in
// a target that links only Qt6::Core. A folder may always include itself; "core/values" stands for the
// folders that every part of the house speaks.
const QStringList values {u"core/foundation"_s, u"core/secrets"_s, u"core/kms"_s};

const QMap<QString, QStringList> allowedArrows {
    {u"core/foundation"_s, {}},
    {u"core/secrets"_s, {u"core/foundation"_s}},
    {u"core/kms"_s, {u"core/foundation"_s, u"core/secrets"_s}},
    {u"core/probe"_s, values},
    {u"core/policy"_s, values},
    {u"core/equivalents"_s, values},
    {u"core/crypto"_s, values},
    {u"core/sigv4"_s, {u"core/foundation"_s, u"core/secrets"_s, u"core/crypto"_s}},
    {u"core/http"_s, {u"core/foundation"_s, u"core/sigv4"_s}},
    {u"core/credentials"_s,
        values
            + QStringList {u"core/crypto"_s, u"core/http"_s, u"core/keyring"_s, u"core/sigv4"_s}},
    {u"core/remote"_s,
        values
            + QStringList {u"core/credentials"_s, u"core/crypto"_s, u"core/http"_s,
                u"core/sigv4"_s}},
    {u"core/server"_s, values + QStringList {u"core/policy"_s, u"core/sigv4"_s}},
    {u"core/keystores"_s, values + QStringList {u"core/crypto"_s, u"core/http"_s, u"core/sigv4"_s}},
    {u"core/vault"_s, values + QStringList {u"core/crypto"_s}},
    {u"core/keyring"_s, {u"core/foundation"_s, u"core/secrets"_s}},
    {u"core/session"_s, values},
    {u"core/local"_s,
        values
            + QStringList {u"core/crypto"_s, u"core/keystores"_s, u"core/policy"_s,
                u"core/session"_s, u"core/vault"_s}},
    {u"ui/look"_s, {}},
    {u"ui/text"_s, values + QStringList {u"ui/look"_s}},
    {u"ui/widgets"_s, values + QStringList {u"core/session"_s, u"ui/look"_s, u"ui/text"_s}},
    {u"ui/policy"_s,
        values + QStringList {u"core/policy"_s, u"ui/look"_s, u"ui/text"_s, u"ui/widgets"_s}},
    {u"ui/importing"_s,
        values
            + QStringList {u"core/crypto"_s, u"core/session"_s, u"ui/look"_s, u"ui/text"_s,
                u"ui/widgets"_s}},
    {u"ui/wizard"_s,
        values
            + QStringList {u"core/equivalents"_s, u"core/policy"_s, u"core/session"_s,
                u"ui/look"_s, u"ui/policy"_s, u"ui/text"_s, u"ui/widgets"_s}},
    {u"ui/keys"_s, values + QStringList {u"ui/look"_s, u"ui/text"_s, u"ui/widgets"_s}},
    {u"ui/details"_s,
        values
            + QStringList {u"core/policy"_s, u"core/session"_s, u"ui/keys"_s, u"ui/look"_s,
                u"ui/policy"_s, u"ui/text"_s, u"ui/widgets"_s}},
    {u"ui/vault"_s,
        values
            + QStringList {u"core/keyring"_s, u"core/session"_s, u"ui/look"_s, u"ui/text"_s,
                u"ui/widgets"_s}},
    {u"core/connections"_s,
        values
            + QStringList {u"core/credentials"_s, u"core/crypto"_s, u"core/http"_s, u"core/keyring"_s,
                u"core/probe"_s, u"core/remote"_s, u"core/session"_s}},
    {u"ui/connections"_s,
        values
            + QStringList {u"core/connections"_s, u"core/credentials"_s, u"core/probe"_s,
                u"core/remote"_s, u"core/session"_s, u"ui/look"_s, u"ui/text"_s, u"ui/vault"_s,
                u"ui/widgets"_s}},
    {u"ui/endpoint"_s,
        values
            + QStringList {u"core/equivalents"_s, u"core/session"_s, u"ui/look"_s, u"ui/text"_s,
                u"ui/widgets"_s}},
    {u"ui/window"_s,
        values
            + QStringList {u"core/connections"_s, u"core/keyring"_s, u"core/policy"_s,
                u"core/session"_s, u"ui/connections"_s, u"ui/details"_s, u"ui/keys"_s, u"ui/look"_s, u"ui/text"_s, u"ui/vault"_s, u"ui/widgets"_s}},
};

// Folders that need a library beyond Qt Core, and which: everything else is refused.
const QMap<QString, QStringList> allowedLibraries {
    {u"core/foundation"_s, {u"sys"_s}},
    {u"core/secrets"_s, {u"openssl"_s, u"sys"_s}},
    {u"core/crypto"_s, {u"openssl"_s, u"sodium"_s}},
    {u"core/server"_s, {u"openssl"_s, u"microhttpd"_s}},
    {u"core/http"_s, {u"curl"_s, u"openssl"_s}},
    {u"core/keystores"_s, {u"p11-kit"_s}},
    {u"core/vault"_s, {u"openssl"_s, u"sqlite3"_s, u"sys"_s}},
    {u"core/keyring"_s, {u"qt6keychain"_s}},
    {u"ui/policy"_s, {u"Qsci"_s}},
};

// What this house does not do, and why (style.md 2.4): nested event loops re-enter half-done work,
// string connects fail at run time, QFuture::then asserts when its context dies first in Qt 6.4 (one
// that runs at once has none).
const QStringList bannedPatterns {
    u"\\bprocessEvents\\b"_s,
    u"\\bQEventLoop\\b"_s,
    u"\\bwaitForFinished\\b"_s,
    u"\\bSIGNAL\\("_s,
    u"\\bSLOT\\("_s,
    u"\\bQSharedPointer\\b"_s,
    u"\\bQThread::(m|u)?sleep\\b"_s,
    u"\\.then\\((?!QtFuture::Launch::Sync,)"_s,
    u"\\bOPENSSL_SUPPRESS_DEPRECATED\\b"_s,
    u"\\b(TODO|FIXME|XXX|HACK)\\b"_s,
};

constexpr int maxSourceLines = 400;
constexpr int maxHeaderLines = 150;
constexpr int maxCMakeLines = 120;

QString folderOf(const QString& path)
{
    return path.section(u'/', 0, 1);
}

} // namespace

/// Holds every #include against the table of allowed arrows, and files against the house's budgets.
class tst_Architecture : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        for (const QString& top : {u"core"_s, u"ui"_s, u"app"_s, u"tests"_s}) {
            QDirIterator walk(m_root.filePath(top), {u"*.h"_s, u"*.cpp"_s, u"CMakeLists.txt"_s},
                QDir::Files, QDirIterator::Subdirectories);
            while (walk.hasNext())
                m_files.append(m_root.relativeFilePath(walk.next()));
        }
        m_files.sort();
        QVERIFY2(m_files.size() > 50, "the sources were not found");
    }

    void everyFolderHasItsRowInTheTable()
    {
        QSet<QString> folders;
        for (const QString& file : std::as_const(m_files)) {
            if ((file.startsWith("core/"_L1) || file.startsWith("ui/"_L1))
                && file.count(u'/') == 2)
                folders.insert(folderOf(file));
        }
        for (const QString& folder : std::as_const(folders))
            QVERIFY2(allowedArrows.contains(folder), qPrintable(folder + u" has no arrows"_s));
    }

    void includesFollowTheArrows()
    {
        QStringList wrong;
        static const QRegularExpression include(u"^\\s*#\\s*include\\s+([<\"])([^>\"]+)[>\"]"_s,
            QRegularExpression::MultilineOption);
        for (const QString& file : std::as_const(m_files)) {
            const QString folder = folderOf(file);
            if (!allowedArrows.contains(folder))
                continue;
            const QStringList may = allowedArrows.value(folder) + QStringList {folder};
            auto found = include.globalMatch(read(file));
            while (found.hasNext()) {
                const auto match = found.next();
                const QString target = match.captured(2);
                const bool ours = match.captured(1) == u"\"";
                if (ours ? !(may.contains(folderOf(target)) || !target.contains(u'/'))
                         : !systemHeaderAllowed(folder, target))
                    wrong.append(file + u" includes "_s + target);
            }
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(u'\n' + wrong.join(u'\n')));
    }

    void filesStayWithinTheirBudgets()
    {
        QStringList wrong;
        for (const QString& file : std::as_const(m_files)) {
            const qsizetype lines = read(file).count(u'\n');
            const int budget = file.endsWith("CMakeLists.txt"_L1) ? maxCMakeLines
                : file.endsWith(".h"_L1)                          ? maxHeaderLines
                                                                  : maxSourceLines;
            const bool isTest = file.startsWith("tests/"_L1);
            if (lines > (isTest ? 2 * budget : budget))
                wrong.append(u"%1 has %2 lines, %3 are allowed"_s.arg(file).arg(lines).arg(budget));
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(u'\n' + wrong.join(u'\n')));
    }

    void everyFileNamesItsLicence()
    {
        QStringList wrong;
        for (const QString& file : std::as_const(m_files)) {
            if (!read(file).left(200).contains("SPDX-License-Identifier: GPL-3.0-or-later"_L1))
                wrong.append(file);
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(u'\n' + wrong.join(u'\n')));
    }

    void nothingBannedIsUsed_data()
    {
        QTest::addColumn<QString>("pattern");
        for (const QString& pattern : bannedPatterns)
            QTest::newRow(qPrintable(pattern)) << pattern;
    }

    void nothingBannedIsUsed()
    {
        QFETCH(QString, pattern);
        refuse(pattern, [](const QString& file) { return !file.startsWith("tests/"_L1); });
    }

    void coreHasNoTranslatedText()
    {
        refuse(u"\\btr\\("_s, [](const QString& file) { return file.startsWith("core/"_L1); });
    }

    /// Two types of one name in one namespace link without a word and crash at run time.
    void noTypeIsDefinedInTwoHeaders()
    {
        static const QRegularExpression definition(
            u"^(?:class|struct|enum class) (\\w+)(?: final)?(?: : [^\\n{]*)?\\s*\\{"_s,
            QRegularExpression::MultilineOption);
        QMap<QString, QStringList> places;
        for (const QString& file : std::as_const(m_files)) {
            if (!file.endsWith(".h"_L1) || file.startsWith("tests/"_L1))
                continue;
            auto found = definition.globalMatch(read(file));
            while (found.hasNext())
                places[found.next().captured(1)].append(file);
        }
        QStringList wrong;
        for (auto at = places.begin(); at != places.end(); ++at) {
            if (at->size() > 1)
                wrong.append(at.key() + u": "_s + at->join(u", "_s));
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(u'\n' + wrong.join(u'\n')));
    }

    void namesSayWhatThingsAre()
    {
        static const QRegularExpression vague(u"(Util|Helper|Manager|Common|Misc)"_s);
        for (const QString& file : std::as_const(m_files))
            QVERIFY2(!file.section(u'/', -1).contains(vague), qPrintable(file));
    }

private:
    [[nodiscard]] QString read(const QString& file) const
    {
        QFile source(m_root.filePath(file));
        return source.open(QIODevice::ReadOnly) ? QString::fromUtf8(source.readAll()) : QString();
    }

    template <typename Where>
    void refuse(const QString& pattern, Where where) const
    {
        const QRegularExpression banned(pattern);
        QStringList wrong;
        for (const QString& file : m_files) {
            if (!where(file) || !(file.endsWith(".cpp"_L1) || file.endsWith(".h"_L1)))
                continue;
            const QStringList lines = read(file).split(u'\n');
            for (qsizetype line = 0; line < lines.size(); ++line) {
                const QString code = lines.at(line).section("//"_L1, 0, 0);
                if (code.contains(banned))
                    wrong.append(u"%1:%2: %3"_s.arg(file).arg(line + 1).arg(code.trimmed()));
            }
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(u'\n' + wrong.join(u'\n')));
    }

    [[nodiscard]] static bool systemHeaderAllowed(const QString& folder, const QString& header)
    {
        static const QRegularExpression widgetHeader(
            u"^(QtWidgets|QtGui)/|^Q(Widget|Label|Application|GuiApplication|Dialog|MainWindow|"
            "Icon|Pixmap|Painter|Color|Font|Palette|Style.*|(Table|List|Tree|AbstractItem|Graphics|Column)View|.*Layout|.*Button|Action|Menu)$"_s);
        if (folder.startsWith("core/"_L1)
            && (header.contains(widgetHeader) || header.startsWith("QNetwork"_L1)))
            return false;
        static const QStringList libraries {u"openssl"_s, u"sodium"_s, u"sqlite3"_s,
            u"qt6keychain"_s, u"Qsci"_s, u"microhttpd"_s, u"p11-kit"_s};
        const QString library = header.section(u'/', 0, 0).section(u'.', 0, 0);
        return !libraries.contains(library) || allowedLibraries.value(folder).contains(library);
    }

    const QDir m_root {QStringLiteral(KEYWRIGHT_SOURCE_DIR)};
    QStringList m_files;
};

QTEST_GUILESS_MAIN(tst_Architecture)
#include "tst_Architecture.moc"
