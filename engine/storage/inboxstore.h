// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/clock.h"
#include "engine/base/ids.h"
#include "engine/base/result.h"
#include "engine/domain/inboundmessage.h"

#include <QList>

#include <optional>

namespace heliograph {

//! What people text back: number and text are stored encrypted.
class InboxStore
{
public:
    virtual ~InboxStore() = default;

    //! Stores \a replies that came through \a account; one that is stored already is dropped, by whatever way
    //! it came the first time. Each is matched to the last message that this account sent to the number
    //! before the reply. Returns the new ones. When this returns the provider may be told that they arrived.
    virtual Result<QList<KeptReply>> keep(AccountId account, const QList<InboundMessage> &replies,
                                          TimePoint now)
        = 0;

    // Every change below is made to all of \a replies or to none, and audited for each in the same
    // transaction. Returns for how many it was new; NotFound if there is no such reply.

    //! \a by has dealt with \a replies.
    virtual Result<int> markDone(const QList<InboundId> &replies, UserId by, TimePoint now) = 0;

    //! Takes that back, whoever did it: \a replies are open again.
    virtual Result<int> reopen(const QList<InboundId> &replies, UserId by, TimePoint now) = 0;

    //! From now on \a to deals with \a replies, or nobody in particular, and as long as they are open with
    //! what the same people write next about the same campaigns. NotFound if there is no such person, where
    //! people sign in Conflict if he is disabled or may not answer one of them.
    virtual Result<int> assign(const QList<InboundId> &replies, std::optional<UserId> to, UserId by,
                               TimePoint now)
        = 0;
};

} // namespace heliograph
