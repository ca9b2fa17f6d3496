// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/providers/messageid.h"

#include "engine/providers/aliyunpush.h"
#include "engine/providers/tencentpush.h"

#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

class TestMessageId : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneSpellingForEachId_data();
    void oneSpellingForEachId();
    void submitAndReceiptMeet_data();
    void submitAndReceiptMeet();
    void theProvidersOfTodayHaveTexts();
};

void TestMessageId::oneSpellingForEachId_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<IdForm>("form");
    QTest::addColumn<QString>("canonical");
    using enum IdForm;

    QTest::newRow("Alibaba's") << u"900619746936498440^0"_s << Opaque << u"900619746936498440^0"_s;
    QTest::newRow("Tencent's") << u"5000:1045710669157053657849499619"_s << Opaque
                               << u"5000:1045710669157053657849499619"_s;
    QTest::newRow("a text keeps its zeros") << u"000123"_s << Opaque << u"000123"_s;
    QTest::newRow("a text keeps its case") << u"0aFF"_s << Opaque << u"0aFF"_s;
    QTest::newRow("decimal") << u"123"_s << Decimal << u"123"_s;
    QTest::newRow("padded") << u"0000000123"_s << Decimal << u"123"_s;
    QTest::newRow("zero") << u"0"_s << Decimal << u"0"_s;
    QTest::newRow("zeros") << u"0000"_s << Decimal << u"0"_s;
    QTest::newRow("no decimal number") << u"12a4"_s << Decimal << u"12a4"_s;
    QTest::newRow("digits of another script") << u"١٢٣"_s << Decimal << u"١٢٣"_s;
    QTest::newRow("hexadecimal") << u"7b"_s << Hexadecimal << u"123"_s;
    QTest::newRow("in capitals, padded") << u"0000007B"_s << Hexadecimal << u"123"_s;
    QTest::newRow("hexadecimal zero") << u"000"_s << Hexadecimal << u"0"_s;
    QTest::newRow("all digits, still base 16") << u"10"_s << Hexadecimal << u"16"_s;
    QTest::newRow("64 bits") << u"ffffffffffffffff"_s << Hexadecimal << u"18446744073709551615"_s;
    QTest::newRow("beyond 64 bits") << u"10000000000000000"_s << Hexadecimal << u"18446744073709551616"_s;
    QTest::newRow("128 bits") << u"ffffffffffffffffffffffffffffffff"_s << Hexadecimal
                              << u"340282366920938463463374607431768211455"_s;
    QTest::newRow("a UUID is no number") << u"12ab-34"_s << Hexadecimal << u"12ab-34"_s;
    QTest::newRow("nothing") << QString() << Hexadecimal << QString();
}

void TestMessageId::oneSpellingForEachId()
{
    QFETCH(QString, id);
    QFETCH(IdForm, form);
    QFETCH(QString, canonical);

    QCOMPARE(canonicalId(id, form), canonical);
}

void TestMessageId::submitAndReceiptMeet_data()
{
    QTest::addColumn<QString>("answered");
    QTest::addColumn<QString>("reported");

    QTest::newRow("as most centres do") << u"2FA"_s << u"0000000762"_s;
    QTest::newRow("small letters") << u"0000002fa"_s << u"762"_s;
    QTest::newRow("a long one") << u"6A1F3B2C9D"_s << u"455790505117"_s;
}

//! SMPP: submit_sm_resp in base 16, the receipt's text in base 10 (smpp.md).
void TestMessageId::submitAndReceiptMeet()
{
    QFETCH(QString, answered);
    QFETCH(QString, reported);
    constexpr IdForms Forms{IdForm::Hexadecimal, IdForm::Decimal};

    QCOMPARE(canonicalId(answered, Forms.inAnswers), canonicalId(reported, Forms.inReceipts));
}

void TestMessageId::theProvidersOfTodayHaveTexts()
{
    for (const IdForms &forms : {AliyunIds, TencentIds}) {
        QCOMPARE(forms.inAnswers, IdForm::Opaque);
        QCOMPARE(forms.inReceipts, IdForm::Opaque);
    }
}

QObject *tst_messageid()
{
    return new TestMessageId;
}

#include "tst_messageid.moc"
