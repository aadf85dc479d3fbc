// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/Rehearsal.h"

#include "core/crypto/KeyMaterialCheck.h"
#include "ui/text/PhraseText.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QLocale>

#include <algorithm>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

QString rehearsalText(const char* text)
{
    return QCoreApplication::translate("keywright::Rehearsal", text);
}

RehearsalLine failedLine(const char* what, const Error& error)
{
    return {rehearsalText(what),
        error.reason.isEmpty() ? error.detail : translated(error.reason), false};
}

} // namespace

QList<RehearsalLine> rehearseImport(WrappingAlgorithm algorithm, KeySpec wrappingSpec,
    KeySpec keySpec, bool smallSymmetric, const KeyMaterial& material)
{
    constexpr auto made = QT_TRANSLATE_NOOP(
        "keywright::Rehearsal", "Throw-away wrapping key made, same size as the service’s");
    constexpr auto wrappedWith =
        QT_TRANSLATE_NOOP("keywright::Rehearsal", "Wrapped with the chosen algorithm");
    constexpr auto compared = QT_TRANSLATE_NOOP(
        "keywright::Rehearsal", "Unwrapped and compared: every byte is identical");
    constexpr auto fits = QT_TRANSLATE_NOOP(
        "keywright::Rehearsal", "Material is valid and matches the spec of the KMS key");

    QElapsedTimer clock;
    clock.start();
    const auto wrappingKey = generateKey(wrappingSpec, false, {});
    if (!wrappingKey)
        return {failedLine(made, wrappingKey.error())};
    QList<RehearsalLine> lines {{rehearsalText(made),
        u"%1 · %2 ms"_s.arg(QString(nameOf(wrappingSpec)), QString::number(clock.elapsed())), true}};

    const auto wrapped = wrapKeyMaterial(algorithm, wrappingKey->publicKey, material);
    if (!wrapped)
        return lines << failedLine(wrappedWith, wrapped.error());
    lines.append({rehearsalText(wrappedWith),
        rehearsalText(QT_TRANSLATE_NOOP("keywright::Rehearsal", "%1 bytes"))
            .arg(QLocale().toString(wrapped->size())),
        true});

    const auto opened = unwrapKeyMaterial(algorithm, wrappingKey->material, *wrapped);
    const auto checked = checkKeyMaterial(keySpec, smallSymmetric, material);
    if (!opened)
        return lines << failedLine(compared, opened.error());
    const bool same = opened->bytes().equalsInConstantTime(material.bytes());
    lines.append({rehearsalText(compared),
        checked ? shortFingerprint(keyFingerprint(keySpec, *checked)) : QString(), same});
    if (!checked)
        return lines << failedLine(fits, checked.error());
    return lines << RehearsalLine {rehearsalText(fits), QString(nameOf(keySpec)), true};
}

bool allPassed(const QList<RehearsalLine>& lines)
{
    return !lines.isEmpty()
        && std::all_of(lines.begin(), lines.end(), [](const auto& line) { return line.passed; });
}

QString shortFingerprint(const QByteArray& fingerprint)
{
    const QString hex = QString::fromLatin1(fingerprint.left(8).toHex());
    return QStringList {hex.mid(0, 4), hex.mid(4, 4), hex.mid(8, 4), hex.mid(12, 4)}.join(u' ');
}

} // namespace keywright
