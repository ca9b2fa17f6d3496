// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/sqlite/counters.h"

#include "tests/support/sqliteteststore.h"

#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 Bucket = 1LL << BucketShift; // messages

} // namespace

class TestCounters : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_store = std::make_unique<SqliteTestStore>();
        m_account = m_store->addAccount();
        m_campaign = m_store->addCampaign(m_store->addAudience(1), m_account);
    }

    void cleanup() { m_store.reset(); }

    void aMessageInFlightStaysReadyInHistory()
    {
        CounterDeltas deltas;
        deltas.enter(entry(Bucket * 3, 5));
        deltas.move(m_campaign, m_account, MessageId{Bucket * 3}, MessageState::Ready, MessageState::Armed,
                    later());
        QVERIFY(deltas.write(m_store->connection()));

        QCOMPARE(m_store->counter(m_campaign, MessageState::Ready), 4);
        QCOMPARE(m_store->counter(m_campaign, MessageState::Armed), 1);
        QCOMPARE(total(TotalDimension::State, static_cast<qint64>(MessageState::Ready), 3), 5);
    }

    void aChangeOfStateMovesEveryIndexThatHoldsIt()
    {
        CounterDeltas deltas;
        deltas.enter(entry(Bucket, 2));
        deltas.move(m_campaign, m_account, MessageId{Bucket}, MessageState::Armed, MessageState::Submitted,
                    later());
        QVERIFY(deltas.write(m_store->connection()));

        QCOMPARE(total(TotalDimension::State, 1, 1), 1);
        QCOMPARE(total(TotalDimension::State, 5, 1), 1);
        QCOMPARE(
            total(TotalDimension::CampaignState, pairValue(number(m_campaign), MessageState::Submitted), 1),
            1);
        QCOMPARE(total(TotalDimension::AccountState, pairValue(number(m_account), MessageState::Ready), 1),
                 1);
        QCOMPARE(total(TotalDimension::Campaign, number(m_campaign), 1), 2);
        QCOMPARE(total(TotalDimension::Account, number(m_account), 1), 2);
        QCOMPARE(total(TotalDimension::Country, countryCode(u"CN"_s), 1), 2);
    }

    void aBucketKnowsItsFirstAndLastChange()
    {
        CounterDeltas deltas;
        deltas.enter(entry(0, 1));
        deltas.move(m_campaign, m_account, MessageId{1}, MessageState::Ready, MessageState::Submitted,
                    later());
        QVERIFY(deltas.write(m_store->connection()));

        QCOMPARE(m_store->value(u"SELECT last_at-first_at FROM message_bucket WHERE bucket=0"_s), 60'000);
    }

    void changesAreCountedByStateAndHour()
    {
        CounterDeltas deltas;
        deltas.enter(entry(0, 2));
        deltas.move(m_campaign, m_account, MessageId{1}, MessageState::Ready, MessageState::Armed, later());
        deltas.move(m_campaign, m_account, MessageId{1}, MessageState::Armed, MessageState::Submitted,
                    later());
        QVERIFY(deltas.write(m_store->connection()));

        QCOMPARE(changes(MessageState::Ready, hourOf(m_store->clock().now())), 2);
        QCOMPARE(changes(MessageState::Submitted, hourOf(later())), 1);
        QCOMPARE(changes(MessageState::Armed, hourOf(later())), -1);
    }

    void reasonsAreNumberedOnce()
    {
        CounterDeltas deltas;
        deltas.reason(MessageId{1}, u"isv.BLACK"_s, 1);
        deltas.reason(MessageId{Bucket + 1}, u"isv.BLACK"_s, 1);
        deltas.reason(MessageId{Bucket + 2}, QString(), 1);
        QVERIFY(deltas.write(m_store->connection()));
        deltas.reason(MessageId{1}, u"isv.BLACK"_s, 1);
        QVERIFY(deltas.write(m_store->connection()));

        QCOMPARE(m_store->value(u"SELECT count(*) FROM reason"_s), 1);
        const qint64 id = m_store->value(u"SELECT reason_id FROM reason"_s);
        QCOMPARE(total(TotalDimension::Reason, id, 0), 2);
        QCOMPARE(total(TotalDimension::Reason, id, 1), 1);
    }

    void holdsAreCountedByTheirCode()
    {
        CounterDeltas deltas;
        deltas.hold(m_campaign, HoldReason::QuietHours, 3);
        deltas.hold(m_campaign, HoldReason::None, 3);
        deltas.hold(m_campaign, HoldReason::QuietHours, -1);
        QVERIFY(deltas.write(m_store->connection()));

        QCOMPARE(m_store->value(u"SELECT n FROM campaign_hold WHERE hold='quiet-hours'"_s), 2);
        QCOMPARE(m_store->value(u"SELECT count(*) FROM campaign_hold"_s), 1);
    }

    void nothingIsWrittenTwice()
    {
        CounterDeltas deltas;
        deltas.enter(entry(0, 2));
        QVERIFY(deltas.write(m_store->connection()));
        QVERIFY(deltas.write(m_store->connection()));

        QCOMPARE(m_store->counter(m_campaign, MessageState::Ready), 2);
    }

    void movesThatCancelOutLeaveNoRow()
    {
        CounterDeltas deltas;
        deltas.count(m_campaign, MessageState::Armed, 1);
        deltas.count(m_campaign, MessageState::Armed, -1);
        QVERIFY(deltas.write(m_store->connection()));

        QCOMPARE(m_store->value(u"SELECT count(*) FROM campaign_counter WHERE state=2"_s), 0);
    }

private:
    CounterDeltas::Entry entry(qint64 message, qint64 n) const
    {
        return {.campaign = m_campaign,
                .account = m_account,
                .country = countryCode(u"CN"_s),
                .bucket = bucketOf(MessageId{message}),
                .state = MessageState::Ready,
                .n = n,
                .at = m_store->clock().now()};
    }

    qint64 changes(MessageState state, qint64 hour)
    {
        return m_store->value(u"SELECT n FROM message_hour WHERE bucket=0 AND state=%1 AND hour=%2"_s
                                  .arg(static_cast<int>(state))
                                  .arg(hour));
    }

    TimePoint later() const { return m_store->clock().now() + std::chrono::minutes(1); }

    qint64 total(TotalDimension dimension, qint64 value, qint64 bucket)
    {
        return m_store->value(u"SELECT n FROM message_total WHERE dimension=%1 AND value=%2 AND bucket=%3"_s
                                  .arg(static_cast<int>(dimension))
                                  .arg(value)
                                  .arg(bucket));
    }

    std::unique_ptr<SqliteTestStore> m_store;
    AccountId m_account{};
    CampaignId m_campaign{};
};

QObject *tst_counters()
{
    return new TestCounters;
}

#include "tst_counters.moc"
