// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/clock.h"
#include "engine/base/ids.h"
#include "engine/base/result.h"
#include "engine/domain/messagestate.h"

#include <QList>
#include <QString>

#include <map>
#include <optional>
#include <tuple>
#include <utility>

namespace heliograph {

class Connection;

//! A message that was handed to a provider, as reports count it: by the hour in which its last attempt was
//! armed, by the campaign, by the account whose message it is, by country.
struct HandedOver
{
    MessageId message{};
    CampaignId campaign{};
    AccountId account{};
    qint16 country = 0;
    TimePoint armedAt;
};

//! Collects what a verb changes in the hourly totals of reports, to be written once, in its transaction.
//!
//! Tables: report_outcome (messages by what became of them and why; a message moves between the outcomes of
//! its own hour), report_spend (accepted attempts with segments and cost), report_latency (time to delivery).
//! Campaign and country are part of the keys, since an operator sees the reports of his own campaigns only,
//! and asking the messages of a campaign would take as long as it is large.
//!
//! Two ways in. The steps that everybody takes (answered, reported, given up) say what moves where, and cost
//! an addition in memory. Whoever takes a rarer one calls touch() before it changes anything: what the tables
//! say of the message then is taken off, and what they say when everything is written is added, so the totals
//! are right whatever happened in between. The first way does nothing for a message that was touched.
class ReportTotals
{
public:
    //! Something about a message as it is counted.
    struct Outcome
    {
        MessageState state = MessageState::Submitted;
        QString reason; //!< as in message_exception
    };

    //! \a message counts as \a outcome from now on, and did not count before.
    void enter(const HandedOver &message, const Outcome &outcome);

    //! \a message, which counted as \a from, counts as \a to.
    void move(const HandedOver &message, const Outcome &from, const Outcome &to);

    //! An attempt of \a message was accepted. \a micros is -1 where there is no price.
    void spend(const HandedOver &message, qint64 segments, qint64 micros);

    //! The provider's receipt says that \a message arrived at \a deliveredAt.
    void deliver(const HandedOver &message, TimePoint deliveredAt);

    //! Before anything about \a message changes in a way that the functions above do not say.
    Result<void> touch(Connection &connection, MessageId message);

    //! Adds what the tables say of the touched messages by now. Before arrivals() and write().
    Result<void> readTouched(Connection &connection);

    //! Who began to count in an hour, for the index of history: the message, and when it was armed.
    QList<std::pair<MessageId, TimePoint>> takeArrivals() { return std::exchange(m_arrivals, {}); }

    //! Writes and forgets everything collected.
    Result<void> write(Connection &connection);

private:
    using Place = std::tuple<qint64, CampaignId, AccountId, qint16>; // hour, campaign, account, country
    struct Spend
    {
        qint64 messages = 0;
        qint64 segments = 0;
        qint64 micros = 0;
        qint64 priced = 0;

        bool isNothing() const { return messages == 0 && segments == 0 && micros == 0 && priced == 0; }
    };
    struct Fact
    {
        HandedOver message;
        Outcome outcome;
    };

    static Place placeOf(const HandedOver &message);
    Result<std::optional<Fact>> factOf(Connection &connection, MessageId message);
    Result<void> addSpend(Connection &connection, MessageId message, qint64 sign);
    void count(const HandedOver &message, const Outcome &outcome, qint64 delta);
    Result<void> writeOutcomes(Connection &connection);
    Result<void> writeSpend(Connection &connection);
    Result<void> writeLatencies(Connection &connection);

    // Ordered, so that rows are written in key order.
    std::map<std::tuple<Place, MessageState, QString>, qint64> m_outcomes;
    std::map<Place, Spend> m_spend;
    std::map<std::pair<Place, int>, qint64> m_latencies;
    std::map<MessageId, std::optional<TimePoint>> m_touched; // and when it was delivered meanwhile
    QList<std::pair<MessageId, TimePoint>> m_arrivals;
};

} // namespace heliograph
