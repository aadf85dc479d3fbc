// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/foundation/Phrase.h"
#include "core/kms/CreateKeyRules.h"
#include "core/kms/KmsClient.h"
#include "core/policy/PolicyRules.h"
#include "core/session/VaultSession.h"
#include "ui/wizard/KeyPlan.h"
#include "ui/wizard/WizardStep.h"

namespace keywright {

/// A field of a page that a problem belongs to.
enum class WizardField {
    Spec,
    Usage,
    Origin,
    KeyStore,
    XksKeyId,
    KeepsCopy,
    MultiRegion,
    Region,
    Alias,
    Description,
    Tags,
    Administrators,
    Users,
    OtherAccounts,
    Policy,
};

[[nodiscard]] WizardStep stepOf(WizardField field);

/// What stands between a plan and a key, or what a person should know before (a warning).
struct DraftProblem {
    WizardField field = WizardField::Spec;
    int row = -1; ///< of a list field
    bool inTagValue = false;
    bool warning = false;
    Phrase what = {};
    Phrase why = {};
    Phrase remedy = {};

    bool operator==(const DraftProblem&) const = default;
};

/// Where the key will be made.
struct DraftContext {
    Environment environment = {};
    Capabilities capabilities = {};
    QList<CustomKeyStore> keyStores = {};
};

[[nodiscard]] CreateKeyContext rulesContext(const KeyPlan& plan, const DraftContext& context);
[[nodiscard]] PolicyContext policyContext(const KeyPlan& plan, const DraftContext& context);

/// Every problem of a plan, in the order of the pages.
[[nodiscard]] QList<DraftProblem> problemsOf(const KeyPlan& plan, const DraftContext& context);

} // namespace keywright
