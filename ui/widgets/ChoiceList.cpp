// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/ChoiceList.h"

#include "ui/look/Icons.h"
#include "ui/look/Metrics.h"
#include "ui/look/Roles.h"
#include "ui/look/Tokens.h"

#include <QPainter>
#include <QStyledItemDelegate>
namespace keywright {
using namespace Qt::StringLiterals;
namespace {
constexpr int choiceRow = Qt::UserRole;
constexpr int choiceGroup = Qt::UserRole + 1;
class ChoiceRowDelegate final : public QStyledItemDelegate {
public:
    ChoiceRowDelegate(const QList<Choice>& choices, const int& chosen, QObject* parent)
        : QStyledItemDelegate(parent)
        , m_choices(choices)
        , m_chosen(chosen)
    {
    }
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        return {10, px(option.widget, index.data(choiceGroup).toBool() ? 24 : 28)};
    }
    void paint(QPainter* p, const QStyleOptionViewItem& o, const QModelIndex& index) const override
    {
        const Tokens& t = tokensOf(o.widget);
        p->save();
        p->setRenderHint(QPainter::Antialiasing);
        if (index.data(choiceGroup).toBool()) {
            p->fillRect(o.rect, t.raised);
            p->setFont(roleFont(Role::Caption | Role::Strong));
            p->setPen(t.text2);
            p->drawText(o.rect.adjusted(px(o.widget, 8), 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft,
                index.data().toString());
            p->setPen(t.border);
            p->drawLine(o.rect.bottomLeft(), o.rect.bottomRight());
            p->restore();
            return;
        }
        const Choice& c = m_choices.at(index.data(choiceRow).toInt());
        const bool on = c.id == m_chosen;
        const bool off = !c.reason.isEmpty();
        if (on)
            p->fillRect(o.rect, t.selection);
        const int radio = px(o.widget, 16);
        QRectF dot(o.rect.left() + px(o.widget, 8), o.rect.center().y() - radio / 2, radio, radio);
        p->setPen(QPen(on ? t.accent : off ? t.border : t.outline, on ? 5 : 1));
        p->setBrush(t.surface);
        p->drawEllipse(on ? dot.adjusted(2.5, 2.5, -2.5, -2.5) : dot.adjusted(.5, .5, -.5, -.5));
        int x = o.rect.left() + px(o.widget, 32);
        const auto words = [&](const QString& s, Roles roles, const QColor& ink) {
            const QFont f = roleFont(roles);
            p->setFont(f);
            p->setPen(ink);
            const QString shown =
                QFontMetrics(f).elidedText(s, Qt::ElideRight, o.rect.right() - x - 8);
            p->drawText(QRect(x, o.rect.top(), o.rect.right() - x, o.rect.height()),
                Qt::AlignVCenter | Qt::AlignLeft, shown);
            x += QFontMetrics(f).horizontalAdvance(shown) + px(o.widget, 8);
        };
        words(c.name, (c.mono ? Roles(Role::Mono) : Roles()) | (on ? Role::Strong : Role::None),
            off ? t.unavailable : t.text);
        if (off)
            words(c.reason, Role::Caption, on ? t.text2 : t.unavailable);
        else
            words(c.note, c.monoNote ? Role::Mono : Role::Caption, t.text2);
        if (!c.badge.isEmpty() && !off) {
            const QFont f = roleFont(Role::Caption | Role::Strong);
            const int w = QFontMetrics(f).horizontalAdvance(c.badge) + px(o.widget, 36);
            const int h = px(o.widget, 20);
            const QRect pill(x, o.rect.center().y() - h / 2, w, h);
            p->setPen(Qt::NoPen);
            p->setBrush(t.warningSoft);
            p->drawRoundedRect(pill, h / 2, h / 2);
            paintLookIcon(p, QRect(pill.left() + px(o.widget, 8), pill.center().y() - 6, 14, 14),
                u"warning"_s, t.warning);
            p->setFont(f);
            p->setPen(t.warning);
            p->drawText(pill.adjusted(px(o.widget, 26), 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft,
                c.badge);
        }
        if (o.state & QStyle::State_HasFocus) {
            p->setPen(QPen(t.focusRing, 2));
            p->setBrush(Qt::NoBrush);
            p->drawRect(o.rect.adjusted(1, 1, -1, -1));
        }
        p->restore();
    }

private:
    const QList<Choice>& m_choices;
    const int& m_chosen;
};
} // namespace
ChoiceList::ChoiceList(QWidget* parent)
    : QListWidget(parent)
{
    setItemDelegate(new ChoiceRowDelegate(m_choices, m_chosen, this));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    connect(this, &QListWidget::currentItemChanged, this, [this](QListWidgetItem* item) {
        if (hasFocus())
            pick(item);
    });
    connect(this, &QListWidget::itemClicked, this, &ChoiceList::pick);
}
void ChoiceList::pick(QListWidgetItem* item)
{
    if (item == nullptr || item->data(choiceGroup).toBool())
        return;
    const Choice& c = m_choices.at(item->data(choiceRow).toInt());
    if (!c.reason.isEmpty() || c.id == m_chosen)
        return;
    m_chosen = c.id;
    viewport()->update();
    emit chosen(c.id);
}
void ChoiceList::setChoices(const QList<Choice>& choices, int chosenOne)
{
    const bool same = choices == m_choices && count() > 0;
    if (same && chosenOne == m_chosen)
        return;
    const QSignalBlocker quiet(this);
    const int row = currentRow();
    m_choices = choices;
    const bool moved = m_chosen != chosenOne;
    m_chosen = chosenOne;
    if (!same) {
        clear();
        QString group;
        for (int at = 0; at < m_choices.size(); ++at) {
            const Choice& c = m_choices.at(at);
            if (c.group != group) {
                group = c.group;
                auto* head = new QListWidgetItem(group, this);
                head->setFlags(Qt::ItemIsEnabled);
                head->setData(choiceGroup, true);
            }
            auto* item = new QListWidgetItem(c.name, this);
            item->setData(choiceRow, at);
            item->setData(Qt::AccessibleTextRole,
                c.reason.isEmpty() ? c.name + u' ' + c.note
                                   : tr("%1, not available: %2").arg(c.name, c.reason));
        }
        setCurrentRow(row);
    }
    for (int i = 0; moved && i < count(); ++i) {
        if (!item(i)->data(choiceGroup).toBool()
            && m_choices.at(item(i)->data(choiceRow).toInt()).id == m_chosen) {
            setCurrentRow(i);
            scrollToItem(item(i));
        }
    }
    updateGeometry();
    viewport()->update();
}
void ChoiceList::setFixedToContents(bool fixed)
{
    m_fixed = fixed;
    setSizePolicy(QSizePolicy::Expanding, fixed ? QSizePolicy::Fixed : QSizePolicy::Expanding);
}
QSize ChoiceList::sizeHint() const
{
    int rows = 0;
    for (int i = 0; i < count(); ++i)
        rows += sizeHintForRow(i);
    return {px(this, 320), m_fixed ? rows + 2 * frameWidth() : px(this, 216)};
}
} // namespace keywright
