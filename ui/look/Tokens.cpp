// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/Tokens.h"

#include "ui/look/KeywrightStyle.h"

#include <QApplication>
#include <QPalette>
#include <QWidget>

#include <algorithm>
#include <cmath>

namespace keywright {

namespace {

constexpr QColor rgb(unsigned value)
{
    return QColor(static_cast<int>((value >> 16) & 0xFF), static_cast<int>((value >> 8) & 0xFF),
        static_cast<int>(value & 0xFF));
}

constexpr Tokens light {
    .window = rgb(0xF3F4F6),
    .sidebar = rgb(0xE9ECEF),
    .surface = rgb(0xFFFFFF),
    .raised = rgb(0xFAFBFC),
    .code = rgb(0xF8F9FA),
    .border = rgb(0xD3D8DE),
    .outline = rgb(0x858D97),
    .text = rgb(0x1B1F24),
    .text2 = rgb(0x545C66),
    .unavailable = rgb(0x6B737D),
    .accent = rgb(0x0B6278),
    .accentHover = rgb(0x084E60),
    .accentText = rgb(0xFFFFFF),
    .accentSoft = rgb(0xDDEEF2),
    .selection = rgb(0xD3E8ED),
    .focusRing = rgb(0x0B6278),
    .danger = rgb(0xB3261E),
    .dangerSoft = rgb(0xFBE9E7),
    .warning = rgb(0x8A5200),
    .warningSoft = rgb(0xFCF1DC),
    .success = rgb(0x1C7038),
    .successSoft = rgb(0xE3F3E7),
    .info = rgb(0x0B6278),
    .infoSoft = rgb(0xE6F1F4),
    .violet = rgb(0x6A3FA0),
    .violetSoft = rgb(0xEFE8F8),
    .blue = rgb(0x2255A4),
    .blueSoft = rgb(0xE5EDF9),
    .neutralSoft = rgb(0xE9ECEF),
    .jsonKey = rgb(0x0B6278),
    .jsonString = rgb(0x1C6B3A),
    .dark = false,
};

constexpr Tokens dark {
    .window = rgb(0x181B1E),
    .sidebar = rgb(0x131518),
    .surface = rgb(0x1E2225),
    .raised = rgb(0x262B2F),
    .code = rgb(0x191C1F),
    .border = rgb(0x383E45),
    .outline = rgb(0x7A838D),
    .text = rgb(0xE7E9EB),
    .text2 = rgb(0xA9B1BA),
    .unavailable = rgb(0x8D959F),
    .accent = rgb(0x5FBFD3),
    .accentHover = rgb(0x86D2E2),
    .accentText = rgb(0x06262E),
    .accentSoft = rgb(0x1B3A42),
    .selection = rgb(0x214650),
    .focusRing = rgb(0x5FBFD3),
    .danger = rgb(0xFF8A80),
    .dangerSoft = rgb(0x3D2220),
    .warning = rgb(0xF0B65A),
    .warningSoft = rgb(0x3A2D17),
    .success = rgb(0x7CCB92),
    .successSoft = rgb(0x1D3526),
    .info = rgb(0x5FBFD3),
    .infoSoft = rgb(0x1B3037),
    .violet = rgb(0xC3A5F0),
    .violetSoft = rgb(0x322643),
    .blue = rgb(0x96BDF5),
    .blueSoft = rgb(0x1F2E47),
    .neutralSoft = rgb(0x2B3035),
    .jsonKey = rgb(0x7FCFE0),
    .jsonString = rgb(0x8FD3A3),
    .dark = true,
};

double linear(float channel)
{
    const double value = static_cast<double>(channel);
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double relativeLuminance(const QColor& color)
{
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF())
        + 0.0722 * linear(color.blueF());
}

} // namespace

const Tokens& lightTokens()
{
    return light;
}

const Tokens& darkTokens()
{
    return dark;
}

Tokens highContrastTokens(const QPalette& system)
{
    const QColor window = system.color(QPalette::Window);
    const QColor base = system.color(QPalette::Base);
    const QColor text = system.color(QPalette::WindowText);
    const QColor link = system.color(QPalette::Link);
    Tokens tokens;
    for (QColor* plain : {&tokens.window, &tokens.sidebar, &tokens.raised, &tokens.neutralSoft})
        *plain = window;
    for (QColor* plain :
        {&tokens.surface, &tokens.code, &tokens.accentSoft, &tokens.dangerSoft, &tokens.warningSoft,
            &tokens.successSoft, &tokens.infoSoft, &tokens.violetSoft, &tokens.blueSoft})
        *plain = base;
    for (QColor* ink : {&tokens.border, &tokens.outline, &tokens.text, &tokens.text2,
             &tokens.unavailable, &tokens.danger, &tokens.warning, &tokens.success, &tokens.info,
             &tokens.violet, &tokens.blue, &tokens.jsonString, &tokens.focusRing})
        *ink = text;
    tokens.jsonKey = link;
    tokens.accent = tokens.accentHover = system.color(QPalette::Highlight);
    tokens.accentText = system.color(QPalette::HighlightedText);
    tokens.selection = system.color(QPalette::Base);
    tokens.dark = relativeLuminance(window) < relativeLuminance(text);
    tokens.highContrast = true;
    return tokens;
}

const Tokens& tokensOf(const QWidget* widget)
{
    const QStyle* style = widget != nullptr ? widget->style() : QApplication::style();
    const auto* ours = qobject_cast<const KeywrightStyle*>(style);
    return ours != nullptr ? ours->tokens() : light;
}

QPalette paletteOf(const Tokens& tokens)
{
    QPalette palette;
    const auto set = [&palette](QPalette::ColorRole role, const QColor& color, const QColor& off) {
        palette.setColor(role, color);
        palette.setColor(QPalette::Disabled, role, off);
    };
    set(QPalette::Window, tokens.window, tokens.window);
    set(QPalette::WindowText, tokens.text, tokens.unavailable);
    set(QPalette::Base, tokens.surface, tokens.surface);
    set(QPalette::AlternateBase, tokens.raised, tokens.raised);
    set(QPalette::Text, tokens.text, tokens.unavailable);
    set(QPalette::PlaceholderText, tokens.text2, tokens.unavailable);
    set(QPalette::Button, tokens.surface, tokens.surface);
    set(QPalette::ButtonText, tokens.text, tokens.unavailable);
    set(QPalette::BrightText, tokens.danger, tokens.unavailable);
    set(QPalette::Highlight, tokens.selection, tokens.neutralSoft);
    set(QPalette::HighlightedText, tokens.text, tokens.text2);
    set(QPalette::Link, tokens.accent, tokens.unavailable);
    set(QPalette::LinkVisited, tokens.accent, tokens.unavailable);
    set(QPalette::ToolTipBase, tokens.raised, tokens.raised);
    set(QPalette::ToolTipText, tokens.text, tokens.text);
    set(QPalette::Light, tokens.surface, tokens.surface);
    set(QPalette::Midlight, tokens.raised, tokens.raised);
    set(QPalette::Mid, tokens.border, tokens.border);
    set(QPalette::Dark, tokens.outline, tokens.outline);
    set(QPalette::Shadow, tokens.outline, tokens.outline);
    return palette;
}

double contrastRatio(const QColor& one, const QColor& other)
{
    const double first = relativeLuminance(one);
    const double second = relativeLuminance(other);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

} // namespace keywright
