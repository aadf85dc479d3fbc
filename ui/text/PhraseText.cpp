// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/PhraseText.h"

#include <QCoreApplication>

namespace keywright {

QString translated(const Phrase& phrase)
{
    return phrase.fill(QCoreApplication::translate("core", phrase.text));
}

} // namespace keywright
