// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/guard/guardedinbox.h"

namespace heliograph {

GuardedInbox::GuardedInbox(InboxStore &inner, Acting &acting)
    : m_inner(inner)
    , m_acting(acting)
{
}

Result<QList<KeptReply>> GuardedInbox::keep(AccountId account, const QList<InboundMessage> &replies,
                                            TimePoint now)
{
    return m_acting.act(StoreVerb::InboxKeep, [&] { return m_inner.keep(account, replies, now); });
}

Result<bool> GuardedInbox::markDone(InboundId reply, UserId by, TimePoint now)
{
    return m_acting.act(StoreVerb::InboxMarkDone, Acting::Scope::of(Owned::Reply, reply),
                        [&] { return m_inner.markDone(reply, m_acting.who(by), now); });
}

} // namespace heliograph
