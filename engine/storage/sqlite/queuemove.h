// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/storage/queuestore.h"

#include <QLatin1String>

namespace heliograph {

class Connection;

//! FROM and WHERE of who waits, or is held, in one account's queue: ?1 campaign, ?2 account, ?3 the message
//! after which it begins; o.* is null for those who are not fed yet. Nobody who is leaving now or in doubt,
//! or who was sent again after doubt: only the provider that may have them can tell about these.
inline constexpr QLatin1String WaitingInQueue(
    "FROM campaign c CROSS JOIN message m ON m.campaign_id=c.campaign_id LEFT JOIN outbox o ON "
    "o.msg_id=m.msg_id WHERE c.campaign_id=?1 AND m.msg_id>?3 AND m.state=1 AND "
    "ifnull(m.account_id,c.account_id)=?2 AND m.flags&2=0 AND m.phone_enc<>x'' AND NOT EXISTS(SELECT 1 FROM "
    "inflight f WHERE f.msg_id=m.msg_id)");

//! One step of LaneMove, inside the caller's transaction.
class QueueMove
{
public:
    QueueMove(Connection &connection, const LaneMove &move, UserId by, TimePoint now);

    Result<MovedPeople> run();

private:
    Result<void> expectRoute();
    Result<void> expectUnderWay();
    Result<std::optional<MessageId>> lastLookedAt();
    Result<QList<std::pair<MessageId, bool>>> waiting(
        std::optional<MessageId> last); //!< and whether it is fed
    Result<void> relocate(const QList<std::pair<MessageId, bool>> &messages);
    Result<void> audit(const MovedPeople &moved);
    Result<QString> label(AccountId account);

    Connection &m_connection;
    const LaneMove &m_move;
    const UserId m_by;
    const TimePoint m_now;
};

} // namespace heliograph
