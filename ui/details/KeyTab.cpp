// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/details/KeyTab.h"

#include "ui/details/InlineMessage.h"

namespace keywright {

using namespace Qt::StringLiterals;

QString failureText(const KmsError& error)
{
    const QString words = error.message.value_or(error.cause ? englishText(*error.cause) : QString());
    return words.isEmpty() ? error.name : words + u"\n"_s + error.name;
}

KeyTab::KeyTab(QWidget* parent)
    : QWidget(parent)
    , m_message(new InlineMessage(this))
{
}

void KeyTab::setKey(const KeySummary& key, const KmsClient& client)
{
    const bool another = key.metadata.arn != m_key.metadata.arn;
    m_key = key;
    m_client.emplace(client);
    if (another) {
        m_message->showText(Tone::Info, {});
        setBusy(false);
    }
    refresh(another);
}

void KeyTab::showFailure(const KmsError& error)
{
    m_message->showText(Tone::Danger, failureText(error));
}

void KeyTab::start()
{
    m_message->showText(Tone::Info, {});
    setBusy(true);
}

} // namespace keywright
