// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/ids.h"
#include "engine/base/result.h"
#include "engine/security/keyring.h"

#include <QList>

namespace heliograph {

//! The wrapped keys of a workspace, and what is encrypted with them (engine.md SR-33). Keys change while
//! nothing sends: the caller holds the engine lock, and opens the store anew after each change of the keys.
class KeyStore
{
public:
    virtual ~KeyStore() = default;

    virtual Result<QList<WrappedKey>> keys() = 0;

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
