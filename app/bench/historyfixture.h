// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/bench/messagefate.h"
#include "engine/domain/campaignrow.h"
#include "engine/security/blindindex.h"
#include "engine/security/fieldcipher.h"
#include "engine/storage/sqlite/counters.h"

#include <QList>

#include <functional>

namespace heliograph {

class Connection;

//! How much history to make: every campaign goes to the same people.
struct HistoryShape
{
    int people = 5'000;
    int campaigns = 4;
    quint32 seed = 1;
    TimePoint begin{Millis(1'760'000'000'000)}; //!< when the first campaign starts
    bool ended = false; //!< the last two campaigns have ended like all others
    QList<AccountId> accounts{}; //!< that exist already; empty: three are made
    std::function<QString(int index)> number{}; //!< E.164 of a person; empty: made up, of many countries
    std::function<QString(int index)> name{}; //!< of a campaign, from 1; empty: "Campaign 1"
};

//! Fills an empty database with a plausible past, much faster than sending would: messages with their
//! attempts, problems, totals, counters and reports, all consistent with each other.
//!
//! Campaigns follow each other every second day, alternate between three accounts and reach people of many
//! countries, some of them rare. Most messages are delivered within a minute; some fail for a reason, get no
//! receipt for three days, or stay in doubt. Every seventh campaign was cancelled near its end; the last but
//! one is paused halfway; the last one is being sent, with people in flight, held and waiting.
class HistoryFixture
{
public:
    //! The connection must be ReadWrite. For the time of filling nothing is durable.
    HistoryFixture(Connection &connection, const FieldCipher &cipher, const BlindIndex &blindIndex,
                   const HistoryShape &shape);

    Result<void> fill();

    static constexpr AudienceId TheAudience{1};
    static constexpr int AccountCount = 3;
    static constexpr TimePoint Begin{Millis(1'760'000'000'000)}; //!< when the first campaign usually starts
    static constexpr Millis Interval{2 * 24 * 3600 * 1000}; //!< between starts

private:
    struct Person
    {
        QByteArray key;
        QByteArray phone;
        QByteArray variables;
        qint16 country = 0;
        qint32 prefix = 0;
        qint32 line = 0;
    };
    void makePeople();
    Result<void> reserveAttempts();
    Result<void> insertBase();
    Result<void> insertMembers();
    Result<void> fillCampaign(int index);
    Result<void> insertCampaign(int index, CampaignState state, qint64 cursor);
    Result<void> insertMessage(CampaignId campaign, const Person &person, const MessageFate &fate);
    void report(CampaignId campaign, const Person &person, const MessageFate &fate);
    Result<void> insertAttempt(CampaignId campaign, const MessageFate &fate);
    Result<void> insertOpen(CampaignId campaign, const Person &person, const MessageFate &fate);
    AccountId accountOf(CampaignId campaign) const;

    Connection &m_connection;
    const FieldCipher &m_cipher;
    const BlindIndex &m_blindIndex;
    HistoryShape m_shape;
    MessageFates m_fates;
    QList<Person> m_people;
    CounterDeltas m_counters;
    qint64 m_message = 0;
    qint64 m_attempt = 0;
};

} // namespace heliograph
