// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/clock.h"
#include "engine/base/ids.h"
#include "engine/base/result.h"
#include "engine/domain/holdreason.h"
#include "engine/domain/limitrules.h"

#include <QByteArray>
#include <QHash>

#include <vector>

namespace heliograph {

class Connection;
class CounterDeltas;

//! What the limits of one claim write down, besides budgets: who was sent what, how many went to numbers that
//! begin alike, and who waits. Nothing is written before write().
class LimitRecords
{
public:
    explicit LimitRecords(Connection &connection);

    //! Everything that follows happens at \a now, to messages of \a messageClass.
    void begin(const LimitRules &rules, MessageClass messageClass, TimePoint now);

    //! \a text is LimitMemory::textKey(), or 0 where equal texts do not matter.
    void addEvent(const QByteArray &phone, MessageId message, qint64 text);
    void addPrefix(qint64 prefix) { ++m_prefixes[prefix]; }

    //! \a message, held for \a was so far, waits for \a hold until \a until.
    void putBack(MessageId message, HoldReason was, HoldReason hold, TimePoint until);
    int putBackCount() const { return static_cast<int>(m_waiting.size()); }

    Result<void> write(CampaignId campaign, CounterDeltas &counters);

private:
    struct Event
    {
        QByteArray phone;
        MessageId message{};
        qint64 text = 0;
    };

    struct Waiting
    {
        MessageId message{};
        HoldReason was = HoldReason::None;
        HoldReason hold = HoldReason::None;
        TimePoint until;
    };

    Result<void> writeEvents();
    Result<void> writeVelocity();
    Result<void> writeWaiting(CampaignId campaign, CounterDeltas &counters);

    Connection &m_connection;
    MessageClass m_messageClass = MessageClass::Notice;
    TimePoint m_now;
    Millis m_longest{0}; // that an event can matter
    std::vector<Event> m_events;
    QHash<qint64, int> m_prefixes;
    std::vector<Waiting> m_waiting;
};

} // namespace heliograph
