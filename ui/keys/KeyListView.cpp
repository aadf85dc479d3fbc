// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/keys/KeyListView.h"

#include "ui/keys/KeyCellDelegate.h"
#include "ui/keys/KeyListFooter.h"
#include "ui/keys/KeyListMessage.h"
#include "ui/keys/KeyTableModel.h"
#include "ui/keys/StateDelegate.h"
#include "ui/keys/TagsDelegate.h"
#include "ui/look/Icons.h"
#include "ui/look/Metrics.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace keywright {

using namespace Qt::StringLiterals;

KeyListView::KeyListView(KeyTableModel& model, QWidget* parent)
    : QWidget(parent)
    , m_model(model)
    , m_stack(new QStackedWidget(this))
    , m_table(new QTableView(m_stack))
    , m_empty(new KeyListMessage(u"key"_s, tr("No keys yet"),
          {}, m_stack))
    , m_filteredEmpty(new KeyListMessage(u"search"_s, tr("No key matches"), {}, m_stack))
    , m_status(new KeyListMessage(u"clock"_s, {}, {}, m_stack))
    , m_footer(new KeyListFooter(this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_footer);
    setUpTable();
    setUpHeader();
    setUpMessages();
    for (QWidget* page : {static_cast<QWidget*>(m_table), static_cast<QWidget*>(m_empty),
             static_cast<QWidget*>(m_filteredEmpty), static_cast<QWidget*>(m_status)}) {
        page->setBackgroundRole(QPalette::Base);
        page->setAutoFillBackground(true);
        m_stack->addWidget(page);
    }
    m_selection = new KeySelection(model, *m_table);
    setDensity(Density::Comfortable);
    connect(&model, &QAbstractItemModel::modelReset, this, &KeyListView::choosePage);
    watchView();
    choosePage();
}

void KeyListView::watchView()
{
    constexpr int pauseMs = 30;
    m_moved.setSingleShot(true);
    m_moved.setInterval(pauseMs);
    const auto moved = [this] {
        if (!m_moved.isActive())
            m_moved.start();
    };
    connect(&m_model, &QAbstractItemModel::modelReset, this, moved);
    connect(m_table->verticalScrollBar(), &QScrollBar::valueChanged, this, moved);
    connect(m_table->verticalScrollBar(), &QScrollBar::rangeChanged, this, moved);
    connect(&m_moved, &QTimer::timeout, this, &KeyListView::viewMoved);
    m_table->viewport()->installEventFilter(this);
}

QStringList KeyListView::arnsInView() const
{
    QStringList arns;
    if (m_stack->currentWidget() != m_table || m_model.rowCount() == 0)
        return arns;
    const int first = std::max(0, m_table->rowAt(0));
    const int below = m_table->rowAt(m_table->viewport()->height() - 1);
    const int last = below < 0 ? m_model.rowCount() - 1 : below;
    for (int row = first; row <= last; ++row)
        arns.append(m_model.index().at(row).metadata.arn);
    return arns;
}

void KeyListView::setUpTable()
{
    m_table->setObjectName(u"keyTable"_s);
    m_table->setAccessibleName(tr("Keys"));
    m_table->setModel(&m_model);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setTabKeyNavigation(false); // Tab leaves the list; arrows move in it
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->hide();
    m_table->setItemDelegate(new KeyCellDelegate(m_table));
    m_table->setItemDelegateForColumn(static_cast<int>(KeyColumn::State), new StateDelegate(m_table));
    m_table->setItemDelegateForColumn(static_cast<int>(KeyColumn::Tags), new TagsDelegate(m_table));
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_table->installEventFilter(this);
    connect(m_table, &QWidget::customContextMenuRequested, this,
        [this](const QPoint& at) { emit contextMenuRequested(m_table->viewport()->mapToGlobal(at)); });
    connect(m_table, &QAbstractItemView::doubleClicked, this, &KeyListView::open);
}

void KeyListView::setUpHeader()
{
    QHeaderView* header = m_table->horizontalHeader();
    header->setObjectName(u"keyTableHeader"_s);
    header->setHighlightSections(false);
    header->setSectionsMovable(true);
    header->setStretchLastSection(true);
    header->setMinimumSectionSize(px(this, 48));
    header->setFixedHeight(px(this, 28));
    // In other languages titles and states are longer; the tags, which elide best, give the room.
    int widened = 0;
    for (const KeyColumnInfo& column : keyColumnTable()) {
        const int section = static_cast<int>(column.column);
        int width = qMax(px(this, column.width), header->sectionSizeHint(section));
        if (column.column == KeyColumn::State)
            width = qMax(width, StateDelegate::widestState(*m_table));
        widened += width - px(this, column.width);
        if (column.column == KeyColumn::Tags)
            width = qMax(header->sectionSizeHint(section), width - widened);
        header->resizeSection(section, width);
        header->setSectionHidden(section, !column.shownAtFirst);
    }
    header->setSortIndicator(static_cast<int>(KeyColumn::Key), Qt::AscendingOrder);
    m_table->setSortingEnabled(true);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QWidget::customContextMenuRequested, this, [this, header](const QPoint& at) {
        auto* menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        fillColumnMenu(menu);
        menu->popup(header->mapToGlobal(at));
    });
}

void KeyListView::setUpMessages()
{
    QPushButton* create = m_empty->addButton(tr("Create key…"), true);
    create->setObjectName(u"emptyCreateButton"_s);
    create->setIcon(lookIcon(u"plus"_s));
    connect(create, &QPushButton::clicked, this, &KeyListView::createRequested);
    QPushButton* clear = m_filteredEmpty->addButton(tr("Clear filter"), false);
    clear->setObjectName(u"clearFilterButton"_s);
    connect(clear, &QPushButton::clicked, this, &KeyListView::clearFilterRequested);
    m_retry = m_status->addButton(tr("Try again"), false);
    m_retry->setObjectName(u"retryListButton"_s);
    connect(m_retry, &QPushButton::clicked, this, &KeyListView::retryRequested);
}

void KeyListView::focusContent()
{
    QWidget* page = m_stack->currentWidget();
    auto* button = page->findChild<QPushButton*>();
    (button != nullptr && !button->isHidden() ? button : page)->setFocus(Qt::OtherFocusReason);
}

void KeyListView::setDensity(Density density)
{
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setMinimumSectionSize(px(this, 24));
    m_table->verticalHeader()->setDefaultSectionSize(px(this, density == Density::Compact ? 28 : 40));
}

void KeyListView::setLoading(bool loading)
{
    m_loading = loading;
    m_failure.clear();
    choosePage();
}

void KeyListView::setEmptyText(const QString& sentence)
{
    m_empty->setSentence(sentence);
}

void KeyListView::setFailure(const QString& text)
{
    m_loading = false;
    m_failure = text;
    choosePage();
}

void KeyListView::setRemedies(const QList<Remedy>& remedies)
{
    qDeleteAll(m_remedies);
    m_remedies.clear();
    for (const Remedy& remedy : remedies) {
        QPushButton* button = m_status->addButton(remedy.text, false);
        button->setObjectName(u"remedyButton%1"_s.arg(remedy.id));
        button->setVisible(!m_loading);
        connect(button, &QPushButton::clicked, this, [this, id = remedy.id] { emit remedyChosen(id); });
        m_remedies.append(button);
    }
}

QByteArray KeyListView::columns() const
{
    return m_table->horizontalHeader()->saveState();
}

void KeyListView::restoreColumns(const QByteArray& state)
{
    if (state.isEmpty() || !m_table->horizontalHeader()->restoreState(state))
        return;
    const QHeaderView* header = m_table->horizontalHeader();
    m_table->sortByColumn(header->sortIndicatorSection(), header->sortIndicatorOrder());
}

void KeyListView::fillColumnMenu(QMenu* menu)
{
    for (const KeyColumnInfo& column : keyColumnTable()) {
        const int section = static_cast<int>(column.column);
        QAction* action = menu->addAction(titleOf(column.column));
        action->setCheckable(true);
        action->setChecked(!m_table->isColumnHidden(section));
        action->setEnabled(column.column != KeyColumn::Key); // the one that says which key it is
        connect(action, &QAction::toggled, m_table,
            [this, section](bool shown) { m_table->setColumnHidden(section, !shown); });
    }
}

bool KeyListView::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if ((key == Qt::Key_Return || key == Qt::Key_Enter) && m_table->currentIndex().isValid()) {
            open(m_table->currentIndex());
            return true;
        }
    }
    if (watched == m_table->viewport() && event->type() == QEvent::Resize && !m_moved.isActive())
        m_moved.start();
    return QWidget::eventFilter(watched, event);
}

void KeyListView::choosePage()
{
    const KeyIndex& keys = m_model.index();
    if (keys.count(SavedView::AllKeys) > 0 && keys.size() > 0) {
        m_stack->setCurrentWidget(m_table);
    } else if (keys.count(SavedView::AllKeys) > 0) {
        const QString line = keys.filter().line();
        m_filteredEmpty->setSentence(line.isEmpty()
                ? tr("There is no key in “%1”.").arg(titleOf(keys.view()))
                : tr("No key in “%1” matches “%2”.").arg(titleOf(keys.view()), line));
        m_stack->setCurrentWidget(m_filteredEmpty);
    } else if (m_loading || !m_failure.isEmpty()) {
        m_status->setTitle(m_loading ? tr("Reading the keys…") : tr("The keys could not be read"));
        m_status->setSentence(m_failure);
        m_status->setIcon(m_loading ? u"clock"_s : u"error-circle"_s);
        m_retry->setVisible(!m_loading);
        for (QPushButton* remedy : std::as_const(m_remedies))
            remedy->setVisible(!m_loading);
        m_stack->setCurrentWidget(m_status);
    } else {
        m_stack->setCurrentWidget(m_empty);
    }
}

void KeyListView::open(const QModelIndex& index)
{
    emit opened(index.data(KeyTableModel::ArnRole).toString());
}

} // namespace keywright
