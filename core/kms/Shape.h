// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kms/Operation.h"

#include <span>

namespace keywright {

enum class ShapeType { Text, Integer, Boolean, Blob, Timestamp, List, Structure, TextMap };

/// The patterns of the service model; a row of each in ShapePattern.cpp.
enum class ShapePattern {
    None,
    Ascii,
    Name,
    ClusterId,
    ProxyEndpoint,
    ProxyPath,
    VpcService,
    AccountId,
    Base32,
    Base64,
    Principal,
    Policy,
    XksKeyId,
    Hex,
    Marker,
    Word,
    Words,
    Region,
};

struct Shape;

struct ShapeMember {
    QLatin1StringView name; ///< as on the wire, e.g. "KeyId"
    const Shape* shape = nullptr;
    bool required = false;
};

/// What the service model says of one input shape. Lengths of text are in characters, of blobs in
/// bytes, of lists in elements; of integers they are the values. -1: no bound.
struct Shape {
    ShapeType type = ShapeType::Text;
    int min = -1;
    int max = -1;
    bool hidden = false; ///< blobs and sensitive text: errors do not print the value
    std::span<const QLatin1StringView> values =
        {}; ///< of an enum, in the order in which errors print
    QLatin1StringView alsoTaken = {}; ///< a value the service lets pass to later checks, unprinted
    ShapePattern pattern = ShapePattern::None;
    const Shape* element = nullptr; ///< of a list
    std::span<const ShapeMember> members = {}; ///< of a structure
};

/// The members of an operation's request, in the order of the service model.
[[nodiscard]] std::span<const ShapeMember> requestMembers(Operation operation);

/// The pattern as the service prints it (a Java expression).
[[nodiscard]] QLatin1StringView printedPattern(ShapePattern pattern);
/// Whether the whole text matches.
[[nodiscard]] bool matches(ShapePattern pattern, const QString& text);

} // namespace keywright
