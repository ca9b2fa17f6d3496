// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/guard/guardedinbox.h"

using namespace Qt::Literals::StringLiterals;

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

Result<bool> GuardedInbox::reopen(InboundId reply, UserId by, TimePoint now)
{
    return m_acting.act(StoreVerb::InboxReopen, Acting::Scope::of(Owned::Reply, reply),
                        [&] { return m_inner.reopen(reply, m_acting.who(by), now); });
}

// It gives nobody a right: whom it is given to could answer it before.
Result<bool> GuardedInbox::assign(InboundId reply, std::optional<UserId> to, UserId by, TimePoint now)
{
    const Acting::Scope scope = Acting::Scope::of(Owned::Reply, reply);
    return m_acting.act(StoreVerb::InboxAssign, scope, [&]() -> Result<bool> {
        const Result<bool> could
            = to ? m_acting.could(*to, StoreVerb::AnswersSend, scope) : Result<bool>(true);
        if (!could)
            return could;
        if (!*could)
            return Error{
                ErrorKind::Conflict,
                u"Whom reply %1 was to be assigned to may not answer it: operators answer what comes "
                "to campaigns of their own. Choose somebody else. Nothing was changed."_s.arg(number(reply))};
        return m_inner.assign(reply, to, m_acting.who(by), now);
    });
}

} // namespace heliograph
