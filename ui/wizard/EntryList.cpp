// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/EntryList.h"

#include "ui/look/Icons.h"
#include "ui/look/Roles.h"
#include "ui/look/Tone.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace keywright {

using namespace Qt::StringLiterals;

EntryList::EntryList(const QString& objectName, Words words, QWidget* parent)
    : QWidget(parent)
    , m_words(std::move(words))
    , m_lines(new QVBoxLayout)
    , m_add(new QPushButton(lookIcon(u"plus"_s), m_words.add))
{
    setObjectName(objectName);
    m_add->setObjectName(objectName + u".add");
    m_add->setAutoDefault(false);
    m_lines->setSpacing(8);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addLayout(m_lines);
    layout->addWidget(m_add, 0, Qt::AlignLeft);
    setFocusProxy(m_add);
    connect(m_add, &QPushButton::clicked, this, [this] {
        addRow({});
        m_rows.back().edit->setFocus();
    });
}

QStringList EntryList::entries() const
{
    QStringList texts;
    for (const Row& row : m_rows)
        texts.append(row.edit->text().trimmed());
    return texts;
}

void EntryList::setEntries(const QStringList& entries)
{
    // Empty rows are being typed into; the draft knows nothing of them.
    QStringList shown = this->entries();
    shown.removeAll(QString());
    if (shown == entries)
        return;
    while (!m_rows.empty()) {
        delete m_rows.back().line;
        m_rows.pop_back();
    }
    for (const QString& entry : entries)
        addRow(entry);
}

void EntryList::addRow(const QString& text)
{
    auto* line = new QWidget;
    auto* edit = new QLineEdit(text);
    edit->setPlaceholderText(m_words.example);
    setRole(edit, Role::Mono);
    auto* remove = new QToolButton;
    remove->setIcon(lookIcon(u"trash"_s));
    remove->setToolTip(tr("Remove"));
    setRole(remove, Role::ToolRow);
    auto* error = new QLabel;
    error->setWordWrap(true);
    setRole(error, Role::Caption);
    setTone(error, Tone::Danger);
    error->hide();

    auto* fields = new QHBoxLayout;
    fields->setSpacing(8);
    fields->addWidget(edit, 1);
    fields->addWidget(remove);
    auto* layout = new QVBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addLayout(fields);
    layout->addWidget(error);

    m_lines->addWidget(line);
    m_rows.push_back({line, edit, error});
    connect(edit, &QLineEdit::textEdited, this, [this] { emit edited(entries()); });
    connect(edit, &QLineEdit::editingFinished, this, [this] { judge(true); });
    connect(remove, &QToolButton::clicked, this, [this, line] { removeRow(line); });
    nameRows();
}

void EntryList::removeRow(QWidget* line)
{
    const auto row = std::find_if(
        m_rows.begin(), m_rows.end(), [line](const Row& one) { return one.line == line; });
    m_rows.erase(row);
    line->hide();
    line->deleteLater();
    nameRows();
    m_add->setFocus();
    emit edited(entries());
}

void EntryList::nameRows()
{
    for (std::size_t at = 0; at < m_rows.size(); ++at) {
        const QString number = QString::number(at + 1);
        m_rows[at].edit->setObjectName(objectName() + u'.' + number);
        m_rows[at].edit->setAccessibleName(m_words.name + u' ' + number);
        auto* remove = m_rows[at].line->findChild<QToolButton*>();
        remove->setObjectName(objectName() + u".remove." + number);
        remove->setAccessibleName(tr("Remove %1 %2").arg(m_words.name, number));
    }
}

void EntryList::showProblems(const std::function<QString(int)>& problemOf)
{
    m_problemOf = problemOf;
    judge(false);
}

// An entry is not judged while it is being typed; a mended one is cleared at once.
void EntryList::judge(bool withFocused)
{
    // Rows that are still empty are not among the entries, so numbers differ from ours.
    int entry = 0;
    for (const Row& row : m_rows) {
        const bool empty = row.edit->text().trimmed().isEmpty();
        const QString problem = empty || !m_problemOf ? QString() : m_problemOf(entry++);
        const bool shown = !problem.isEmpty()
            && (withFocused || !row.edit->hasFocus() || row.error->isVisibleTo(this));
        row.error->setText(problem);
        row.error->setVisible(shown);
        row.edit->setAccessibleDescription(shown ? tr("Error: %1").arg(problem) : QString());
        setErring(row.edit, shown);
    }
}

void EntryList::focusRow(int row)
{
    for (const Row& one : m_rows) {
        if (!one.edit->text().trimmed().isEmpty() && row-- == 0)
            one.edit->setFocus();
    }
}

} // namespace keywright
