// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/StepList.h"

#include "ui/look/Icons.h"
#include "ui/look/Metrics.h"
#include "ui/look/Roles.h"
#include "ui/look/Tone.h"

#include <QPainter>
#include <QStyledItemDelegate>

#include <array>
namespace keywright {
using namespace Qt::StringLiterals;
namespace {
struct StepMark {
    QLatin1StringView icon;
    Tone tone;
};
constexpr std::array stepMarks {StepMark {"step-todo"_L1, Tone::Neutral},
    StepMark {"step-current"_L1, Tone::Accent}, StepMark {"ok-circle"_L1, Tone::Success},
    StepMark {"step-not-needed"_L1, Tone::Neutral}, StepMark {"warning"_L1, Tone::Warning},
    StepMark {"error-circle"_L1, Tone::Danger}};
class StepRowDelegate final : public QStyledItemDelegate {
public:
    StepRowDelegate(const QList<StepList::Step>& steps, const int& current, const bool& compact,
        QObject* parent)
        : QStyledItemDelegate(parent)
        , m_steps(steps)
        , m_current(current)
        , m_compact(compact)
    {
    }
    QSize sizeHint(const QStyleOptionViewItem& o, const QModelIndex&) const override
    {
        return {10, px(o.widget, 40)};
    }
    void paint(QPainter* p, const QStyleOptionViewItem& o, const QModelIndex& index) const override
    {
        const Tokens& t = tokensOf(o.widget);
        const StepList::Step& s = m_steps.at(index.row());
        const StepMark& mark = stepMarks[static_cast<std::size_t>(s.mark)];
        p->save();
        p->setRenderHint(QPainter::Antialiasing);
        p->setPen(Qt::NoPen);
        if (index.row() == m_current) {
            p->setBrush(t.selection);
            p->drawRoundedRect(o.rect, 4, 4);
        }
        if (o.state & QStyle::State_HasFocus) {
            p->setBrush(Qt::NoBrush);
            p->setPen(QPen(t.focusRing, 2));
            p->drawRoundedRect(o.rect.adjusted(1, 1, -1, -1), 4, 4);
        }
        const int icon = px(o.widget, 20);
        paintLookIcon(p,
            QRect(o.rect.left() + px(o.widget, 8), o.rect.center().y() - icon / 2, icon, icon),
            QString(mark.icon), inkOf(t, mark.tone));
        if (!m_compact) {
            const int x = o.rect.left() + px(o.widget, 36);
            p->setFont(s.mark == StepList::Mark::Todo ? roleFont({}) : roleFont(Role::Strong));
            p->setPen(s.mark == StepList::Mark::Todo ? t.text2 : t.text);
            p->drawText(
                QRect(x, o.rect.top() + px(o.widget, 2), o.rect.right() - x, px(o.widget, 18)),
                Qt::AlignVCenter | Qt::AlignLeft, s.name);
            p->setFont(roleFont(Role::Caption));
            p->setPen(t.text2);
            p->drawText(
                QRect(x, o.rect.top() + px(o.widget, 20), o.rect.right() - x, px(o.widget, 16)),
                Qt::AlignVCenter | Qt::AlignLeft, s.text);
        }
        p->restore();
    }

private:
    const QList<StepList::Step>& m_steps;
    const int& m_current;
    const bool& m_compact;
};
} // namespace
StepList::StepList(QWidget* parent)
    : QListWidget(parent)
{
    setItemDelegate(new StepRowDelegate(m_steps, m_current, m_compact, this));
    setFrameShape(QFrame::NoFrame);
    setViewportMargins(px(this, 8), px(this, 16), px(this, 8), 0);
    setRole(this, Role::SidebarPane);
    viewport()->setAutoFillBackground(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setCompact(false);
    connect(this, &QListWidget::itemClicked, this,
        [this](QListWidgetItem* i) { emit activated(row(i)); });
    connect(this, &QListWidget::itemActivated, this,
        [this](QListWidgetItem* i) { emit activated(row(i)); });
}
void StepList::setSteps(const QList<Step>& steps, int current)
{
    const bool moved = current != m_current || count() == 0;
    m_steps = steps;
    m_current = current;
    while (count() < m_steps.size())
        new QListWidgetItem(this);
    for (int i = 0; i < count(); ++i) {
        item(i)->setData(
            Qt::AccessibleTextRole, QString(m_steps.at(i).name + u", "_s + m_steps.at(i).text));
        item(i)->setToolTip(m_compact ? m_steps.at(i).name : QString());
    }
    if (moved)
        setCurrentRow(current);
    viewport()->update();
}
void StepList::setCompact(bool compact)
{
    m_compact = compact;
    setFixedWidth(px(this, compact ? 52 : 208));
    viewport()->update();
}
} // namespace keywright
