// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/AssistantHeader.h"

#include "ui/look/Metrics.h"
#include "ui/look/Roles.h"
#include "ui/widgets/EnvironmentChip.h"

#include <QCoreApplication>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>

namespace keywright {

using namespace Qt::StringLiterals;

AssistantHeader::AssistantHeader(
    const QString& title, Environment::Kind kind, const QStringList& facts, QWidget* parent)
    : QWidget(parent)
{
    setRole(this, Role::SurfacePane);
    auto* name = new QLabel(title);
    setRole(name, Role::Subtitle);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(px(this, 24), px(this, 12), px(this, 24), px(this, 12));
    layout->setSpacing(px(this, 8));
    layout->addWidget(name);
    layout->addStretch(1);
    layout->addWidget(new EnvironmentChip(kind));
    for (const QString& fact : facts) {
        if (fact.isEmpty())
            continue;
        auto* line = new QFrame;
        line->setFrameShape(QFrame::VLine);
        line->setForegroundRole(QPalette::Mid);
        auto* label = new QLabel(fact);
        layout->addWidget(line);
        layout->addWidget(label);
    }
}

QString environmentWords(const Environment& environment)
{
    switch (environment.kind) {
    case Environment::Kind::LocalVault:
        return QCoreApplication::translate("keywright::AssistantHeader", "local vault");
    case Environment::Kind::Simulated:
        return QCoreApplication::translate("keywright::AssistantHeader", "simulated KMS");
    case Environment::Kind::Endpoint:
        return QCoreApplication::translate("keywright::AssistantHeader", "endpoint %1")
            .arg(environment.name);
    case Environment::Kind::AwsProduction:
        return QCoreApplication::translate("keywright::AssistantHeader", "AWS production");
    }
    return {};
}

} // namespace keywright
