// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/dispatch/questionrate.h"
#include "engine/dispatch/requesttrace.h"

#include <QTest>

using namespace heliograph;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

Q_DECLARE_METATYPE(heliograph::HttpEnd)

//! The small parts of asking: the rate of questions, and what a reply shows of its request.
class TestQuestionRate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anAccountsPaceIsShared();
    void aChangedSettingChangesThePace();
    void receiptsWaitForTheirAccountsDoubtOnly();
    void theTraceNamesTheCause_data();
    void theTraceNamesTheCause();
    void aReplyIsNoAnswer_data();
    void aReplyIsNoAnswer();

private:
    static HttpReply reply(HttpEnd end, int status)
    {
        HttpReply reply;
        reply.end = end;
        reply.status = status;
        reply.bodyBytesPulled = 412;
        reply.latency = 30s;
        return reply;
    }

    static ProviderAccount account(qint64 id, const QString &rate)
    {
        ProviderAccount account;
        account.id = AccountId{id};
        account.settings.insert(u"query_per_s"_s, rate);
        return account;
    }
};

void TestQuestionRate::anAccountsPaceIsShared()
{
    QuestionRate rate;
    const ProviderAccount kite = account(1, u"40"_s);
    QCOMPARE(rate.paceOf(kite).available(1s), 10);

    rate.paceOf(kite).take(10, 1s);

    QCOMPARE(rate.paceOf(kite).available(1s), 0);
    QCOMPARE(rate.paceOf(account(2, u"40"_s)).available(1s), 10);
    QCOMPARE(rate.paceOf(kite).available(1s + 250ms), 10);
}

void TestQuestionRate::aChangedSettingChangesThePace()
{
    QuestionRate rate;
    rate.paceOf(account(1, u"40"_s)).take(10, 1s);

    QCOMPARE(rate.paceOf(account(1, u"8"_s)).available(1s), 2);
}

void TestQuestionRate::receiptsWaitForTheirAccountsDoubtOnly()
{
    QuestionRate rate;
    QVERIFY(!rate.doubtWaits(AccountId{1}));

    rate.setDoubtWaits(AccountId{1}, true);

    QVERIFY(rate.doubtWaits(AccountId{1}));
    QVERIFY(!rate.doubtWaits(AccountId{2}));
}

void TestQuestionRate::theTraceNamesTheCause_data()
{
    QTest::addColumn<HttpEnd>("end");
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("cause");
    const auto add = [](const char *name, HttpEnd end, int status, DoubtCause cause) {
        QTest::newRow(name) << end << status << static_cast<int>(cause);
    };
    add("timed out", HttpEnd::TimedOut, 0, DoubtCause::NoAnswer);
    add("cut", HttpEnd::Broken, 200, DoubtCause::ConnectionLost);
    add("500", HttpEnd::Complete, 500, DoubtCause::ServerTrouble);
    add("302", HttpEnd::Complete, 302, DoubtCause::Redirected);
    add("200 nobody understands", HttpEnd::Complete, 200, DoubtCause::Unclear);
}

void TestQuestionRate::theTraceNamesTheCause()
{
    QFETCH(HttpEnd, end);
    QFETCH(int, status);
    QFETCH(int, cause);

    const RequestTrace trace = traceOf(reply(end, status));

    QCOMPARE(static_cast<int>(trace.cause), cause);
    QCOMPARE(trace.bodyBytes, 412);
    QCOMPARE(trace.latency, Millis(30s));
    QCOMPARE(trace.httpStatus, end == HttpEnd::Complete ? status : 0);
}

void TestQuestionRate::aReplyIsNoAnswer_data()
{
    QTest::addColumn<HttpEnd>("end");
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("failure"); // 0: it has to be read
    QTest::newRow("timed out") << HttpEnd::TimedOut << 0 << static_cast<int>(DoubtAnswer::NoAnswer);
    QTest::newRow("not sent") << HttpEnd::NotSent << 0 << static_cast<int>(DoubtAnswer::NoAnswer);
    QTest::newRow("429") << HttpEnd::Complete << 429 << static_cast<int>(DoubtAnswer::Busy);
    QTest::newRow("503") << HttpEnd::Complete << 503 << static_cast<int>(DoubtAnswer::Down);
    QTest::newRow("400") << HttpEnd::Complete << 400 << 0;
    QTest::newRow("200") << HttpEnd::Complete << 200 << 0;
}

void TestQuestionRate::aReplyIsNoAnswer()
{
    QFETCH(HttpEnd, end);
    QFETCH(int, status);
    QFETCH(int, failure);

    const auto answer = failureOf(reply(end, status));

    QCOMPARE(answer ? static_cast<int>(*answer) : 0, failure);
}

QObject *tst_questionrate()
{
    return new TestQuestionRate;
}

#include "tst_questionrate.moc"
