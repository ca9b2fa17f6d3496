// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/sqlite/resentmessage.h"

#include "engine/domain/messageflag.h"
#include "engine/storage/sqlite/connection.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

namespace {

// Receipts are looked at several times a second.
constexpr Millis ReceiptsFirst = std::chrono::seconds(5);

Result<bool> wasResent(Connection &connection, MessageId message)
{
    const Result<std::optional<qint64>> flags
        = connection.integer(u"SELECT flags FROM message WHERE msg_id=?"_s, message);
    if (!flags)
        return flags.error();
    return hasFlag(static_cast<int>(flags->value_or(0)), MessageFlag::ResentAfterDoubt);
}

} // namespace

Result<MessageState> endAfterDoubt(Connection &connection, MessageId message, MessageState end)
{
    const Result<bool> resent = wasResent(connection, message);
    if (!resent)
        return resent.error();
    return *resent ? MessageState::ClosedUnknown : end;
}

Result<Millis> delayAfterDoubt(Connection &connection, MessageId message, Millis delay, TimePoint now)
{
    const Result<bool> resent = wasResent(connection, message);
    if (!resent || !*resent)
        return resent ? Result<Millis>(delay) : resent.error();
    // By the index receipt_overtaken: any number of receipts may wait that fit nothing.
    const Result<void> woken = connection.run(u"UPDATE receipt_inbox SET next_try=?1 WHERE applied_at IS "
                                              u"NULL AND fate=0 AND tries>0 AND phone_bidx="
                                              "(SELECT phone_bidx FROM message WHERE msg_id=?2)"_s,
                                              now, message);
    if (!woken)
        return woken.error();
    const Result<std::optional<qint64>> due = connection.integer(
        u"SELECT 1 FROM receipt_inbox WHERE applied_at IS NULL AND next_try<=? LIMIT 1"_s, now);
    if (!due)
        return due.error();
    return *due ? std::max(delay, ReceiptsFirst) : delay;
}

} // namespace heliograph
