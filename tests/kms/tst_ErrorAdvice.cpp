// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kms/ErrorAdvice.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

namespace keywright {

using namespace Qt::StringLiterals;

class tst_ErrorAdvice : public QObject {
    Q_OBJECT

private slots:
    void everyExceptionOfTheServiceModelIsExplained();
    void everyExplanationIsCompleteInBothLanguages_data();
    void everyExplanationIsCompleteInBothLanguages();
    void otherLanguagesAreEnglish();
    void whatNobodyExplainedHasNone();

private:
    static QJsonObject json(const QString& path)
    {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            qFatal("%s cannot be read", qPrintable(path));
        return QJsonDocument::fromJson(file.readAll()).object();
    }
};

void tst_ErrorAdvice::everyExceptionOfTheServiceModelIsExplained()
{
    const QJsonObject model
        = json(QStringLiteral(KEYWRIGHT_SOURCE_DIR "/tests/data/kms-service-model.json"));
    const QJsonArray names = model[u"names"][u"exceptions"].toArray();
    QVERIFY(names.size() > 40);
    for (const QJsonValue& name : names)
        QVERIFY2(errorAdvice(name.toString()), qPrintable(name.toString()));
}

void tst_ErrorAdvice::everyExplanationIsCompleteInBothLanguages_data()
{
    QTest::addColumn<QString>("name");
    const QJsonObject all = json(u":/explanations/kms-errors.json"_s);
    QVERIFY(!all.isEmpty());
    for (const QString& name : all.keys())
        QTest::newRow(qPrintable(name)) << name;
}

void tst_ErrorAdvice::everyExplanationIsCompleteInBothLanguages()
{
    QFETCH(const QString, name);
    const auto english = errorAdvice(name);
    const auto german = errorAdvice(name, u"de"_s);
    QVERIFY(english && german);
    for (const ErrorAdvice& advice : {*english, *german}) {
        QVERIFY2(advice.means.endsWith(u'.'), qPrintable(advice.means));
        QVERIFY2(advice.remedy.endsWith(u'.'), qPrintable(advice.remedy));
    }
    QVERIFY(english->means != german->means);
    QVERIFY(english->remedy != german->remedy);
}

void tst_ErrorAdvice::otherLanguagesAreEnglish()
{
    QCOMPARE(errorAdvice(u"DisabledException"_s, u"fr"_s)->means,
        errorAdvice(u"DisabledException"_s)->means);
}

void tst_ErrorAdvice::whatNobodyExplainedHasNone()
{
    QVERIFY(!errorAdvice(u"NoSuchException"_s));
}

} // namespace keywright

QTEST_GUILESS_MAIN(keywright::tst_ErrorAdvice)
#include "tst_ErrorAdvice.moc"
