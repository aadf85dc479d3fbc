// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/ParametersPage.h"

#include "ui/importing/TokenCard.h"
#include "ui/look/Metrics.h"
#include "ui/look/Roles.h"
#include "ui/text/PhraseText.h"
#include "ui/widgets/ChoiceList.h"

#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <array>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array wrappingSpecs {KeySpec::Rsa4096, KeySpec::Rsa3072, KeySpec::Rsa2048};

// In the order of preference: SHA-256 first, two steps where they are needed.
constexpr std::array preferredAlgorithms {WrappingAlgorithm::RsaAesKeyWrapSha256,
    WrappingAlgorithm::RsaesOaepSha256, WrappingAlgorithm::RsaAesKeyWrapSha1,
    WrappingAlgorithm::RsaesOaepSha1};

} // namespace

ParametersPage::ParametersPage(ImportJob& job)
    : ImportPage(job, tr("Parameters"),
        tr("The service gives out a public key to wrap the material for, and a token that says so."))
    , m_algorithms(new ChoiceList)
    , m_specs(new ChoiceList)
    , m_token(new TokenCard(job))
{
    const auto label = [](const QString& text, ChoiceList* list, const QString& name) {
        auto* made = new QLabel(text);
        made->setBuddy(list);
        setRole(made, Role::Section);
        list->setObjectName(name);
        list->setFixedToContents(true);
        return made;
    };
    m_algorithms->setAccessibleName(tr("Wrapping algorithm"));
    m_specs->setAccessibleName(tr("Wrapping key"));
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(px(this, 16));
    grid->setVerticalSpacing(px(this, 4));
    grid->addWidget(label(tr("&Wrapping algorithm"), m_algorithms, u"wrappingAlgorithmList"_s), 0, 0);
    grid->addWidget(label(tr("Wrapping &key"), m_specs, u"wrappingKeyList"_s), 0, 1);
    grid->addWidget(m_algorithms, 1, 0, Qt::AlignTop);
    grid->addWidget(m_specs, 1, 1, Qt::AlignTop);
    grid->setColumnStretch(0, 2);
    grid->setColumnStretch(1, 1);
    body()->addWidget(m_token);
    body()->addLayout(grid);
    body()->addStretch(1);
    connect(m_algorithms, &ChoiceList::chosen, this, [this](int id) {
        this->job().chooseWrapping(static_cast<WrappingAlgorithm>(id), this->job().wrappingSpec());
    });
    connect(m_specs, &ChoiceList::chosen, this, [this](int id) {
        this->job().chooseWrapping(this->job().algorithm(), static_cast<KeySpec>(id));
    });
}

void ParametersPage::refresh()
{
    QList<Choice> algorithms;
    for (const WrappingAlgorithm algorithm : preferredAlgorithms) {
        const auto reason = job().reasonAgainst(algorithm);
        Choice choice;
        choice.id = static_cast<int>(algorithm);
        choice.name = infoOf(algorithm).name;
        choice.mono = true;
        choice.note = infoOf(algorithm).sha256 ? QString() : tr("only if your HSM cannot do SHA-256");
        if (reason)
            choice.reason = translated(*reason);
        algorithms.append(choice);
    }
    m_algorithms->setChoices(algorithms, static_cast<int>(job().algorithm()));
    QList<Choice> specs;
    for (const KeySpec spec : wrappingSpecs) {
        Choice choice;
        choice.id = static_cast<int>(spec);
        choice.name = nameOf(spec);
        choice.mono = true;
        specs.append(choice);
    }
    m_specs->setChoices(specs, static_cast<int>(job().wrappingSpec()));
    m_token->refresh();
}

QString ParametersPage::obstacle() const
{
    return job().parameters() && job().tokenMillisecondsLeft() > 0
        ? QString()
        : tr("Get the parameters from the service first.");
}

void ParametersPage::focusObstacle()
{
    m_token->focusButton();
}

} // namespace keywright
