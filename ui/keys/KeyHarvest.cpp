// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/keys/KeyHarvest.h"

#include "ui/keys/KeyIndex.h"

#include <algorithm>

namespace keywright {

/// Rows on their way out; a key that comes twice is one row.
class KeyHarvest::Portion {
public:
    explicit Portion(const KeyIndex& shown)
        : m_shown(shown)
    {
    }

    [[nodiscard]] const KeySummary* find(const QString& arn) const
    {
        const auto known = m_at.constFind(arn);
        return known == m_at.constEnd() ? m_shown.find(arn) : &rows[*known];
    }
    void add(KeySummary key)
    {
        const QString& arn = key.metadata.arn;
        if (const auto known = m_at.constFind(arn); known != m_at.constEnd()) {
            rows[*known] = std::move(key);
            return;
        }
        const KeySummary* shown = m_shown.find(arn);
        if (shown != nullptr && *shown == key)
            return;
        m_at.insert(arn, rows.size());
        rows.push_back(std::move(key));
    }

    std::vector<KeySummary> rows;

private:
    const KeyIndex& m_shown;
    QHash<QString, std::size_t> m_at;
};

void KeyHarvest::begin()
{
    *this = {};
}

void KeyHarvest::take(KeyPage page)
{
    for (KeySummary& key : page.keys) {
        const KeyMetadata& metadata = key.metadata;
        if (!m_listed.contains(metadata.arn)) {
            m_listed.insert(metadata.arn);
            m_arns.insert(metadata.keyId, metadata.arn);
        }
        m_hasUnknown = m_hasUnknown || key.knowledge != KeyKnowledge::Current;
        m_keys.push_back(std::move(key));
    }
    for (const KeyAlias& alias : page.aliases) {
        QStringList& names = m_aliases[alias.keyId];
        const auto place = std::lower_bound(names.begin(), names.end(), alias.name);
        if (place != names.end() && *place == alias.name)
            continue;
        names.insert(place, alias.name);
        m_namesArns = m_namesArns || alias.keyId.contains(u':');
        if (m_listed.contains(alias.keyId))
            m_named.push_back(alias.keyId);
        for (auto arn = m_arns.constFind(alias.keyId); arn != m_arns.cend() && arn.key() == alias.keyId; ++arn)
            m_named.push_back(*arn);
    }
}

void KeyHarvest::takeRemembered(std::vector<KeySummary> keys)
{
    std::move(keys.begin(), keys.end(), std::back_inserter(m_remembered));
}

void KeyHarvest::noteRead(const KeySummary& key)
{
    m_read.insert(key.metadata.arn);
}

void KeyHarvest::noteGone(const QString& arn)
{
    m_listed.remove(arn);
    m_read.remove(arn);
}

bool KeyHarvest::isEmpty() const
{
    return m_keys.empty() && m_remembered.empty() && m_named.empty();
}

std::vector<KeySummary> KeyHarvest::next(std::size_t most, const KeyIndex& shown)
{
    Portion portion(shown);
    std::size_t taken = 0; // rows that show already cost time too
    // What was listed first: it is true.
    for (; !m_keys.empty() && taken < most; ++taken, m_keys.pop_front()) {
        const KeySummary* known = portion.find(m_keys.front().metadata.arn);
        portion.add(settled(std::move(m_keys.front()), known));
    }
    for (; !m_named.empty() && taken < most; ++taken, m_named.pop_front())
        addAliases(m_named.front(), portion);
    for (; !m_remembered.empty() && taken < most; ++taken, m_remembered.pop_front())
        addRemembered(std::move(m_remembered.front()), portion);
    return std::move(portion.rows);
}

QStringList KeyHarvest::aliasesOf(const KeyMetadata& key) const
{
    const QStringList byId = m_aliases.value(key.keyId);
    if (!m_namesArns)
        return byId;
    QStringList names = byId + m_aliases.value(key.arn);
    names.sort();
    return names;
}

KeySummary KeyHarvest::settled(KeySummary key, const KeySummary* shown) const
{
    if (shown != nullptr && m_read.contains(key.metadata.arn))
        return *shown;
    QStringList names = aliasesOf(key.metadata);
    if (key.knowledge == KeyKnowledge::IdOnly && shown != nullptr) {
        key = *shown;
        if (key.knowledge == KeyKnowledge::Current)
            key.knowledge = KeyKnowledge::Remembered; // it is to be read again
        if (!names.isEmpty())
            key.aliases = names;
        return key;
    }
    for (const QString& own : std::as_const(key.aliases)) {
        if (!names.contains(own))
            names.append(own);
    }
    names.sort();
    key.aliases = names;
    return key;
}

void KeyHarvest::addAliases(const QString& arn, Portion& portion) const
{
    const KeySummary* shown = portion.find(arn);
    if (shown == nullptr || m_read.contains(arn))
        return;
    KeySummary key = *shown;
    key.aliases = aliasesOf(key.metadata);
    portion.add(std::move(key));
}

void KeyHarvest::addRemembered(KeySummary key, Portion& portion) const
{
    const QString& arn = key.metadata.arn;
    const KeySummary* shown = portion.find(arn);
    const bool isBetter = shown == nullptr ? !m_ended || m_listed.contains(arn)
                                           : shown->knowledge == KeyKnowledge::IdOnly;
    if (!isBetter)
        return;
    if (key.knowledge == KeyKnowledge::Current)
        key.knowledge = KeyKnowledge::Remembered;
    if (const QStringList names = aliasesOf(key.metadata); !names.isEmpty())
        key.aliases = names;
    portion.add(std::move(key));
}

QStringList KeyHarvest::gone(const KeyIndex& shown) const
{
    QStringList arns;
    shown.forEach([&](const KeySummary& key) {
        if (!m_listed.contains(key.metadata.arn) && !m_read.contains(key.metadata.arn))
            arns.append(key.metadata.arn);
    });
    return arns;
}

std::vector<KeySummary> KeyHarvest::renamed(const KeyIndex& shown) const
{
    std::vector<KeySummary> keys;
    if (m_aliases.isEmpty()) // they came with their keys, or may not be listed
        return keys;
    shown.forEach([&](const KeySummary& key) {
        if (key.knowledge == KeyKnowledge::Current || m_read.contains(key.metadata.arn)
            || key.aliases.isEmpty())
            return;
        if (QStringList names = aliasesOf(key.metadata); names != key.aliases) {
            keys.push_back(key);
            keys.back().aliases = std::move(names);
        }
    });
    return keys;
}

} // namespace keywright
