// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/providers/tencentanswers.h"

#include "tests/engine/providers/vectorfile.h"

#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

namespace {

const StatusQuestion TencentQuestion{u"+8618500000001"_s, fromMillis(1751327999999), {}};

QByteArray refusal(const QByteArray &code)
{
    return R"({"Response":{"Error":{"Code":")" + code + R"(","Message":"m"},"RequestId":"R"}})";
}

QByteArray status(const QByteArray &inside)
{
    return R"({"Response":{"PullSmsSendStatusSet":[)" + inside + R"(],"RequestId":"R"}})";
}

const QByteArray Delivered
    = R"({"UserReceiveTime":1570526400,"CountryCode":"86","SubscriberNumber":"18500000001",)"
      R"("PhoneNumber":"+8618500000001","SerialNo":"5000:1","ReportStatus":"SUCCESS",)"
      R"("Description":"DELIVRD","SessionContext":"ref"})";

} // namespace

class TestTencentStatus : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsDeliveredAndFailed();
    void skipsAnUnreadableReceiptTime();
    void givesNoVerdict_data();
    void givesNoVerdict();
    void anEmptyListIsAVerdict();
    void keepsEveryReadableRowItPulled();
    void pullsAgainAfterAFullPage();
    void failsToPullFromAnError();
};

void TestTencentStatus::readsDeliveredAndFailed()
{
    const QByteArray failed
        = R"({"CountryCode":"86","SubscriberNumber":"18500000001","SerialNo":"5000:2",)"
          R"("ReportStatus":"FAIL","Description":"MK:0001","UserReceiveTime":"1570526401"})";

    const auto answer = tencentStatusAnswer(TencentQuestion, answered(200, status(Delivered + ',' + failed)));

    QVERIFY(answer);
    QCOMPARE(answer->receipts.size(), 2);
    const Receipt &first = answer->receipts.at(0);
    QCOMPARE(first.state, MessageState::Delivered);
    QCOMPARE(first.providerId, u"5000:1"_s);
    QCOMPARE(first.clientRef, u"ref"_s);
    QCOMPARE(first.e164, u"+8618500000001"_s);
    QCOMPARE(first.code, u"DELIVRD"_s);
    QCOMPARE(first.at, fromMillis(1570526400000));
    QCOMPARE(first.trust, Trust::Authenticated);
    const Receipt &second = answer->receipts.at(1);
    QCOMPARE(second.state, MessageState::Undelivered);
    QCOMPARE(second.e164, u"+8618500000001"_s);
    QCOMPARE(second.at, fromMillis(1570526401000));
}

void TestTencentStatus::skipsAnUnreadableReceiptTime()
{
    for (const char *time : {"0", "1e300", "-1", "null", "1570526400000", "15.5"}) {
        const QByteArray body
            = status(R"({"ReportStatus":"SUCCESS","UserReceiveTime":)" + QByteArray(time) + '}');
        const auto answer = tencentStatusAnswer(TencentQuestion, answered(200, body));
        QVERIFY2(answer, time);
        QVERIFY2(!answer->receipts.at(0).at, time);
    }
}

void TestTencentStatus::givesNoVerdict_data()
{
    QTest::addColumn<HttpReply>("reply");
    QTest::newRow("undocumented status") << answered(200, status(R"({"ReportStatus":"MAYBE"})"));
    QTest::newRow("no list") << answered(200, R"({"Response":{"RequestId":"R"}})");
    QTest::newRow("cut off") << answered(200, status(Delivered).chopped(3));
    QTest::newRow("throttle") << answered(200, refusal("RequestLimitExceeded"));
    QTest::newRow("internal") << answered(200, refusal("InternalError.Timeout"));
    QTest::newRow("500") << answered(500, status(Delivered));
    QTest::newRow("html") << answered(200, "<html>");
    QTest::newRow("broken") << HttpReply{};
}

void TestTencentStatus::givesNoVerdict()
{
    QFETCH(HttpReply, reply);

    const auto answer = tencentStatusAnswer(TencentQuestion, reply);

    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, ErrorKind::Network);
}

void TestTencentStatus::anEmptyListIsAVerdict()
{
    const auto answer = tencentStatusAnswer(TencentQuestion, answered(200, status("")));

    QVERIFY(answer);
    QVERIFY(answer->receipts.isEmpty());
}

void TestTencentStatus::keepsEveryReadableRowItPulled()
{
    const auto mixed = tencentPullAnswer(answered(200, status(R"({"ReportStatus":"MAYBE"},)" + Delivered)));
    const auto cut = tencentPullAnswer(answered(200, status(Delivered + ',' + Delivered).chopped(30)));

    QCOMPARE(mixed->receipts.size(), 1);
    QCOMPARE(mixed->receipts.at(0).e164, u"+8618500000001"_s);
    QVERIFY(cut);
    QCOMPARE(cut->receipts.size(), 1);
    QCOMPARE(cut->loss.cutPages, 1);
    QCOMPARE(mixed->loss.unreadableRows, 1);
    QCOMPARE(mixed->loss.cutPages, 0);
}

void TestTencentStatus::pullsAgainAfterAFullPage()
{
    QByteArray hundred = Delivered;
    for (int i = 1; i < 100; ++i)
        hundred += ',' + Delivered;

    QVERIFY(tencentPullAnswer(answered(200, status(hundred)))->more);
    QVERIFY(!tencentPullAnswer(answered(200, status(Delivered)))->more);
}

void TestTencentStatus::failsToPullFromAnError()
{
    QCOMPARE(tencentPullAnswer(answered(200, refusal("AuthFailure.SecretIdNotFound"))).error().kind,
             ErrorKind::Secret);
    QCOMPARE(tencentPullAnswer(answered(502, status(Delivered).chopped(1))).error().kind, ErrorKind::Network);
}

QObject *tst_tencentstatus()
{
    return new TestTencentStatus;
}

#include "tst_tencentstatus.moc"
