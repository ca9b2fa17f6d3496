// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/guard/guardedkeys.h"

#include "engine/storage/guard/changemaking.h"

namespace heliograph {

GuardedKeys::GuardedKeys(KeyStore &inner, Acting &acting)
    : m_inner(inner)
    , m_acting(acting)
{
}

Result<QList<WrappedKey>> GuardedKeys::keys()
{
    return m_acting.act(StoreVerb::KeysList, [&] { return m_inner.keys(); });
}

// Whoever confirmed one has permitted it, so nobody is asked again.
Result<void> GuardedKeys::permitRotation(KeyRotationKind kind, UserId by)
{
    const Result<bool> permitted = m_inner.mayRotate(kind);
    if (!permitted)
        return permitted.error();
    if (*permitted)
        return m_acting.act(StoreVerb::KeysPermitRotation, [] { return Result<void>(); });
    return m_acting.actOrAsk(
        StoreVerb::KeysPermitRotation, [&] { return ChangeMaking::ofRotation(kind); },
        [&] { return m_inner.permitRotation(kind, m_acting.who(by)); });
}

Result<void> GuardedKeys::add(const WrappedKey &key, UserId by)
{
    return m_acting.act(StoreVerb::KeysAdd, [&] { return m_inner.add(key, m_acting.who(by)); });
}

Result<void> GuardedKeys::rewrap(const QList<WrappedKey> &keys, UserId by)
{
    return m_acting.act(StoreVerb::KeysRewrap, [&] { return m_inner.rewrap(keys, m_acting.who(by)); });
}

Result<int> GuardedKeys::reencrypt(int limit)
{
    return m_acting.act(StoreVerb::KeysReencrypt, [&] { return m_inner.reencrypt(limit); });
}

Result<int> GuardedKeys::removeOldFieldKeys(UserId by)
{
    return m_acting.act(StoreVerb::KeysRemoveOld,
                        [&] { return m_inner.removeOldFieldKeys(m_acting.who(by)); });
}

} // namespace heliograph
