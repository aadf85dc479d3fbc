// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/VerifyPage.h"

#include "ui/importing/FailureText.h"
#include "ui/text/KeyText.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/FactList.h"

#include <QVBoxLayout>

namespace keywright {

using namespace Qt::StringLiterals;

VerifyPage::VerifyPage(ImportJob& job)
    : ImportPage(job, tr("Verify and wipe"), tr("The state is read back from the service."))
    , m_outcome(new Banner(Banner::Kind::Success))
    , m_failure(new Banner(Banner::Kind::Error))
    , m_key(new Card(tr("Key")))
{
    m_outcome->setObjectName(u"importOutcome"_s);
    body()->addWidget(m_outcome);
    body()->addWidget(m_failure);
    body()->addWidget(m_key);
    body()->addStretch(1);
}

void VerifyPage::refresh()
{
    const KeyMetadata& key = job().key();
    m_outcome->setVisible(job().isImported());
    m_outcome->setText(tr("The material was imported and wiped from memory. The key is %1.")
                           .arg(stateName(key.state).toLower()));
    m_failure->setVisible(job().failure().has_value());
    if (job().failure())
        m_failure->setText(failureText(*job().failure()));
    auto* facts = new FactList;
    facts->addFact({.label = tr("Key ID"), .value = key.keyId, .mono = true, .copyable = true});
    facts->addFact({.label = tr("ARN"), .value = key.arn, .mono = true, .copyable = true});
    facts->addFact({.label = tr("State"), .value = stateName(key.state)});
    if (job().material())
        facts->addFact({.label = tr("Fingerprint"),
            .value = shortFingerprint(job().material()->fingerprint), .mono = true});
    m_key->setContent(facts);
}

} // namespace keywright
