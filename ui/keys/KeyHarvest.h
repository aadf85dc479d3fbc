// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kms/KeyCatalog.h"

#include <QHash>
#include <QMultiHash>
#include <QSet>

#include <deque>

namespace keywright {

class KeyIndex;

/// Puts together what arrives of a list: pages, aliases that are listed apart and sooner or later than
/// their keys, rows remembered from last time, and details read meanwhile. It hands out rows in
/// portions that a window can show without a halt, and never makes a row less true than it is.
class KeyHarvest {
public:
    /// Forgets everything: the list is read from its beginning.
    void begin();
    void take(KeyPage page);
    void takeRemembered(std::vector<KeySummary> keys);
    /// The details of a key were read since begin().
    void noteRead(const KeySummary& key);
    void noteGone(const QString& arn);
    /// All pages were taken.
    void end() { m_ended = true; }

    /// Up to `most` rows that are to be shown; those that show already are left out.
    [[nodiscard]] std::vector<KeySummary> next(std::size_t most, const KeyIndex& shown);
    [[nodiscard]] bool isEmpty() const;
    /// Once all is taken: keys that show and were not listed.
    [[nodiscard]] QStringList gone(const KeyIndex& shown) const;
    /// Once all is taken: keys that show aliases which were not listed.
    [[nodiscard]] std::vector<KeySummary> renamed(const KeyIndex& shown) const;

    [[nodiscard]] int listed() const { return static_cast<int>(m_listed.size()); }
    /// Whether there was a key without its details.
    [[nodiscard]] bool hasUnknown() const { return m_hasUnknown; }

private:
    class Portion;

    [[nodiscard]] QStringList aliasesOf(const KeyMetadata& key) const;
    [[nodiscard]] KeySummary settled(KeySummary key, const KeySummary* shown) const;
    void addRemembered(KeySummary key, Portion& portion) const;
    void addAliases(const QString& arn, Portion& portion) const;

    std::deque<KeySummary> m_keys;
    std::deque<KeySummary> m_remembered;
    std::deque<QString> m_named; ///< ARNs of keys whose aliases came later
    QHash<QString, QStringList> m_aliases; ///< by key ID or ARN, as they are listed
    QMultiHash<QString, QString> m_arns; ///< of listed keys by key ID; multi-Region keys share one
    QSet<QString> m_listed;
    QSet<QString> m_read;
    bool m_namesArns = false; ///< some aliases tell the ARN of their key
    bool m_hasUnknown = false;
    bool m_ended = false;
};

} // namespace keywright
