// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/storage/guard/acting.h"
#include "engine/storage/inboxstore.h"

namespace heliograph {

//! Replies, for those who may.
class GuardedInbox final : public InboxStore
{
public:
    GuardedInbox(InboxStore &inner, Acting &acting);

    Result<QList<KeptReply>> keep(AccountId account, const QList<InboundMessage> &replies,
                                  TimePoint now) override;
    Result<bool> markDone(InboundId reply, UserId by, TimePoint now) override;
    Result<bool> reopen(InboundId reply, UserId by, TimePoint now) override;
    Result<bool> assign(InboundId reply, std::optional<UserId> to, UserId by, TimePoint now) override;

private:
    InboxStore &m_inner;
    Acting &m_acting;
};

} // namespace heliograph
