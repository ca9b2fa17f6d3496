// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/keyrotation.h"

#include "engine/workspace.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

namespace {

constexpr int ValuesAtOnce = 2'000;

// More than one field key: an earlier rotation has not come to its end.
bool isUnfinished(const QList<WrappedKey> &keys)
{
    return std::ranges::count(keys, KeyPurpose::Field, &WrappedKey::purpose) > 1;
}

Result<void> addFieldKey(Workspace &workspace, UserId by)
{
    const auto store = workspace.openStore();
    if (!store)
        return store.error();
    const auto keys = (*store)->keys().keys();
    if (!keys)
        return keys.error();
    if (isUnfinished(*keys))
        return {};
    const auto key = KeyRing::newFieldKey(workspace.secrets(), *keys);
    if (!key)
        return key.error();
    return (*store)->keys().add(*key, by);
}

} // namespace

Result<qint64> KeyRotation::rotateFieldKey(Workspace &workspace, UserId by, const Progress &progress)
{
    const auto lock = workspace.lockEngine();
    if (!lock)
        return lock.error();
    if (const auto added = addFieldKey(workspace, by); !added)
        return added.error();
    // Opened with the new key.
    const auto store = workspace.openStore();
    if (!store)
        return store.error();
    qint64 values = 0;
    while (true) {
        const auto some = (*store)->keys().reencrypt(ValuesAtOnce);
        if (!some)
            return some.error();
        if (*some == 0)
            break;
        values += *some;
        if (progress && !progress(values))
            return Error{
                ErrorKind::Cancelled,
                u"Stopped. What is encrypted with the old key stays readable; the next call goes on."_s};
    }
    if (const auto removed = (*store)->keys().removeOldFieldKeys(by); !removed)
        return removed.error();
    return values;
}

Result<void> KeyRotation::rotateMasterKey(Workspace &workspace, UserId by)
{
    const auto lock = workspace.lockEngine();
    if (!lock)
        return lock.error();
    {
        const auto store = workspace.openStore();
        if (!store)
            return store.error();
        const auto keys = (*store)->keys().keys();
        if (!keys)
            return keys.error();
        const auto rewrapped = KeyRing::beginNewMaster(workspace.secrets(), *keys);
        if (!rewrapped)
            return rewrapped.error();
        if (const auto done = (*store)->keys().rewrap(*rewrapped, by); !done)
            return done;
    }
    // Opening finds that the next master key counts now, and puts it in its place.
    const auto store = workspace.openStore();
    return store ? Result<void>() : Result<void>(store.error());
}

} // namespace heliograph
