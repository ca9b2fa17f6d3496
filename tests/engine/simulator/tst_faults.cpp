// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rawclient.h"
#include "requestmaker.h"
#include "runningsimulator.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {
namespace {

SimulatorOptions withAlways(Fault fault)
{
    SimulatorOptions options;
    options.faults = RunningSimulator::always(fault);
    return options;
}

QByteArray numbered(int i)
{
    return "1390000" + QByteArray::number(1000 + i);
}

bool isJson(const QByteArray &text)
{
    return QJsonDocument::fromJson(text).isObject();
}

} // namespace

class TestFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void closeAfterAcceptSaysNothing();
    void hangAfterAcceptSaysNothingAndStays();
    void errorBeforeAcceptsNobody();
    void errorAfterAcceptsEverybody();
    void throttleAcceptsNobody();
    void truncatedAnswersNeverParse();
    void malformedAnswersNameNoResult();
    void partialLeavesRowsOut();
    void partialCutsTheBizId();
    void trickleGivesAByteAtATime();
    void resetComesBeforeOrAfterAccepting();
    void queriesFailWith503();
    void queriesAreThrottled();
    void faultsSpareQueries();
    void refusedCallsMeetNoFault();
    void everyFaultStandsInTheLedger();
};

void TestFaults::closeAfterAcceptSaysNothing()
{
    RunningSimulator running(withAlways(Fault::CloseAfterAccept));
    RawClient client(running.port());

    const RawReply reply = client.exchange(aliyunBatch({"13900000000"}, "ref"));

    QCOMPARE(reply.end, RawReply::End::Closed);
    QCOMPARE(client.bytesHere(), 0);
    QCOMPARE(running.ledger(u"accepted"_s).size(), 1);
    const QJsonObject fault = running.ledger(u"fault"_s).value(0);
    QCOMPARE(fault.value(u"kind"_s).toString(), u"close-after-accept"_s);
    QCOMPARE(fault.value(u"ambiguous"_s).toBool(), true);
    QCOMPARE(fault.value(u"client_ref"_s).toString(), u"ref"_s);
    QCOMPARE(fault[u"numbers"_s][0].toString(), u"+8613900000000"_s);
    QVERIFY(running.ledger(u"cut"_s).isEmpty());
}

void TestFaults::hangAfterAcceptSaysNothingAndStays()
{
    RunningSimulator running(withAlways(Fault::HangAfterAccept));
    RawClient client(running.port());

    client.send(aliyunBatch({"13900000000"}, "ref"));

    QTRY_COMPARE(running.status().value(u"accepted"_s).toInt(), 1);
    QCOMPARE(running.status().value(u"open"_s).toInt(), 1);
    QVERIFY(!client.waitUnread(100));
    client.close();
    QTRY_COMPARE(running.status().value(u"open"_s).toInt(), 0);
    QCOMPARE(running.status().value(u"cuts"_s).toInt(), 0);
}

void TestFaults::errorBeforeAcceptsNobody()
{
    RunningSimulator running(withAlways(Fault::ErrorBefore));
    RawClient client(running.port());

    QCOMPARE(client.exchange(aliyunBatch({"13900000000"}, "ref")).status, 500);
    QCOMPARE(client.exchange(tencentBatch({"+8613900000000"}, "ref")).status, 500);

    QVERIFY(running.ledger(u"accepted"_s).isEmpty());
    QCOMPARE(running.ledger(u"fault"_s).size(), 2);
    QCOMPARE(running.ledger(u"fault"_s).first().value(u"accepted"_s).toBool(true), false);
    QCOMPARE(running.ledger(u"fault"_s).first().value(u"ambiguous"_s).toBool(), true);
}

void TestFaults::errorAfterAcceptsEverybody()
{
    RunningSimulator running(withAlways(Fault::ErrorAfter));
    RawClient client(running.port());

    QCOMPARE(client.exchange(aliyunBatch({"13900000000", "13900000001"}, "ref")).status, 500);

    QCOMPARE(running.ledger(u"accepted"_s).size(), 2);
    QCOMPARE(running.ledger(u"fault"_s).first().value(u"accepted"_s).toBool(), true);
}

void TestFaults::throttleAcceptsNobody()
{
    RunningSimulator running(withAlways(Fault::Throttle));
    RawClient client(running.port());

    const RawReply aliyun = client.exchange(aliyunBatch({"13900000000"}, "ref"));
    const RawReply tencent = client.exchange(tencentBatch({"+8613900000000"}, "ref"));

    QCOMPARE(aliyun.json().value(u"Code"_s).toString(), u"Throttling.User"_s);
    QCOMPARE(tencent.json()[u"Response"_s][u"Error"_s][u"Code"_s].toString(), u"RequestLimitExceeded"_s);
    QVERIFY(running.ledger(u"accepted"_s).isEmpty());
    QCOMPARE(running.ledger(u"fault"_s).first().value(u"ambiguous"_s).toBool(true), false);
}

void TestFaults::truncatedAnswersNeverParse()
{
    RunningSimulator running(withAlways(Fault::Truncated));
    QSet<QString> forms;

    for (int i = 0; i < 40; ++i) {
        RawClient client(running.port());
        const RawReply reply = client.exchange(aliyunBatch({numbered(i)}, "ref"));
        QCOMPARE(reply.status, 200);
        QVERIFY(!isJson(reply.body));
        QVERIFY(reply.body.startsWith('{'));
        const bool hasLength = reply.head.contains("Content-Length");
        forms.insert(reply.end == RawReply::End::Complete ? u"short length"_s
                         : hasLength                      ? u"early end"_s
                                                          : u"no length"_s);
    }

    QCOMPARE(forms.size(), 3);
    QCOMPARE(running.ledger(u"accepted"_s).size(), 40);
}

void TestFaults::malformedAnswersNameNoResult()
{
    RunningSimulator running(withAlways(Fault::Malformed));
    QSet<QByteArray> forms;
    RawClient client(running.port());

    for (int i = 0; i < 40; ++i) {
        const RawReply reply = client.exchange(aliyunBatch({numbered(i)}, "ref"));
        QCOMPARE(reply.status, 200);
        QVERIFY(!reply.json().value(u"Code"_s).isString());
        QVERIFY(!reply.json().value(u"BizId"_s).isString());
        forms.insert(reply.body);
    }

    QCOMPARE(forms.size(), 4);
    QCOMPARE(running.ledger(u"accepted"_s).size(), 40);
}

void TestFaults::partialLeavesRowsOut()
{
    RunningSimulator running(withAlways(Fault::Partial));
    RawClient client(running.port());
    QList<QByteArray> numbers;
    for (int i = 0; i < 20; ++i)
        numbers.append("+86" + numbered(i));

    const QJsonValue rows
        = client.exchange(tencentBatch(numbers, "ref")).json()[u"Response"_s][u"SendStatusSet"_s];

    QSet<QString> seen;
    for (const QJsonValue &row : rows.toArray())
        seen.insert(row[u"PhoneNumber"].toString());
    const QJsonArray missing = running.ledger(u"fault"_s).first().value(u"numbers"_s).toArray();
    QVERIFY(!missing.isEmpty());
    QVERIFY(!seen.isEmpty());
    QCOMPARE(seen.size() + missing.size(), 20);
    for (const QJsonValue &number : missing)
        QVERIFY(!seen.contains(number.toString()));
    QCOMPARE(running.ledger(u"accepted"_s).size(), 20);
}

void TestFaults::partialCutsTheBizId()
{
    RunningSimulator running(withAlways(Fault::Partial));
    RawClient client(running.port());

    const RawReply reply = client.exchange(aliyunBatch({"13900000000"}, "ref"));

    QCOMPARE(reply.end, RawReply::End::Complete);
    QVERIFY(reply.body.contains("\"Code\":\"OK\",\"BizId\":\""));
    QVERIFY(!isJson(reply.body));
    QCOMPARE(running.ledger(u"fault"_s).first().value(u"numbers"_s).toArray().size(), 1);
}

void TestFaults::trickleGivesAByteAtATime()
{
    RunningSimulator running(withAlways(Fault::Trickle));
    RawClient client(running.port());

    client.send(aliyunBatch({"13900000000"}, "ref"));

    QVERIFY(client.waitForBytes(1, 5000));
    QCOMPARE(client.bytesHere(), 1);
    QVERIFY(client.waitForBytes(3, 5000));
    QVERIFY(client.bytesHere() < 50);
    QCOMPARE(running.ledger(u"accepted"_s).size(), 1);
    client.close();
    QTRY_COMPARE(running.status().value(u"open"_s).toInt(), 0);
    QCOMPARE(running.status().value(u"cuts"_s).toInt(), 0);
}

void TestFaults::resetComesBeforeOrAfterAccepting()
{
    RunningSimulator running(withAlways(Fault::Reset));

    for (int i = 0; i < 30; ++i) {
        RawClient client(running.port());
        QCOMPARE(client.exchange(aliyunBatch({numbered(i)}, "ref")).end, RawReply::End::Reset);
    }

    const qsizetype accepted = running.ledger(u"accepted"_s).size();
    QVERIFY(accepted > 3 && accepted < 27);
    QCOMPARE(running.ledger(u"fault"_s).size(), 30);
}

void TestFaults::queriesFailWith503()
{
    RunningSimulator running(withAlways(Fault::QueryDown));
    RawClient client(running.port());

    const FormParts question{
        {"PhoneNumber", "13900000000"}, {"SendDate", "20260101"}, {"PageSize", "10"}, {"CurrentPage", "1"}};

    QCOMPARE(client.exchange(aliyunRequest("QuerySendDetails", question)).status, 503);
    QCOMPARE(
        client.exchange(tencentRequest("PullSmsSendStatus", "{\"SmsSdkAppId\":\"1\",\"Limit\":10}")).status,
        503);
    QCOMPARE(client.exchange(aliyunBatch({"13900000000"}, "ref")).status, 200);
    QCOMPARE(running.ledger(u"fault"_s).first().value(u"kind"_s).toString(), u"query-503"_s);
}

void TestFaults::queriesAreThrottled()
{
    RunningSimulator running(withAlways(Fault::QueryThrottle));
    RawClient client(running.port());

    const QJsonObject alibaba = client.exchange(aliyunRequest("QuerySendStatistics", {})).json();
    const QJsonObject tencent = client.exchange(tencentRequest("SendStatusStatistics", "{}"))
                                    .json()
                                    .value(u"Response"_s)
                                    .toObject();

    QCOMPARE(alibaba.value(u"Code"_s).toString(), u"Throttling.User"_s);
    QCOMPARE(tencent.value(u"Error"_s).toObject().value(u"Code"_s).toString(), u"RequestLimitExceeded"_s);
    QCOMPARE(client.exchange(aliyunBatch({"13900000000"}, "ref")).status, 200);
}

void TestFaults::faultsSpareQueries()
{
    RunningSimulator running(withAlways(Fault::ErrorBefore));
    RawClient client(running.port());

    QCOMPARE(client.exchange(aliyunRequest("QuerySendStatistics", {})).status, 200);
    QCOMPARE(client.exchange(tencentRequest("SendStatusStatistics", "{}")).status, 200);
}

void TestFaults::refusedCallsMeetNoFault()
{
    RunningSimulator running(withAlways(Fault::CloseAfterAccept));
    RawClient client(running.port());

    const RawReply reply = client.exchange(aliyunBatch({"no number"}, "ref"));

    QCOMPARE(reply.json().value(u"Code"_s).toString(), u"isv.MOBILE_NUMBER_ILLEGAL"_s);
    QVERIFY(running.ledger().isEmpty());
}

void TestFaults::everyFaultStandsInTheLedger()
{
    SimulatorOptions options;
    options.faults = *parseFaults(u"500-before=25,500-after=25,throttle=25,malformed=25");
    RunningSimulator running(options);
    RawClient client(running.port());

    for (int i = 0; i < 60; ++i)
        client.exchange(aliyunBatch({numbered(i)}, "ref"));

    const QJsonObject counts = running.status().value(u"faults"_s).toObject();
    QCOMPARE(counts.value(u"all"_s).toInt(), 60);
    QCOMPARE(running.ledger(u"fault"_s).size(), 60);
    const int accepted = counts.value(u"500-after"_s).toInt() + counts.value(u"malformed"_s).toInt();
    QCOMPARE(running.ledger(u"accepted"_s).size(), accepted);
}

} // namespace heliograph

QObject *tst_faults()
{
    return new heliograph::TestFaults;
}

#include "tst_faults.moc"
