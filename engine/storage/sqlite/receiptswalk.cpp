// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/sqlite/receiptswalk.h"

#include "engine/storage/sqlite/connection.h"

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

namespace {

// Where nearly everything has its receipt a walk finds little; it must not hold the writer for long.
constexpr int MaxLookedAt = 5000;

} // namespace

//! Never past an armed attempt of the account, which is closed behind the walk otherwise, and never past a
//! young one of anybody: ids follow the order of arming. The plus sign keeps the armed ones on their own
//! index, off the heap of what is in doubt.
Result<ReceiptsWalk> ReceiptsWalk::along(Connection &connection, AccountId account, AttemptId after,
                                         TimePoint armedBefore, int limit)
{
    Statement &query = connection.statement(
        u"SELECT a.attempt_id,a.msg_id,a.campaign_id,a.provider_msg_id,a.request_id,a.armed_at,"
        "a.account_id=?1,a.outcome=1 AND m.state=5,m.country "
        "FROM attempt a CROSS JOIN message m ON m.msg_id=a.msg_id "
        "WHERE a.attempt_id>?2 AND a.attempt_id<ifnull((SELECT min(+f.attempt_id) FROM inflight f "
        "WHERE f.account_id=?1 AND f.phase=1),9223372036854775807) ORDER BY a.attempt_id LIMIT ?3"_s);
    if (const Result<void> done = query.run(account, after, MaxLookedAt); !done)
        return done.error();

    ReceiptsWalk walk;
    walk.reached = after;
    int lookedAt = 0;
    while (walk.sent.size() < limit && query.next()) {
        ++lookedAt;
        const TimePoint armedAt = fromMillis(query.integer(5));
        const bool ours = query.integer(6) != 0;
        if (armedAt >= armedBefore) {
            walk.atEnd = true;
            break;
        }
        walk.reached = AttemptId{query.integer(0)};
        if (ours && query.integer(7) != 0)
            walk.sent.append({walk.reached, MessageId{query.integer(1)}, CampaignId{query.integer(2)},
                              query.text(3), query.blob(4), armedAt, static_cast<qint16>(query.integer(8))});
    }
    query.finish();
    if (const Result<void> read = query.outcome(); !read)
        return read.error();
    walk.atEnd = walk.atEnd || (walk.sent.size() < limit && lookedAt < MaxLookedAt);
    return walk;
}

} // namespace heliograph
