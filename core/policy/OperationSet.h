// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kms/Operation.h"

#include <initializer_list>

namespace keywright {

/// A set of operations as one number, so that tables can carry it.
class OperationSet {
public:
    constexpr OperationSet() = default;
    constexpr OperationSet(std::initializer_list<Operation> operations)
    {
        for (const Operation operation : operations)
            m_bits |= bit(operation);
    }

    [[nodiscard]] constexpr bool contains(Operation operation) const
    {
        return (m_bits & bit(operation)) != 0;
    }
    [[nodiscard]] constexpr OperationSet operator|(OperationSet other) const
    {
        other.m_bits |= m_bits;
        return other;
    }
    constexpr bool operator==(const OperationSet&) const = default;

private:
    static constexpr unsigned long long bit(Operation operation)
    {
        return 1ULL << static_cast<unsigned>(operation);
    }

    unsigned long long m_bits = 0;
};
static_assert(operationCount <= 64);

} // namespace keywright
