// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "doubtsteps.h"

#include <QtTest>

using namespace heliograph;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

//! The last resort of matching: number and time, where the provider gives neither an id that we know nor our
//! reference (engine.md A13). Tencent's callback is such a provider while the answer is unknown.
class TestReceiptsByTime : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_steps = std::make_unique<DoubtSteps>(2);
        m_request = m_steps->armOne(2);
        m_receipt = m_steps->receipt(m_request.messages.at(0));
        m_receipt.providerId = u"5000:7"_s;
        m_receipt.at = m_steps->now() + 1min;
    }

    void whatIsInDoubtIsFound();
    void whatIsParkedOrWrittenOffIsFound_data();
    void whatIsParkedOrWrittenOffIsFound();
    void whatAPersonCalledSentIsFound_data();
    void whatAPersonCalledSentIsFound();
    void whatAPersonCalledSentIsOneOfTwo_data();
    void whatAPersonCalledSentIsOneOfTwo();
    void ofWhatAPersonCalledSentTheTimeCounts();
    void whatIsStillWaitingForItsAnswerIsNot();
    void whatWasArmedAtAnotherTimeIsNot();
    void whatHasAnIdIsNot();
    void anotherNumberIsNot();
    void anUntrustedReceiptFindsNothing();
    void aForeignReferenceFindsNothing();
    void twoCandidatesAreNone();
    void whatIsArmedBesideDoubtIsACandidate();
    void itsAnswerSaysWhoseItWas();

private:
    void doubt() { m_steps->settle(m_steps->doubted(m_request)); }

    // To the same people once more, through the same account.
    ArmedRequest armAgain()
    {
        const CampaignId second
            = m_steps->store().addCampaign(AudienceId{1}, m_steps->account(), u"second"_s);
        m_steps->store().launch(second);
        while (*m_steps->queue().feed(second, 1000) > 0) { }
        ClaimOrder order = m_steps->order(2);
        order.campaign = second;
        return m_steps->queue().claim(order)->requests.constFirst();
    }

    qint64 fate() { return m_steps->value(u"SELECT fate FROM receipt_inbox"_s); }

    std::unique_ptr<DoubtSteps> m_steps;
    ArmedRequest m_request;
    Receipt m_receipt;
};

void TestReceiptsByTime::whatIsInDoubtIsFound()
{
    doubt();

    QCOMPARE(m_steps->keepAndApply({m_receipt}).applied, 1);

    QCOMPARE(m_steps->stateOf(m_request.messages.at(0)), MessageState::Delivered);
    QCOMPARE(m_steps->count(MessageState::InDoubt), 1);
    QCOMPARE(m_steps->value(u"SELECT count(*) FROM attempt WHERE provider_msg_id='5000:7' AND evidence=2"_s),
             1);
    QCOMPARE(m_steps->broken(), QString());
}

void TestReceiptsByTime::whatIsParkedOrWrittenOffIsFound_data()
{
    QTest::addColumn<QString>("sql");

    QTest::newRow("parked")
        << u"UPDATE inflight SET phase=4; UPDATE message_exception SET state=4;"
           "UPDATE campaign_counter SET state=4 WHERE state=3; UPDATE report_outcome SET state=4 WHERE state=3"_s;
    QTest::newRow("written off")
        << u"INSERT INTO "
           u"attempt(attempt_id,msg_id,campaign_id,account_id,request_id,outcome,evidence,armed_at,"
           "closed_at) SELECT attempt_id,msg_id,campaign_id,account_id,request_id,4,4,armed_at,armed_at "
           "FROM inflight; DELETE FROM inflight; DELETE FROM message_exception;"
           "UPDATE message SET state=12,last_attempt=(SELECT attempt_id FROM attempt a WHERE "
           "a.msg_id=message.msg_id); UPDATE campaign_counter SET state=12 WHERE state=3; "
           "UPDATE report_outcome SET state=12 WHERE state=3"_s;
}

void TestReceiptsByTime::whatIsParkedOrWrittenOffIsFound()
{
    QFETCH(QString, sql);
    doubt();
    QVERIFY(m_steps->store().sql(sql));

    QCOMPARE(m_steps->keepAndApply({m_receipt}).applied, 1);

    QCOMPARE(m_steps->stateOf(m_request.messages.at(0)), MessageState::Delivered);
}

void TestReceiptsByTime::whatAPersonCalledSentIsFound_data()
{
    QTest::addColumn<bool>("overdue");
    QTest::newRow("sent") << false;
    QTest::newRow("without a receipt") << true;
}

//! Its id is learned with it, so that what comes later is found as well.
void TestReceiptsByTime::whatAPersonCalledSentIsFound()
{
    QFETCH(bool, overdue);
    doubt();
    m_steps->decide(m_request, DoubtDecision::TreatAsSent);
    m_receipt.state = MessageState::Undelivered;
    m_receipt.code = u"DEAD"_s;
    if (overdue) {
        m_steps->advance(73h);
        QCOMPARE(
            m_steps->receipts().closeWithoutReceipt(m_steps->account(), m_steps->now() - 72h, 10)->closed, 2);
    }

    QCOMPARE(m_steps->keepAndApply({m_receipt}).applied, 1);
    QCOMPARE(m_steps->stateOf(m_request.messages.at(0)), MessageState::Undelivered);
    QCOMPARE(m_steps->value(u"SELECT msg_id FROM attempt WHERE provider_msg_id='5000:7'"_s),
             number(m_request.messages.at(0).message));
    QCOMPARE(m_steps->value(u"SELECT count(*) FROM attempt WHERE provider_msg_id IS NULL"_s), 1);

    m_receipt.state = MessageState::Delivered;
    m_receipt.at = m_steps->now() + 60min;
    QCOMPARE(m_steps->keepAndApply({m_receipt}).applied, 1);
    QCOMPARE(m_steps->stateOf(m_request.messages.at(0)), MessageState::Delivered);
    QCOMPARE(m_steps->broken(), QString());
}

void TestReceiptsByTime::whatAPersonCalledSentIsOneOfTwo_data()
{
    QTest::addColumn<QString>("other");
    QTest::newRow("on its way") << u"armed"_s;
    QTest::newRow("in doubt") << u"doubted"_s;
    QTest::newRow("called sent as well") << u"sent"_s;
}

void TestReceiptsByTime::whatAPersonCalledSentIsOneOfTwo()
{
    QFETCH(QString, other);
    doubt();
    m_steps->decide(m_request, DoubtDecision::TreatAsSent);
    const ArmedRequest second = armAgain();
    if (other != u"armed"_s)
        m_steps->settle(m_steps->doubted(second));
    if (other == u"sent"_s)
        m_steps->decide(second, DoubtDecision::TreatAsSent);

    QCOMPARE(m_steps->keepAndApply({m_receipt}).unmatched, 1);

    QCOMPARE(fate(), static_cast<qint64>(ReceiptFate::Ambiguous));
    QCOMPARE(m_steps->value(u"SELECT count(*) FROM attempt WHERE provider_msg_id IS NOT NULL"_s), 0);
}

void TestReceiptsByTime::ofWhatAPersonCalledSentTheTimeCounts()
{
    doubt();
    m_steps->decide(m_request, DoubtDecision::TreatAsSent);
    m_receipt.at = m_steps->now() + 11min;

    QCOMPARE(m_steps->keepAndApply({m_receipt}).unmatched, 1);

    QCOMPARE(m_steps->count(MessageState::Submitted), 2);
}

void TestReceiptsByTime::whatIsStillWaitingForItsAnswerIsNot()
{
    QCOMPARE(m_steps->keepAndApply({m_receipt}).unmatched, 1);

    QCOMPARE(m_steps->count(MessageState::Armed), 2);
}

void TestReceiptsByTime::whatWasArmedAtAnotherTimeIsNot()
{
    doubt();
    m_receipt.at = m_steps->now() + 11min;

    QCOMPARE(m_steps->keepAndApply({m_receipt}).unmatched, 1);

    QCOMPARE(m_steps->count(MessageState::InDoubt), 2);
}

void TestReceiptsByTime::whatHasAnIdIsNot()
{
    m_steps->settle(m_steps->accepted(m_request));

    QCOMPARE(m_steps->keepAndApply({m_receipt}).unmatched, 1);

    QCOMPARE(m_steps->count(MessageState::Submitted), 2);
}

void TestReceiptsByTime::anotherNumberIsNot()
{
    doubt();
    m_receipt.e164 = TestStore::phone(99);

    QCOMPARE(m_steps->keepAndApply({m_receipt}).unmatched, 1);
}

void TestReceiptsByTime::anUntrustedReceiptFindsNothing()
{
    doubt();
    m_receipt.trust = Trust::Unauthenticated;

    QCOMPARE(m_steps->keepAndApply({m_receipt}).unmatched, 1);

    QCOMPARE(m_steps->count(MessageState::InDoubt), 2);
}

//! Somebody else who uses the same account wrote to the same person.
void TestReceiptsByTime::aForeignReferenceFindsNothing()
{
    doubt();
    m_receipt.clientRef = QString(32, u'a');

    QCOMPARE(m_steps->keepAndApply({m_receipt}).unmatched, 1);
}

void TestReceiptsByTime::twoCandidatesAreNone()
{
    doubt();
    m_steps->settle(m_steps->doubted(armAgain()));

    QCOMPARE(m_steps->keepAndApply({m_receipt}).unmatched, 1);

    QCOMPARE(fate(), static_cast<qint64>(ReceiptFate::Ambiguous));
}

//! Its answer is slow, and the receipt was faster.
void TestReceiptsByTime::whatIsArmedBesideDoubtIsACandidate()
{
    doubt();
    armAgain();

    QCOMPARE(m_steps->keepAndApply({m_receipt}).unmatched, 1);

    QCOMPARE(fate(), static_cast<qint64>(ReceiptFate::Ambiguous));
    QCOMPARE(m_steps->count(MessageState::InDoubt), 2);
    QCOMPARE(m_steps->broken(), QString());
}

void TestReceiptsByTime::itsAnswerSaysWhoseItWas()
{
    doubt();
    const ArmedRequest second = armAgain();
    m_steps->keepAndApply({m_receipt});
    const auto meant = std::ranges::find(second.messages, m_receipt.e164, &ArmedMessage::e164);
    QVERIFY(meant != second.messages.end());
    Settlement answer = m_steps->accepted(second);
    answer.completions[meant - second.messages.begin()].providerId = m_receipt.providerId;
    m_steps->settle(answer);

    QCOMPARE(m_steps->receipts().apply(1000, m_steps->now())->applied, 1);

    QCOMPARE(m_steps->stateOf(*meant), MessageState::Delivered);
    QCOMPARE(m_steps->count(MessageState::InDoubt), 2);
    QCOMPARE(m_steps->broken(), QString());
}

QObject *tst_receiptsbytime()
{
    return new TestReceiptsByTime;
}

#include "tst_receiptsbytime.moc"
