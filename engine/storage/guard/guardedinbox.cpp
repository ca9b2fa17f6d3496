// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/guard/guardedinbox.h"

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

namespace {

Acting::Scope scopeOf(const QList<InboundId> &replies)
{
    Acting::Scope scope;
    for (const InboundId reply : replies)
        scope.add(Owned::Reply, number(reply));
    return scope;
}

} // namespace

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

Result<int> GuardedInbox::markDone(const QList<InboundId> &replies, UserId by, TimePoint now)
{
    return m_acting.act(StoreVerb::InboxMarkDone, scopeOf(replies),
                        [&] { return m_inner.markDone(replies, m_acting.who(by), now); });
}

Result<int> GuardedInbox::reopen(const QList<InboundId> &replies, UserId by, TimePoint now)
{
    return m_acting.act(StoreVerb::InboxReopen, scopeOf(replies),
                        [&] { return m_inner.reopen(replies, m_acting.who(by), now); });
}

Result<int> GuardedInbox::assign(const QList<InboundId> &replies, std::optional<UserId> to, UserId by,
                                 TimePoint now)
{
    return m_acting.act(StoreVerb::InboxAssign, scopeOf(replies), [&]() -> Result<int> {
        for (const InboundId reply : replies) {
            if (const Result<void> could = expectAnswers(to, reply); !could)
                return could.error();
        }
        return m_inner.assign(replies, to, m_acting.who(by), now);
    });
}

//! That it gives nobody a right: whom \a reply is given to could answer it before.
Result<void> GuardedInbox::expectAnswers(std::optional<UserId> to, InboundId reply)
{
    if (!to)
        return {};
    const Result<bool> could
        = m_acting.could(*to, StoreVerb::AnswersSend, Acting::Scope::of(Owned::Reply, reply));
    if (!could)
        return could.error();
    if (*could)
        return {};
    return Error{
        ErrorKind::Conflict,
        u"Whom reply %1 was to be assigned to may not answer it: operators answer what comes "
        "to campaigns of their own. Choose somebody else. Nothing was changed."_s.arg(number(reply))};
}

} // namespace heliograph
