// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rawclient.h"
#include "requestmaker.h"
#include "runningsimulator.h"

#include <QDateTime>
#include <QJsonArray>
#include <QSet>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {
namespace {

SimulatorOptions prompt()
{
    SimulatorOptions options;
    options.receipts = RunningSimulator::promptReceipts();
    return options;
}

QString errorOf(const RawReply &reply)
{
    return reply.json()[u"Response"_s][u"Error"_s][u"Code"_s].toString();
}

QJsonArray rowsOf(const RawReply &reply, const QString &set = u"PullSmsSendStatusSet"_s)
{
    return reply.json()[u"Response"_s][set].toArray();
}

QByteArray pull(int limit, const QByteArray &application = "1400000000")
{
    return tencentRequest("PullSmsSendStatus",
                          "{\"SmsSdkAppId\":\"" + application + "\",\"Limit\":" + QByteArray::number(limit)
                              + "}");
}

QByteArray pullByNumber(const QByteArray &number, qint64 from, qint64 to, const Signer &signer = {})
{
    return tencentRequest("PullSmsSendStatusByPhoneNumber",
                          "{\"SmsSdkAppId\":\"1400000000\",\"PhoneNumber\":\"" + number
                              + "\",\"BeginTime\":" + QByteArray::number(from)
                              + ",\"EndTime\":" + QByteArray::number(to) + ",\"Offset\":0,\"Limit\":100}",
                          signer);
}

QList<QByteArray> numbered(int count)
{
    QList<QByteArray> numbers;
    for (int i = 0; i < count; ++i)
        numbers.append("+861390000" + QByteArray::number(1000 + i));
    return numbers;
}

} // namespace

class TestTencentApi : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachNumberHasItsRowAndSerialNo();
    void aMalformedNumberFailsAlone();
    void twoHundredAreTakenAndNoMore();
    void mainlandAndAbroadDoNotMix();
    void aWrongCallIsRefusedAsDocumented_data();
    void aWrongCallIsRefusedAsDocumented();
    void aPullGivesEachReceiptOnce();
    void aPullKnowsItsApplicationOnly();
    void receiptsComeWithTimeOnly();
    void failuresAndSilenceAreReported();
    void aNumberCanBeAskedForAgainAndAgain();
    void sessionsAreEchoedIfTheAccountHasIt();
    void nobodyReplies();
    void statisticsAnswerWithoutSending();
    void wrongPullsAreRefused();
};

void TestTencentApi::eachNumberHasItsRowAndSerialNo()
{
    RunningSimulator running;
    RawClient client(running.port());

    const RawReply reply
        = client.exchange(tencentBatch({"+8613900000000", "13900000001", "008613900000002"}, "ref"));

    const QJsonArray rows = rowsOf(reply, u"SendStatusSet"_s);
    QCOMPARE(rows.size(), 3);
    QSet<QString> serials;
    for (int i = 0; i < 3; ++i) {
        QCOMPARE(rows.at(i)[u"Code"].toString(), u"Ok"_s);
        QCOMPARE(rows.at(i)[u"PhoneNumber"].toString(), u"+861390000000%1"_s.arg(i));
        QCOMPARE(rows.at(i)[u"SessionContext"].toString(), u"ref"_s);
        QCOMPARE(rows.at(i)[u"SerialNo"].toString(),
                 running.ledger().at(i).value(u"provider_id"_s).toString());
        serials.insert(rows.at(i)[u"SerialNo"].toString());
    }
    QCOMPARE(serials.size(), 3);
}

void TestTencentApi::aMalformedNumberFailsAlone()
{
    RunningSimulator running;
    RawClient client(running.port());

    const RawReply reply
        = client.exchange(tencentBatch({"+8613900000000", "nonsense", "+8613900000001"}, "ref"));

    const QJsonArray rows = rowsOf(reply, u"SendStatusSet"_s);
    QCOMPARE(rows.size(), 3);
    QCOMPARE(rows.at(1)[u"Code"].toString(), u"InvalidParameterValue.IncorrectPhoneNumber"_s);
    QCOMPARE(rows.at(1)[u"PhoneNumber"].toString(), u"nonsense"_s);
    QCOMPARE(rows.at(1)[u"SerialNo"].toString(), QString());
    QCOMPARE(rows.at(2)[u"PhoneNumber"].toString(), u"+8613900000001"_s);
    QCOMPARE(running.ledger(u"accepted"_s).size(), 2);
}

void TestTencentApi::twoHundredAreTakenAndNoMore()
{
    RunningSimulator running;
    RawClient client(running.port());

    QCOMPARE(rowsOf(client.exchange(tencentBatch(numbered(200), "a")), u"SendStatusSet"_s).size(), 200);
    QCOMPARE(errorOf(client.exchange(tencentBatch(numbered(201), "b"))),
             u"LimitExceeded.PhoneNumberCountLimit"_s);
    QCOMPARE(running.ledger(u"accepted"_s).size(), 200);
}

void TestTencentApi::mainlandAndAbroadDoNotMix()
{
    RunningSimulator running;
    RawClient client(running.port());

    const RawReply mixed = client.exchange(tencentBatch({"+8613900000000", "+6591234567"}, "ref"));
    const RawReply abroad = client.exchange(tencentBatch({"+6591234567", "+6591234568"}, "ref"));

    QCOMPARE(errorOf(mixed), u"UnsupportedOperation.ContainDomesticAndInternationalPhoneNumber"_s);
    QCOMPARE(rowsOf(abroad, u"SendStatusSet"_s).size(), 2);
}

void TestTencentApi::aWrongCallIsRefusedAsDocumented_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("code");

    QTest::newRow("no JSON") << QByteArray("PhoneNumberSet=1") << u"InvalidParameter"_s;
    QTest::newRow("numbers as variables")
        << QByteArray("{\"PhoneNumberSet\":[\"+8613900000000\"],\"TemplateParamSet\":[1]}")
        << u"InvalidParameter"_s;
    QTest::newRow("nobody") << QByteArray(
        "{\"PhoneNumberSet\":[],\"SmsSdkAppId\":\"1\",\"TemplateId\":\"1\"}")
                            << u"MissingParameter.EmptyPhoneNumberSet"_s;
    QTest::newRow("no application") << QByteArray(
        "{\"PhoneNumberSet\":[\"+8613900000000\"],\"TemplateId\":\"1\"}")
                                    << u"MissingParameter"_s;
    QTest::newRow("no sign in the mainland")
        << QByteArray("{\"PhoneNumberSet\":[\"+8613900000000\"],\"SmsSdkAppId\":\"1\",\"TemplateId\":\"1\"}")
        << u"FailedOperation.SignatureIncorrectOrUnapproved"_s;
}

void TestTencentApi::aWrongCallIsRefusedAsDocumented()
{
    QFETCH(const QByteArray, body);
    QFETCH(const QString, code);
    RunningSimulator running;
    RawClient client(running.port());

    const RawReply reply = client.exchange(tencentRequest("SendSms", body));

    QCOMPARE(reply.status, 200);
    QCOMPARE(errorOf(reply), code);
    QVERIFY(running.ledger().isEmpty());
}

void TestTencentApi::aPullGivesEachReceiptOnce()
{
    RunningSimulator running(prompt());
    RawClient client(running.port());
    client.exchange(tencentBatch(numbered(150), "ref"));

    QSet<QString> serials;
    const QJsonArray first = rowsOf(client.exchange(pull(100)));
    const QJsonArray second = rowsOf(client.exchange(pull(100)));
    const QJsonArray third = rowsOf(client.exchange(pull(100)));
    for (const QJsonArray &rows : {first, second}) {
        for (const QJsonValue &row : rows)
            serials.insert(row[u"SerialNo"].toString());
    }

    QCOMPARE(first.size(), 100);
    QCOMPARE(second.size(), 50);
    QVERIFY(third.isEmpty());
    QCOMPARE(serials.size(), 150);
    QCOMPARE(first.at(0)[u"ReportStatus"].toString(), u"SUCCESS"_s);
    QCOMPARE(first.at(0)[u"CountryCode"].toString(), u"86"_s);
    QCOMPARE(u"+86"_s + first.at(0)[u"SubscriberNumber"].toString(), first.at(0)[u"PhoneNumber"].toString());
}

void TestTencentApi::aPullKnowsItsApplicationOnly()
{
    RunningSimulator running(prompt());
    RawClient client(running.port());
    client.exchange(tencentBatch(numbered(3), "ref"));

    QVERIFY(rowsOf(client.exchange(pull(100, "1400000001"))).isEmpty());
    QCOMPARE(rowsOf(client.exchange(pull(100))).size(), 3);
}

void TestTencentApi::receiptsComeWithTimeOnly()
{
    SimulatorOptions options = prompt();
    options.receipts.earliest = std::chrono::hours(1);
    options.receipts.latest = std::chrono::hours(2);
    RunningSimulator running(options);
    RawClient client(running.port());
    client.exchange(tencentBatch(numbered(3), "ref"));

    const qint64 now = QDateTime::currentSecsSinceEpoch();
    QVERIFY(rowsOf(client.exchange(pull(100))).isEmpty());
    QVERIFY(rowsOf(client.exchange(pullByNumber("+8613900001000", now - 60, now + 60))).isEmpty());
}

void TestTencentApi::failuresAndSilenceAreReported()
{
    SimulatorOptions options = prompt();
    options.receipts.failedPerMille = 300;
    options.receipts.silentPerMille = 200;
    RunningSimulator running(options);
    RawClient client(running.port());
    client.exchange(tencentBatch(numbered(200), "ref"));

    QJsonArray rows = rowsOf(client.exchange(pull(100)));
    const QJsonArray more = rowsOf(client.exchange(pull(100)));
    for (const QJsonValue &row : more)
        rows.append(row);
    int failed = 0;
    for (const QJsonValue &row : std::as_const(rows))
        failed += row[u"ReportStatus"].toString() == u"FAIL"_s ? 1 : 0;

    QVERIFY(rows.size() > 130 && rows.size() < 190);
    QVERIFY(failed > 30 && failed < 90);
}

void TestTencentApi::aNumberCanBeAskedForAgainAndAgain()
{
    RunningSimulator running(prompt());
    RawClient client(running.port());
    client.exchange(tencentBatch({"+8613900000000"}, "ref"));
    const qint64 now = QDateTime::currentSecsSinceEpoch();

    for (int i = 0; i < 2; ++i)
        QCOMPARE(rowsOf(client.exchange(pullByNumber("+8613900000000", now - 60, now + 60))).size(), 1);
    QVERIFY(rowsOf(client.exchange(pullByNumber("+8613900000000", now - 600, now - 60))).isEmpty());
    QVERIFY(rowsOf(client.exchange(pullByNumber("+8613900000001", now - 60, now + 60))).isEmpty());
    QVERIFY(rowsOf(client.exchange(pullByNumber("+8613900000000", now - 60, now + 60, {.id = "other"})))
                .isEmpty());
}

void TestTencentApi::sessionsAreEchoedIfTheAccountHasIt()
{
    for (const bool echoes : {true, false}) {
        SimulatorOptions options = prompt();
        options.receipts.echoesSession = echoes;
        RunningSimulator running(options);
        RawClient client(running.port());
        client.exchange(tencentBatch({"+8613900000000"}, "ref"));

        const QJsonValue row = rowsOf(client.exchange(pull(10))).at(0);

        QCOMPARE(row[u"SessionContext"].toString(), echoes ? u"ref"_s : QString());
    }
}

void TestTencentApi::nobodyReplies()
{
    RunningSimulator running;
    RawClient client(running.port());

    const RawReply reply
        = client.exchange(tencentRequest("PullSmsReplyStatus", "{\"SmsSdkAppId\":\"1\",\"Limit\":10}"));

    QVERIFY(reply.json()[u"Response"_s][u"PullSmsReplyStatusSet"_s].isArray());
    QVERIFY(rowsOf(reply, u"PullSmsReplyStatusSet"_s).isEmpty());
}

void TestTencentApi::statisticsAnswerWithoutSending()
{
    RunningSimulator running;
    RawClient client(running.port());
    const QByteArray body
        = "{\"BeginTime\":\"2026010100\",\"EndTime\":\"2026010123\",\"SmsSdkAppId\":\"1\",\"Limit\":0,"
          "\"Offset\":0}";

    const RawReply reply = client.exchange(tencentRequest("SendStatusStatistics", body));

    QVERIFY(reply.json()[u"Response"_s][u"SendStatusStatistics"_s][u"FeeCount"_s].isDouble());
    QVERIFY(running.ledger().isEmpty());
}

void TestTencentApi::wrongPullsAreRefused()
{
    RunningSimulator running;
    RawClient client(running.port());

    QCOMPARE(errorOf(client.exchange(pull(0))), u"InvalidParameterValue"_s);
    QCOMPARE(errorOf(client.exchange(pull(101))), u"InvalidParameterValue"_s);
    QCOMPARE(errorOf(client.exchange(pull(10, ""))), u"InvalidParameterValue"_s);
    QCOMPARE(errorOf(client.exchange(tencentRequest("PullSmsSendStatus", "[]"))), u"InvalidParameter"_s);
}

} // namespace heliograph

QObject *tst_tencentapi()
{
    return new heliograph::TestTencentApi;
}

#include "tst_tencentapi.moc"
