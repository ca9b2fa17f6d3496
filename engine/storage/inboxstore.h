// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/clock.h"
#include "engine/base/ids.h"
#include "engine/base/result.h"
#include "engine/domain/inboundmessage.h"

#include <QList>

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

    //! \a by has dealt with \a reply. Returns whether it was open until now; NotFound if there is none.
    virtual Result<bool> markDone(InboundId reply, UserId by, TimePoint now) = 0;
};

} // namespace heliograph
