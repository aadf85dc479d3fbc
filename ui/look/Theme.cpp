// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/Theme.h"

#include "ui/look/KeywrightStyle.h"

#include <QApplication>
#include <QEvent>
#include <QPixmapCache>
#include <QWidget>

namespace keywright {

namespace {

bool looksDark(const QPalette& palette)
{
    return palette.color(QPalette::Window).lightness()
        < palette.color(QPalette::WindowText).lightness();
}

} // namespace

Theme::Theme(QApplication& application, Mode mode)
    : m_application(application)
    , m_mode(mode)
    , m_systemDark(looksDark(QApplication::palette()))
{
    m_application.installEventFilter(this);
    apply();
}

void Theme::setMode(Mode mode)
{
    if (mode == m_mode)
        return;
    m_mode = mode;
    apply();
}

void Theme::setSystemDark(bool dark)
{
    if (dark == m_systemDark)
        return;
    m_systemDark = dark;
    if (m_mode == Mode::System)
        apply();
}

bool Theme::eventFilter(QObject* watched, QEvent* event)
{
    // Qt 6.4 has no colour-scheme signal; a palette of the system's that is not ours says the same.
    if (event->type() == QEvent::ApplicationPaletteChange && watched == &m_application
        && !m_applying && QApplication::palette() != paletteOf(m_tokens))
        setSystemDark(looksDark(QApplication::palette()));
    return QObject::eventFilter(watched, event);
}

Tokens Theme::wantedTokens() const
{
    switch (m_mode) {
    case Mode::Light:
        return lightTokens();
    case Mode::Dark:
        return darkTokens();
    case Mode::HighContrast:
        return highContrastTokens(QApplication::palette());
    case Mode::System:
        break;
    }
    return m_systemDark ? darkTokens() : lightTokens();
}

void Theme::apply()
{
    m_applying = true;
    m_tokens = wantedTokens();
    QPixmapCache::clear();
    // The application owns its style; a new one makes Qt polish every widget again.
    QApplication::setStyle(new KeywrightStyle(m_tokens));
    QApplication::setPalette(paletteOf(m_tokens));
    for (QWidget* widget : QApplication::allWidgets())
        widget->update();
    m_applying = false;
    emit changed();
}

} // namespace keywright
