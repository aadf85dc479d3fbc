// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probe/ProbeRequest.h"

#include "core/kms/Shape.h"

#include <QJsonArray>

#include <algorithm>
#include <array>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

struct ProbeName {
    QLatin1StringView member;
    QLatin1StringView value;
};

// Names that nothing can have: the nil UUID is none that is drawn (RFC 9562, 5.9), and an alias begins
// with "alias/" (CreateAlias, AliasName).
constexpr std::array probeNames {
    ProbeName {"KeyId"_L1, "00000000-0000-0000-0000-000000000000"_L1},
    ProbeName {"TargetKeyId"_L1, "00000000-0000-0000-0000-000000000000"_L1},
    ProbeName {"DestinationKeyId"_L1, "00000000-0000-0000-0000-000000000000"_L1},
    ProbeName {"CustomKeyStoreId"_L1, "cks-00000000000000000"_L1},
    ProbeName {"AliasName"_L1, "keywright probe"_L1},
};

constexpr auto notInTheModel = "KEYWRIGHT_PROBE"_L1;

QJsonValue sampleValue(const Shape& shape)
{
    switch (shape.type) {
    case ShapeType::Text:
        return shape.values.empty() ? QString(std::max(1, shape.min), u'x')
                                    : QString(shape.values.front());
    case ShapeType::Integer:
    case ShapeType::Timestamp:
        return std::max(1, shape.min);
    case ShapeType::Boolean:
        return false;
    case ShapeType::Blob:
        return u"AAAA"_s;
    case ShapeType::List:
        return QJsonArray {sampleValue(*shape.element)};
    case ShapeType::Structure: {
        QJsonObject members;
        for (const ShapeMember& member : shape.members)
            members.insert(member.name, sampleValue(*member.shape));
        return members;
    }
    case ShapeType::TextMap:
        return QJsonObject();
    }
    return {};
}

QJsonValue probeValue(const ShapeMember& member)
{
    const auto* name = std::ranges::find(probeNames, member.name, &ProbeName::member);
    return name != probeNames.end() ? QJsonValue(name->value) : sampleValue(*member.shape);
}

} // namespace

QJsonObject harmlessRequest(Operation operation)
{
    // These two name nothing that must exist, so it is the model that refuses them.
    if (operation == Operation::CreateKey)
        return {{u"KeySpec"_s, notInTheModel}, {u"KeyUsage"_s, notInTheModel}};
    if (operation == Operation::CreateCustomKeyStore)
        return {{u"CustomKeyStoreType"_s, notInTheModel}};
    // The model requires nothing of it, the service does.
    if (operation == Operation::GenerateRandom)
        return {{u"NumberOfBytes"_s, 1}};
    QJsonObject body;
    for (const ShapeMember& member : requestMembers(operation)) {
        if (member.required)
            body.insert(member.name, probeValue(member));
        else if (member.name == "Limit"_L1)
            body.insert(member.name, 1);
    }
    return body;
}

QJsonObject probeKeyRequest(KeySpec spec, KeyUsage usage)
{
    return {{u"KeySpec"_s, nameOf(spec)}, {u"KeyUsage"_s, nameOf(usage)},
        {u"Description"_s, u"Made by a probe of Keywright and scheduled for deletion at once"_s}};
}

} // namespace keywright
