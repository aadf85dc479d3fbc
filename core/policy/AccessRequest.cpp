// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/AccessRequest.h"

namespace keywright {

ConditionValues::ConditionValues(std::initializer_list<std::pair<QString, QStringList>> values)
{
    for (const auto& [key, list] : values)
        set(key, list);
}

void ConditionValues::set(const QString& key, const QStringList& values)
{
    if (values.isEmpty())
        m_values.remove(key.toLower());
    else
        m_values.insert(key.toLower(), values);
}

void ConditionValues::merge(const ConditionValues& other)
{
    m_values.insert(other.m_values);
}

const QStringList* ConditionValues::find(const QString& key) const
{
    const auto found = m_values.constFind(key.toLower());
    return found == m_values.constEnd() ? nullptr : &found.value();
}

} // namespace keywright
