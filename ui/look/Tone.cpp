// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/Tone.h"

#include "ui/look/Roles.h"

#include <QStyle>
#include <QVariant>
#include <QWidget>

#include <array>

namespace keywright {

namespace {

struct ToneColors {
    Tone tone;
    QColor Tokens::*ink;
    QColor Tokens::*soft;
};

constexpr auto toneTable = std::to_array<ToneColors>({
    {Tone::Neutral, &Tokens::text2, &Tokens::neutralSoft},
    {Tone::Accent, &Tokens::accent, &Tokens::accentSoft},
    {Tone::Info, &Tokens::info, &Tokens::infoSoft},
    {Tone::Success, &Tokens::success, &Tokens::successSoft},
    {Tone::Warning, &Tokens::warning, &Tokens::warningSoft},
    {Tone::Danger, &Tokens::danger, &Tokens::dangerSoft},
    {Tone::Violet, &Tokens::violet, &Tokens::violetSoft},
    {Tone::Blue, &Tokens::blue, &Tokens::blueSoft},
});

const ToneColors& colorsOf(Tone tone)
{
    return toneTable[static_cast<std::size_t>(tone)];
}

} // namespace

QColor inkOf(const Tokens& tokens, Tone tone)
{
    return tokens.*colorsOf(tone).ink;
}

QColor softOf(const Tokens& tokens, Tone tone)
{
    return tokens.*colorsOf(tone).soft;
}

void setTone(QWidget* widget, Tone tone)
{
    widget->setProperty(toneProperty, static_cast<int>(tone));
    widget->style()->polish(widget);
    widget->update();
}

} // namespace keywright
