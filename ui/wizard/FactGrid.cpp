// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/FactGrid.h"

#include "ui/look/Icons.h"
#include "ui/look/Metrics.h"
#include "ui/look/Roles.h"
#include "ui/look/Tone.h"
#include "ui/wizard/PlannedCall.h"

#include <QCoreApplication>
#include <QFrame>
#include <QGridLayout>
#include <QLabel>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

QString gridText(const char* text)
{
    return QCoreApplication::translate("keywright::FactGrid", text);
}

QLabel* textLabel(const QString& text, Roles roles)
{
    auto* label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    setRole(label, roles);
    return label;
}

QLabel* iconLabel(const QString& name, const QString& meaning)
{
    auto* label = new QLabel;
    label->setPixmap(lookIcon(name).pixmap(16, 16));
    label->setAccessibleName(meaning);
    label->setToolTip(meaning);
    return label;
}

QFrame* separator()
{
    auto* line = new QFrame;
    line->setFrameShape(QFrame::HLine);
    line->setForegroundRole(QPalette::Mid); // the border colour
    return line;
}

} // namespace

QWidget* factGrid(const QList<ReviewFact>& facts, bool locked)
{
    auto* widget = new QWidget;
    auto* grid = new QGridLayout(widget);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(px(widget, 8));
    grid->setVerticalSpacing(px(widget, 12));
    grid->setColumnMinimumWidth(0, px(widget, 112));
    grid->setColumnStretch(1, 1);
    for (int row = 0; row < facts.size(); ++row) {
        const ReviewFact& fact = facts.at(row);
        grid->addWidget(textLabel(fact.label, Role::Hint), row, 0, Qt::AlignTop);
        Roles roles = fact.mono ? Roles(Role::Mono) : Roles(Role::None);
        if (fact.differs)
            roles |= Role::Strong;
        auto* value = textLabel(fact.code.isEmpty() ? fact.value : fact.value + u" · " + fact.code, roles);
        value->setWordWrap(true);
        value->setMinimumWidth(1);
        grid->addWidget(value, row, 1);
        if (locked)
            grid->addWidget(iconLabel(u"lock"_s,
                                gridText(QT_TRANSLATE_NOOP(
                                    "keywright::FactGrid", "Cannot be changed later"))),
                row, 2);
    }
    return widget;
}

QWidget* accessGrid(const QList<AccessRow>& rows)
{
    auto* widget = new QWidget;
    auto* grid = new QGridLayout(widget);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(px(widget, 16));
    grid->setVerticalSpacing(px(widget, 8));
    grid->setColumnStretch(0, 1);
    const QString manage = gridText(QT_TRANSLATE_NOOP("keywright::FactGrid", "Manage"));
    const QString use = gridText(QT_TRANSLATE_NOOP("keywright::FactGrid", "Use"));
    grid->addWidget(textLabel(gridText(QT_TRANSLATE_NOOP("keywright::FactGrid", "Who")), Role::Caption | Role::Strong), 0, 0);
    grid->addWidget(textLabel(manage, Role::Caption | Role::Strong), 0, 1, Qt::AlignHCenter);
    grid->addWidget(textLabel(use, Role::Caption | Role::Strong), 0, 2, Qt::AlignHCenter);
    int line = 1;
    const auto mark = [&](bool allowed, const QString& what, int row, int column) {
        auto* label = iconLabel(allowed ? u"check"_s : u"minus"_s,
            allowed ? gridText(QT_TRANSLATE_NOOP("keywright::FactGrid", "%1: allowed")).arg(what)
                    : gridText(QT_TRANSLATE_NOOP("keywright::FactGrid", "%1: not by this policy")).arg(what));
        grid->addWidget(label, row, column, Qt::AlignHCenter);
    };
    for (const AccessRow& row : rows) {
        grid->addWidget(separator(), line++, 0, 1, 3);
        auto* who = textLabel(row.who, Role::None);
        who->setWordWrap(true);
        who->setMinimumWidth(1);
        grid->addWidget(who, line, 0);
        mark(row.manages, manage, line, 1);
        mark(row.uses, use, line++, 2);
    }
    return widget;
}

QWidget* callGrid(const KeyPlan& plan)
{
    auto* widget = new QWidget;
    auto* grid = new QGridLayout(widget);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(px(widget, 16));
    grid->setVerticalSpacing(px(widget, 4));
    grid->setColumnStretch(1, 1);
    int line = 0;
    int number = 1;
    for (const PlannedCall call : plannedCalls(plan)) {
        if (number > 1)
            grid->addWidget(separator(), line++, 0, 1, 2);
        grid->addWidget(textLabel(QString::number(number++), Role::Hint | Role::Strong), line, 0, 2, 1);
        grid->addWidget(textLabel(operationName(call), Role::Mono | Role::Strong), line++, 1);
        auto* intent = textLabel(intentOf(call, plan), Role::Caption);
        intent->setWordWrap(true);
        grid->addWidget(intent, line++, 1);
    }
    grid->addWidget(separator(), line++, 0, 1, 2);
    auto* needs = textLabel(gridText(QT_TRANSLATE_NOOP("keywright::FactGrid", "Needs: kms:%1"))
                                .arg(neededActions(plan).join(u", kms:"_s)),
        Role::Caption);
    needs->setWordWrap(true);
    grid->addWidget(needs, line, 0, 1, 2);
    return widget;
}

} // namespace keywright
