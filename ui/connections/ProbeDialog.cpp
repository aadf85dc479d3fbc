// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connections/ProbeDialog.h"

#include "core/kms/CapabilitiesJson.h"
#include "core/kms/KeySpec.h"
#include "ui/connections/ProbeTableModel.h"
#include "ui/look/Metrics.h"
#include "ui/look/Roles.h"
#include "ui/text/ErrorText.h"
#include "ui/widgets/Banner.h"

#include <QCheckBox>
#include <QDateTime>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace keywright {

using namespace Qt::StringLiterals;

ProbeDialog::ProbeDialog(
    ConnectionBook& book, const ConnectionProfile& profile, bool verifiesTls, QWidget* parent)
    : DialogFrame(tr("What can “%1” do?").arg(profile.name),
          tr("Asks for every operation in a way that changes nothing, and compares the answers with what AWS "
             "KMS does. The assistant then offers what this endpoint really makes."),
          parent)
    , m_book(book)
    , m_profile(profile)
    , m_verifiesTls(verifiesTls)
    , m_createKeys(new QCheckBox(
          tr("Also &make a key of each kind (%n), each scheduled for deletion in 7 days at once", nullptr,
              static_cast<int>(validPairs().size()))))
    , m_refusals(new QCheckBox(tr("And try the kinds that KMS &refuses")))
    , m_progress(new QProgressBar)
    , m_doing(new QLabel)
    , m_good(new Banner(Banner::Kind::Success))
    , m_bad(new Banner(Banner::Kind::Warning))
    , m_model(new ProbeTableModel(this))
    , m_table(makeTable(m_model, u"probeTable"_s, tr("Findings"), {300, 80, 80}))
{
    setObjectName(u"probeDialog"_s);
    m_createKeys->setObjectName(u"probeKeysCheck"_s);
    m_createKeys->setEnabled(!profile.readOnly);
    if (profile.readOnly)
        m_createKeys->setToolTip(tr("This connection is marked read only."));
    m_refusals->setObjectName(u"probeRefusalsCheck"_s);
    m_refusals->setEnabled(false);
    connect(m_createKeys, &QCheckBox::toggled, m_refusals, &QWidget::setEnabled);
    m_doing->setTextFormat(Qt::PlainText);
    setRole(m_doing, Role::Caption);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(px(this, 6));
    for (QWidget* widget : {static_cast<QWidget*>(m_createKeys), static_cast<QWidget*>(m_refusals),
             static_cast<QWidget*>(m_progress), static_cast<QWidget*>(m_doing),
             static_cast<QWidget*>(m_good), static_cast<QWidget*>(m_bad)})
        content()->addWidget(widget);
    content()->addWidget(m_table, 1);
    for (QWidget* later : {static_cast<QWidget*>(m_progress), static_cast<QWidget*>(m_good),
             static_cast<QWidget*>(m_bad)})
        later->hide();
    if (m_profile.probedAt > 0)
        m_doing->setText(tr("Last probed %1.").arg(QLocale().toString(
            QDateTime::fromMSecsSinceEpoch(m_profile.probedAt), QLocale::ShortFormat)));
    addStretch();
    connect(addButton(tr("&Close"), u"closeButton"_s), &QPushButton::clicked, this, &QDialog::close);
    m_switch = addButton(tr("&Start"), u"probeSwitch"_s, true);
    connect(m_switch, &QPushButton::clicked, this, &ProbeDialog::start);
    resize(windowSize(this, 820, 620));
}

ProbeDialog::~ProbeDialog()
{
    if (m_run != nullptr)
        m_run->abandon();
}

void ProbeDialog::setRunning(bool running)
{
    m_createKeys->setEnabled(!running && !m_profile.readOnly);
    m_refusals->setEnabled(!running && m_createKeys->isChecked());
    m_progress->setVisible(running);
    m_switch->setText(running ? tr("&Stop") : tr("&Start again"));
    m_switch->setEnabled(true);
}

/// Starts, or stops what runs.
void ProbeDialog::start()
{
    if (m_run != nullptr) {
        m_run->cancel();
        m_switch->setEnabled(false);
        m_doing->setText(tr("Stopping after this question…"));
        return;
    }
    m_good->hide();
    m_bad->hide();
    m_model->setReport({});
    m_progress->setRange(0, 0);
    m_run = new ProbeRun;
    connect(m_run, &ProbeRun::progressed, this, &ProbeDialog::follow);
    connect(m_run, &BackgroundRun::finished, this, &ProbeDialog::end);
    m_run->probe(m_profile, m_book.surroundings(), {.verifiesTls = m_verifiesTls},
        {.createKeys = m_createKeys->isChecked(),
            .refusals = m_createKeys->isChecked() && m_refusals->isChecked()});
    setRunning(true);
}

void ProbeDialog::follow()
{
    const EndpointProbe::Progress& progress = m_run->progress();
    m_progress->setRange(0, progress.total);
    m_progress->setValue(progress.done);
    if (m_switch->isEnabled())
        m_doing->setText(tr("%1 of %2: %3").arg(progress.done + 1).arg(progress.total).arg(progress.subject));
}

void ProbeDialog::end()
{
    const Result<ProbeReport> report = m_run->report();
    std::exchange(m_run, nullptr)->deleteLater();
    setRunning(false);
    m_doing->clear();
    if (report)
        return showReport(*report);
    m_bad->setText(errorText(report.error()) + u'\n' + report.error().detail);
    m_bad->show();
}

void ProbeDialog::showReport(const ProbeReport& report)
{
    m_model->setReport(report);
    if (!report.keys.isEmpty())
        emit keysMade();
    if (!report.everyKeyIsScheduled()) {
        QStringList left;
        for (const ProbedKey& key : report.keys) {
            if (key.scheduleError)
                left.append(key.keyId);
        }
        m_bad->setText(tr("These keys were made and could not be scheduled for deletion. Delete them "
                          "yourself: %1").arg(left.join(u", "_s)));
        m_bad->show();
    } else if (report.failure) {
        m_bad->setText(errorText(*report.failure));
        m_bad->show();
    } else if (report.cancelled) {
        m_bad->setText(tr("Stopped: the findings below are not complete, and the assistant does not use them."));
        m_bad->show();
    } else {
        keepFindings(report);
    }
}

void ProbeDialog::keepFindings(const ProbeReport& report)
{
    const int differences = static_cast<int>(report.differenceCount());
    QString text = differences == 0 ? tr("This endpoint does all that was asked as AWS KMS does.")
                                    : tr("%n difference(s) from AWS KMS, at the top of the list.", nullptr, differences);
    const bool aboutKeys = std::any_of(report.rows.begin(), report.rows.end(),
        [](const ProbeRow& row) { return !row.operation; });
    if (aboutKeys) { // otherwise nothing was learnt about what it makes
        m_profile.capabilities = toJson(capabilitiesOf(report));
        m_profile.probedAt = QDateTime::currentMSecsSinceEpoch();
        if (const auto saved = m_book.put(m_profile); !saved)
            text += u'\n' + errorText(saved.error());
        else
            text += u' ' + tr("The assistant now offers what it makes, and says why the rest is not available.");
    }
    Banner* banner = differences == 0 ? m_good : m_bad;
    banner->setText(text);
    banner->show();
}

} // namespace keywright
