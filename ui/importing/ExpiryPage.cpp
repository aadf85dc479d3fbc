// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/ExpiryPage.h"

#include "core/kms/KmsLimits.h"
#include "ui/importing/FailureText.h"
#include "ui/look/Metrics.h"
#include "ui/look/Roles.h"
#include "ui/look/Tone.h"
#include "ui/widgets/Banner.h"

#include <QDateTimeEdit>
#include <QLabel>
#include <QRadioButton>
#include <QVBoxLayout>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 dayMs = 24LL * 60 * 60 * 1000;

} // namespace

ExpiryPage::ExpiryPage(ImportJob& job, const Clock& clock)
    : ImportPage(job, tr("Expiry"),
        tr("When material expires, the key stops working until the same material is imported again."))
    , m_clock(clock)
    , m_failure(new Banner(Banner::Kind::Error))
    , m_never(new QRadioButton(tr("The material does not &expire")))
    , m_on(new QRadioButton(tr("The material expires &on this date")))
    , m_date(new QDateTimeEdit(QDateTime::fromMSecsSinceEpoch(clock.nowMs() + 90 * dayMs)))
    , m_error(new QLabel)
{
    m_failure->setObjectName(u"importFailure"_s);
    m_failure->hide();
    m_never->setObjectName(u"neverExpiresRadio"_s);
    m_on->setObjectName(u"expiresRadio"_s);
    m_date->setObjectName(u"expiryEdit"_s);
    m_date->setAccessibleName(tr("Expiry"));
    m_date->setCalendarPopup(true);
    m_date->setMaximumWidth(px(this, 240));
    m_never->setChecked(true);
    setRole(m_error, Role::Caption);
    setTone(m_error, Tone::Danger);
    for (QWidget* widget : {static_cast<QWidget*>(m_failure), static_cast<QWidget*>(m_never),
             static_cast<QWidget*>(m_on), static_cast<QWidget*>(m_date), static_cast<QWidget*>(m_error)})
        body()->addWidget(widget);
    body()->addStretch(1);
    connect(m_on, &QRadioButton::toggled, this, &ExpiryPage::apply);
    connect(m_date, &QDateTimeEdit::dateTimeChanged, this, &ExpiryPage::apply);
}

void ExpiryPage::apply()
{
    job().setValidTo(m_on->isChecked() ? std::optional(m_date->dateTime().toMSecsSinceEpoch())
                                       : std::nullopt);
}

void ExpiryPage::refresh()
{
    m_failure->setVisible(job().failure().has_value());
    if (job().failure())
        m_failure->setText(failureText(*job().failure()));
    m_date->setEnabled(m_on->isChecked());
    const QString problem = obstacle();
    m_error->setText(problem);
    m_error->setVisible(!problem.isEmpty());
    setErring(m_date, !problem.isEmpty());
}

QString ExpiryPage::obstacle() const
{
    const auto& validTo = job().validTo();
    const qint64 ahead = validTo.value_or(0) - m_clock.nowMs();
    if (!validTo || (ahead > 0 && ahead <= kms_limits::maxImportValidDays * dayMs))
        return {};
    return tr("Expiry must be in the future and at most %n day(s) away.", nullptr,
        kms_limits::maxImportValidDays);
}

void ExpiryPage::focusObstacle()
{
    m_date->setFocus();
}

} // namespace keywright
