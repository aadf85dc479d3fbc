// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/policy/FindBar.h"

#include "ui/look/Icons.h"
#include "ui/look/Roles.h"
#include "ui/policy/PolicyCodeEdit.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

QLineEdit* field(const QString& name, const QString& label, QWidget* parent)
{
    auto* edit = new QLineEdit(parent);
    edit->setObjectName(name);
    edit->setAccessibleName(label);
    edit->setPlaceholderText(label);
    edit->setClearButtonEnabled(true);
    return edit;
}

QPushButton* action(const QString& name, const QString& text, QWidget* parent)
{
    auto* button = new QPushButton(text, parent);
    button->setObjectName(name);
    button->setAutoDefault(false);
    setRole(button, Role::Small);
    return button;
}

QToolButton* iconAction(
    const QString& name, const QString& icon, const QString& text, QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setObjectName(name);
    button->setIcon(lookIcon(icon));
    button->setAccessibleName(text);
    button->setToolTip(text);
    button->setFocusPolicy(Qt::StrongFocus);
    setRole(button, Role::Small | Role::Flat);
    return button;
}

} // namespace

FindBar::FindBar(PolicyCodeEdit& code, QWidget* parent)
    : QWidget(parent)
    , m_code(code)
    , m_find(field(u"findEdit"_s, tr("Find"), this))
    , m_replace(field(u"replaceEdit"_s, tr("Replace with"), this))
    , m_result(new QLabel(this))
{
    setObjectName(u"findBar"_s);
    auto* previous = iconAction(u"findPrevious"_s, u"chevron-up"_s, tr("Find previous"), this);
    auto* next = iconAction(u"findNext"_s, u"chevron-down"_s, tr("Find next"), this);
    auto* one = action(u"replaceOne"_s, tr("Replace"), this);
    auto* all = action(u"replaceAll"_s, tr("Replace all"), this);
    auto* close = iconAction(u"findClose"_s, u"close"_s, tr("Close find bar"), this);
    m_replaceWidgets = {m_replace, one, all};
    setRole(m_result, Role::Caption);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 4, 8, 4);
    row->setSpacing(8);
    for (QWidget* widget :
        QList<QWidget*> {m_find, previous, next, m_replace, one, all, m_result, close})
        row->addWidget(widget);
    row->setStretchFactor(m_find, 2);
    row->setStretchFactor(m_replace, 2);
    connect(m_find, &QLineEdit::textEdited, this, [this] {
        if (!m_find->text().isEmpty())
            (void)find(true, true);
    });
    connect(next, &QToolButton::clicked, this, &FindBar::findNext);
    connect(previous, &QToolButton::clicked, this, &FindBar::findPrevious);
    connect(one, &QPushButton::clicked, this, &FindBar::replaceOne);
    connect(all, &QPushButton::clicked, this, &FindBar::replaceAll);
    connect(close, &QToolButton::clicked, this, [this] {
        hide();
        m_code.setFocus();
    });
    hide();
}

void FindBar::open(bool withReplace)
{
    for (QWidget* widget : std::as_const(m_replaceWidgets))
        widget->setVisible(withReplace);
    const QString selected = m_code.selectedText();
    if (!selected.isEmpty() && !selected.contains(u'\n'))
        m_find->setText(selected);
    m_result->clear();
    show();
    m_find->setFocus();
    m_find->selectAll();
}

void FindBar::findNext()
{
    (void)find(true, false);
}

void FindBar::findPrevious()
{
    (void)find(false, false);
}

void FindBar::replaceOne()
{
    if (m_code.selectedText().compare(m_find->text(), Qt::CaseInsensitive) == 0
        && m_code.hasSelectedText())
        m_code.replaceSelectedText(m_replace->text());
    (void)find(true, false);
}

void FindBar::replaceAll()
{
    const QString wanted = m_find->text();
    if (wanted.isEmpty())
        return;
    QString text = m_code.text();
    const auto count = static_cast<int>(text.count(wanted, Qt::CaseInsensitive));
    if (count > 0)
        m_code.replaceAll(text.replace(wanted, m_replace->text(), Qt::CaseInsensitive));
    say(count);
}

void FindBar::keyPressEvent(QKeyEvent* event)
{
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->key() == Qt::Key_Escape) {
        hide();
        m_code.setFocus();
    } else if (isReturn && m_replace->hasFocus()) {
        replaceOne();
    } else if (isReturn) {
        (void)find(!event->modifiers().testFlag(Qt::ShiftModifier), false);
    } else {
        QWidget::keyPressEvent(event);
    }
}

bool FindBar::find(bool forward, bool fromSelection)
{
    if (m_find->text().isEmpty())
        return false;
    int line = 0;
    int index = 0;
    int endLine = 0;
    int endIndex = 0;
    m_code.getSelection(&line, &index, &endLine, &endIndex);
    if (line < 0)
        m_code.getCursorPosition(&line, &index);
    else if (forward && !fromSelection)
        m_code.getCursorPosition(&line, &index);
    const bool found =
        m_code.findFirst(m_find->text(), false, false, false, true, forward, line, index);
    m_result->setText(found ? QString() : tr("Not found"));
    return found;
}

void FindBar::say(int count)
{
    m_result->setText(count == 0 ? tr("Not found") : tr("%n replaced", nullptr, count));
}

} // namespace keywright
