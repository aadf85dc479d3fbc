// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/policy/PolicyEditorModel.h"

namespace keywright {

PolicyEditorModel::PolicyEditorModel(QObject* parent)
    : QObject(parent)
{
    m_delay.setSingleShot(true);
    m_delay.setInterval(checkDelay);
    connect(&m_delay, &QTimer::timeout, this, &PolicyEditorModel::checkNow);
}

void PolicyEditorModel::setText(const QString& text)
{
    if (text != m_text)
        replaceText(text, isEdited());
}

void PolicyEditorModel::setContext(const PolicyContext& context)
{
    m_context = context;
    checkNow();
}

void PolicyEditorModel::setGeneratedText(const QString& text)
{
    const bool wasEdited = isEdited();
    m_generatedText = text;
    if (!wasEdited && m_text != text) {
        replaceText(text, false);
        checkNow();
    } else if (isEdited() != wasEdited) {
        emit editedChanged(isEdited());
    }
}

void PolicyEditorModel::returnToGenerated()
{
    setText(m_generatedText);
    checkNow();
}

void PolicyEditorModel::checkNow()
{
    m_delay.stop();
    m_check = checkPolicy(m_text.toUtf8(), m_context);
    emit checkChanged(m_check);
}

void PolicyEditorModel::replaceText(const QString& text, bool wasEdited)
{
    m_text = text;
    m_delay.start();
    emit textChanged(m_text);
    if (isEdited() != wasEdited)
        emit editedChanged(isEdited());
}

} // namespace keywright
