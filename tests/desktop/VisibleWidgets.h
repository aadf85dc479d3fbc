// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCheckBox>
#include <QTest>

namespace keywright {

/// The visible one of that name: pages that are not shown have such names too.
template <typename T = QWidget>
[[nodiscard]] T* find(const QWidget& in, const QString& name)
{
    for (T* one : in.findChildren<T*>(name)) {
        if (one->isVisible())
            return one;
    }
    return nullptr;
}

inline void click(const QWidget& in, const QString& name)
{
    auto* target = find(in, name);
    QVERIFY2(target != nullptr && target->isEnabled(), qPrintable(name));
    if (auto* box = qobject_cast<QCheckBox*>(target))
        QTest::mouseClick(box, Qt::LeftButton, {}, QPoint(box->height() / 2, box->height() / 2));
    else
        QTest::mouseClick(target, Qt::LeftButton);
}

} // namespace keywright
