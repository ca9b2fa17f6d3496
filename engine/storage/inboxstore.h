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

    // Every change below is audited in the same transaction; NotFound if there is no such reply.

    //! \a by has dealt with \a reply. Returns whether it was open until now.
    virtual Result<bool> markDone(InboundId reply, UserId by, TimePoint now) = 0;

    //! Takes that back, whoever did it: \a reply is open again. Returns whether it was done until now.
    virtual Result<bool> reopen(InboundId reply, UserId by, TimePoint now) = 0;

    //! From now on \a to deals with \a reply, or nobody in particular, and as long as it is open with what
    //! the same person writes next about the same campaign. Returns whether that is new. NotFound if there is
    //! no such person, where people sign in Conflict if he is disabled or may not answer this reply.
    virtual Result<bool> assign(InboundId reply, std::optional<UserId> to, UserId by, TimePoint now) = 0;
};

} // namespace heliograph
