// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/ChoiceList.h"
#include "ui/wizard/CreateKeyDraft.h"

#include <QStringList>

namespace keywright {

/// What a starting card says.
struct CardText {
    StartingCard card;
    QString id;   ///< for tests: "symmetric"
    QString icon;
    QString title;
    QStringList lines; ///< what it is; what it is good for; what it is not for
};

[[nodiscard]] QList<CardText> startingCardTexts();
[[nodiscard]] QList<Choice> specChoices(const CreateKeyDraft& draft);
[[nodiscard]] QList<Choice> usageChoices(KeySpec spec);
[[nodiscard]] QList<Choice> originChoices(const CreateKeyDraft& draft);
/// "Algorithm: ECDSA_SHA_256. Signatures are DER-encoded."
[[nodiscard]] QString algorithmsText(KeySpec spec, KeyUsage usage);
/// "Usage changed from Key agreement to Sign and verify because … does not support key agreement."
[[nodiscard]] QString noticeText(const SwitchNotice& notice);
/// An amber lock and words, for values that stay for ever.
[[nodiscard]] QWidget* lockNote(const QString& text);

} // namespace keywright
