// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/wizard/CreateKeyRun.h"

#include <QWidget>

namespace keywright {

/// One call of a run: mark, name, evidence or error code, time; in a failed alias the remedies.
class CallRow final : public QWidget {
    Q_OBJECT

public:
    CallRow(CreateKeyRun& run, const CallProgress& progress, QWidget* parent = nullptr);

private:
    [[nodiscard]] QWidget* summary() const;
    [[nodiscard]] QWidget* failure();
    [[nodiscard]] QWidget* remedies();
    [[nodiscard]] QString sentence() const;

    CreateKeyRun& m_run;
    CallProgress m_progress;
};

} // namespace keywright
