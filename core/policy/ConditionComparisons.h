// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/policy/PolicyVariables.h"

#include <QString>

namespace keywright {

// How the operators of IAM compare one value of a request with one of a policy. Values that have
// not the form an operator asks for compare with nothing.
[[nodiscard]] bool sameText(const ExpandedText& wanted, const QString& value);
[[nodiscard]] bool sameTextInAnyCase(const ExpandedText& wanted, const QString& value);
[[nodiscard]] bool likeText(const ExpandedText& wanted, const QString& value);
[[nodiscard]] bool sameNumber(const ExpandedText& wanted, const QString& value);
[[nodiscard]] bool lessNumber(const ExpandedText& wanted, const QString& value);
[[nodiscard]] bool lessOrSameNumber(const ExpandedText& wanted, const QString& value);
[[nodiscard]] bool greaterNumber(const ExpandedText& wanted, const QString& value);
[[nodiscard]] bool greaterOrSameNumber(const ExpandedText& wanted, const QString& value);
/// Dates are ISO 8601 in the profile of the W3C, or seconds since 1970.
[[nodiscard]] bool sameDate(const ExpandedText& wanted, const QString& value);
[[nodiscard]] bool earlierDate(const ExpandedText& wanted, const QString& value);
[[nodiscard]] bool earlierOrSameDate(const ExpandedText& wanted, const QString& value);
[[nodiscard]] bool laterDate(const ExpandedText& wanted, const QString& value);
[[nodiscard]] bool laterOrSameDate(const ExpandedText& wanted, const QString& value);
/// Both in base 64.
[[nodiscard]] bool sameBytes(const ExpandedText& wanted, const QString& value);
/// An address of IPv4 or IPv6 in a network "203.0.113.0/24", or the same address.
[[nodiscard]] bool inNetwork(const ExpandedText& wanted, const QString& value);
/// Part by part of the six that colons separate: a wildcard does not reach over a colon.
[[nodiscard]] bool likeArn(const ExpandedText& wanted, const QString& value);

} // namespace keywright
