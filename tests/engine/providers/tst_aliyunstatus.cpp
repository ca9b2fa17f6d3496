// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/providers/aliyunanswers.h"

#include "tests/engine/providers/vectorfile.h"

#include <QJsonDocument>
#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

namespace {

const StatusQuestion AliyunQuestion{u"+8613900000000"_s, fromMillis(1751297990000), u"9006^0"_s};

StatusQuestion textQuestion()
{
    StatusQuestion question{u"+8521245567001"_s, fromMillis(1751297990000), u"1008"_s};
    question.freeText = true;
    return question;
}

HttpReply details(const QByteArray &total, const QByteArray &rows)
{
    return answered(200,
                    R"({"Code":"OK","Message":"OK","RequestId":"R","TotalCount":)" + total
                        + R"(,"SmsSendDetailDTOs":{"SmsSendDetailDTO":[)" + rows + "]}}");
}

} // namespace

class TestAliyunStatus : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheRecordedDetails();
    void takesNumbersAndTextAlike();
    void asksForTheNextPageWhileThereIsMore();
    void givesNoVerdict_data();
    void givesNoVerdict();
    void anEmptyListIsAVerdict();
    void readsTheStateOfFreeText_data();
    void readsTheStateOfFreeText();
    void refusesAnotherMessagesState();
};

void TestAliyunStatus::readsTheRecordedDetails()
{
    const HttpReply reply = replyOf(vectorOf(u"aliyun"_s, u"aliyun-v3-querydetails-mixed"_s));
    StatusQuestion question = AliyunQuestion;
    question.page = 2;

    const auto answer = aliyunStatusAnswer(question, reply);

    QVERIFY(answer);
    QCOMPARE(answer->receipts.size(), 2);
    const Receipt &waiting = answer->receipts.at(0);
    QCOMPARE(waiting.state, MessageState::Submitted);
    QCOMPARE(waiting.at, fromMillis(1751299190000)); // 23:59:50 in Beijing is 15:59:50 UTC
    const Receipt &failed = answer->receipts.at(1);
    QCOMPARE(failed.state, MessageState::Undelivered);
    QCOMPARE(failed.code, u"MK:0001"_s);
    QCOMPARE(failed.at, fromMillis(1751299198000));
    QCOMPARE(failed.e164, u"+8613900000000"_s);
    QCOMPARE(failed.clientRef, u"campaign-42/attempt-1"_s);
    QCOMPARE(failed.providerId, u"9006^0"_s);
    QCOMPARE(failed.trust, Trust::Authenticated);
    QVERIFY(!answer->more);
}

void TestAliyunStatus::takesNumbersAndTextAlike()
{
    const auto answer = aliyunStatusAnswer(
        AliyunQuestion,
        details(R"("1")", R"({"SendStatus":"3","PhoneNum":"8613900000000","ErrCode":"DELIVERED"})"));

    QVERIFY(answer);
    QCOMPARE(answer->receipts.at(0).state, MessageState::Delivered);
    QCOMPARE(answer->receipts.at(0).e164, u"+8613900000000"_s);
    QVERIFY(!answer->receipts.at(0).at);
}

void TestAliyunStatus::asksForTheNextPageWhileThereIsMore()
{
    const QByteArray row = R"({"SendStatus":1,"PhoneNum":"13900000000"})";
    StatusQuestion second = AliyunQuestion;
    second.page = 2;

    QVERIFY(aliyunStatusAnswer(AliyunQuestion, details("51", row))->more);
    QVERIFY(!aliyunStatusAnswer(AliyunQuestion, details("50", row))->more);
    QVERIFY(!aliyunStatusAnswer(second, details("100", row))->more);
    QVERIFY(aliyunStatusAnswer(second, details("101", row))->more);
}

void TestAliyunStatus::givesNoVerdict_data()
{
    QTest::addColumn<HttpReply>("reply");
    QTest::newRow("a count and no rows") << details("2", "");
    QTest::newRow("an undocumented status") << details("1", R"({"SendStatus":4,"PhoneNum":"13900000000"})");
    QTest::newRow("no status") << details("1", R"({"PhoneNum":"13900000000"})");
    QTest::newRow("half a status") << details("1", R"({"SendStatus":1.5,"PhoneNum":"13900000000"})");
    QTest::newRow("no list") << answered(200, R"({"Code":"OK","RequestId":"R","TotalCount":0})");
    QTest::newRow("html") << answered(200, "<html></html>");
    QTest::newRow("cut off") << answered(200, R"({"Code":"OK","RequestId":"R","SmsSendDetailDTOs":{)");
    QTest::newRow("500") << answered(500, "{}");
    QTest::newRow("redirect") << answered(301, "{}");
    QTest::newRow("throttle") << answered(400, R"({"Code":"Throttling.User","RequestId":"R"})");
    QTest::newRow("unlisted") << answered(200, R"({"Code":"isp.UNKNOWN","RequestId":"R"})");
    QTest::newRow("broken") << HttpReply{};
}

void TestAliyunStatus::givesNoVerdict()
{
    QFETCH(HttpReply, reply);

    const auto answer = aliyunStatusAnswer(AliyunQuestion, reply);

    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, ErrorKind::Network);
    QVERIFY(answer.error().detail.endsWith(u'.'));
}

void TestAliyunStatus::anEmptyListIsAVerdict()
{
    const auto answer = aliyunStatusAnswer(AliyunQuestion, details("0", ""));

    QVERIFY(answer);
    QVERIFY(answer->receipts.isEmpty());
    QVERIFY(!answer->more);
}

void TestAliyunStatus::readsTheStateOfFreeText_data()
{
    QTest::addColumn<QByteArray>("status");
    QTest::addColumn<MessageState>("state");
    QTest::newRow("1") << QByteArray("1") << MessageState::Delivered;
    QTest::newRow("2") << QByteArray("2") << MessageState::Undelivered;
    QTest::newRow("3 as text") << QByteArray(R"("3")") << MessageState::Submitted;
}

void TestAliyunStatus::readsTheStateOfFreeText()
{
    QFETCH(QByteArray, status);
    QFETCH(MessageState, state);

    const auto answer = aliyunStatusAnswer(
        textQuestion(),
        answered(
            200,
            R"({"ResponseCode":"OK","RequestId":"R","MessageId":"1008","To":"8521245567001","ErrorCode":"X",)"
            R"("ReceiveDate":"Mon, 30 Jun 2025 23:59:58 +0800","Status":)"
                + status + '}'));

    QVERIFY(answer);
    QCOMPARE(answer->receipts.size(), 1);
    QCOMPARE(answer->receipts.at(0).state, state);
    QCOMPARE(answer->receipts.at(0).e164, u"+8521245567001"_s);
    QCOMPARE(answer->receipts.at(0).code, u"X"_s);
    QCOMPARE(answer->receipts.at(0).at, fromMillis(1751299198000));
}

void TestAliyunStatus::refusesAnotherMessagesState()
{
    const auto answer = aliyunStatusAnswer(
        textQuestion(),
        answered(200, R"({"ResponseCode":"OK","RequestId":"R","MessageId":"1009","Status":1})"));

    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, ErrorKind::Network);
}

QObject *tst_aliyunstatus()
{
    return new TestAliyunStatus;
}

#include "tst_aliyunstatus.moc"
