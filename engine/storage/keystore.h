// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/clock.h"
#include "engine/base/ids.h"
#include "engine/base/result.h"
#include "engine/security/keyring.h"

#include <QList>

namespace heliograph {

//! What a rotation makes anew.
enum class KeyRotationKind { FieldKey, MasterKey };

//! How long a permit to rotate keys holds.
inline constexpr Millis RotationPermitLasts = std::chrono::hours(24 * 7);

//! The wrapped keys of a workspace, and what is encrypted with them (engine.md SR-33). Keys change while
//! nothing sends: the caller holds the engine lock, and opens the store anew after each change of the keys.
class KeyStore
{
public:
    virtual ~KeyStore() = default;

    virtual Result<QList<WrappedKey>> keys() = 0;

    //! Whether a rotation of \a kind may begin: it was permitted, or one that was killed has to go on.
    virtual Result<bool> mayRotate(KeyRotationKind kind) = 0;

    //! Permits one rotation of \a kind, which uses it up. Audited.
    virtual Result<void> permitRotation(KeyRotationKind kind, UserId by) = 0;

    //! Adds \a key; whatever is encrypted by a store that is opened from now on uses it. Audited.
    virtual Result<void> add(const WrappedKey &key, UserId by) = 0;

    //! Puts \a keys, the same ones wrapped by another master key, in the place of those that are there.
    //! Audited.
    virtual Result<void> rewrap(const QList<WrappedKey> &keys, UserId by) = 0;

    //! Encrypts up to \a limit values anew that were encrypted with an older field key, in one transaction.
    //! Returns how many; 0 when none is left.
    virtual Result<int> reencrypt(int limit) = 0;

    //! Removes the field keys that are older than the newest. Conflict while a value needs one of them.
    //! Audited.
    virtual Result<int> removeOldFieldKeys(UserId by) = 0;
};

} // namespace heliograph
