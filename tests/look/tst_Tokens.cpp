// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/Tokens.h"
#include "ui/look/Tone.h"

#include <QPalette>
#include <QTest>

#include <array>

using namespace keywright;

namespace {

// WCAG 2.1: text 4.5 (1.4.3), graphics and the outlines of controls 3 (1.4.11).
constexpr double forText = 4.5;
constexpr double forGraphics = 3.0;

struct Pair {
    const char* name;
    QColor Tokens::*ink;
    QColor Tokens::*ground;
    double least;
};

// Where a colour is put; the page of the look lists the same pairs.
constexpr auto pairs = std::to_array<Pair>({
    {"text on surface", &Tokens::text, &Tokens::surface, forText},
    {"text on window", &Tokens::text, &Tokens::window, forText},
    {"text on sidebar", &Tokens::text, &Tokens::sidebar, forText},
    {"text on raised", &Tokens::text, &Tokens::raised, forText},
    {"text on selection", &Tokens::text, &Tokens::selection, forText},
    {"text on selected card", &Tokens::text, &Tokens::accentSoft, forText},
    {"text in the editor", &Tokens::text, &Tokens::code, forText},
    {"text2 on surface", &Tokens::text2, &Tokens::surface, forText},
    {"text2 on window", &Tokens::text2, &Tokens::window, forText},
    {"text2 on sidebar", &Tokens::text2, &Tokens::sidebar, forText},
    {"text2 on raised", &Tokens::text2, &Tokens::raised, forText},
    {"text2 on selection", &Tokens::text2, &Tokens::selection, forText},
    {"text2 on tag chip", &Tokens::text2, &Tokens::neutralSoft, forText},
    {"unavailable on surface", &Tokens::unavailable, &Tokens::surface, forText},
    {"accent on surface", &Tokens::accent, &Tokens::surface, forText},
    {"accent on window", &Tokens::accent, &Tokens::window, forText},
    {"text on accent", &Tokens::accentText, &Tokens::accent, forText},
    {"text on hovered accent", &Tokens::accentText, &Tokens::accentHover, forText},
    {"danger on surface", &Tokens::danger, &Tokens::surface, forText},
    {"danger on window", &Tokens::danger, &Tokens::window, forText},
    {"warning on surface", &Tokens::warning, &Tokens::surface, forText},
    {"warning on window", &Tokens::warning, &Tokens::window, forText},
    {"success on surface", &Tokens::success, &Tokens::surface, forText},
    {"JSON key in the editor", &Tokens::jsonKey, &Tokens::code, forText},
    {"JSON string in the editor", &Tokens::jsonString, &Tokens::code, forText},
    {"outline on surface", &Tokens::outline, &Tokens::surface, forGraphics},
    {"outline on window", &Tokens::outline, &Tokens::window, forGraphics},
    {"focus ring on surface", &Tokens::focusRing, &Tokens::surface, forGraphics},
    {"focus ring on window", &Tokens::focusRing, &Tokens::window, forGraphics},
    {"focus ring on sidebar", &Tokens::focusRing, &Tokens::sidebar, forGraphics},
});

struct Variant {
    const char* name;
    const Tokens& (*tokens)();
};
constexpr auto variants = std::to_array<Variant>({{"light", &lightTokens}, {"dark", &darkTokens}});

constexpr std::array tones {Tone::Neutral, Tone::Accent, Tone::Info, Tone::Success, Tone::Warning,
    Tone::Danger, Tone::Violet, Tone::Blue};

} // namespace

class tst_Tokens : public QObject {
    Q_OBJECT

private slots:
    void theRatioIsThatOfTheStandard();
    void everythingCanBeRead_data();
    void everythingCanBeRead();
    void everyToneCanBeReadOnItsSoftFill();
    void thePaletteSpeaksTheTokens();
    void highContrastLeavesTheSystemsColoursAlone();
};

void tst_Tokens::theRatioIsThatOfTheStandard()
{
    QCOMPARE(contrastRatio(Qt::black, Qt::white), 21.0);
    QCOMPARE(contrastRatio(Qt::white, Qt::white), 1.0);
    // The grey that text on white may just have: #767676 is 4.54.
    QCOMPARE(qRound(contrastRatio(QColor(0x76, 0x76, 0x76), Qt::white) * 100), 454);
}

void tst_Tokens::everythingCanBeRead_data()
{
    QTest::addColumn<QColor>("ink");
    QTest::addColumn<QColor>("ground");
    QTest::addColumn<double>("least");
    for (const Variant& variant : variants) {
        const Tokens& tokens = variant.tokens();
        for (const Pair& pair : pairs)
            QTest::addRow("%s: %s", variant.name, pair.name)
                << tokens.*pair.ink << tokens.*pair.ground << pair.least;
    }
}

void tst_Tokens::everythingCanBeRead()
{
    QFETCH(const QColor, ink);
    QFETCH(const QColor, ground);
    QFETCH(const double, least);
    const double ratio = contrastRatio(ink, ground);
    QVERIFY2(ratio >= least, qPrintable(QString::number(ratio)));
}

void tst_Tokens::everyToneCanBeReadOnItsSoftFill()
{
    for (const Variant& variant : variants) {
        for (const Tone tone : tones) {
            const double ratio =
                contrastRatio(inkOf(variant.tokens(), tone), softOf(variant.tokens(), tone));
            QVERIFY2(ratio >= forText,
                qPrintable(QStringLiteral("%1 %2: %3")
                               .arg(QLatin1StringView(variant.name))
                               .arg(static_cast<int>(tone))
                               .arg(ratio)));
        }
    }
}

void tst_Tokens::thePaletteSpeaksTheTokens()
{
    for (const Variant& variant : variants) {
        const Tokens& tokens = variant.tokens();
        const QPalette palette = paletteOf(tokens);
        QCOMPARE(palette.color(QPalette::Window), tokens.window);
        QCOMPARE(palette.color(QPalette::Base), tokens.surface);
        QCOMPARE(palette.color(QPalette::Text), tokens.text);
        QCOMPARE(palette.color(QPalette::Highlight), tokens.selection);
        QCOMPARE(palette.color(QPalette::HighlightedText), tokens.text);
        QCOMPARE(palette.color(QPalette::Disabled, QPalette::Text), tokens.unavailable);
    }
}

void tst_Tokens::highContrastLeavesTheSystemsColoursAlone()
{
    QPalette system;
    system.setColor(QPalette::Window, Qt::black);
    system.setColor(QPalette::Base, Qt::black);
    system.setColor(QPalette::WindowText, Qt::yellow);
    const Tokens tokens = highContrastTokens(system);
    QVERIFY(tokens.highContrast);
    QVERIFY(tokens.dark);
    for (const Tone tone : tones) {
        if (tone != Tone::Accent)
            QVERIFY(contrastRatio(inkOf(tokens, tone), softOf(tokens, tone)) >= forText);
    }
    QCOMPARE(tokens.outline, QColor(Qt::yellow));
}

QTEST_MAIN(tst_Tokens)
#include "tst_Tokens.moc"
