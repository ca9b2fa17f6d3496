// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/providers/tencentpush.h"

#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

namespace {

// As cloud.tencent.com shows them (43547, 43548), with numbers in full.
const QByteArray Status
    = R"({"user_receive_time":"2015-10-17 08:03:04","nationcode":"86","mobile":"13900001234",)"
      R"("report_status":"SUCCESS","errmsg":"DELIVRD","description":"用户短信送达成功","sid":"5000:1"})";
const QByteArray Reply = R"({"extend":"","mobile":"13900001234","nationcode":"86","sign":"腾讯云",)"
                         R"("text":"R","time":1457336869})";

} // namespace

class TestTencentPush : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAStatus();
    void readsWhatAStatusSays_data();
    void readsWhatAStatusSays();
    void theWordsStandInForAMissingCode();
    void readsNumbersAsTheyAreWritten_data();
    void readsNumbersAsTheyAreWritten();
    void readsAReply();
    void aReplyMayBeEmpty();
    void repliesMayComeInAnArray();
    void rowsThatAreNeitherAreCounted();
    void whatCannotBeReadIsRefused_data();
    void whatCannotBeReadIsRefused();
    void answersWhatTencentDocuments();
};

void TestTencentPush::readsAStatus()
{
    const auto content = readTencentPush('[' + Status + ']');

    QVERIFY(content);
    QCOMPARE(content->receipts.size(), 1);
    const Receipt &receipt = content->receipts.at(0);
    QCOMPARE(receipt.providerId, u"5000:1"_s);
    QVERIFY(receipt.clientRef.isEmpty());
    QCOMPARE(receipt.e164, u"+8613900001234"_s);
    QCOMPARE(receipt.state, MessageState::Delivered);
    QCOMPARE(receipt.code, u"DELIVRD"_s);
    QCOMPARE(receipt.at, fromMillis(1445040184000)); // 2015-10-17 00:03:04 UTC
    QCOMPARE(receipt.trust, Trust::Unauthenticated);
}

void TestTencentPush::readsWhatAStatusSays_data()
{
    QTest::addColumn<QByteArray>("status");
    QTest::addColumn<MessageState>("state");

    QTest::newRow("fail") << QByteArray("\"FAIL\"") << MessageState::Undelivered;
    QTest::newRow("not documented") << QByteArray("\"MAYBE\"") << MessageState::InDoubt;
    QTest::newRow("in small letters") << QByteArray("\"success\"") << MessageState::InDoubt;
    QTest::newRow("none") << QByteArray("null") << MessageState::InDoubt;
}

void TestTencentPush::readsWhatAStatusSays()
{
    QFETCH(QByteArray, status);
    QFETCH(MessageState, state);
    QByteArray row = Status;
    row.replace("\"SUCCESS\"", status);

    QCOMPARE(readTencentPush('[' + row + ']')->receipts.at(0).state, state);
}

void TestTencentPush::theWordsStandInForAMissingCode()
{
    QByteArray row = Status;
    row.replace("\"DELIVRD\"", "\"\"");

    QCOMPARE(readTencentPush(row)->receipts.at(0).code, u"用户短信送达成功"_s);
}

void TestTencentPush::readsNumbersAsTheyAreWritten_data()
{
    QTest::addColumn<QByteArray>("nation");
    QTest::addColumn<QByteArray>("mobile");
    QTest::addColumn<QString>("number");

    QTest::newRow("at home") << QByteArray("\"86\"") << QByteArray("\"13900001234\"") << u"+8613900001234"_s;
    QTest::newRow("abroad") << QByteArray("\"852\"") << QByteArray("\"51234567\"") << u"+85251234567"_s;
    QTest::newRow("as numbers") << QByteArray("86") << QByteArray("13900001234") << u"+8613900001234"_s;
    QTest::newRow("complete") << QByteArray("\"86\"") << QByteArray("\"+8613900001234\"")
                              << u"+8613900001234"_s;
    QTest::newRow("a plus at the country")
        << QByteArray("\"+86\"") << QByteArray("\"13900001234\"") << u"+8613900001234"_s;
    QTest::newRow("no country") << QByteArray("\"\"") << QByteArray("\"13900001234\"") << u"+8613900001234"_s;
    QTest::newRow("no number") << QByteArray("\"86\"") << QByteArray("\"anybody\"") << QString();
}

void TestTencentPush::readsNumbersAsTheyAreWritten()
{
    QFETCH(QByteArray, nation);
    QFETCH(QByteArray, mobile);
    QFETCH(QString, number);
    QByteArray row = Status;
    row.replace("\"86\"", nation);
    row.replace("\"13900001234\"", mobile);

    QCOMPARE(readTencentPush(row)->receipts.at(0).e164, number);
}

void TestTencentPush::readsAReply()
{
    const auto content = readTencentPush(Reply);

    QVERIFY(content);
    QVERIFY(content->receipts.isEmpty());
    QCOMPARE(content->replies.size(), 1);
    const InboundMessage &reply = content->replies.at(0);
    QVERIFY(reply.providerId.isEmpty());
    QCOMPARE(reply.e164, u"+8613900001234"_s);
    QCOMPARE(reply.text, u"R"_s);
    QCOMPARE(reply.at, fromMillis(1457336869000));
    QCOMPARE(reply.trust, Trust::Unauthenticated);
}

void TestTencentPush::aReplyMayBeEmpty()
{
    QByteArray row = Reply;
    row.replace("\"R\"", "\"\"");

    QCOMPARE(readTencentPush(row)->replies.size(), 1);
}

void TestTencentPush::repliesMayComeInAnArray()
{
    const auto content = readTencentPush('[' + Reply + ',' + Reply + ',' + Status + ']');

    QCOMPARE(content->replies.size(), 2);
    QCOMPARE(content->receipts.size(), 1);
}

void TestTencentPush::rowsThatAreNeitherAreCounted()
{
    const auto content = readTencentPush('[' + Status + R"(,{},{"report_status":"SUCCESS"},{"text":"x"},7])");

    QVERIFY(content);
    QCOMPARE(content->unreadable, 4);
}

void TestTencentPush::whatCannotBeReadIsRefused_data()
{
    QTest::addColumn<QByteArray>("body");

    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("cut off") << Status.chopped(1);
    QTest::newRow("an empty object") << QByteArray("{}");
    QTest::newRow("a name twice") << QByteArray(R"({"sid":"1","sid":"2"})");
    QTest::newRow("invalid UTF-8") << QByteArray("{\"sid\":\"\xc3\x28\"}");
}

void TestTencentPush::whatCannotBeReadIsRefused()
{
    QFETCH(QByteArray, body);

    const auto content = readTencentPush(body);

    QVERIFY(!content);
    QCOMPARE(content.error().kind, ErrorKind::Invalid);
}

void TestTencentPush::answersWhatTencentDocuments()
{
    const PushFormat format = tencentPushFormat();

    QCOMPARE(format.taken, R"({"result":0,"errmsg":"OK"})");
    QVERIFY(QJsonDocument::fromJson(format.notTaken).object().value(u"result"_s).toInt() != 0);
}

QObject *tst_tencentpush()
{
    return new TestTencentPush;
}

#include "tst_tencentpush.moc"
