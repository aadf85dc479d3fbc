// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/translations/TranslationFile.h"

#include <QHash>
#include <QMap>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace keywright;
using namespace Qt::StringLiterals;

namespace {

QString fileOf(const QString& language)
{
    return QStringLiteral(KEYWRIGHT_SOURCE_DIR) + u"/translations/keywright_"_s + language + u".ts"_s;
}

QStringList sortedMatches(const QRegularExpression& pattern, const QString& text)
{
    QStringList found;
    for (auto match = pattern.globalMatch(text); match.hasNext();)
        found.append(match.next().captured());
    found.sort();
    return found;
}

QStringList placeholders(const QString& text)
{
    static const QRegularExpression pattern(u"%L?[1-9n]"_s);
    return sortedMatches(pattern, text);
}

qsizetype mnemonics(const QString& text)
{
    static const QRegularExpression pattern(u"&[^& ]"_s);
    return sortedMatches(pattern, text).size();
}

/// The spaces around a text and the marks it ends with, which layouts and sentences rely on.
QString edges(const QString& text)
{
    static const QRegularExpression front(u"^\\s*"_s);
    static const QRegularExpression back(u"[.:?…]*\\s*$"_s);
    return front.match(text).captured() + u'|' + back.match(text).captured();
}

QSet<QString> identities(const QList<TranslatedMessage>& messages)
{
    QSet<QString> result;
    for (const TranslatedMessage& message : messages)
        result.insert(message.identity());
    return result;
}

using ByContext = QMap<QString, QList<TranslatedMessage>>;

ByContext byContext(const QList<TranslatedMessage>& messages)
{
    ByContext contexts;
    for (const TranslatedMessage& message : messages)
        contexts[message.context].append(message);
    return contexts;
}

} // namespace

/// Every text of the program has its German words, and they fit where the English ones stand. When
/// a row fails for a text that is new, translations/README.md says what to do.
class tst_Translations : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QString reason;
        m_inSources = messagesInSources(reason);
        QVERIFY2(m_inSources.size() > 900, qPrintable(reason));
        m_german = messagesOf(fileOf(u"de"_s));
        QVERIFY(!m_german.isEmpty());
        m_english = messagesOf(fileOf(u"en"_s));
        QVERIFY(!m_english.isEmpty());
    }

    void everyTextIsInTheGermanFile_data() { rowPerContext(m_inSources); }
    void everyTextIsInTheGermanFile()
    {
        QFETCH(QList<TranslatedMessage>, messages);
        QCOMPARE(without(messages, m_german), QStringList());
    }

    void theGermanFileHoldsNothingElse_data() { rowPerContext(m_german); }
    void theGermanFileHoldsNothingElse()
    {
        QFETCH(QList<TranslatedMessage>, messages);
        QCOMPARE(without(messages, m_inSources), QStringList());
    }

    void everyTextIsTranslated_data() { rowPerContext(m_german); }
    void everyTextIsTranslated()
    {
        expectAll([](const TranslatedMessage& message) {
            const qsizetype wanted = message.numerus ? 2 : 1;
            return message.type.isEmpty() && message.forms.size() == wanted
                && !message.forms.contains(QString());
        });
    }

    void placeholdersAreThoseOfTheSource_data() { rowPerContext(m_german); }
    void placeholdersAreThoseOfTheSource() { expectEveryForm(placeholders); }

    void mnemonicsAreAsManyAsInTheSource_data() { rowPerContext(m_german); }
    void mnemonicsAreAsManyAsInTheSource() { expectEveryForm(mnemonics); }

    void beginningAndEndAreThoseOfTheSource_data() { rowPerContext(m_german); }
    void beginningAndEndAreThoseOfTheSource() { expectEveryForm(edges); }

    void quotationMarksAreGerman_data() { rowPerContext(m_german); }
    void quotationMarksAreGerman()
    {
        expectAll([](const TranslatedMessage& message) {
            const QString all = message.forms.join(u' ');
            return !all.contains(u'”') && all.count(u'„') == all.count(u'“');
        });
    }

    void englishHasWordsForOneAndForMany_data() { rowPerContext(plurals()); }
    void englishHasWordsForOneAndForMany()
    {
        QFETCH(QList<TranslatedMessage>, messages);
        QCOMPARE(without(messages, m_english), QStringList());
        QStringList faults;
        for (const TranslatedMessage& message : m_english) {
            // lrelease leaves out what lupdate marked as vanished, translated or not.
            if (!message.type.isEmpty() || message.forms.contains(QString()))
                faults.append(message.source);
        }
        QCOMPARE(faults, QStringList());
    }

private:
    static void rowPerContext(const QList<TranslatedMessage>& all)
    {
        QTest::addColumn<QList<TranslatedMessage>>("messages");
        const ByContext contexts = byContext(all);
        for (auto row = contexts.begin(); row != contexts.end(); ++row)
            QTest::newRow(qPrintable(row.key())) << row.value();
    }

    static QStringList without(
        const QList<TranslatedMessage>& messages, const QList<TranslatedMessage>& file)
    {
        const QSet<QString> known = identities(file);
        QStringList missing;
        for (const TranslatedMessage& message : messages) {
            if (!known.contains(message.identity()))
                missing.append(message.source);
        }
        return told(missing);
    }

    /// QCOMPARE shows the first difference only; the list of all of them is what one works with.
    static QStringList told(const QStringList& texts)
    {
        for (const QString& text : texts)
            qWarning("  %s", qUtf8Printable(text));
        return texts;
    }

    template <typename Right>
    static void expectAll(Right right)
    {
        QFETCH(QList<TranslatedMessage>, messages);
        QStringList faults;
        for (const TranslatedMessage& message : std::as_const(messages)) {
            if (!right(message))
                faults.append(message.source);
        }
        QCOMPARE(told(faults), QStringList());
    }

    /// Every form has the same measure as the source.
    template <typename Measure>
    static void expectEveryForm(Measure measure)
    {
        expectAll([measure](const TranslatedMessage& message) {
            return std::all_of(message.forms.begin(), message.forms.end(),
                [&](const QString& form) { return measure(form) == measure(message.source); });
        });
    }

    QList<TranslatedMessage> plurals() const
    {
        QList<TranslatedMessage> result;
        for (const TranslatedMessage& message : m_inSources) {
            if (message.numerus)
                result.append(message);
        }
        return result;
    }

    QList<TranslatedMessage> m_inSources;
    QList<TranslatedMessage> m_german;
    QList<TranslatedMessage> m_english;
};

QTEST_GUILESS_MAIN(tst_Translations)
#include "tst_Translations.moc"
