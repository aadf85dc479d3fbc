// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonValue>
#include <QList>
#include <QString>

#include <cstddef>
#include <utility>
#include <variant>
#include <vector>

namespace keywright {

/// A JSON value whose objects keep the order of their members, which QJsonObject does not: what the
/// terminal prints, and what a JMESPath expression works on.
class OrderedJson {
public:
    using Array = std::vector<OrderedJson>;
    using Member = std::pair<QString, OrderedJson>;
    using Object = std::vector<Member>;

    OrderedJson() = default; ///< null
    OrderedJson(bool value) : m_value(value) { }
    OrderedJson(double value) : m_value(value) { }
    OrderedJson(QString value) : m_value(std::move(value)) { }
    OrderedJson(Array value) : m_value(std::move(value)) { }
    OrderedJson(Object value) : m_value(std::move(value)) { }
    OrderedJson(const char*) = delete; // would become a bool

    /// Members in the order of QJsonObject, that is sorted.
    [[nodiscard]] static OrderedJson from(const QJsonValue& value);

    [[nodiscard]] bool isNull() const { return std::holds_alternative<std::nullptr_t>(m_value); }
    [[nodiscard]] const bool* boolean() const { return std::get_if<bool>(&m_value); }
    [[nodiscard]] const double* number() const { return std::get_if<double>(&m_value); }
    [[nodiscard]] const QString* string() const { return std::get_if<QString>(&m_value); }
    [[nodiscard]] const Array* array() const { return std::get_if<Array>(&m_value); }
    [[nodiscard]] const Object* object() const { return std::get_if<Object>(&m_value); }
    [[nodiscard]] bool isScalar() const { return array() == nullptr && object() == nullptr; }

    /// A member of an object; null when there is none or this is no object.
    [[nodiscard]] OrderedJson member(const QString& name) const;
    [[nodiscard]] bool hasMember(const QString& name) const;
    /// Object members compare without regard to their order, as JSON values do.
    bool operator==(const OrderedJson& other) const;

private:
    std::variant<std::nullptr_t, bool, double, QString, Array, Object> m_value = nullptr;
};

/// A number as Python prints it: 3, 1.5, 1795472138.161.
[[nodiscard]] QString numberText(double value);

} // namespace keywright
