// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/translations/GermanLook.h"

#include "tests/translations/ClippedText.h"
#include "tests/translations/DoubleMnemonics.h"

#include <QDir>
#include <QLibraryInfo>
#include <QLocale>
#include <QSet>

#include <algorithm>
#include <array>

namespace keywright {

using namespace Qt::StringLiterals;

/// Notes which of our texts it was asked for and has not.
class GermanLook::WatchfulTranslator final : public QTranslator {
public:
    QString translate(const char* context, const char* source, const char* comment, int count) const override
    {
        const QString found = QTranslator::translate(context, source, comment, count);
        if (found.isEmpty() && isOurs(QLatin1StringView(context)) && *source != '\0')
            missing.insert(QLatin1StringView(context) + u": "_s + QString::fromUtf8(source));
        return found;
    }

    mutable QSet<QString> missing;

private:
    static bool isOurs(QLatin1StringView context)
    {
        constexpr std::array others {
            "core"_L1, "CheckStep"_L1, "KeyColumn"_L1, "KeyRowText"_L1, "ProfileSource"_L1, "SavedView"_L1};
        return context.startsWith("keywright"_L1)
            || std::find(others.begin(), others.end(), context) != others.end();
    }
};

GermanLook::GermanLook()
    : m_ourTexts(std::make_unique<WatchfulTranslator>())
{
}

GermanLook::~GermanLook() = default;

bool GermanLook::speak()
{
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    return m_qtTexts.load(QLocale(), u"qtbase"_s, u"_"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath))
        && m_ourTexts->load(QStringLiteral(KEYWRIGHT_GERMAN)) && QApplication::installTranslator(&m_qtTexts)
        && QApplication::installTranslator(m_ourTexts.get());
}

void GermanLook::look(QWidget& window, const QString& name)
{
    QTest::qWait(50);
    // Layouts settle, some after the checks that others wait for.
    (void)QTest::qWaitFor([&window] { return clippedTexts(window).isEmpty(); }, 3000);
    const QString folder = QStringLiteral(KEYWRIGHT_BINARY_DIR) + u"/screens/"_s;
    QVERIFY(QDir().mkpath(folder));
    QVERIFY(window.grab().save(folder + u"de-"_s + name + u".png"_s));
    for (const QString& text : clippedTexts(window) + doubleMnemonics(window)) {
        qWarning("%s: %s", qUtf8Printable(name), qUtf8Printable(text));
        m_faults.append(name + u": "_s + text);
    }
}

QStringList GermanLook::missing() const
{
    return {m_ourTexts->missing.begin(), m_ourTexts->missing.end()};
}

} // namespace keywright
