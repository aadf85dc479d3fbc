// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kms/ErrorAdvice.h"
#include "ui/text/ErrorText.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace keywright;

class tst_ErrorText : public QObject {
    Q_OBJECT

private slots:
    void everyCodeIsToldInSentences();
    void theDetailIsForThoseWhoAsk();
    void aServiceErrorKeepsTheServicesWords();
    void whatItMeansFollowsInThePersonsLanguage();
    void anEndpointThatIsNotReachedIsExplainedByName();
    void aCauseOfOurOwnIsExplained();
};

void tst_ErrorText::everyCodeIsToldInSentences()
{
    for (int code = 0; code < errorCodeCount; ++code) {
        const QString text = errorText(Error {static_cast<ErrorCode>(code), {}});
        QVERIFY2(text.endsWith(u'.'), qPrintable(QString::number(code)));
        QVERIFY(text.startsWith(shortErrorText(Error {static_cast<ErrorCode>(code), {}})));
        QVERIFY(!text.contains(u"  "_s));
    }
}

void tst_ErrorText::theDetailIsForThoseWhoAsk()
{
    QVERIFY(!errorText(Error {ErrorCode::IoFailure, u"errno 5"_s}).contains(u"errno"_s));
}

void tst_ErrorText::aServiceErrorKeepsTheServicesWords()
{
    const QString text = errorText(KmsError(u"NotFoundException"_s, u"Alias is not found."_s));
    QVERIFY(text.startsWith("NotFoundException: Alias is not found.\n"_L1));
    QCOMPARE(errorText(KmsError(u"UnknownToUsException"_s)), u"UnknownToUsException"_s);
}

void tst_ErrorText::whatItMeansFollowsInThePersonsLanguage()
{
    const QLocale before;
    for (const QString& language : {u"en"_s, u"de"_s}) {
        QLocale::setDefault(QLocale(language));
        const auto advice = errorAdvice(u"DisabledException"_s, language);
        QVERIFY(errorText(KmsError(u"DisabledException"_s, u"m"_s))
                    .endsWith(advice->means + u' ' + advice->remedy));
    }
    QLocale::setDefault(before);
}

void tst_ErrorText::anEndpointThatIsNotReachedIsExplainedByName()
{
    KmsError error(u"EndpointConnectionError"_s, u"Could not connect"_s);
    error.cause = Error {ErrorCode::EndpointFailed, {}};
    QVERIFY(errorText(error).contains(errorAdvice(error.name)->remedy));
}

void tst_ErrorText::aCauseOfOurOwnIsExplained()
{
    const Error cause {ErrorCode::DiskFull, {}};
    QCOMPARE(errorText(KmsError(cause)), errorText(cause));
}

QTEST_GUILESS_MAIN(tst_ErrorText)
#include "tst_ErrorText.moc"
