// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/providers/aliyunpush.h"

#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

namespace {

// As help.aliyun.com shows them (SmsReport 101867, SmsUp 101847), with numbers in full.
const QByteArray Report
    = R"({"phone_number":"13811110000","send_time":"2017-01-01 08:00:00","report_time":"2017-01-01 08:00:05",)"
      R"("success":true,"err_code":"DELIVERED","err_msg":"用户接收成功","sms_size":"1","biz_id":"12345^0",)"
      R"("out_id":"67890"})";
const QByteArray Up = R"({"phone_number":"13811110000","content":"内容","send_time":"2017-09-01 00:00:00",)"
                      R"("dest_code":"1234","sequence_id":"1234567890"})";
const QByteArray Globe
    = R"({"To":"85212345678","SendDate":"Thu, 25 Nov 2021 10:27:00 +0800",)"
      R"("ReceiveDate":"Thu, 25 Nov 2021 10:27:33 +0800","Status":"1","ErrorCode":"success",)"
      R"("ErrorDescription":"success","TaskId":"67890","MessageId":"123456789"})";

QByteArray array(const QByteArray &rows)
{
    return '[' + rows + ']';
}

} // namespace

class TestAliyunPush : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAReport();
    void readsWhatAReportSays_data();
    void readsWhatAReportSays();
    void readsAReceiptFromAbroad();
    void everyNumberAbroadHasItsCountry_data();
    void everyNumberAbroadHasItsCountry();
    void readsWhatIsSaidAbroad_data();
    void readsWhatIsSaidAbroad();
    void readsAReply();
    void theSequenceMayBeANumber();
    void readsHundredsAtOnce();
    void everythingMayComeToOneAddress();
    void oneRowMayComeAlone();
    void rowsThatAreNeitherAreCounted();
    void nothingIsReadable();
    void whatIsNotJsonIsRefused_data();
    void whatIsNotJsonIsRefused();
    void answersWhatAlibabaChecks();
};

void TestAliyunPush::readsAReport()
{
    const auto content = readAliyunPush(array(Report));

    QVERIFY(content);
    QCOMPARE(content->receipts.size(), 1);
    const Receipt &receipt = content->receipts.at(0);
    QCOMPARE(receipt.providerId, u"12345^0"_s);
    QCOMPARE(receipt.clientRef, u"67890"_s);
    QCOMPARE(receipt.e164, u"+8613811110000"_s);
    QCOMPARE(receipt.state, MessageState::Delivered);
    QCOMPARE(receipt.code, u"DELIVERED"_s);
    QCOMPARE(receipt.at, fromMillis(1483228805000)); // 2017-01-01 00:00:05 UTC
    QCOMPARE(receipt.trust, Trust::Unauthenticated);
    QCOMPARE(receipt.parts, 1);
}

void TestAliyunPush::readsWhatAReportSays_data()
{
    QTest::addColumn<QByteArray>("success");
    QTest::addColumn<MessageState>("state");

    QTest::newRow("true") << QByteArray("true") << MessageState::Delivered;
    QTest::newRow("false") << QByteArray("false") << MessageState::Undelivered;
    QTest::newRow("as a text") << QByteArray("\"false\"") << MessageState::Undelivered;
    QTest::newRow("null") << QByteArray("null") << MessageState::InDoubt;
    QTest::newRow("a number") << QByteArray("1") << MessageState::InDoubt;
    QTest::newRow("a list") << QByteArray("[true]") << MessageState::InDoubt;
}

void TestAliyunPush::readsWhatAReportSays()
{
    QFETCH(QByteArray, success);
    QFETCH(MessageState, state);
    QByteArray report = Report;
    report.replace("\"success\":true", QByteArray("\"success\":" + success));

    QCOMPARE(readAliyunPush(array(report))->receipts.at(0).state, state);
}

void TestAliyunPush::readsAReceiptFromAbroad()
{
    const auto content = readAliyunPush(Globe);

    QVERIFY(content);
    const Receipt &receipt = content->receipts.at(0);
    QCOMPARE(receipt.providerId, u"123456789"_s);
    QCOMPARE(receipt.clientRef, u"67890"_s);
    QCOMPARE(receipt.e164, u"+85212345678"_s);
    QCOMPARE(receipt.state, MessageState::Delivered);
    QCOMPARE(receipt.code, u"success"_s);
    QCOMPARE(receipt.at, fromMillis(1637807253000));
}

void TestAliyunPush::everyNumberAbroadHasItsCountry_data()
{
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("number");

    QTest::newRow("North America") << QByteArray("\"13105551234\"") << u"+13105551234"_s;
    QTest::newRow("as a number") << QByteArray("13105551234") << u"+13105551234"_s;
    QTest::newRow("with the plus sign") << QByteArray("\"+13105551234\"") << u"+13105551234"_s;
    QTest::newRow("with zeros") << QByteArray("\"0013105551234\"") << u"+13105551234"_s;
    QTest::newRow("mainland China") << QByteArray("\"8613811110000\"") << u"+8613811110000"_s;
    QTest::newRow("no number") << QByteArray("\"\"") << QString();
}

void TestAliyunPush::everyNumberAbroadHasItsCountry()
{
    QFETCH(QByteArray, to);
    QFETCH(QString, number);
    QByteArray globe = Globe;
    globe.replace("\"85212345678\"", to);

    QCOMPARE(readAliyunPush(globe)->receipts.at(0).e164, number);
}

void TestAliyunPush::readsWhatIsSaidAbroad_data()
{
    QTest::addColumn<QByteArray>("status");
    QTest::addColumn<MessageState>("state");

    QTest::newRow("failed") << QByteArray("\"2\"") << MessageState::Undelivered;
    QTest::newRow("as a number") << QByteArray("2") << MessageState::Undelivered;
    QTest::newRow("on its way") << QByteArray("\"3\"") << MessageState::Submitted;
    QTest::newRow("expired") << QByteArray("\"6\"") << MessageState::Undelivered;
    QTest::newRow("not documented") << QByteArray("\"9\"") << MessageState::InDoubt;
}

void TestAliyunPush::readsWhatIsSaidAbroad()
{
    QFETCH(QByteArray, status);
    QFETCH(MessageState, state);
    QByteArray globe = Globe;
    globe.replace("\"Status\":\"1\"", QByteArray("\"Status\":" + status));

    QCOMPARE(readAliyunPush(globe)->receipts.at(0).state, state);
}

void TestAliyunPush::readsAReply()
{
    const auto content = readAliyunPush(array(Up));

    QVERIFY(content);
    QVERIFY(content->receipts.isEmpty());
    QCOMPARE(content->replies.size(), 1);
    const InboundMessage &reply = content->replies.at(0);
    QCOMPARE(reply.providerId, u"1234567890"_s);
    QCOMPARE(reply.e164, u"+8613811110000"_s);
    QCOMPARE(reply.text, u"内容"_s);
    QCOMPARE(reply.at, fromMillis(1504195200000)); // 2017-08-31 16:00:00 UTC
    QCOMPARE(reply.trust, Trust::Unauthenticated);
}

void TestAliyunPush::theSequenceMayBeANumber()
{
    QByteArray up = Up;
    up.replace("\"1234567890\"", "1234567890123456789");

    QCOMPARE(readAliyunPush(array(up))->replies.at(0).providerId, u"1234567890123456789"_s);
}

void TestAliyunPush::readsHundredsAtOnce()
{
    QByteArray rows = Report;
    for (int i = 1; i < 500; ++i)
        rows += ',' + Report;

    QCOMPARE(readAliyunPush(array(rows))->receipts.size(), 500);
}

void TestAliyunPush::everythingMayComeToOneAddress()
{
    const auto content = readAliyunPush(array(Report + ',' + Up + ',' + Globe));

    QCOMPARE(content->receipts.size(), 2);
    QCOMPARE(content->replies.size(), 1);
    QCOMPARE(content->unreadable, 0);
}

void TestAliyunPush::oneRowMayComeAlone()
{
    QCOMPARE(readAliyunPush(Up)->replies.size(), 1);
}

void TestAliyunPush::rowsThatAreNeitherAreCounted()
{
    const auto content
        = readAliyunPush(array(Report + R"(,{},17,null,"x",{"content":"no number"},{"success":true})"));

    QVERIFY(content);
    QCOMPARE(content->receipts.size(), 1);
    QCOMPARE(content->unreadable, 6);
}

void TestAliyunPush::nothingIsReadable()
{
    const auto content = readAliyunPush("[]");

    QVERIFY(content);
    QVERIFY(content->receipts.isEmpty() && content->replies.isEmpty());
}

void TestAliyunPush::whatIsNotJsonIsRefused_data()
{
    QTest::addColumn<QByteArray>("body");

    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("cut off") << array(Report).chopped(5);
    QTest::newRow("a number") << QByteArray("17");
    QTest::newRow("html") << QByteArray("<html></html>");
    QTest::newRow("invalid UTF-8") << QByteArray("[{\"content\":\"\xff\xfe\"}]");
    QTest::newRow("a name twice") << QByteArray(R"([{"biz_id":"1","biz_id":"2","success":true}])");
    QTest::newRow("no row of ours") << QByteArray(R"([{"event":"sign"}])");
    QTest::newRow("deeply nested") << QByteArray(100'000, '[');
}

void TestAliyunPush::whatIsNotJsonIsRefused()
{
    QFETCH(QByteArray, body);

    const auto content = readAliyunPush(body);

    QVERIFY(!content);
    QCOMPARE(content.error().kind, ErrorKind::Invalid);
}

void TestAliyunPush::answersWhatAlibabaChecks()
{
    const PushFormat format = aliyunPushFormat();

    QVERIFY(format.read == readAliyunPush);
    QVERIFY(QJsonDocument::fromJson(format.taken).object().value(u"code"_s).isDouble());
    QCOMPARE(QJsonDocument::fromJson(format.taken).object().value(u"code"_s).toInt(-1), 0);
    QVERIFY(QJsonDocument::fromJson(format.notTaken).object().value(u"code"_s).toInt() != 0);
}

QObject *tst_aliyunpush()
{
    return new TestAliyunPush;
}

#include "tst_aliyunpush.moc"
