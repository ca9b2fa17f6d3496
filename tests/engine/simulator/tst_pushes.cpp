// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pushsink.h"
#include "rawclient.h"
#include "requestmaker.h"
#include "runningsimulator.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>
#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

//! What the simulator pushes, as an address sees it that was given to it.
class TestPushes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void alibabaReportsInArrays();
    void whatGoesAbroadIsReportedInOtherWords();
    void tencentCallsBackInArrays();
    void alibabaSendsRepliesInArrays();
    void tencentSendsEachReplyAlone();
    void repliesCanBePulledFromTencentOnce();
    void aPushHoldsNoMoreThanItsBatch();
    void someComeTwice();
    void anyOrderIsAnotherOrder();
    void whatIsNotTakenComesAgainAndThenNever();
    void oneConnectionCarriesThemAll();
    void wrongAddressesAreRefused_data();
    void wrongAddressesAreRefused();

private:
    static SimulatorOptions prompt()
    {
        SimulatorOptions options;
        options.receipts = RunningSimulator::promptReceipts();
        options.pushes.again = {Millis(20), Millis(20)};
        return options;
    }

    static QList<QByteArray> numbers(int count)
    {
        QList<QByteArray> numbers;
        for (int n = 0; n < count; ++n)
            numbers.append("139" + QByteArray::number(10'000'000 + n));
        return numbers;
    }

    static QList<QJsonObject> rowsOf(const PushSink &sink)
    {
        QList<QJsonObject> rows;
        for (const QByteArray &body : sink.bodies()) {
            const QJsonDocument document = QJsonDocument::fromJson(body);
            if (document.isObject())
                rows.append(document.object());
            const QJsonArray array = document.array();
            for (const QJsonValue &row : array)
                rows.append(row.toObject());
        }
        return rows;
    }

    static void send(const RunningSimulator &running, const QByteArray &request)
    {
        RawClient client(running.port());
        QCOMPARE(client.exchange(request).status, 200);
    }
};

void TestPushes::alibabaReportsInArrays()
{
    PushSink sink;
    SimulatorOptions options = prompt();
    options.pushes.aliyun = sink.url();
    RunningSimulator running(options);
    RawClient client(running.port());

    const QJsonObject answer = client.exchange(aliyunBatch({"13900000001", "13900000002"}, "ref-1")).json();

    QTRY_COMPARE(rowsOf(sink).size(), 2);
    const QJsonObject row = rowsOf(sink).at(0);
    QCOMPARE(row.value(u"biz_id"_s), answer.value(u"BizId"_s));
    QCOMPARE(row.value(u"out_id"_s).toString(), u"ref-1"_s);
    QCOMPARE(row.value(u"phone_number"_s).toString(), u"13900000001"_s);
    QCOMPARE(row.value(u"success"_s), QJsonValue(true));
    QCOMPARE(row.value(u"err_code"_s).toString(), u"DELIVERED"_s);
    QCOMPARE(row.value(u"report_time"_s).toString().size(), 19);
    QVERIFY(sink.heads().at(0).startsWith("POST /push/secret HTTP/1.1\r\n"));
    QVERIFY(sink.heads().at(0).contains("Content-Type: application/json"));
    QVERIFY(QJsonDocument::fromJson(sink.bodies().at(0)).isArray());
    QTRY_COMPARE(running.status().value(u"pushes_taken"_s).toInt(), 1);
}

void TestPushes::whatGoesAbroadIsReportedInOtherWords()
{
    PushSink sink;
    SimulatorOptions options = prompt();
    options.pushes.aliyun = sink.url();
    RunningSimulator running(options);

    send(running,
         aliyunRequest("SendMessageToGlobe", {{"To", "85251234567"}, {"Message", "hi"}, {"TaskId", "t"}}));

    QTRY_COMPARE(rowsOf(sink).size(), 1);
    const QJsonObject row = rowsOf(sink).at(0);
    QCOMPARE(row.value(u"To"_s).toString(), u"85251234567"_s);
    QCOMPARE(row.value(u"Status"_s).toString(), u"1"_s);
    QCOMPARE(row.value(u"TaskId"_s).toString(), u"t"_s);
    QVERIFY(!row.value(u"MessageId"_s).toString().isEmpty());
}

void TestPushes::tencentCallsBackInArrays()
{
    PushSink sink;
    SimulatorOptions options = prompt();
    options.pushes.tencent = sink.url();
    options.receipts.failedPerMille = 1000;
    RunningSimulator running(options);

    send(running, tencentBatch({"+8613900000001"}, "session"));

    QTRY_COMPARE(rowsOf(sink).size(), 1);
    const QJsonObject row = rowsOf(sink).at(0);
    QVERIFY(row.value(u"sid"_s).toString().startsWith(u"5000:"));
    QCOMPARE(row.value(u"nationcode"_s).toString(), u"86"_s);
    QCOMPARE(row.value(u"mobile"_s).toString(), u"13900000001"_s);
    QCOMPARE(row.value(u"report_status"_s).toString(), u"FAIL"_s);
    QVERIFY(!row.contains(u"SessionContext"_s));
}

void TestPushes::alibabaSendsRepliesInArrays()
{
    PushSink sink;
    SimulatorOptions options = prompt();
    options.pushes.aliyun = sink.url();
    options.receipts.repliesPerMille = 1000;
    options.receipts.silentPerMille = 1000;
    RunningSimulator running(options);

    send(running, aliyunBatch({"13900000001"}, "ref"));

    QTRY_COMPARE_WITH_TIMEOUT(rowsOf(sink).size(), 1, 10'000);
    const QJsonObject row = rowsOf(sink).at(0);
    QCOMPARE(row.value(u"phone_number"_s).toString(), u"13900000001"_s);
    QVERIFY(!row.value(u"content"_s).toString().isEmpty());
    QVERIFY(row.value(u"sequence_id"_s).isDouble());
}

void TestPushes::tencentSendsEachReplyAlone()
{
    PushSink sink;
    SimulatorOptions options = prompt();
    options.pushes.tencent = sink.url();
    options.receipts.repliesPerMille = 1000;
    options.receipts.silentPerMille = 1000;
    RunningSimulator running(options);

    send(running, tencentBatch({"+8613900000001", "+8613900000002"}, "s"));

    QTRY_COMPARE_WITH_TIMEOUT(sink.bodies().size(), 2, 10'000);
    for (const QByteArray &body : sink.bodies()) {
        const QJsonObject reply = QJsonDocument::fromJson(body).object();
        QVERIFY(!reply.value(u"text"_s).toString().isEmpty());
        QVERIFY(reply.value(u"time"_s).toInteger() > 1'700'000'000);
    }
}

void TestPushes::repliesCanBePulledFromTencentOnce()
{
    SimulatorOptions options = prompt();
    options.receipts.repliesPerMille = 1000;
    RunningSimulator running(options);
    RawClient client(running.port());
    client.exchange(tencentBatch({"+8613900000001"}, "s"));
    const QByteArray pull = R"({"SmsSdkAppId":"1400000000","Limit":100})";
    QJsonArray rows;
    // What was pulled is gone at the provider, so only an empty hand pulls again.
    const auto pulled = [&] {
        if (!rows.isEmpty())
            return rows.size();
        rows = client.exchange(tencentRequest("PullSmsReplyStatus", pull))
                   .json()
                   .value(u"Response"_s)
                   .toObject()
                   .value(u"PullSmsReplyStatusSet"_s)
                   .toArray();
        return rows.size();
    };

    QTRY_COMPARE_WITH_TIMEOUT(pulled(), 1, 10'000);

    const QJsonObject row = rows.at(0).toObject();
    QCOMPARE(row.value(u"PhoneNumber"_s).toString(), u"+8613900000001"_s);
    QVERIFY(!row.value(u"ReplyContent"_s).toString().isEmpty());
    QVERIFY(row.value(u"ReplyTime"_s).toInteger() > 1'700'000'000);
    rows = {};
    QCOMPARE(pulled(), 0);
}

void TestPushes::aPushHoldsNoMoreThanItsBatch()
{
    PushSink sink;
    SimulatorOptions options = prompt();
    options.pushes.aliyun = sink.url();
    options.pushes.batch = 30;
    RunningSimulator running(options);

    send(running, aliyunBatch(numbers(100), "ref"));

    QTRY_COMPARE(rowsOf(sink).size(), 100);
    for (const QByteArray &body : sink.bodies())
        QVERIFY(QJsonDocument::fromJson(body).array().size() <= 30);
}

void TestPushes::someComeTwice()
{
    PushSink sink;
    SimulatorOptions options = prompt();
    options.pushes.aliyun = sink.url();
    options.pushes.twicePerMille = 500;
    RunningSimulator running(options);

    send(running, aliyunBatch(numbers(100), "ref"));

    QTRY_VERIFY(rowsOf(sink).size() > 120);
    QSet<QString> people;
    for (const QJsonObject &row : rowsOf(sink))
        people.insert(row.value(u"phone_number"_s).toString());
    QCOMPARE(people.size(), 100);
}

void TestPushes::anyOrderIsAnotherOrder()
{
    PushSink sink;
    SimulatorOptions options = prompt();
    options.pushes.aliyun = sink.url();
    options.pushes.reorders = true;
    RunningSimulator running(options);

    send(running, aliyunBatch(numbers(100), "ref"));

    QTRY_COMPARE(rowsOf(sink).size(), 100);
    QList<QString> order;
    for (const QJsonObject &row : rowsOf(sink))
        order.append(row.value(u"phone_number"_s).toString());
    QVERIFY(!std::is_sorted(order.begin(), order.end()));
}

void TestPushes::whatIsNotTakenComesAgainAndThenNever()
{
    PushSink sink;
    sink.answerWith({503});
    SimulatorOptions options = prompt();
    options.pushes.aliyun = sink.url();
    RunningSimulator running(options);

    send(running, aliyunBatch({"13900000001"}, "ref"));

    QTRY_COMPARE(running.status().value(u"pushes_lost"_s).toInt(), 1);
    QCOMPARE(sink.bodies().size(), 3);
    QCOMPARE(sink.bodies().at(2), sink.bodies().at(0));
    QCOMPARE(running.status().value(u"pushes_repeated"_s).toInt(), 2);
    QCOMPARE(running.status().value(u"pushes_taken"_s).toInt(), 0);
}

void TestPushes::oneConnectionCarriesThemAll()
{
    PushSink sink;
    SimulatorOptions options = prompt();
    options.pushes.aliyun = sink.url();
    options.pushes.batch = 1;
    RunningSimulator running(options);

    send(running, aliyunBatch(numbers(20), "ref"));

    QTRY_COMPARE(sink.bodies().size(), 20);
    QCOMPARE(sink.connections(), 1);
}

void TestPushes::wrongAddressesAreRefused_data()
{
    QTest::addColumn<QByteArray>("url");

    for (const char *url : {"https://127.0.0.1:9200/x", "http://example.com:80/x", "http://127.0.0.1/x",
                            "http://127.0.0.1:9200", "127.0.0.1:9200/x"})
        QTest::newRow(url) << QByteArray(url);
}

void TestPushes::wrongAddressesAreRefused()
{
    QFETCH(QByteArray, url);
    SimulatorOptions options;
    options.pushes.tencent = url;

    const auto simulator = Simulator::listen(options);

    QVERIFY(!simulator);
    QCOMPARE(simulator.error().kind, ErrorKind::Invalid);
}

QObject *tst_pushes()
{
    return new TestPushes;
}

#include "tst_pushes.moc"
