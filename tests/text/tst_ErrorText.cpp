// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
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
    QCOMPARE(errorText(KmsError(u"NotFoundException"_s, u"Alias is not found."_s)),
        u"NotFoundException: Alias is not found."_s);
    QCOMPARE(errorText(KmsError(u"InvalidCiphertextException"_s)), u"InvalidCiphertextException"_s);
}

void tst_ErrorText::aCauseOfOurOwnIsExplained()
{
    const Error cause {ErrorCode::DiskFull, {}};
    QCOMPARE(errorText(KmsError(cause)), errorText(cause));
}

QTEST_GUILESS_MAIN(tst_ErrorText)
#include "tst_ErrorText.moc"
