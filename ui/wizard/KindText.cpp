// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/KindText.h"

#include "ui/look/Icons.h"
#include "ui/look/Metrics.h"
#include "ui/look/Roles.h"
#include "ui/look/Tone.h"
#include "ui/text/KeyText.h"
#include "ui/text/PhraseText.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLabel>

#include <array>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

struct CardRow {
    StartingCard card;
    QLatin1StringView id;
    QLatin1StringView icon;
    const char* title;
    const char* what;
    const char* goodFor;
    const char* notFor;
};

constexpr std::array cardRows {
    CardRow {StartingCard::Symmetric, "symmetric"_L1, "key"_L1,
        QT_TRANSLATE_NOOP("keywright::KindText", "Symmetric"),
        QT_TRANSLATE_NOOP("keywright::KindText", "One 256-bit key that never leaves the service."),
        QT_TRANSLATE_NOOP("keywright::KindText", "Good for S3, EBS, databases, data keys"),
        QT_TRANSLATE_NOOP("keywright::KindText", "Not for use outside the service")},
    CardRow {StartingCard::Asymmetric, "asymmetric"_L1, "key-pair"_L1,
        QT_TRANSLATE_NOOP("keywright::KindText", "Asymmetric"),
        QT_TRANSLATE_NOOP("keywright::KindText", "A key pair; the public half can be exported."),
        QT_TRANSLATE_NOOP("keywright::KindText", "Good for signatures, outside parties, ECDH"),
        QT_TRANSLATE_NOOP("keywright::KindText", "Not for AWS service encryption")},
    CardRow {StartingCard::Hmac, "hmac"_L1, "hmac"_L1,
        QT_TRANSLATE_NOOP("keywright::KindText", "HMAC"),
        QT_TRANSLATE_NOOP("keywright::KindText", "Makes and checks message codes."),
        QT_TRANSLATE_NOOP("keywright::KindText", "Good for webhooks, tokens, tamper checks"),
        QT_TRANSLATE_NOOP("keywright::KindText", "Not for third-party verification")},
    CardRow {StartingCard::MultiRegion, "multiRegion"_L1, "multi-region"_L1,
        QT_TRANSLATE_NOOP("keywright::KindText", "Multi-Region"),
        QT_TRANSLATE_NOOP("keywright::KindText", "Same key ID and material in several Regions."),
        QT_TRANSLATE_NOOP("keywright::KindText", "Good for failover, global tables"),
        QT_TRANSLATE_NOOP("keywright::KindText", "Not for data tied to one Region")},
    CardRow {StartingCard::Imported, "imported"_L1, "imported"_L1,
        QT_TRANSLATE_NOOP("keywright::KindText", "Imported"),
        QT_TRANSLATE_NOOP("keywright::KindText", "You bring the key material, wrapped here."),
        QT_TRANSLATE_NOOP("keywright::KindText", "Good for escrow, ceremony, fixed expiry"),
        QT_TRANSLATE_NOOP("keywright::KindText", "Not if you cannot keep a safe copy")},
    CardRow {StartingCard::CustomKeyStore, "customKeyStore"_L1, "key-store"_L1,
        QT_TRANSLATE_NOOP("keywright::KindText", "Custom key store"),
        QT_TRANSLATE_NOOP("keywright::KindText", "Material lives in your CloudHSM or outside AWS."),
        QT_TRANSLATE_NOOP("keywright::KindText", "Good for single-tenant HSM rules"),
        QT_TRANSLATE_NOOP("keywright::KindText", "Not for asymmetric or multi-Region")},
};
static_assert(cardRows.size() == startingCardCount);

QString kindText(const char* text)
{
    return QCoreApplication::translate("keywright::KindText", text);
}

// A list of seventeen is read by its groups; what most people want stands first.
constexpr std::array specOrder {KeySpec::SymmetricDefault, KeySpec::EccNistP256,
    KeySpec::EccNistP384, KeySpec::EccNistP521, KeySpec::EccSecgP256k1,
    KeySpec::EccNistEdwards25519, KeySpec::Rsa2048, KeySpec::Rsa3072, KeySpec::Rsa4096,
    KeySpec::Hmac224, KeySpec::Hmac256, KeySpec::Hmac384, KeySpec::Hmac512, KeySpec::MlDsa44,
    KeySpec::MlDsa65, KeySpec::MlDsa87, KeySpec::Sm2};
static_assert(specOrder.size() == keySpecCount);

QString groupOf(KeySpec spec)
{
    switch (infoOf(spec).family) {
    case KeyFamily::Symmetric:
        return kindText(QT_TRANSLATE_NOOP("keywright::KindText", "Symmetric"));
    case KeyFamily::EllipticCurve:
        return kindText(QT_TRANSLATE_NOOP("keywright::KindText", "Elliptic curve"));
    case KeyFamily::Rsa:
        return kindText(QT_TRANSLATE_NOOP("keywright::KindText", "RSA"));
    case KeyFamily::Hmac:
        return kindText(QT_TRANSLATE_NOOP("keywright::KindText", "HMAC"));
    default:
        return kindText(QT_TRANSLATE_NOOP("keywright::KindText", "Post-quantum and regional"));
    }
}

Choice specChoice(KeySpec spec, const CreateKeyDraft& draft)
{
    // The usage follows the spec, so it may not speak against one.
    CreateKeyRequest others = draft.plan().request();
    others.keyUsage.reset();
    const Availability offered = CreateKeyRules::specAvailability(
        spec, others, rulesContext(draft.plan(), draft.context()));
    const KeySpecInfo& info = infoOf(spec);
    Choice choice;
    choice.id = static_cast<int>(spec);
    choice.group = groupOf(spec);
    choice.name = info.name;
    choice.mono = true;
    choice.note = specNote(spec);
    // NIST SP 800-131A rev. 2: 112 bits are acceptable, and the least that is.
    if (info.family == KeyFamily::Rsa && info.securityStrength < 128)
        choice.badge = kindText(QT_TRANSLATE_NOOP("keywright::KindText", "%1-bit strength"))
                           .arg(info.securityStrength);
    if (!offered.available)
        choice.reason = translated(offered.reason);
    return choice;
}

} // namespace

QList<CardText> startingCardTexts()
{
    QList<CardText> texts;
    for (const CardRow& row : cardRows)
        texts.append({row.card, row.id, row.icon, kindText(row.title),
            {kindText(row.what), kindText(row.goodFor), kindText(row.notFor)}});
    return texts;
}

QList<Choice> specChoices(const CreateKeyDraft& draft)
{
    QList<Choice> choices;
    for (const KeySpec spec : specOrder)
        choices.append(specChoice(spec, draft));
    return choices;
}

QList<Choice> usageChoices(KeySpec spec)
{
    QList<Choice> choices;
    for (int at = 0; at < keyUsageCount; ++at) {
        const auto usage = static_cast<KeyUsage>(at);
        const Availability offered = CreateKeyRules::usageAvailability(usage, spec);
        Choice choice;
        choice.id = at;
        choice.name = usageName(usage);
        choice.note = nameOf(usage);
        choice.monoNote = true;
        if (!offered.available)
            choice.reason = translated(offered.reason);
        choices.append(choice);
    }
    return choices;
}

QList<Choice> originChoices(const CreateKeyDraft& draft)
{
    QList<Choice> choices;
    for (int at = 0; at < keyOriginCount; ++at) {
        const auto origin = static_cast<KeyOrigin>(at);
        const Availability offered = CreateKeyRules::originAvailability(origin,
            draft.plan().request(), rulesContext(draft.plan(), draft.context()));
        Choice choice;
        choice.id = at;
        choice.name = originName(origin);
        choice.note = nameOf(origin);
        choice.monoNote = true;
        if (!offered.available)
            choice.reason = translated(offered.reason);
        choices.append(choice);
    }
    return choices;
}

QString algorithmsText(KeySpec spec, KeyUsage usage)
{
    QStringList names;
    for (const QLatin1StringView name : algorithmsOf(spec, usage))
        names.append(name);
    const auto count = static_cast<int>(names.size()); // lupdate overlooks a text with a cast behind it
    QString text
        = QCoreApplication::translate("keywright::KindText", "Algorithm(s): %1.", nullptr, count)
              .arg(names.join(u", "_s));
    // Concatenated r and s is what other programs often expect instead (RFC 7518, 3.4).
    if (infoOf(spec).family == KeyFamily::EllipticCurve && usage == KeyUsage::SignVerify
        && spec != KeySpec::EccNistEdwards25519)
        text += u' '
            + kindText(QT_TRANSLATE_NOOP("keywright::KindText", "Signatures are DER-encoded."));
    return text;
}

QString noticeText(const SwitchNotice& notice)
{
    const QString before = usageName(notice.from);
    return kindText(QT_TRANSLATE_NOOP("keywright::KindText",
                        "Usage changed from %1 to %2 because %3 does not support %4."))
        .arg(before, usageName(notice.to), QString(nameOf(notice.spec)), before.toLower());
}

QWidget* lockNote(const QString& text)
{
    auto* note = new QWidget;
    auto* icon = new QLabel;
    icon->setPixmap(lookPixmap(
        u"lock"_s, tokensOf(note).warning, px(note, 16), note->devicePixelRatioF()));
    auto* words = new QLabel(text);
    setRole(words, Role::Strong);
    setTone(words, Tone::Warning);
    auto* layout = new QHBoxLayout(note);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(icon);
    layout->addWidget(words);
    return note;
}

} // namespace keywright
