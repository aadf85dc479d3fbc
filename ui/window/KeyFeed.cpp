// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/KeyFeed.h"

#include "core/foundation/Clock.h"
#include "core/foundation/WhenFinished.h"
#include "ui/details/KeyTab.h"
#include "ui/keys/KeyRowText.h"
#include "ui/keys/KeyTableModel.h"

#include <algorithm>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 shortestPauseMs = 30;
/// Showing rows takes a tenth of the time at most.
constexpr qint64 pausePerCost = 9;
/// A portion grows while it costs less than this, and shrinks when it costs twice as much.
constexpr qint64 easyCostMs = 40;
constexpr std::size_t firstPortion = 1000;
constexpr std::size_t largestPortion = 16'000;

} // namespace

KeyFeed::KeyFeed(KeyTableModel& model, const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_model(model)
    , m_clock(clock)
    , m_details(model.index())
    , m_portion(firstPortion)
{
    m_nextFlush.setSingleShot(true);
    m_rememberSoon.setSingleShot(true); // copying a long list is a piece of work of its own
    connect(&m_rememberSoon, &QTimer::timeout, this, &KeyFeed::remember);
    connect(&m_nextFlush, &QTimer::timeout, this, &KeyFeed::flush);
    connect(&m_walk, &KeyWalk::arrived, this, &KeyFeed::takePage);
    connect(&m_walk, &KeyWalk::failed, this, &KeyFeed::takeFailure);
    connect(&m_details, &DetailQueue::read, this, &KeyFeed::takeDetails);
    connect(&m_details, &DetailQueue::failed, this, &KeyFeed::takeProblem);
    connect(&m_details, &DetailQueue::drained, this, &KeyFeed::scheduleFlush);
}

KeyFeed::~KeyFeed()
{
    m_details.setCatalog(nullptr);
    m_walk.reset();
    m_recall.cancel();
}

void KeyFeed::setConnection(KmsConnection* connection)
{
    if (m_connection == connection)
        return;
    if (m_connection != nullptr) {
        remember();
        m_connection->disconnect(this);
    }
    clear();
    m_connection = connection;
    if (connection == nullptr)
        return;
    connect(connection, &KmsConnection::stateChanged, this, &KeyFeed::follow);
    connect(connection, &KmsConnection::keysChanged, this, &KeyFeed::read);
    connect(connection, &QObject::destroyed, this, &KeyFeed::clear);
    follow();
}

void KeyFeed::follow()
{
    clear();
    if (catalog() != nullptr)
        readAll();
}

KeyCatalog* KeyFeed::catalog() const
{
    const bool open = m_connection != nullptr && m_connection->state() == KmsConnection::State::Open;
    return open ? m_connection->catalog() : nullptr;
}

void KeyFeed::clear()
{
    ++m_generation;
    m_walk.reset();
    m_details.setCatalog(nullptr);
    m_recall.cancel();
    m_nextFlush.stop();
    m_rememberSoon.stop();
    m_harvest.begin();
    m_read.clear();
    m_sinceFlush.invalidate();
    m_portion = firstPortion;
    m_readAt = 0;
    m_shownFrom = 0;
    m_finished = false;
    m_changed = false;
    m_readsInFull = false;
    m_model.setKeys({});
    emit progressChanged();
}

void KeyFeed::readAll()
{
    KeyCatalog* source = catalog();
    if (source == nullptr)
        return;
    ++m_generation;
    m_recall.cancel();
    m_harvest.begin();
    m_finished = false;
    if (m_model.index().count(KeyKnowledge::Remembered) == 0)
        m_shownFrom = m_readAt; // of the rows that show, until they are read again
    m_readAt = m_clock.nowMs();
    m_model.clearProblems();
    m_details.setCatalog(source);
    emit started();
    m_walk.begin(*source);
    if (m_model.index().count(SavedView::AllKeys) == 0)
        recall();
    emit progressChanged();
}

void KeyFeed::recall()
{
    m_recall = catalog()->remembered();
    whenFinished(m_recall, this,
        [this, generation = m_generation](Result<RememberedKeys, KmsError> answer) {
            // What cannot be recalled is read anyway.
            if (generation != m_generation || !answer || answer->keys.empty())
                return;
            m_shownFrom = answer->readAt;
            m_harvest.takeRemembered(std::move(answer).value().keys);
            scheduleFlush();
        });
}

void KeyFeed::read(const QStringList& arns)
{
    // Many changes at once are cheaper as one reading of the index.
    constexpr int oneByOne = 20;
    if (arns.isEmpty() || arns.size() > oneByOne)
        readAll();
    else if (catalog() != nullptr)
        m_details.readNow(arns);
}

void KeyFeed::stop()
{
    m_walk.stop();
    m_details.stop();
    scheduleFlush();
    emit progressChanged();
}

void KeyFeed::goOn()
{
    if (catalog() == nullptr)
        return;
    if (m_walk.state() == KeyWalk::State::Failed && m_model.index().count(SavedView::AllKeys) == 0)
        emit started();
    m_walk.goOn();
    m_details.wake();
    emit progressChanged();
}

void KeyFeed::readAllDetails()
{
    if (catalog() == nullptr)
        return;
    m_model.clearProblems();
    m_details.forgetAnswers();
    readRest();
    emit progressChanged();
}

void KeyFeed::readRest()
{
    QStringList arns;
    m_model.index().forEach([&arns](const KeySummary& key) {
        if (key.knowledge != KeyKnowledge::Current)
            arns.append(key.metadata.arn);
    });
    m_readsInFull = true;
    m_details.setBackground(std::move(arns));
}

void KeyFeed::setInView(const QStringList& arns)
{
    if (catalog() != nullptr)
        m_details.setInView(arns);
}

void KeyFeed::takePage()
{
    KeyPage page = m_walk.takePage();
    const bool isWhole = m_walk.state() == KeyWalk::State::Complete && m_harvest.listed() == 0
        && page.aliases.empty()
        && std::all_of(page.keys.begin(), page.keys.end(),
            [](const KeySummary& key) { return key.knowledge == KeyKnowledge::Current; });
    if (isWhole) { // the list of a vault: as it is, in one piece
        m_recall.cancel();
        m_harvest.end();
        m_changed = true;
        m_model.setKeys(std::move(page.keys));
        finish();
        return;
    }
    m_harvest.take(std::move(page));
    if (m_walk.state() == KeyWalk::State::Complete)
        m_harvest.end();
    scheduleFlush();
}

void KeyFeed::takeFailure()
{
    if (m_model.index().count(SavedView::AllKeys) == 0 && m_harvest.isEmpty())
        emit failed(*m_walk.failure());
    emit progressChanged();
}

void KeyFeed::takeDetails(const KeySummary& key)
{
    m_harvest.noteRead(key);
    m_read.push_back(key);
    scheduleFlush();
}

void KeyFeed::takeProblem(const QString& arn, const KmsError& error)
{
    const KeySummary* key = m_model.index().find(arn);
    if (error.name == "NotFoundException"_L1) {
        m_harvest.noteGone(arn);
        m_changed = m_changed || key != nullptr;
        m_model.removeKeys({arn});
        emit updated();
    } else if (key == nullptr || key->knowledge == KeyKnowledge::Current) {
        emit failed(error);
    } else {
        m_model.setProblem(arn, problemText(error));
    }
    emit progressChanged();
}

void KeyFeed::scheduleFlush()
{
    if (m_nextFlush.isActive())
        return;
    const qint64 left = m_sinceFlush.isValid() ? m_pauseMs - m_sinceFlush.elapsed() : 0;
    if (left <= 0)
        flush();
    else
        m_nextFlush.start(static_cast<int>(left));
}

void KeyFeed::flush()
{
    QElapsedTimer spent;
    spent.start();
    m_nextFlush.stop();
    std::vector<KeySummary> rows = m_harvest.next(m_portion, m_model.index());
    const bool isFull = 2 * rows.size() >= m_portion;
    const bool readSome = !m_read.empty();
    std::move(m_read.begin(), m_read.end(), std::back_inserter(rows));
    m_read.clear();
    if (!rows.empty()) {
        m_changed = m_changed || readSome || m_harvest.listed() > 0;
        m_model.merge(std::move(rows));
    }
    if (!m_finished && m_walk.state() == KeyWalk::State::Complete && m_harvest.isEmpty())
        finish();
    else if (readSome)
        emit updated();
    m_pauseMs = std::max(shortestPauseMs, pausePerCost * spent.elapsed());
    if (isFull)
        adaptPortion(spent.elapsed());
    m_sinceFlush.start();
    if (!m_harvest.isEmpty() || !m_read.empty())
        m_nextFlush.start(static_cast<int>(m_pauseMs));
    m_details.wake();
    if (m_readsInFull && isComplete() && m_details.underWay() == 0 && !m_details.readsBackground()) {
        m_readsInFull = false;
        m_rememberSoon.start();
    }
    emit progressChanged();
}

void KeyFeed::adaptPortion(qint64 spentMs)
{
    if (spentMs < easyCostMs)
        m_portion = std::min(m_portion * 2, largestPortion);
    else if (spentMs > 2 * easyCostMs)
        m_portion = std::max(m_portion / 2, firstPortion);
}

void KeyFeed::finish()
{
    m_finished = true;
    const QStringList gone = m_harvest.listed() > 0 ? m_harvest.gone(m_model.index()) : QStringList();
    if (!gone.isEmpty()) {
        m_changed = true;
        m_model.removeKeys(gone);
    }
    if (std::vector<KeySummary> renamed = m_harvest.renamed(m_model.index()); !renamed.empty())
        m_model.merge(std::move(renamed));
    emit updated();
    if (m_model.index().count(SavedView::AllKeys) <= mostReadInFull)
        readRest();
    m_rememberSoon.start();
    emit progressChanged();
}

bool KeyFeed::isComplete() const
{
    return m_finished && m_harvest.isEmpty();
}

void KeyFeed::remember()
{
    KeyCatalog* source = catalog();
    // A catalog that tells everything at once has nothing to remember.
    const KeyIndex& keys = m_model.index();
    const bool isSlow = m_harvest.hasUnknown() || keys.count(SavedView::AllKeys) == 0;
    if (source == nullptr || !isComplete() || !m_changed || !isSlow)
        return;
    RememberedKeys list;
    list.readAt = keys.count(KeyKnowledge::Remembered) > 0 ? m_shownFrom : m_readAt;
    // Those of which only the ID and aliases are known too: a long list is mostly of them.
    keys.forEach([&list](const KeySummary& key) { list.keys.push_back(key); });
    m_changed = false;
    source->remember(std::move(list));
}

ListProgress KeyFeed::progress() const
{
    const KeyIndex& keys = m_model.index();
    ListProgress progress;
    progress.walk = m_walk.state();
    if (progress.walk == KeyWalk::State::Complete && !m_finished)
        progress.walk = KeyWalk::State::Reading; // the last pages are on their way into the list
    progress.listed = m_harvest.listed();
    progress.total = keys.count(SavedView::AllKeys);
    progress.unknown = keys.count(KeyKnowledge::IdOnly);
    progress.remembered = keys.count(KeyKnowledge::Remembered);
    progress.problems = m_model.problemCount();
    progress.readsDetails = m_details.readsBackground();
    progress.shownFrom = progress.remembered > 0 ? m_shownFrom : 0;
    if (m_walk.failure())
        progress.failure = failureText(*m_walk.failure());
    return progress;
}

} // namespace keywright
