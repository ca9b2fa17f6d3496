// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "queuesteps.h"

#include "engine/storage/sqlite/sqlitereader.h"

#include <QtTest>

using namespace heliograph;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

//! S13: what becomes of receipts that say more, less or something else than others did.
class TestReceiptFates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_steps = std::make_unique<QueueSteps>(2);
        m_request = m_steps->armOne(2);
        m_steps->settle(m_steps->accepted(m_request));
    }

    void theOrderInWhichReceiptsComeDoesNotMatter_data();
    void theOrderInWhichReceiptsComeDoesNotMatter();
    void aDenialAfterDeliveryIsKeptAndFlagged();
    void aLaterDeliveryOverrulesADenialAndIsAudited();
    void lessThanIsKnownIsARepetition();
    void whatTheProviderDoesNotKnowIsOnlyTold();
    void whatTheProviderDoesNotKnowProvesNothing();
    void aReceiptForARefusedMessageIsFlagged();
    void oneSegmentWaitsForTheOthers();
    void oneSegmentThatWasLostDecides();
    void theSameSegmentTwiceIsOneSegment();
    void segmentsHaveTheirOwnReceipts();
    void anUnmatchedReceiptTriesAgainWhenAsked();

private:
    Receipt receipt(MessageState state) { return m_steps->receipt(m_request.messages.at(0), state); }

    Receipt segment(int part, MessageState state = MessageState::Delivered)
    {
        Receipt about = receipt(state);
        about.part = part;
        about.parts = 3;
        return about;
    }

    MessageState state() { return m_steps->stateOf(m_request.messages.at(0)); }

    //! The fates of everything stored, in the order in which it came.
    QList<ReceiptFate> fates()
    {
        QList<ReceiptFate> fates;
        Statement &row = m_steps->store().connection().statement(
            u"SELECT fate FROM receipt_inbox ORDER BY receipt_id"_s);
        if (!row.run())
            qFatal("The receipts cannot be read");
        while (row.next())
            fates.append(static_cast<ReceiptFate>(row.integer(0)));
        return fates;
    }

    std::unique_ptr<QueueSteps> m_steps;
    ArmedRequest m_request;
};

void TestReceiptFates::theOrderInWhichReceiptsComeDoesNotMatter_data()
{
    QTest::addColumn<QList<MessageState>>("words");
    using enum MessageState;

    QTest::newRow("as it happened") << QList<MessageState>{Submitted, Undelivered, Delivered};
    QTest::newRow("delivery first") << QList<MessageState>{Delivered, Submitted, Undelivered};
    QTest::newRow("denial first") << QList<MessageState>{Undelivered, Delivered, Submitted};
    QTest::newRow("backwards") << QList<MessageState>{Delivered, Undelivered, Submitted};
}

void TestReceiptFates::theOrderInWhichReceiptsComeDoesNotMatter()
{
    QFETCH(QList<MessageState>, words);

    for (const MessageState word : words)
        m_steps->keepAndApply({receipt(word)});

    QCOMPARE(state(), MessageState::Delivered);
    QCOMPARE(m_steps->value(u"SELECT count(*) FROM receipt_inbox WHERE applied_at NOTNULL"_s), 3);
    QCOMPARE(m_steps->value(u"SELECT count(*) FROM message_exception"_s), 0);
    QCOMPARE(m_steps->broken(), QString());
}

void TestReceiptFates::aDenialAfterDeliveryIsKeptAndFlagged()
{
    m_steps->keepAndApply({receipt(MessageState::Delivered)});
    m_steps->advance(72h);

    const AppliedReceipts applied = m_steps->keepAndApply({receipt(MessageState::Undelivered)});

    QCOMPARE(applied.disagreeing, 1);
    QCOMPARE(applied.applied, 0);
    QCOMPARE(state(), MessageState::Delivered);
    QCOMPARE(fates(), QList<ReceiptFate>({ReceiptFate::Moved, ReceiptFate::Disagrees}));
    const auto reader = SqliteReader::open(m_steps->store().file(), m_steps->store().keys().cipher(),
                                           m_steps->store().keys().blindIndex(), m_steps->store().clock());
    const auto events = (*reader)->timeline(m_request.messages.at(0).message);
    QVERIFY(events);
    QCOMPARE(events->last().kind, MessageEvent::Kind::Receipt);
    QVERIFY(events->last().disagrees);
    QVERIFY(!events->at(events->size() - 2).disagrees);
}

void TestReceiptFates::aLaterDeliveryOverrulesADenialAndIsAudited()
{
    m_steps->keepAndApply({receipt(MessageState::Undelivered)});
    QCOMPARE(state(), MessageState::Undelivered);

    m_steps->keepAndApply({receipt(MessageState::Delivered)});

    QCOMPARE(state(), MessageState::Delivered);
    QCOMPARE(fates(), QList<ReceiptFate>({ReceiptFate::Moved, ReceiptFate::Moved}));
    QCOMPARE(m_steps->value(u"SELECT count(*) FROM audit_log WHERE action='receipt.reversal' AND "
                            "object='message 1' AND detail LIKE '%not_delivered%'"_s),
             1);
}

void TestReceiptFates::lessThanIsKnownIsARepetition()
{
    m_steps->keepAndApply({receipt(MessageState::Undelivered), receipt(MessageState::Submitted)});

    QCOMPARE(state(), MessageState::Undelivered);
    QCOMPARE(fates(), QList<ReceiptFate>({ReceiptFate::Moved, ReceiptFate::Repeated}));
}

void TestReceiptFates::whatTheProviderDoesNotKnowIsOnlyTold()
{
    const AppliedReceipts applied = m_steps->keepAndApply({receipt(MessageState::InDoubt)});

    QCOMPARE(applied.ignored, 1);
    QCOMPARE(state(), MessageState::Submitted);
    QCOMPARE(fates(), QList<ReceiptFate>({ReceiptFate::NotKnown}));
    QCOMPARE(m_steps->value(u"SELECT msg_id FROM receipt_inbox"_s), number(m_request.messages.at(0).message));
}

void TestReceiptFates::whatTheProviderDoesNotKnowProvesNothing()
{
    QueueSteps steps(1);
    const ArmedRequest request = steps.armOne(1);
    steps.settle(steps.doubted(request));
    Receipt word = steps.receipt(request.messages.at(0), MessageState::InDoubt);
    word.clientRef = QString::fromLatin1(request.clientRef);

    steps.keepAndApply({word});

    QCOMPARE(steps.count(MessageState::InDoubt), 1);
    QCOMPARE(steps.value(u"SELECT fate FROM receipt_inbox"_s), static_cast<qint64>(ReceiptFate::NotKnown));
    QCOMPARE(steps.broken(), QString());
}

void TestReceiptFates::aReceiptForARefusedMessageIsFlagged()
{
    QueueSteps steps(1);
    const ArmedRequest request = steps.armOne(1);
    Settlement refused = steps.accepted(request);
    refused.completions.first().accepted = false;
    refused.completions.first().providerId.clear();
    steps.settle(refused);
    Receipt delivered = steps.receipt(request.messages.at(0));
    delivered.clientRef = QString::fromLatin1(request.clientRef);

    QCOMPARE(steps.keepAndApply({delivered}).disagreeing, 1);

    QCOMPARE(steps.stateOf(request.messages.at(0)), MessageState::Rejected);
    QCOMPARE(steps.broken(), QString());
}

void TestReceiptFates::oneSegmentWaitsForTheOthers()
{
    m_steps->keepAndApply({segment(3), segment(1)});
    QCOMPARE(state(), MessageState::Submitted);
    QCOMPARE(fates(), QList<ReceiptFate>({ReceiptFate::OnePart, ReceiptFate::OnePart}));

    m_steps->keepAndApply({segment(2)});

    QCOMPARE(state(), MessageState::Delivered);
    QCOMPARE(fates().constLast(), ReceiptFate::Moved);
}

void TestReceiptFates::oneSegmentThatWasLostDecides()
{
    m_steps->keepAndApply({segment(1), segment(2, MessageState::Undelivered)});
    QCOMPARE(state(), MessageState::Undelivered);

    m_steps->keepAndApply({segment(3)});
    QCOMPARE(state(), MessageState::Undelivered);
    m_steps->keepAndApply({segment(2)});
    QCOMPARE(state(), MessageState::Delivered);
}

void TestReceiptFates::theSameSegmentTwiceIsOneSegment()
{
    m_steps->keepAndApply({segment(1), segment(2)});
    Receipt again = segment(2);
    again.at = m_steps->now() + 1s;

    m_steps->keepAndApply({again});

    QCOMPARE(state(), MessageState::Submitted);
}

void TestReceiptFates::segmentsHaveTheirOwnReceipts()
{
    QCOMPARE(
        *m_steps->receipts().keep(m_steps->account(), {segment(1), segment(2), segment(1)}, m_steps->now()),
        2);
}

void TestReceiptFates::anUnmatchedReceiptTriesAgainWhenAsked()
{
    Receipt foreign = receipt(MessageState::Delivered);
    foreign.providerId = u"later"_s;
    m_steps->keepAndApply({foreign});
    for (const Millis wait : {Millis(1min), Millis(5min), Millis(30min), Millis(6h)}) {
        m_steps->advance(wait);
        QCOMPARE(m_steps->receipts().apply(10, m_steps->now())->unmatched, 1);
    }
    QVERIFY(m_steps->store().sql(u"UPDATE attempt SET provider_msg_id='later' WHERE attempt_id=1"_s));
    m_steps->advance(24h * 30);
    QCOMPARE(m_steps->receipts().apply(10, m_steps->now())->applied, 0);

    QCOMPARE(*m_steps->receipts().wakeUnmatched(m_steps->now()), 1);

    QCOMPARE(m_steps->receipts().apply(10, m_steps->now())->applied, 1);
    QCOMPARE(state(), MessageState::Delivered);
    QCOMPARE(*m_steps->receipts().wakeUnmatched(m_steps->now()), 0);
}

QObject *tst_receiptfates()
{
    return new TestReceiptFates;
}

#include "tst_receiptfates.moc"
