// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/FeedBench.h"

#include "core/foundation/Clock.h"
#include "core/foundation/SerialExecutor.h"
#include "tests/bench/Measure.h"
#include "tests/keys/SampleKeys.h"
#include "ui/keys/KeyListFooter.h"
#include "ui/keys/KeyListView.h"
#include "ui/keys/KeyTableModel.h"
#include "ui/window/KeyFeed.h"

#include <QScrollBar>
#include <QTableView>
#include <QTimer>

#include <ctime>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

constexpr int keysOnAPage = 1000;
constexpr int answerMs = 5; ///< an endpoint nearby

/// Everything is prepared, so that what is measured is the window and not the service.
class PreparedCatalog final : public KeyCatalog {
public:
    std::vector<KeyPage> pages;
    RememberedKeys memory;
    QElapsedTimer sinceFirstAnswer;

    QFuture<Result<KeyPage, KmsError>> page(QString marker) override
    {
        auto promise = std::make_shared<QPromise<Result<KeyPage, KmsError>>>();
        promise->start();
        QTimer::singleShot(answerMs, &m_context, [this, promise, at = marker.toUInt()] {
            promise->addResult(pages[at]);
            promise->finish();
            if (!sinceFirstAnswer.isValid())
                sinceFirstAnswer.start();
        });
        return promise->future();
    }
    QFuture<Result<KeySummary, KmsError>> key(QString arn) override
    {
        KeySummary key = samples::key(static_cast<int>(arn.right(12).toLongLong(nullptr, 16)), u"read"_s);
        return finishedFuture(Result<KeySummary, KmsError>(key));
    }
    QFuture<Result<RememberedKeys, KmsError>> remembered() override
    {
        return finishedFuture(Result<RememberedKeys, KmsError>(memory));
    }

private:
    QObject m_context;
};

class PreparedConnection final : public KmsConnection {
public:
    PreparedCatalog prepared;

    [[nodiscard]] State state() const override { return State::Open; }
    [[nodiscard]] Environment environment() const override { return {}; }
    [[nodiscard]] const Capabilities& capabilities() const override { return m_capabilities; }
    [[nodiscard]] KmsService* service() override { return nullptr; }
    [[nodiscard]] KeyCatalog* catalog() override { return &prepared; }

private:
    Capabilities m_capabilities;
};

struct Scenario {
    const char* metric;
    bool isPaged;
    bool isRemembered;
    bool isTouched; ///< a person has scrolled to the middle and chosen a key
    int sortColumn;
};

constexpr std::array<Scenario, 5> scenarios {{{"paged list", true, false, false, 0},
    {"paged list, scrolled and selected", true, false, true, 0},
    {"paged list, sorted by state", true, false, true, static_cast<int>(KeyColumn::State)},
    {"paged list over a remembered one", true, true, true, 0},
    {"list of a vault, in one piece", false, false, false, 0}}};

void prepare(PreparedCatalog& catalog, const Scenario& scenario, int count)
{
    const auto aliasOf = [count](int key) { return u"team%1/key-%2"_s.arg(key % 100).arg((key * 7919LL) % count); };
    if (!scenario.isPaged) {
        catalog.pages.resize(1);
        for (int i = 0; i < count; ++i)
            catalog.pages[0].keys.push_back(samples::key(i, aliasOf(i)));
        return;
    }
    const int half = (count + keysOnAPage - 1) / keysOnAPage;
    catalog.pages.resize(static_cast<std::size_t>(2 * half));
    for (int i = 0; i < count; ++i) {
        const KeySummary key = samples::unknownKey(i);
        catalog.pages[static_cast<std::size_t>(i / keysOnAPage)].keys.push_back(key);
        catalog.pages[static_cast<std::size_t>(half + i / keysOnAPage)].aliases.push_back(
            {u"alias/"_s + aliasOf(i), key.metadata.keyId});
        if (scenario.isRemembered)
            catalog.memory.keys.push_back(samples::key(i, aliasOf(i)));
    }
    catalog.memory.readAt = 1795000000000;
    for (std::size_t page = 0; page + 1 < catalog.pages.size(); ++page)
        catalog.pages[page].next = QString::number(page + 1);
}

/// One window for one scenario.
class Run final : public QObject {
public:
    Run(const Scenario& scenario, int count, std::function<void(Run&)> done)
        : m_list(m_model)
        , m_feed(m_model, m_clock)
        , m_count(count)
        , m_done(std::move(done))
    {
        prepare(m_connection.prepared, scenario, count);
        m_model.sort(scenario.sortColumn, Qt::AscendingOrder);
        m_list.resize(800, 600);
        m_list.show();
        m_list.table()->viewport()->installEventFilter(this);
        connect(&m_list, &KeyListView::viewMoved, this, [this] { m_feed.setInView(m_list.arnsInView()); });
        connect(&m_feed, &KeyFeed::progressChanged, this, [this, scenario] { follow(scenario.isTouched); });
    }

    void start()
    {
        m_total.start();
        m_feed.setConnection(&m_connection);
    }
    bool eventFilter(QObject*, QEvent* event) override
    {
        if (event->type() == QEvent::Paint && m_firstMs < 0 && m_model.rowCount() > 0
            && m_connection.prepared.sinceFirstAnswer.isValid())
            m_firstMs = m_connection.prepared.sinceFirstAnswer.elapsed();
        return false;
    }

    [[nodiscard]] double firstMs() const { return static_cast<double>(m_firstMs); }
    [[nodiscard]] double totalMs() const { return m_totalMs; }

private:
    void follow(bool touch)
    {
        const ListProgress progress = m_feed.progress();
        m_list.footer().setProgress(progress);
        if (touch && !m_touched && m_model.rowCount() > m_count / 10) {
            m_touched = true;
            m_list.table()->verticalScrollBar()->setValue(m_model.rowCount() / 2);
            m_list.table()->selectRow(m_model.rowCount() / 2 + 2);
        }
        if (progress.walk == KeyWalk::State::Complete && m_totalMs < 0) {
            m_totalMs = static_cast<double>(m_total.nsecsElapsed()) / 1e6;
            QTimer::singleShot(500, this, [this] { m_done(*this); });
        }
    }

    SystemClock m_clock;
    KeyTableModel m_model;
    KeyListView m_list;
    PreparedConnection m_connection;
    KeyFeed m_feed;
    QElapsedTimer m_total;
    int m_count;
    std::function<void(Run&)> m_done;
    qint64 m_firstMs = -1;
    double m_totalMs = -1;
    bool m_touched = false;
};

/// Processor time of this thread: what a block is on a machine that does nothing else.
qint64 threadNs()
{
    timespec now {};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return now.tv_sec * 1'000'000'000LL + now.tv_nsec;
}

/// The floor of all: one sort of as many texts, in one block.
double sortFloor(int count)
{
    std::vector<QString> texts;
    for (int i = 0; i < count; ++i)
        texts.push_back(u"team%1/key-%2"_s.arg(i % 100).arg((i * 7919LL) % count));
    return cpuMs([&] { std::sort(texts.begin(), texts.end()); });
}

void runFrom(std::size_t at, WatchedApplication& application, int count)
{
    if (at == scenarios.size()) {
        application.quit();
        return;
    }
    const Scenario& scenario = scenarios[at];
    auto* run = new Run(scenario, count, [=, &application, &scenario](Run& done) {
        const double floor = sortFloor(count);
        const auto tell = [&](const char* what, double ms) {
            report(qPrintable(u"%1: %2"_s.arg(QLatin1StringView(scenario.metric), QLatin1StringView(what))), "ms",
                {ms, floor}, "std::sort of as many texts");
        };
        tell("longest block, processor time", application.takeLongest());
        tell("answer to first paint", done.firstMs());
        tell("total", done.totalMs());
        done.deleteLater();
        QTimer::singleShot(0, &application, [=, &application] { runFrom(at + 1, application, count); });
    });
    QTimer::singleShot(100, run, [run, &application] {
        (void)application.takeLongest();
        run->start();
    });
}

} // namespace

bool WatchedApplication::notify(QObject* receiver, QEvent* event)
{
    const qint64 before = threadNs();
    ++m_depth;
    const bool result = QApplication::notify(receiver, event);
    if (--m_depth == 0)
        m_longest = std::max(m_longest, threadNs() - before);
    return result;
}

double WatchedApplication::takeLongest()
{
    return static_cast<double>(std::exchange(m_longest, 0)) / 1e6;
}

void measureFeeds(WatchedApplication& application, int keys)
{
    QTimer::singleShot(0, &application, [&application, keys] { runFrom(0, application, keys); });
}

} // namespace keywright
