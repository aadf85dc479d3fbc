// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/ConditionComparisons.h"

#include "core/policy/TextMatch.h"

#include <QDateTime>
#include <QRegularExpression>
#include <QTimeZone>

#include <algorithm>
#include <arpa/inet.h>
#include <array>
#include <cmath>
#include <compare>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

constexpr int arnParts = 6;

/// How the request's value stands to the policy's; unordered when either is none.
template <typename Value>
std::partial_ordering order(const std::optional<Value>& value, const std::optional<Value>& wanted)
{
    if (!value || !wanted)
        return std::partial_ordering::unordered;
    return *value <=> *wanted;
}

std::optional<double> numberOf(const QString& text)
{
    bool isNumber = false;
    const double number = text.toDouble(&isNumber);
    return isNumber && std::isfinite(number) ? std::optional(number) : std::nullopt;
}

std::partial_ordering orderOfNumbers(const QString& value, const ExpandedText& wanted)
{
    return order(numberOf(value), numberOf(wanted.text));
}

/// In milliseconds since 1970 UTC. Four digits are a year.
std::optional<qint64> dateOf(const QString& text)
{
    static const QRegularExpression yearOnly(u"\\A\\d{4}(-\\d{2})?\\z"_s);
    const bool partial = yearOnly.match(text).hasMatch();
    if (const auto seconds = numberOf(text); seconds && !partial)
        return static_cast<qint64>(std::llround(*seconds * 1000));
    const QString whole = !partial ? text : text + (text.size() == 4 ? "-01-01"_L1 : "-01"_L1);
    QDateTime time = QDateTime::fromString(whole, Qt::ISODateWithMs);
    if (!time.isValid())
        return std::nullopt;
    if (time.timeSpec() == Qt::LocalTime)
        time.setTimeZone(QTimeZone::utc());
    return time.toMSecsSinceEpoch();
}

std::partial_ordering orderOfDates(const QString& value, const ExpandedText& wanted)
{
    return order(dateOf(value), dateOf(wanted.text));
}

struct Address {
    std::array<std::uint8_t, 16> bytes {};
    int bits = 0; ///< 32 or 128
};

std::optional<Address> addressOf(const QString& text)
{
    const QByteArray latin = text.toLatin1();
    Address address;
    const bool isV6 = text.contains(u':');
    address.bits = isV6 ? 128 : 32;
    if (inet_pton(isV6 ? AF_INET6 : AF_INET, latin.constData(), address.bytes.data()) != 1)
        return std::nullopt;
    return address;
}

bool sameFirstBits(const Address& left, const Address& right, int bits)
{
    for (std::size_t at = 0; bits > 0; ++at, bits -= 8) {
        const int kept = std::min(bits, 8);
        const auto mask = static_cast<std::uint8_t>(0xff << (8 - kept));
        if (((left.bytes.at(at) ^ right.bytes.at(at)) & mask) != 0)
            return false;
    }
    return true;
}

/// The six parts of an ARN pattern; the last one keeps its colons.
QList<ExpandedText> partsOf(const ExpandedText& arn)
{
    QList<ExpandedText> parts {{}};
    for (qsizetype at = 0; at < arn.text.size(); ++at) {
        const QChar letter = arn.text.at(at);
        if (letter == u':' && parts.size() < arnParts) {
            parts.append(ExpandedText {});
            continue;
        }
        if (arn.literals.contains(at))
            parts.last().literals.insert(parts.last().text.size());
        parts.last().text.append(letter);
    }
    return parts;
}

} // namespace

bool sameText(const ExpandedText& wanted, const QString& value)
{
    return wanted.text == value;
}

bool sameTextInAnyCase(const ExpandedText& wanted, const QString& value)
{
    return wanted.text.compare(value, Qt::CaseInsensitive) == 0;
}

bool likeText(const ExpandedText& wanted, const QString& value)
{
    return wildcardMatches(wanted.text, value, Qt::CaseSensitive, wanted.literals);
}

bool sameNumber(const ExpandedText& wanted, const QString& value)
{
    return std::is_eq(orderOfNumbers(value, wanted));
}

bool lessNumber(const ExpandedText& wanted, const QString& value)
{
    return std::is_lt(orderOfNumbers(value, wanted));
}

bool lessOrSameNumber(const ExpandedText& wanted, const QString& value)
{
    return std::is_lteq(orderOfNumbers(value, wanted));
}

bool greaterNumber(const ExpandedText& wanted, const QString& value)
{
    return std::is_gt(orderOfNumbers(value, wanted));
}

bool greaterOrSameNumber(const ExpandedText& wanted, const QString& value)
{
    return std::is_gteq(orderOfNumbers(value, wanted));
}

bool sameDate(const ExpandedText& wanted, const QString& value)
{
    return std::is_eq(orderOfDates(value, wanted));
}

bool earlierDate(const ExpandedText& wanted, const QString& value)
{
    return std::is_lt(orderOfDates(value, wanted));
}

bool earlierOrSameDate(const ExpandedText& wanted, const QString& value)
{
    return std::is_lteq(orderOfDates(value, wanted));
}

bool laterDate(const ExpandedText& wanted, const QString& value)
{
    return std::is_gt(orderOfDates(value, wanted));
}

bool laterOrSameDate(const ExpandedText& wanted, const QString& value)
{
    return std::is_gteq(orderOfDates(value, wanted));
}

bool sameBytes(const ExpandedText& wanted, const QString& value)
{
    const auto bytesOf = [](const QString& text) {
        return QByteArray::fromBase64Encoding(
            text.toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    };
    const auto left = bytesOf(wanted.text);
    const auto right = bytesOf(value);
    return left && right && *left == *right;
}

bool inNetwork(const ExpandedText& wanted, const QString& value)
{
    const auto address = addressOf(value);
    const auto network = addressOf(wanted.text.section(u'/', 0, 0));
    if (!address || !network || address->bits != network->bits)
        return false;
    bool isNumber = true;
    const int bits =
        wanted.text.contains(u'/') ? wanted.text.section(u'/', 1).toInt(&isNumber) : network->bits;
    return isNumber && bits >= 0 && bits <= network->bits
        && sameFirstBits(*address, *network, bits);
}

bool likeArn(const ExpandedText& wanted, const QString& value)
{
    if (wanted.text == "*"_L1 && wanted.literals.isEmpty())
        return true;
    const QList<ExpandedText> patterns = partsOf(wanted);
    const QList<ExpandedText> parts = partsOf({value});
    return patterns.size() == arnParts && parts.size() == arnParts
        && std::ranges::equal(
            patterns, parts, [](const ExpandedText& left, const ExpandedText& right) {
                return likeText(left, right.text);
            });
}

} // namespace keywright
