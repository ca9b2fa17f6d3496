// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/storage/guard/acting.h"
#include "engine/storage/keystore.h"

namespace heliograph {

//! The key ring, for those who may.
class GuardedKeys final : public KeyStore
{
public:
    GuardedKeys(KeyStore &inner, Acting &acting);

    Result<QList<WrappedKey>> keys() override;
    Result<bool> mayRotate(KeyRotationKind kind) override { return m_inner.mayRotate(kind); }
    Result<void> permitRotation(KeyRotationKind kind, UserId by) override;
    Result<void> add(const WrappedKey &key, UserId by) override;
    Result<void> rewrap(const QList<WrappedKey> &keys, UserId by) override;
    Result<int> reencrypt(int limit) override;
    Result<int> removeOldFieldKeys(UserId by) override;

private:
    KeyStore &m_inner;
    Acting &m_acting;
};

} // namespace heliograph
