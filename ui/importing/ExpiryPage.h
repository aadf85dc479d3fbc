// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/importing/ImportPage.h"

class QDateTimeEdit;
class QLabel;
class QRadioButton;

namespace keywright {

class Banner;

/// Whether the material goes by itself one day, and when.
class ExpiryPage final : public ImportPage {
    Q_OBJECT

public:
    ExpiryPage(ImportJob& job, const Clock& clock);

    [[nodiscard]] QString obstacle() const override;
    void focusObstacle() override;
    void refresh() override;

private:
    void apply();

    const Clock& m_clock;
    Banner* m_failure;
    QRadioButton* m_never;
    QRadioButton* m_on;
    QDateTimeEdit* m_date;
    QLabel* m_error;
};

} // namespace keywright
