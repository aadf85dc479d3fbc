// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/CopyButton.h"

#include "ui/look/Icons.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QTimer>
#include <QToolTip>

namespace keywright {

using namespace Qt::StringLiterals;

CopyButton::CopyButton(const QString& what, QWidget* parent)
    : QToolButton(parent)
    , m_what(what)
{
    setObjectName(u"copyButton"_s);
    setIcon(lookIcon(u"copy"_s));
    setAutoRaise(true);
    setAccessibleName(what);
    setToolTip(what);
    connect(this, &QToolButton::clicked, this, &CopyButton::copy);
}

void CopyButton::copy()
{
    constexpr int shownFor = 1500;
    QGuiApplication::clipboard()->setText(m_text);
    setIcon(lookIcon(u"check"_s));
    setAccessibleDescription(tr("Copied"));
    QToolTip::showText(mapToGlobal(rect().bottomLeft()), tr("Copied"), this);
    QTimer::singleShot(shownFor, this, [this] {
        setIcon(lookIcon(u"copy"_s));
        setAccessibleDescription({});
    });
}

} // namespace keywright
