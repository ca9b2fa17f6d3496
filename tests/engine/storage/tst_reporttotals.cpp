// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "doubtsteps.h"

#include "engine/domain/latencybuckets.h"

#include <QtTest>

using namespace heliograph;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace {

//! The outcomes that are counted, as "hour state reason n", hours from the beginning of the steps.
QString outcomes(QueueSteps &steps, TimePoint begin)
{
    Statement &row = steps.store().connection().statement(
        u"SELECT t.hour-?,t.state,ifnull(r.code,''),t.n FROM report_outcome t "
        "LEFT JOIN reason r USING(reason_id) WHERE t.n<>0 ORDER BY 1,2,3"_s);
    QStringList lines;
    if (!row.run(std::chrono::floor<std::chrono::hours>(begin).time_since_epoch().count()))
        return u"failed"_s;
    while (row.next())
        lines.append(
            u"%1 %2 %3 %4"_s.arg(row.integer(0)).arg(row.integer(1)).arg(row.text(2)).arg(row.integer(3)));
    return lines.join(u", "_s);
}

} // namespace

//! What becomes of messages, told by the hour in which they were handed over. Each test ends with the
//! checker, which counts the messages anew (I8).
class TestReportTotals : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { make(4); }
    void cleanup()
    {
        QCOMPARE(m_steps->broken(), QString());
        m_steps.reset();
    }

    void whoWaitsOrIsArmedDoesNotCount();
    void anAnswerCountsInTheHourOfItsClaim();
    void aReceiptMovesWithinThatHour();
    void aRefusalCountsWithItsReason();
    void whatWasNotTakenCountsNotUntilItIs();
    void aReversalTakesTheReasonOff();
    void withoutReceiptItLeavesWhatIsOpen();
    void doubtCountsAsUnknownWithItsReason();
    void eachWayOutOfDoubtIsCounted_data();
    void eachWayOutOfDoubtIsCounted();
    void aSecondAttemptCountsInItsOwnHour();
    void anUnreadablePersonWasNeverHandedOver();
    void acceptedOnesCostWhatWasBooked();
    void aReceiptFasterThanItsAnswerIsFilledIn();
    void timeToDeliveryIsTheProviders();
    void theHourOfHandingOverIsFoundInHistory();

private:
    void make(int people)
    {
        m_steps = std::make_unique<DoubtSteps>(people);
        m_begin = m_steps->now();
    }
    QString counted() { return outcomes(*m_steps, m_begin); }
    ArmedRequest sent(int people)
    {
        const ArmedRequest request = m_steps->armOne(people);
        m_steps->settle(m_steps->accepted(request));
        return request;
    }

    std::unique_ptr<DoubtSteps> m_steps;
    TimePoint m_begin;
};

void TestReportTotals::whoWaitsOrIsArmedDoesNotCount()
{
    m_steps->armOne(2);

    QCOMPARE(counted(), QString());
}

void TestReportTotals::anAnswerCountsInTheHourOfItsClaim()
{
    const ArmedRequest early = m_steps->armOne(1);
    m_steps->advance(2h);
    const ArmedRequest late = m_steps->armOne(2);

    m_steps->settle(m_steps->accepted(early));
    m_steps->settle(m_steps->accepted(late));

    QCOMPARE(counted(), u"0 5  1, 2 5  2"_s);
}

void TestReportTotals::aReceiptMovesWithinThatHour()
{
    const ArmedRequest request = sent(3);
    m_steps->advance(5h);

    m_steps->keepAndApply({m_steps->receipt(request.messages.at(0)),
                           m_steps->receipt(request.messages.at(1), MessageState::Undelivered)});

    QCOMPARE(counted(), u"0 5  1, 0 6  1, 0 7  1"_s);
}

void TestReportTotals::aRefusalCountsWithItsReason()
{
    const ArmedRequest request = m_steps->armOne(2);
    Settlement settlement = m_steps->accepted(request);
    for (Completion &completion : settlement.completions) {
        completion.accepted = false;
        completion.code = u"isv.NUMBER"_s;
        completion.providerId.clear();
    }

    m_steps->settle(settlement);

    QCOMPARE(counted(), u"0 8 isv.NUMBER 2"_s);
    QCOMPARE(m_steps->value(u"SELECT count(*) FROM report_spend"_s), 0);
}

void TestReportTotals::whatWasNotTakenCountsNotUntilItIs()
{
    m_steps->settle(m_steps->released(m_steps->armOne(2)));
    QCOMPARE(counted(), QString());
    m_steps->advance(1h);

    sent(2);

    QCOMPARE(counted(), u"1 5  2"_s);
}

void TestReportTotals::aReversalTakesTheReasonOff()
{
    const ArmedRequest request = sent(1);
    Receipt failed = m_steps->receipt(request.messages.at(0), MessageState::Undelivered);
    failed.code = u"MOBILE_OFF"_s;
    m_steps->keepAndApply({failed});
    QCOMPARE(counted(), u"0 7 MOBILE_OFF 1"_s);
    m_steps->advance(1h);

    m_steps->keepAndApply({m_steps->receipt(request.messages.at(0))});

    QCOMPARE(counted(), u"0 6  1"_s);
}

void TestReportTotals::withoutReceiptItLeavesWhatIsOpen()
{
    const ArmedRequest request = sent(2);
    m_steps->advance(80h);
    QCOMPARE(m_steps->receipts().closeWithoutReceipt(m_steps->account(), m_steps->now() - 72h, 100)->closed,
             2);
    QCOMPARE(counted(), u"0 13  2"_s);

    m_steps->keepAndApply({m_steps->receipt(request.messages.at(0))});

    QCOMPARE(counted(), u"0 6  1, 0 13  1"_s);
}

void TestReportTotals::doubtCountsAsUnknownWithItsReason()
{
    const ArmedRequest request = m_steps->doubtAll(2);
    QCOMPARE(counted(), u"0 3 unclear 2"_s);

    m_steps->record({finding(request.messages.at(0), m_steps->now(), DoubtFinding::Then::Park)});

    QCOMPARE(counted(), u"0 3 unclear 1, 0 4 unclear 1"_s);
}

void TestReportTotals::eachWayOutOfDoubtIsCounted_data()
{
    QTest::addColumn<DoubtDecision>("decision");
    QTest::addColumn<QString>("afterwards");

    QTest::newRow("treated as sent") << DoubtDecision::TreatAsSent << u"0 5  2"_s;
    QTest::newRow("written off") << DoubtDecision::WriteOff << u"0 12 written-off 2"_s;
    QTest::newRow("sent again") << DoubtDecision::SendAgain << QString();
}

void TestReportTotals::eachWayOutOfDoubtIsCounted()
{
    QFETCH(DoubtDecision, decision);
    const ArmedRequest request = m_steps->doubtAll(2);
    m_steps->advance(100h);

    QCOMPARE(m_steps->decide(request, decision).decided, 2);

    QTEST(counted(), "afterwards");
}

void TestReportTotals::aSecondAttemptCountsInItsOwnHour()
{
    const ArmedRequest first = m_steps->doubtAll(1);
    m_steps->advance(1h);
    QCOMPARE(m_steps->decide(first, DoubtDecision::SendAgain).decided, 1);
    m_steps->settle(m_steps->doubted(m_steps->armOne(1)));
    QCOMPARE(counted(), u"1 3 unclear 1"_s);

    // The first attempt was accepted after all: the message counts where that was handed over.
    QCOMPARE(m_steps->keepAndApply({m_steps->receiptFor(first)}).applied, 1);

    QCOMPARE(counted(), u"0 6  1"_s);
}

void TestReportTotals::anUnreadablePersonWasNeverHandedOver()
{
    QVERIFY(m_steps->store().sql(u"UPDATE message SET phone_enc=x'00' WHERE msg_id=1"_s));
    m_steps->feed();
    QCOMPARE(m_steps->claim(1).skipped, 1);

    QCOMPARE(m_steps->count(MessageState::Rejected), 1);
    QCOMPARE(counted(), QString());
}

void TestReportTotals::acceptedOnesCostWhatWasBooked()
{
    const ArmedRequest request = m_steps->armOne(2);
    QVERIFY(m_steps->store().sql(
        u"UPDATE inflight SET cost_micros=90000,currency='CNY' WHERE attempt_id=%1"_s.arg(
            number(request.messages.at(0).attempt))));

    m_steps->settle(m_steps->accepted(request));

    QCOMPARE(m_steps->value(u"SELECT n*1000000+segments*10000+priced_n FROM report_spend"_s), 2'040'001);
    QCOMPARE(m_steps->value(u"SELECT micros FROM report_spend"_s), 90'000);
}

void TestReportTotals::aReceiptFasterThanItsAnswerIsFilledIn()
{
    const ArmedRequest request = m_steps->armOne(1);
    Receipt receipt = m_steps->receiptFor(request);
    QCOMPARE(m_steps->keepAndApply({receipt}).applied, 1);
    QCOMPARE(counted(), u"0 6  1"_s);
    QCOMPARE(m_steps->value(u"SELECT segments FROM report_spend"_s), 0);

    m_steps->settle(m_steps->accepted(request));

    QCOMPARE(m_steps->value(u"SELECT segments FROM report_spend"_s), 2);
    QCOMPARE(counted(), u"0 6  1"_s);
}

void TestReportTotals::timeToDeliveryIsTheProviders()
{
    const ArmedRequest request = sent(3);
    const TimePoint armed = m_steps->now();
    QList<Receipt> receipts;
    for (const ArmedMessage &message : request.messages)
        receipts.append(m_steps->receipt(message));
    receipts[0].at = armed + 11s;
    receipts[1].at = armed - 1s; // its clock is behind
    receipts[2].state = MessageState::Undelivered;
    m_steps->advance(3h);

    m_steps->keepAndApply(receipts);

    QCOMPARE(m_steps->value(u"SELECT sum(n) FROM report_latency"_s), 2);
    QCOMPARE(m_steps->value(u"SELECT n FROM report_latency WHERE bucket=%1"_s.arg(latencyBucket(11s))), 1);
    QCOMPARE(m_steps->value(u"SELECT n FROM report_latency WHERE bucket=0"_s), 1);
}

void TestReportTotals::theHourOfHandingOverIsFoundInHistory()
{
    sent(2);
    m_steps->advance(2h);
    m_steps->doubtAll(1);
    m_steps->armOne(1);
    MessageFilter filter;
    const auto find
        = [&] { return m_steps->reader()->messages(filter, std::nullopt, true, 10, false)->rows; };

    filter.sentFrom = m_begin;
    QCOMPARE(find().size(), 3);
    filter.sentUntil = m_begin + 1h;
    QCOMPARE(find().size(), 2);
    filter.sentFrom = m_begin + 1h;
    filter.sentUntil = m_begin + 3h;
    QCOMPARE(find().size(), 1);
    filter.line = LedgerLine::Unknown;
    QCOMPARE(find().size(), 1);
}

QObject *tst_reporttotals()
{
    return new TestReportTotals;
}

#include "tst_reporttotals.moc"
