// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/crypto/VectorKeys.h"

namespace keywright {

namespace {

QByteArray der(char tag, const QByteArray& content)
{
    QByteArray length;
    for (qsizetype rest = content.size(); rest > 0; rest >>= 8)
        length.prepend(static_cast<char>(rest & 0xff));
    QByteArray encoded(1, tag);
    if (content.size() < 0x80)
        encoded += static_cast<char>(content.size());
    else
        encoded += static_cast<char>(0x80 | length.size()) + length;
    return encoded + content;
}

QByteArray sequence(const QByteArray& content)
{
    return der(0x30, content);
}

QByteArray integer(QByteArray number)
{
    while (number.size() > 1 && number[0] == 0)
        number.remove(0, 1);
    if (number.isEmpty() || (number[0] & 0x80) != 0)
        number.prepend('\0');
    return der(0x02, number);
}

QByteArray bitString(const QByteArray& bytes)
{
    return der(0x03, '\0' + bytes);
}

QByteArray curveOf(KeySpec spec)
{
    switch (spec) {
    case KeySpec::EccNistP256:
        return QByteArray::fromHex("06082a8648ce3d030107");
    case KeySpec::EccNistP384:
        return QByteArray::fromHex("06052b81040022");
    case KeySpec::EccNistP521:
        return QByteArray::fromHex("06052b81040023");
    default:
        return QByteArray::fromHex("06052b8104000a"); // secp256k1
    }
}

QByteArray ecAlgorithm(KeySpec spec)
{
    return sequence(QByteArray::fromHex("06072a8648ce3d0201") + curveOf(spec));
}

/// A coordinate as long as the field.
QByteArray fieldElement(KeySpec spec, QByteArray number)
{
    const qsizetype size = (infoOf(spec).bits + 7) / 8;
    while (number.size() > size && number[0] == 0)
        number.remove(0, 1);
    return number.rightJustified(size, '\0');
}

QByteArray ed25519Algorithm()
{
    return sequence(QByteArray::fromHex("06032b6570"));
}

} // namespace

QByteArray rsaPublicKey(const QByteArray& modulus, const QByteArray& exponent)
{
    return sequence(sequence(QByteArray::fromHex("06092a864886f70d0101010500"))
        + bitString(sequence(integer(modulus) + integer(exponent))));
}

QByteArray ecPublicKey(KeySpec spec, const QByteArray& x, const QByteArray& y)
{
    return sequence(
        ecAlgorithm(spec) + bitString('\4' + fieldElement(spec, x) + fieldElement(spec, y)));
}

QByteArray ecPrivateKey(KeySpec spec, const QByteArray& number)
{
    const QByteArray key =
        sequence(integer(QByteArray(1, 1)) + der(0x04, fieldElement(spec, number)));
    return sequence(integer(QByteArray(1, 0)) + ecAlgorithm(spec) + der(0x04, key));
}

QByteArray ed25519PublicKey(const QByteArray& point)
{
    return sequence(ed25519Algorithm() + bitString(point));
}

QByteArray ed25519PrivateKey(const QByteArray& seed)
{
    return sequence(integer(QByteArray(1, 0)) + ed25519Algorithm() + der(0x04, der(0x04, seed)));
}

QByteArray ecdsaSignature(const QByteArray& r, const QByteArray& s)
{
    return sequence(integer(r) + integer(s));
}

} // namespace keywright
