// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/details/SummaryTab.h"

#include "core/kms/CreateKeyRules.h"
#include "ui/details/FactRows.h"
#include "ui/details/InlineMessage.h"
#include "ui/keys/KeyRowText.h"
#include "ui/look/Metrics.h"
#include "ui/look/Roles.h"
#include "ui/text/PhraseText.h"
#include "ui/text/KeyText.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

QString algorithmList(const KeyMetadata& metadata)
{
    QStringList names;
    for (const QLatin1StringView name : algorithmsOf(metadata.spec, metadata.usage))
        names.append(QString(name));
    return names.join(u", "_s);
}

struct Words {
    Q_DECLARE_TR_FUNCTIONS(keywright::SummaryTab)
};

QList<KeyFact> factsOf(const KeySummary& key)
{
    const KeyMetadata& metadata = key.metadata;
    QList<KeyFact> facts {
        {Words::tr("Key ID"), metadata.keyId, true, true, false, u"keyId"_s},
        {Words::tr("ARN"), metadata.arn, true, true, false, u"arn"_s},
        {Words::tr("Spec"), nameOf(metadata.spec), true, false, true, u"spec"_s},
        {Words::tr("Usage"), usageName(metadata.usage), false, false, true, u"usage"_s},
        {Words::tr("Algorithms"), algorithmList(metadata), true, false, true, u"algorithms"_s},
        {Words::tr("Origin"), nameOf(metadata.origin), true, false, true, u"origin"_s},
        {Words::tr("Region"), metadata.region(), true, false, true, u"region"_s},
        {Words::tr("Created"), minuteText(metadata.creationDate), false, false, false, u"created"_s},
    };
    const auto add = [&facts](const QString& label, const QString& value, const QString& id) {
        facts.append({label, value, false, false, false, id});
    };
    if (metadata.deletionDate)
        add(Words::tr("Deletion"), minuteText(*metadata.deletionDate), u"deletion"_s);
    if (metadata.validTo)
        add(Words::tr("Expires"), minuteText(*metadata.validTo), u"expires"_s);
    if (metadata.multiRegion)
        add(Words::tr("Multi-Region"),
            metadata.multiRegion->isPrimary ? Words::tr("Primary key") : Words::tr("Replica key"),
            u"multiRegion"_s);
    if (metadata.customKeyStoreId)
        add(Words::tr("Key store"), *metadata.customKeyStoreId, u"keyStore"_s);
    if (metadata.xksKeyId)
        add(Words::tr("External ID"), *metadata.xksKeyId, u"xksKeyId"_s);
    return facts;
}

} // namespace

SummaryTab::SummaryTab(QWidget* parent)
    : KeyTab(parent)
    , m_description(new QLineEdit(this))
    , m_save(new QPushButton(tr("Save"), this))
    , m_revert(new QPushButton(tr("Revert"), this))
    , m_facts(new FactRows(this))
{
    auto* label = new QLabel(tr("Description"), this);
    setRole(label, Role::Hint);
    label->setBuddy(m_description);
    m_description->setObjectName(u"descriptionEdit"_s);
    m_description->setAccessibleName(tr("Description"));
    m_description->setPlaceholderText(tr("No description"));
    m_save->setObjectName(u"saveDescriptionButton"_s);
    m_revert->setObjectName(u"revertDescriptionButton"_s);
    setRole(m_save, Role::Small);
    setRole(m_revert, Role::Small | Role::Flat);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(px(this, 8));
    buttons->addStretch();
    buttons->addWidget(m_revert);
    buttons->addWidget(m_save);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(px(this, 16), px(this, 12), px(this, 16), px(this, 12));
    layout->setSpacing(px(this, 4));
    layout->addWidget(message());
    layout->addWidget(label);
    layout->addWidget(m_description);
    layout->addLayout(buttons);
    layout->addWidget(m_facts);
    layout->addStretch();
    connect(m_description, &QLineEdit::textChanged, this, &SummaryTab::updateButtons);
    connect(m_description, &QLineEdit::returnPressed, this, &SummaryTab::saveDescription);
    connect(m_save, &QPushButton::clicked, this, &SummaryTab::saveDescription);
    connect(m_revert, &QPushButton::clicked, this,
        [this] { m_description->setText(key().metadata.description); });
}

void SummaryTab::editDescription()
{
    m_description->setFocus(Qt::OtherFocusReason);
    m_description->selectAll();
}

void SummaryTab::refresh(bool another)
{
    // What a person is typing is not lost to a refresh of the same key.
    if (another || !m_description->isModified()) {
        m_description->setText(key().metadata.description);
        m_description->setCursorPosition(0);
    }
    m_facts->setFacts(factsOf(key()));
    updateButtons();
}

void SummaryTab::setBusy(bool busy)
{
    m_busy = busy;
    updateButtons();
}

void SummaryTab::updateButtons()
{
    const bool changed = m_description->text() != key().metadata.description;
    m_save->setVisible(changed);
    m_revert->setVisible(changed);
    m_save->setEnabled(!m_busy);
}

void SummaryTab::saveDescription()
{
    const QString text = m_description->text();
    if (m_busy || text == key().metadata.description)
        return;
    const auto problems = CreateKeyRules::descriptionProblems(text);
    setErring(m_description, !problems.isEmpty());
    if (!problems.isEmpty()) {
        message()->showText(Tone::Danger, translated(problems.front().what));
        return;
    }
    change(client().updateKeyDescription(keyId(), text), [this] { m_description->setModified(false); });
}

} // namespace keywright
