// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/policy/QuietSplitter.h"

#include "ui/look/Tokens.h"

#include <QPainter>

namespace keywright {

namespace {

constexpr int gap = 12;
constexpr int gripLength = 32;
constexpr int gripWidth = 2;

class QuietHandle final : public QSplitterHandle {
public:
    using QSplitterHandle::QSplitterHandle;

protected:
    void paintEvent(QPaintEvent* /*event*/) override
    {
        if (!underMouse())
            return;
        const bool upright = orientation() == Qt::Horizontal;
        QRect grip(0, 0, upright ? gripWidth : gripLength, upright ? gripLength : gripWidth);
        grip.moveCenter(rect().center());
        QPainter painter(this);
        painter.fillRect(grip, tokensOf(this).outline);
    }
};

} // namespace

QuietSplitter::QuietSplitter(Qt::Orientation orientation, QWidget* parent)
    : QSplitter(orientation, parent)
{
    setHandleWidth(gap);
}

QSplitterHandle* QuietSplitter::createHandle()
{
    auto* handle = new QuietHandle(orientation(), this);
    handle->setAttribute(Qt::WA_Hover);
    return handle;
}

} // namespace keywright
