// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kms/CreateKeyRules.h"

#include <QFile>
#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace keywright;
using namespace Qt::StringLiterals;

namespace {

// The rows of tests/data/create-key-cells.csv. Everything here is text: nothing comes from the
// code.
struct Documentation {
    struct Origin {
        QString excludedSpecs;
        QString multiRegion;
        QString storeId;
        QString externalKeyId;
    };
    QHash<QString, QStringList> algorithms; ///< by "spec usage"
    QSet<QString> usageOptional;
    QSet<QString> chinaOnly;
    QHash<QString, Origin> origins;
    QHash<QString, QStringList> answers;

    bool excludes(const QString& origin, const QString& spec) const
    {
        const QString rule = origins.value(origin).excludedSpecs;
        if (rule.startsWith("all but "_L1))
            return rule.mid(8) != spec;
        return rule.split(u'|').contains(spec);
    }
};

Documentation documentation()
{
    Documentation documented;
    QFile file(QStringLiteral(KEYWRIGHT_SOURCE_DIR "/tests/data/create-key-cells.csv"));
    if (!file.open(QIODevice::ReadOnly))
        return documented;
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    for (const QString& line : lines) {
        const QStringList cells = line.split(u',');
        if (cells.first() == "pair"_L1)
            documented.algorithms.insert(cells.at(1) + u' ' + cells.at(2), cells.at(3).split(u'|'));
        else if (cells.first() == "usage-optional"_L1)
            documented.usageOptional.insert(cells.at(1));
        else if (cells.first() == "china-only"_L1)
            documented.chinaOnly.insert(cells.at(1));
        else if (cells.first() == "origin"_L1)
            documented.origins.insert(
                cells.at(1), {cells.at(2), cells.at(3), cells.at(4), cells.at(5)});
        else if (cells.first() == "answer"_L1)
            documented.answers.insert(cells.at(1), cells.at(2).split(u'|'));
    }
    return documented;
}

struct Cell {
    KeySpec spec;
    std::optional<KeyUsage> usage;
    std::optional<KeyOrigin> origin;
    std::optional<bool> multiRegion;
    bool storeId;
    bool externalKeyId;
    bool china;

    QString specName() const { return nameOf(spec); }
    QString usageName() const { return usage ? QString(nameOf(*usage)) : u"-"_s; }
    QString originName() const { return origin ? QString(nameOf(*origin)) : u"-"_s; }
    QString region() const { return china ? u"cn-north-1"_s : u"eu-central-1"_s; }

    CreateKeyRequest request() const
    {
        CreateKeyRequest made;
        made.keySpec = spec;
        made.keyUsage = usage;
        made.origin = origin;
        made.multiRegion = multiRegion;
        if (storeId)
            made.customKeyStoreId = u"cks-1234567890abcdef0"_s;
        if (externalKeyId)
            made.xksKeyId = u"bb8562717f809024"_s;
        return made;
    }

    QByteArray name() const
    {
        return QStringList {specName(), usageName(), originName(),
            multiRegion ? (*multiRegion ? u"multi"_s : u"single"_s) : u"-"_s,
            storeId ? u"store"_s : u"-"_s, externalKeyId ? u"external key"_s : u"-"_s, region()}
            .join(u' ')
            .toUtf8();
    }
};

std::vector<Cell> allCells()
{
    std::vector<Cell> cells;
    for (int spec = 0; spec < keySpecCount; ++spec)
        for (int usage = -1; usage < keyUsageCount; ++usage)
            for (int origin = -1; origin < keyOriginCount; ++origin)
                for (int rest = 0; rest < 3 * 8; ++rest) {
                    Cell cell {};
                    cell.spec = static_cast<KeySpec>(spec);
                    if (usage >= 0)
                        cell.usage = static_cast<KeyUsage>(usage);
                    if (origin >= 0)
                        cell.origin = static_cast<KeyOrigin>(origin);
                    if (rest % 3 > 0)
                        cell.multiRegion = rest % 3 == 2;
                    cell.storeId = (rest / 3) % 2 == 1;
                    cell.externalKeyId = (rest / 6) % 2 == 1;
                    cell.china = rest / 12 == 1;
                    cells.push_back(cell);
                }
    return cells;
}

// What the documentation has against a cell, in the words of its "answer" rows.
QSet<QString> complaints(const Documentation& documented, const Cell& cell)
{
    const Documentation::Origin origin = documented.origins.value(cell.originName());
    const bool usageIsRight = cell.usage
        ? documented.algorithms.contains(cell.specName() + u' ' + cell.usageName())
        : documented.usageOptional.contains(cell.specName());
    QSet<QString> found;
    if (!usageIsRight)
        found.insert(u"usage"_s);
    if (!cell.china && documented.chinaOnly.contains(cell.specName()))
        found.insert(u"region"_s);
    if (documented.excludes(cell.originName(), cell.specName()))
        found.insert(u"spec-of-origin"_s);
    if (cell.multiRegion.value_or(false) && origin.multiRegion == "refused"_L1)
        found.insert(u"multi-region"_s);
    if (cell.storeId != (origin.storeId == "required"_L1))
        found.insert(u"store-id"_s);
    if (cell.externalKeyId != (origin.externalKeyId == "required"_L1))
        found.insert(u"external-key-id"_s);
    return found;
}

// Which complaints a problem with this field can stand for.
QStringList complaintsOf(KeyField field)
{
    switch (field) {
    case KeyField::KeySpec:
        return {u"region"_s, u"spec-of-origin"_s};
    case KeyField::Origin:
        return {u"spec-of-origin"_s};
    case KeyField::KeyUsage:
        return {u"usage"_s};
    case KeyField::MultiRegion:
        return {u"multi-region"_s};
    case KeyField::CustomKeyStoreId:
        return {u"store-id"_s};
    case KeyField::XksKeyId:
        return {u"external-key-id"_s};
    default:
        return {};
    }
}

} // namespace

class tst_CreateKeyCells : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void theDocumentationIsRead()
    {
        QCOMPARE(m_documented.algorithms.size(), 25);
        QCOMPARE(m_documented.origins.size(), 5);
        QCOMPARE(m_documented.answers.size(), 6);
        QCOMPARE(m_cells.size(), std::size_t(17 * 5 * 5 * 3 * 2 * 2 * 2));
    }

    void everyCellIsValidExactlyWhenDocumented()
    {
        int valid = 0;
        for (const Cell& cell : m_cells) {
            const QSet<QString> expected = complaints(m_documented, cell);
            const QList<Problem> problems =
                CreateKeyRules::problems(cell.request(), {cell.region(), {}});
            QVERIFY2(problems.isEmpty() == expected.isEmpty(), cell.name());
            valid += problems.isEmpty() ? 1 : 0;
        }
        // (pairs x origins of KMS and imported x Region kinds + stores), counted by hand: with the
        // usage given 22 pairs outside and 25 inside China, 3 of them ML-DSA; absent usage only for
        // SYMMETRIC_DEFAULT. Origins "-", AWS_KMS: 3 kinds each; EXTERNAL: without ML-DSA; two
        // stores: single-Region (2 spellings).
        const int outside = 3 * (23 + 23 + 20) + 2 * 2 * 2;
        const int inside = 3 * (26 + 26 + 23) + 2 * 2 * 2;
        QCOMPARE(valid, outside + inside);
    }

    void everyComplaintIsAProblemOfItsFieldWithADocumentedException()
    {
        for (const Cell& cell : m_cells) {
            QSet<QString> open = complaints(m_documented, cell);
            const QSet<QString> expected = open;
            const QList<Problem> problems =
                CreateKeyRules::problems(cell.request(), {cell.region(), {}});
            for (const Problem& problem : problems) {
                QString meant;
                for (const QString& complaint : complaintsOf(problem.field)) {
                    if (open.contains(complaint))
                        meant = meant.isEmpty() ? complaint : meant;
                }
                QVERIFY2(!meant.isEmpty(),
                    QByteArray(cell.name() + ": " + problem.what.english().toUtf8()));
                open.remove(meant);
                QVERIFY2(m_documented.answers.value(meant).contains(problem.serviceError.name),
                    cell.name());
            }
            QVERIFY2(open.isEmpty(),
                QByteArray(
                    cell.name() + " lacks " + QStringList(open.values()).join(u' ').toUtf8()));
        }
    }

    void theEngineAnswersWithTheFirstProblem()
    {
        for (const Cell& cell : m_cells) {
            const CreateKeyContext context {cell.region(), {}};
            const QList<Problem> problems = CreateKeyRules::problems(cell.request(), context);
            const auto parsed = CreateKeyRules::parse(cell.request().toJson(), context);
            QVERIFY2(parsed.has_value() == problems.isEmpty(), cell.name());
            if (parsed)
                QVERIFY2(*parsed == cell.request(), cell.name());
            else
                QVERIFY2(parsed.error() == problems.first().serviceError, cell.name());
        }
    }

    void everyProblemSaysWhatWhyAndWhatToDo()
    {
        for (const Cell& cell : m_cells) {
            for (const Problem& problem :
                CreateKeyRules::problems(cell.request(), {cell.region(), {}})) {
                for (const Phrase& phrase : {problem.what, problem.why, problem.remedy}) {
                    QVERIFY2(!phrase.isEmpty(), cell.name());
                    QVERIFY2(!phrase.english().contains(u'%'), cell.name());
                }
            }
        }
    }

    // A list may only grey out what the rules refuse, and must grey out all of it.
    void whatAListOffersTheRulesAccept()
    {
        for (const Cell& cell : m_cells) {
            const CreateKeyRequest request = cell.request();
            const CreateKeyContext context {cell.region(), {}};
            const QSet<QString> wrong = complaints(m_documented, cell);
            const bool specOffered =
                CreateKeyRules::specAvailability(cell.spec, request, context).available;
            const bool specIsRight =
                !wrong.contains(u"region"_s) && !wrong.contains(u"spec-of-origin"_s);
            QVERIFY2(specOffered == specIsRight, cell.name());
            if (cell.usage) {
                QVERIFY2(CreateKeyRules::usageAvailability(*cell.usage, cell.spec).available
                        != wrong.contains(u"usage"_s),
                    cell.name());
            }
            const bool originOffered =
                CreateKeyRules::originAvailability(request.effectiveOrigin(), request, context)
                    .available;
            QVERIFY2(originOffered
                    == (!wrong.contains(u"spec-of-origin"_s) && !wrong.contains(u"multi-region"_s)),
                cell.name());
            if (wrong.contains(u"multi-region"_s))
                QVERIFY2(!CreateKeyRules::multiRegionAvailability(request).available, cell.name());
        }
    }

    void everyPairYieldsTheDocumentedAlgorithms()
    {
        for (int spec = 0; spec < keySpecCount; ++spec) {
            for (int usage = 0; usage < keyUsageCount; ++usage) {
                const auto actualSpec = static_cast<KeySpec>(spec);
                const auto actualUsage = static_cast<KeyUsage>(usage);
                QStringList actual;
                for (const QLatin1StringView name : algorithmsOf(actualSpec, actualUsage))
                    actual.append(name);
                const QString pair =
                    QString(nameOf(actualSpec)) + u' ' + QString(nameOf(actualUsage));
                QCOMPARE(actual, m_documented.algorithms.value(pair));
                QCOMPARE(
                    isValidPair(actualSpec, actualUsage), m_documented.algorithms.contains(pair));
            }
        }
        QCOMPARE(validPairs().size(), std::size_t(25));
    }

private:
    const Documentation m_documented = documentation();
    const std::vector<Cell> m_cells = allCells();
};

QTEST_GUILESS_MAIN(tst_CreateKeyCells)
#include "tst_CreateKeyCells.moc"
