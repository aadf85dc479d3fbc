// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/details/KeyTab.h"

#include "ui/details/InlineMessage.h"
#include "ui/text/ErrorText.h"

namespace keywright {

using namespace Qt::StringLiterals;

QString failureText(const KmsError& error)
{
    const QString text = errorText(error);
    const QString detail = error.cause ? error.cause->detail : QString();
    return detail.isEmpty() || text.contains(detail) ? text : text + u'\n' + detail;
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
