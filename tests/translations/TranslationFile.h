// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace keywright {

/// A message of a TS file with all forms of its translation; a message without plural has one.
struct TranslatedMessage {
    QString context = {};
    QString source = {};
    QString comment = {};
    QString type = {}; ///< "unfinished", "vanished", "obsolete", or empty when all is well
    bool numerus = false;
    QStringList forms = {};

    /// What makes a message the same one in two files.
    [[nodiscard]] QString identity() const { return context + u'\n' + source + u'\n' + comment; }
};

/// Empty when the file cannot be read or is not well-formed.
[[nodiscard]] QList<TranslatedMessage> messagesOf(const QString& path);

/// The texts that lupdate finds in the sources, in a file of its own; empty with a reason if it fails.
[[nodiscard]] QList<TranslatedMessage> messagesInSources(QString& reason);

} // namespace keywright
