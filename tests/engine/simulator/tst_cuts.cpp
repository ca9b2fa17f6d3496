// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rawclient.h"
#include "requestmaker.h"
#include "runningsimulator.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {
namespace {

SimulatorOptions slow()
{
    SimulatorOptions options;
    options.latency = std::chrono::minutes(5);
    return options;
}

QStringList numbersOf(const QJsonObject &line)
{
    QStringList numbers;
    for (const QJsonValue &number : line.value(u"numbers"_s).toArray())
        numbers.append(number.toString());
    return numbers;
}

} // namespace

class TestCuts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCutHeadIsCounted();
    void aCutBodyNamesWhoCanBeRead_data();
    void aCutBodyNamesWhoCanBeRead();
    void leavingBeforeTheAnswerIsACut();
    void requestsBehindAnOpenOneAreCutToo();
    void leavingAnAnswerUnreadIsACut();
    void leavingAnAnswerHalfWrittenIsACut();
    void leavingAfterTheAnswerIsNoCut();
    void answersJustBeforeTheOpenRequestAreToldToo();
    void leavingAQueryOpenIsCountedApart();
    void leavingWithoutARequestIsNothing();
};

void TestCuts::aCutHeadIsCounted()
{
    RunningSimulator running;
    RawClient client(running.port());

    client.send(aliyunBatch({"13900000000"}, "ref").left(40));
    QTRY_COMPARE(running.status().value(u"open"_s).toInt(), 1);
    client.close();

    QTRY_COMPARE(running.status().value(u"cuts"_s).toInt(), 1);
    QCOMPARE(running.ledger(u"cut"_s).first().value(u"stage"_s).toString(), u"head"_s);
    QVERIFY(numbersOf(running.ledger(u"cut"_s).first()).isEmpty());
}

void TestCuts::aCutBodyNamesWhoCanBeRead_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<QByteArray>("upTo");
    QTest::addColumn<QStringList>("numbers");
    QTest::addColumn<QString>("reference");

    const QList<QByteArray> numbers{"+8613900000000", "+8613900000001", "+8613900000002"};
    const QStringList two{u"+8613900000000"_s, u"+8613900000001"_s};
    const QStringList all = two + QStringList{u"+8613900000002"_s};
    QTest::newRow("Alibaba, within a number") << aliyunBatch(numbers, "ref")
                                              << QByteArray("861390000000"
                                                            "2")
                                              << two << u"ref"_s;
    QTest::newRow("Alibaba, behind the numbers")
        << aliyunBatch(numbers, "ref") << QByteArray("SignNameJs") << all << u"ref"_s;
    QTest::newRow("Alibaba, within an escape")
        << aliyunBatch(numbers, "ref") << QByteArray("8613900000001%2") << two << u"ref"_s;
    QTest::newRow("Tencent, within a number")
        << tencentBatch(numbers, "ref") << QByteArray("8613900000002") << two << QString();
    QTest::newRow("Tencent, behind the numbers")
        << tencentBatch(numbers, "ref") << QByteArray("\"Templ") << all << QString();
    QTest::newRow("Tencent, but for the end")
        << tencentBatch(numbers, "ref") << QByteArray("\"ref\"") << all << u"ref"_s;
}

void TestCuts::aCutBodyNamesWhoCanBeRead()
{
    QFETCH(const QByteArray, request);
    QFETCH(const QByteArray, upTo);
    QFETCH(const QStringList, numbers);
    QFETCH(const QString, reference);
    RunningSimulator running;
    RawClient client(running.port());

    const qsizetype end = request.indexOf(upTo, request.indexOf("\r\n\r\n")) + upTo.size();
    client.send(request.left(end));
    QTRY_COMPARE(running.status().value(u"open"_s).toInt(), 1);
    client.close();

    QTRY_COMPARE(running.status().value(u"cuts"_s).toInt(), 1);
    const QJsonObject cut = running.ledger(u"cut"_s).first();
    QCOMPARE(cut.value(u"stage"_s).toString(), u"body"_s);
    QCOMPARE(cut.value(u"accepted"_s).toBool(true), false);
    QCOMPARE(cut.value(u"account"_s).toString(), u"testid"_s);
    QCOMPARE(cut.value(u"client_ref"_s).toString(), reference);
    QCOMPARE(numbersOf(cut), numbers);
    QVERIFY(running.ledger(u"accepted"_s).isEmpty());
}

void TestCuts::leavingBeforeTheAnswerIsACut()
{
    RunningSimulator running(slow());
    RawClient client(running.port());

    client.send(aliyunBatch({"13900000000"}, "ref"));
    QTRY_COMPARE(running.status().value(u"accepted"_s).toInt(), 1);
    client.close();

    QTRY_COMPARE(running.status().value(u"cuts"_s).toInt(), 1);
    const QJsonObject cut = running.ledger(u"cut"_s).first();
    QCOMPARE(cut.value(u"stage"_s).toString(), u"waiting"_s);
    QCOMPARE(cut.value(u"accepted"_s).toBool(), true);
    QCOMPARE(cut.value(u"client_ref"_s).toString(), u"ref"_s);
    QCOMPARE(numbersOf(cut), QStringList{u"+8613900000000"_s});
}

void TestCuts::requestsBehindAnOpenOneAreCutToo()
{
    RunningSimulator running(slow());
    RawClient client(running.port());

    client.send(aliyunBatch({"13900000000"}, "a") + aliyunBatch({"13900000001"}, "b")
                + tencentBatch({"+8613900000002"}, "c").chopped(20));
    QTRY_COMPARE(running.status().value(u"accepted"_s).toInt(), 1);
    client.close();

    QTRY_COMPARE(running.status().value(u"cuts"_s).toInt(), 3);
    const QList<QJsonObject> cuts = running.ledger(u"cut"_s);
    QCOMPARE(cuts.at(1).value(u"client_ref"_s).toString(), u"b"_s);
    QCOMPARE(numbersOf(cuts.at(2)), QStringList{u"+8613900000002"_s});
    QCOMPARE(running.ledger(u"accepted"_s).size(), 1);
}

void TestCuts::leavingAnAnswerUnreadIsACut()
{
    RunningSimulator running;
    RawClient client(running.port());

    client.send(aliyunBatch({"13900000000"}, "ref"));
    QVERIFY(client.waitUnread(5000));
    client.close(); // the system resets a connection that is closed with bytes unread

    QTRY_COMPARE(running.status().value(u"cuts"_s).toInt(), 1);
    QCOMPARE(running.ledger(u"cut"_s).first().value(u"stage"_s).toString(), u"unread"_s);
    QCOMPARE(numbersOf(running.ledger(u"cut"_s).first()), QStringList{u"+8613900000000"_s});
}

void TestCuts::leavingAnAnswerHalfWrittenIsACut()
{
    RunningSimulator running;
    RawClient client(running.port());
    const QList<QByteArray> numbers(200, "+8613900000000");
    QByteArray bytes;
    for (int i = 0; i < 400;
         ++i) // answers of 15 MB: more than the system holds for a reader who does not read
        bytes += tencentBatch(numbers, "ref");

    client.send(bytes);
    QTRY_COMPARE(running.status().value(u"accepted"_s).toInt(), 400 * 200);
    QVERIFY(running.status().value(u"open"_s).toInt() > 0);
    client.close();

    QTRY_VERIFY(running.status().value(u"cuts"_s).toInt() > 0);
    QCOMPARE(running.ledger(u"cut"_s).first().value(u"stage"_s).toString(), u"answer"_s);
    QCOMPARE(numbersOf(running.ledger(u"cut"_s).first()).size(), 200);
}

void TestCuts::leavingAfterTheAnswerIsNoCut()
{
    RunningSimulator running;
    RawClient client(running.port());

    client.exchange(aliyunBatch({"13900000000"}, "ref"));
    client.close();

    QTRY_COMPARE(running.ledger(u"closed"_s).size(), 1);
    QCOMPARE(running.ledger(u"closed"_s).first().value(u"client_ref"_s).toString(), u"ref"_s);
    QCOMPARE(running.status().value(u"cuts"_s).toInt(), 0);
}

void TestCuts::answersJustBeforeTheOpenRequestAreToldToo()
{
    RunningSimulator running;
    RawClient client(running.port());

    client.exchange(aliyunBatch({"13900000000"}, "first"));
    client.exchange(aliyunBatch({"13900000002"}, "second"));
    client.send(tencentBatch({"+8613900000001"}, "open").chopped(20));
    QTRY_COMPARE(running.status().value(u"open"_s).toInt(), 1);
    client.close();

    QTRY_COMPARE(running.ledger(u"closed"_s).size(), 2);
    QCOMPARE(running.ledger(u"closed"_s).first().value(u"client_ref"_s).toString(), u"first"_s);
    QCOMPARE(running.ledger(u"closed"_s).last().value(u"client_ref"_s).toString(), u"second"_s);
    QCOMPARE(running.ledger(u"cut"_s).size(), 1);
    QCOMPARE(numbersOf(running.ledger(u"cut"_s).first()), QStringList{u"+8613900000001"_s});
}

void TestCuts::leavingAQueryOpenIsCountedApart()
{
    RunningSimulator running(slow());
    RawClient client(running.port());

    client.send(tencentRequest("SendStatusStatistics", "{}"));
    QTRY_COMPARE(running.status().value(u"open"_s).toInt(), 1);
    client.close();

    QTRY_COMPARE(running.status().value(u"query_cuts"_s).toInt(), 1);
    QCOMPARE(running.status().value(u"cuts"_s).toInt(), 0);
    QCOMPARE(running.ledger(u"cut"_s).first().value(u"call"_s).toString(), u"query"_s);
}

void TestCuts::leavingWithoutARequestIsNothing()
{
    RunningSimulator running;
    {
        RawClient client(running.port());
    }

    RawClient another(running.port());
    QCOMPARE(another.exchange(aliyunBatch({"13900000000"}, "ref")).status, 200);
    QCOMPARE(running.ledger().size(), 1);
}

} // namespace heliograph

QObject *tst_cuts()
{
    return new heliograph::TestCuts;
}

#include "tst_cuts.moc"
