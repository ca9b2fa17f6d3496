// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/clock.h"
#include "engine/base/ids.h"
#include "engine/base/result.h"
#include "engine/domain/holdreason.h"
#include "engine/domain/messagestate.h"
#include "engine/storage/sqlite/reporttotals.h"

#include <QHash>
#include <QString>

#include <map>
#include <tuple>

namespace heliograph {

class Connection;

//! What message_total counts messages by. The numbers are stored.
enum class TotalDimension {
    State = 1, //!< value: stored state
    Account = 2, //!< value: account id
    Country = 3, //!< value: countryCode()
    Reason = 4, //!< value: reason.reason_id
    CampaignState = 5, //!< value: pairValue(campaign id, stored state)
    AccountState = 6, //!< value: pairValue(account id, stored state)
    Campaign = 7, //!< value: campaign id
};

//! Messages are counted in buckets of 128 consecutive ids, which tell a filter where to look. The smaller a
//! bucket, the less is read for a row that is alone in it, and the more buckets there are to walk.
inline constexpr int BucketShift = 7;

constexpr qint64 bucketOf(MessageId message)
{
    return number(message) >> BucketShift;
}

//! Changes of state are counted by the hour in which they happened, hours since 1970 UTC.
constexpr qint64 hourOf(TimePoint time)
{
    return std::chrono::floor<std::chrono::hours>(time).time_since_epoch().count();
}

//! The state a message of \a state has in the table: one in flight is still ready there.
constexpr MessageState storedState(MessageState state)
{
    const bool inFlight
        = state == MessageState::Armed || state == MessageState::InDoubt || state == MessageState::Parked;
    return inFlight ? MessageState::Ready : state;
}

//! A value of the dimensions that count by two things.
constexpr qint64 pairValue(qint64 id, MessageState state)
{
    return id * 16 + static_cast<qint64>(storedState(state));
}

//! Collects what a verb changes in the counters, to be written once, in the verb's transaction.
//!
//! Tables: campaign_counter (by MessageState, the three in flight included), campaign_lane (of those whose
//! stored state is Ready, by account), campaign_hold, message_total and
//! message_bucket and message_hour (the index of history by stored state; message_hour is only ever added to,
//! so it may count more changes than there are messages in that state; under Armed it counts who was handed
//! over in an hour), and those of ReportTotals. Nothing reaches the database before write().
class CounterDeltas
{
public:
    //! One message went \a from one state \a to another. If its stored state changed, \a at is its state_at.
    void move(CampaignId campaign, AccountId account, MessageId message, MessageState from, MessageState to,
              TimePoint at);

    //! \a n new messages of one bucket.
    struct Entry
    {
        CampaignId campaign{};
        AccountId account{};
        qint16 country = 0;
        qint64 bucket = 0;
        MessageState state = MessageState::Ready;
        qint64 n = 1;
        TimePoint at;
    };
    void enter(const Entry &entry);

    //! \a message of \a campaign, of stored \a state, counts as one of account \a to from now on.
    void relocate(CampaignId campaign, MessageId message, AccountId from, AccountId to, MessageState state);

    //! Changes one campaign counter only, where the history index does not change (phases of an attempt).
    void count(CampaignId campaign, MessageState state, qint64 delta);

    //! Rows of the outbox that wait with \a reason of their own. None is not counted.
    void hold(CampaignId campaign, HoldReason reason, qint64 delta);

    //! Messages whose row in message_exception has \a code; empty is not counted.
    void reason(MessageId message, const QString &code, qint64 delta);

    //! The reason of a message whose bucket is known, \a delta at once.
    void reasonInBucket(qint64 bucket, const QString &code, qint64 delta);

    //! The hourly totals of reports, written together with the rest.
    ReportTotals &reports() { return m_reports; }

    //! Writes and forgets everything collected.
    Result<void> write(Connection &connection);

private:
    using Total = std::tuple<TotalDimension, qint64, qint64>; // dimension, value, bucket
    struct Span
    {
        TimePoint first;
        TimePoint last;
    };

    void total(TotalDimension dimension, qint64 value, qint64 bucket, qint64 delta);
    void touch(qint64 bucket, MessageState state, TimePoint at, qint64 n);
    void lane(CampaignId campaign, AccountId account, MessageState state, qint64 delta);
    Result<void> writeLanes(Connection &connection);
    Result<void> writeCampaigns(Connection &connection);
    Result<void> writeReasons(Connection &connection);
    Result<void> writeTotals(Connection &connection);
    Result<void> writeTimes(Connection &connection);
    Result<void> writeReports(Connection &connection);

    // Ordered, so that rows are written in key order.
    std::map<std::pair<CampaignId, MessageState>, qint64> m_counts;
    std::map<std::pair<CampaignId, AccountId>, qint64> m_lanes;
    std::map<std::pair<CampaignId, HoldReason>, qint64> m_holds;
    std::map<Total, qint64> m_totals;
    std::map<qint64, Span> m_buckets;
    std::map<std::tuple<qint64, MessageState, qint64>, qint64> m_hours; // bucket, state, hour
    std::map<std::pair<QString, qint64>, qint64> m_reasons; // code, bucket
    ReportTotals m_reports;
};

} // namespace heliograph
