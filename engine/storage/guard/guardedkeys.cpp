// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/guard/guardedkeys.h"

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
