// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/look/Tokens.h"

#include <QPainter>
#include <QStyleOption>

class QWidget;

namespace keywright {

/// The shapes that KeywrightStyle is made of; each paints one part of one control.
class StylePainting {
public:
    StylePainting(
        const Tokens& tokens, const QStyleOption& option, QPainter& painter, const QWidget* widget);
    StylePainting(const StylePainting&) = delete;
    StylePainting& operator=(const StylePainting&) = delete;
    ~StylePainting();

    void button();
    void toolButton();
    void field(bool focused);
    void frame();
    void focusRing();
    void checkBox();
    void radioButton();
    void row();
    void headerSection();
    void tab();
    void tabBase();
    void splitter();
    void scrollBar(const QRect& groove, const QRect& slider);
    void comboArrow(const QRect& place);
    void sortArrow(bool down);
    void progress(double fraction, bool busy);

private:
    [[nodiscard]] bool is(QStyle::StateFlag flag) const { return m_option.state.testFlag(flag); }
    void box(const QRectF& rect, const QColor& fill, const QColor& line, double lineWidth,
        double radius);
    [[nodiscard]] double unit(int pixels) const;

    const Tokens& m_tokens;
    const QStyleOption& m_option;
    QPainter& m_painter;
    const QWidget* m_widget;
};

} // namespace keywright
