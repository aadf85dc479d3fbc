// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/FormField.h"

#include "ui/look/Icons.h"
#include "ui/look/Metrics.h"
#include "ui/look/Roles.h"
#include "ui/look/Tone.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace keywright {

using namespace Qt::StringLiterals;

FormField::FormField(const QString& label, QWidget* field, QWidget* parent)
    : QWidget(parent)
    , m_field(field->focusProxy() != nullptr ? field->focusProxy() : field)
    , m_row(new QHBoxLayout)
    , m_icon(new QLabel)
    , m_line(new QLabel)
{
    auto* name = new QLabel(label);
    setRole(name, Role::Section);
    name->setBuddy(field);
    m_field->setAccessibleName(QString(label).remove(u'&'));
    m_line->setWordWrap(true);
    m_line->setTextFormat(Qt::PlainText);
    m_line->setObjectName(u"fieldLine"_s);
    m_icon->setFixedSize(px(this, 16), px(this, 16));
    m_row->setSpacing(px(this, 8));
    m_row->addWidget(field, 1);
    auto* below = new QHBoxLayout;
    below->setSpacing(px(this, 4));
    below->addWidget(m_icon, 0, Qt::AlignTop);
    below->addWidget(m_line, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(px(this, 4));
    layout->addWidget(name);
    layout->addLayout(m_row);
    layout->addLayout(below);
    layout->addStretch(); // beside a field with a longer caption, labels stay in line
    showLine();
}

void FormField::addWidget(QWidget* widget)
{
    m_row->addWidget(widget, 0, Qt::AlignTop);
}

void FormField::setCaption(const QString& caption)
{
    m_caption = caption;
    showLine();
}

void FormField::setError(const QString& error)
{
    m_error = error;
    setErring(m_field, !error.isEmpty());
    showLine();
}

void FormField::showLine()
{
    const bool erring = !m_error.isEmpty();
    const Tone tone = erring ? Tone::Danger : Tone::Neutral;
    m_line->setText(erring ? m_error : m_caption);
    m_line->setVisible(!m_line->text().isEmpty());
    setRole(m_line, Role::Caption);
    setTone(m_line, tone);
    m_icon->setVisible(erring);
    if (erring)
        m_icon->setPixmap(lookPixmap(
            u"error-circle"_s, inkOf(tokensOf(this), tone), px(this, 16), devicePixelRatioF()));
    m_field->setAccessibleDescription(erring ? tr("Error: %1").arg(m_error) : m_caption);
}

} // namespace keywright
