// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/details/DeletionPanel.h"

#include "core/kms/KmsLimits.h"
#include "ui/keys/KeyRowText.h"
#include "ui/look/Metrics.h"
#include "ui/look/Roles.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 msPerDay = 24LL * 60 * 60 * 1000;

} // namespace

DeletionPanel::DeletionPanel(const Clock& clock, QWidget* parent)
    : QWidget(parent)
    , m_clock(clock)
    , m_title(new QLabel(this))
    , m_consequence(new QLabel(this))
    , m_nameLabel(new QLabel(this))
    , m_name(new QLineEdit(this))
    , m_days(new QSpinBox(this))
    , m_disable(new QPushButton(tr("Disable instead"), this))
    , m_keep(new QPushButton(tr("Keep key"), this))
    , m_schedule(new QPushButton(tr("Schedule deletion"), this))
{
    m_consequence->setObjectName(u"deletionConsequence"_s);
    m_name->setObjectName(u"deletionNameEdit"_s);
    m_name->setAccessibleName(tr("Name of the key, to confirm"));
    m_days->setObjectName(u"deletionDays"_s);
    m_days->setAccessibleName(tr("Waiting period in days"));
    m_days->setRange(kms_limits::minPendingWindowDays, kms_limits::maxPendingWindowDays);
    m_days->setValue(kms_limits::defaultPendingWindowDays);
    m_disable->setObjectName(u"disableInsteadButton"_s);
    m_keep->setObjectName(u"keepKeyButton"_s);
    m_schedule->setObjectName(u"confirmDeletionButton"_s);
    m_schedule->setAutoDefault(false);
    setRole(m_title, Role::Section);
    setRole(m_schedule, Role::Danger);
    for (QLabel* label : {m_title, m_consequence, m_nameLabel}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
    }
    layOut();
    connect(m_days, &QSpinBox::valueChanged, this, &DeletionPanel::updateText);
    connect(m_name, &QLineEdit::textChanged, this, &DeletionPanel::updateText);
    connect(m_disable, &QPushButton::clicked, this, &DeletionPanel::disableChosen);
    connect(m_keep, &QPushButton::clicked, this, &DeletionPanel::dismissed);
    connect(m_schedule, &QPushButton::clicked, this, [this] { emit deletionChosen(days()); });
}

void DeletionPanel::layOut()
{
    auto* daysLabel = new QLabel(tr("&Waiting period in days"), this);
    daysLabel->setBuddy(m_days);
    auto* period = new QHBoxLayout;
    period->setSpacing(px(this, 8));
    period->addWidget(daysLabel);
    period->addStretch();
    period->addWidget(m_days);
    m_safe = new QBoxLayout(QBoxLayout::LeftToRight);
    m_safe->setSpacing(px(this, 8));
    m_safe->addWidget(m_disable);
    m_safe->addWidget(m_keep);
    auto* safe = new QHBoxLayout;
    safe->addLayout(m_safe);
    safe->addStretch();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(px(this, 16), px(this, 16), px(this, 16), px(this, 16));
    layout->setSpacing(px(this, 8));
    layout->addWidget(m_title);
    layout->addWidget(m_consequence);
    layout->addSpacing(px(this, 8));
    layout->addLayout(safe);
    layout->addSpacing(px(this, 16));
    layout->addLayout(period);
    layout->addWidget(m_nameLabel);
    layout->addWidget(m_name);
    layout->addWidget(m_schedule, 0, Qt::AlignRight);
    layout->addStretch();
}

void DeletionPanel::fitInto(int width)
{
    const int needed = px(this, 40) + m_disable->sizeHint().width() + m_keep->sizeHint().width();
    m_safe->setDirection(needed > width ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void DeletionPanel::setKey(const KeySummary& key)
{
    m_key = key;
    m_name->clear();
    m_days->setValue(kms_limits::defaultPendingWindowDays);
    m_title->setText(tr("Schedule deletion of “%1”?").arg(keyName(key)));
    m_nameLabel->setText(tr("To confirm, type the name: %1").arg(keyName(key)));
    m_nameLabel->setVisible(wantsName());
    m_name->setVisible(wantsName());
    m_disable->setVisible(key.metadata.state == KeyState::Enabled);
    updateText();
}

int DeletionPanel::days() const
{
    return m_days->value();
}

void DeletionPanel::updateText()
{
    const qint64 end = m_clock.nowMs() + m_days->value() * msPerDay;
    m_consequence->setText(
        tr("Until %1 the key cannot be used, and the deletion can be cancelled. After that the key "
           "material is gone for good: nothing that was encrypted under it can ever be read again.\n\n"
           "Disabling stops every use as well and can be undone at any time.")
            .arg(minuteText(end)));
    m_schedule->setText(tr("Schedule deletion for %1").arg(dayText(end)));
    m_schedule->setEnabled(!wantsName() || m_name->text() == keyName(m_key));
}

bool DeletionPanel::wantsName() const
{
    const KeyMetadata& metadata = m_key.metadata;
    const bool primary = metadata.multiRegion && metadata.multiRegion->isPrimary;
    return primary || metadata.origin == KeyOrigin::External;
}

} // namespace keywright
