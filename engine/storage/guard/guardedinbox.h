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
    Result<int> markDone(const QList<InboundId> &replies, UserId by, TimePoint now) override;
    Result<int> reopen(const QList<InboundId> &replies, UserId by, TimePoint now) override;
    Result<int> assign(const QList<InboundId> &replies, std::optional<UserId> to, UserId by,
                       TimePoint now) override;

private:
    Result<void> expectAnswers(std::optional<UserId> to, InboundId reply);

    InboxStore &m_inner;
    Acting &m_acting;
};

} // namespace heliograph
