// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>
class QGridLayout;
namespace keywright {
struct Fact {
    QString label = {};
    QString value = {};
    bool mono = false;
    bool copyable = false;
};
/// Label and value, to read and to copy.
class FactList final : public QWidget {
    Q_OBJECT
public:
    explicit FactList(QWidget* parent = nullptr);
    void addFact(const Fact& fact);

private:
    QGridLayout* m_grid;
};
} // namespace keywright
