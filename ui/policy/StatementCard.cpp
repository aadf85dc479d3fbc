// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/policy/StatementCard.h"

#include "core/policy/IamArn.h"
#include "core/policy/KmsActions.h"
#include "ui/look/Roles.h"
#include "ui/look/Tokens.h"
#include "ui/policy/ToneChip.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

#include <algorithm>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

constexpr int maxShownChips = 12;
constexpr int fewChips = 3;
constexpr int cardPadding = 12;

QLabel* cardLabel(QWidget* parent, Roles roles)
{
    auto* label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setAttribute(Qt::WA_TransparentForMouseEvents);
    setRole(label, roles);
    return label;
}

bool isMarked(const TextRange& range, const QList<PolicyProblem>& problems)
{
    return std::ranges::any_of(problems, [&range](const PolicyProblem& problem) {
        return problem.severity == Severity::Error && problem.range.byteOffset >= range.byteOffset
            && problem.range.byteOffset <= range.byteEnd();
    });
}

QString withoutPrefix(const QString& action)
{
    return action.startsWith("kms:"_L1, Qt::CaseInsensitive) && action != "kms:*"_L1 ? action.mid(4)
                                                                                     : action;
}

QString conditionsOf(const PolicyStatement& statement)
{
    QStringList conditions;
    for (const PolicyCondition& condition : statement.conditions) {
        QStringList values;
        for (const PolicyWord& value : condition.values)
            values.append(value.text);
        conditions.append(
            u"%1 %2 %3"_s.arg(condition.key, condition.operation, values.join(u", "_s)));
    }
    return conditions.join(u"; "_s);
}

/// The statement of the default policy, which leaves everything to IAM.
bool allowsWholeAccount(const PolicyStatement& statement, const QString& account)
{
    return statement.effect == PolicyEffect::Allow && !account.isEmpty()
        && statement.principals.size() == 1 && !statement.notPrincipal
        && shortPrincipal(statement.principals.first().value.text) == account
        && statement.actions.size() == 1 && statement.actions.first().text == "kms:*"_L1
        && !statement.notAction && statement.conditions.isEmpty();
}

} // namespace

StatementCard::StatementCard(QWidget* parent)
    : QAbstractButton(parent)
    , m_title(cardLabel(this, Role::Section))
    , m_badge(new ToneChip(ToneChip::Shape::Pill, this))
    , m_prose(cardLabel(this, Role::Hint))
    , m_principalsTitle(cardLabel(this, Role::Caption))
    , m_principals(new ChipFlow(this))
    , m_actionsTitle(cardLabel(this, Role::Caption))
    , m_actions(new ChipFlow(this))
    , m_conditions(cardLabel(this, Role::Hint))
{
    setFocusPolicy(Qt::StrongFocus);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    auto* head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(m_title, 1);
    head->addWidget(m_badge, 0, Qt::AlignTop);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(cardPadding, 8, cardPadding, cardPadding);
    column->setSpacing(4);
    column->addLayout(head);
    for (QWidget* part : QList<QWidget*> {
             m_prose, m_principalsTitle, m_principals, m_actionsTitle, m_actions, m_conditions})
        column->addWidget(part);
}

void StatementCard::show(const PolicyStatement& statement, const QList<PolicyProblem>& problems,
    const PolicyContext& context)
{
    const QString name = statement.sid ? statement.sid->text : tr("Statement without a Sid");
    m_title->setText(u"%1 · %2"_s.arg(statement.index + 1).arg(name));
    m_errors = 0;
    int warnings = 0;
    for (const PolicyProblem& problem : problems) {
        if (problem.statement == statement.index)
            ++(problem.severity == Severity::Error ? m_errors : warnings);
    }
    showBadge(statement, warnings);
    m_principalChips.clear();
    for (const PolicyPrincipal& principal : statement.principals) {
        const bool isCaller =
            !context.callerArn.isEmpty() && principal.value.text == context.callerArn;
        const QString shown = principal.type == PrincipalType::Everyone
            ? tr("everyone")
            : shortPrincipal(principal.value.text);
        m_principalChips.append({isCaller ? tr("%1 (you)").arg(shown) : shown,
            isMarked(principal.value.range, problems)});
    }
    m_actionChips.clear();
    for (const PolicyWord& action : statement.actions)
        m_actionChips.append({withoutPrefix(action.text), isMarked(action.range, problems)});
    // What is wrong must not be among the chips that find no room.
    for (QList<Chip>* chips : {&m_principalChips, &m_actionChips}) {
        if (chips->size() > maxShownChips)
            std::ranges::stable_partition(*chips, [](const Chip& chip) { return chip.erring; });
    }
    const QString conditions = conditionsOf(statement);
    m_conditionsText = conditions.isEmpty() ? QString() : tr("When %1").arg(conditions);
    m_wholeAccount = allowsWholeAccount(statement, context.accountId);
    arrange();
}

void StatementCard::setCurrent(bool current)
{
    if (current == m_current)
        return;
    m_current = current;
    arrange();
}

void StatementCard::showBadge(const PolicyStatement& statement, int warnings)
{
    if (m_errors > 0)
        m_badge->show(u"error-circle"_s,
            m_errors == 1 ? tr("1 error") : tr("%n errors", nullptr, m_errors), Tone::Danger);
    else if (warnings > 0)
        m_badge->show(u"warning"_s,
            warnings == 1 ? tr("1 warning") : tr("%n warnings", nullptr, warnings), Tone::Warning);
    else if (statement.effect == PolicyEffect::Allow)
        m_badge->show(u"check"_s, tr("Allow"), Tone::Success);
    else
        m_badge->show(u"close"_s, tr("Deny"), Tone::Neutral);
    setAccessibleName(u"%1, %2"_s.arg(m_title->text(), m_badge->text()));
    setAccessibleDescription(tr("Goes to this statement in the text"));
}

void StatementCard::arrange()
{
    const bool open = m_errors > 0 || m_current;
    const auto shown = [](const QList<Chip>& chips, int most) {
        return chips.first(qMin<qsizetype>(chips.size(), most));
    };
    const auto rest = [](qsizetype hidden) {
        return hidden > 0 ? tr("and %n more", nullptr, static_cast<int>(hidden)) : QString();
    };
    const bool prose = m_wholeAccount && m_errors == 0;
    m_prose->setText(tr("Whole account, every KMS action; IAM then decides"));
    m_prose->setVisible(prose);
    m_principalsTitle->setText(tr("Principals"));
    m_actionsTitle->setText(tr("Actions"));
    m_principalsTitle->setVisible(open && !prose);
    m_actionsTitle->setVisible(open && !prose && !m_actionChips.isEmpty());
    m_actions->setVisible(m_actionsTitle->isVisibleTo(this));
    m_principals->setVisible(!prose);
    m_conditions->setText(m_conditionsText);
    m_conditions->setVisible(!m_conditionsText.isEmpty() && open);
    if (open) {
        m_principals->setChips(
            shown(m_principalChips, maxShownChips), rest(m_principalChips.size() - maxShownChips));
        m_actions->setChips(
            shown(m_actionChips, maxShownChips), rest(m_actionChips.size() - maxShownChips));
    } else {
        const qsizetype hidden = m_principalChips.size() - fewChips;
        const auto actions = static_cast<int>(m_actionChips.size());
        const QString count =
            actions == 1 ? m_actionChips.first().text : tr("%n actions", nullptr, actions);
        m_principals->setChips(shown(m_principalChips, fewChips),
            hidden > 0 ? rest(hidden) + u" · "_s + count : count);
    }
    updateGeometry();
    update();
}

QSize StatementCard::sizeHint() const
{
    return layout()->sizeHint();
}

bool StatementCard::hasHeightForWidth() const
{
    return true;
}

int StatementCard::heightForWidth(int width) const
{
    return layout()->heightForWidth(width);
}

void StatementCard::paintEvent(QPaintEvent* /*event*/)
{
    const Tokens& tokens = tokensOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool strong = m_errors > 0 || hasFocus();
    const QColor line = hasFocus() ? tokens.focusRing
        : m_errors > 0             ? tokens.danger
        : m_current                ? tokens.outline
                                   : tokens.border;
    const qreal width = strong ? 2.0 : 1.0;
    painter.setPen(QPen(line, width));
    painter.setBrush(underMouse() && !isErring() ? tokens.raised : tokens.surface);
    const qreal inset = width / 2;
    painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), 6, 6);
}

} // namespace keywright
