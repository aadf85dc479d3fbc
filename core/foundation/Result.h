// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/foundation/Error.h"

#include <utility>
#include <variant>

namespace keywright {

/// What an operation without a value returns on success.
struct Unit {
    bool operator==(const Unit&) const = default;
};

/// A value or the reason why there is none; named as std::expected (C++23), so that a later switch
/// is mechanical. Reading the side that is not there is a programmer's error.
template <typename T, typename E = Error>
class [[nodiscard]] Result {
public:
    using Value = T;
    using Failure = E;

    Result(T value) : m_state(std::in_place_index<0>, std::move(value)) { }
    Result(E error) : m_state(std::in_place_index<1>, std::move(error)) { }

    explicit operator bool() const { return m_state.index() == 0; }
    [[nodiscard]] bool has_value() const { return m_state.index() == 0; }

    [[nodiscard]] T& value() & { return std::get<0>(m_state); }
    [[nodiscard]] const T& value() const& { return std::get<0>(m_state); }
    [[nodiscard]] T&& value() && { return std::get<0>(std::move(m_state)); }
    [[nodiscard]] T& operator*() & { return std::get<0>(m_state); }
    [[nodiscard]] const T& operator*() const& { return std::get<0>(m_state); }
    [[nodiscard]] T&& operator*() && { return std::get<0>(std::move(m_state)); }
    [[nodiscard]] T* operator->() { return &std::get<0>(m_state); }
    [[nodiscard]] const T* operator->() const { return &std::get<0>(m_state); }
    [[nodiscard]] const E& error() const { return std::get<1>(m_state); }

private:
    std::variant<T, E> m_state;
};

/// Success without a value, or an Error.
using Status = Result<Unit>;

[[nodiscard]] inline Status ok()
{
    return Unit {};
}

} // namespace keywright
