// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/ingest/push/pushlistener.h"
#include "engine/workspace.h"

namespace heliograph {

//! Where the accounts of a workspace take pushes.
struct PushAddresses
{
    //! One whose path cannot be read or made.
    struct LeftOut
    {
        AccountId account{};
        QString label;
        Error why;
    };

    QList<PushAddress> taken;
    QList<LeftOut> leftOut;
};

//! Where the accounts of \a workspace take pushes: one secret path each, made and kept in the secret store
//! when it is asked for the first time, and the same ever after. Needs no provider's key. Fails with Storage,
//! and like SecretStore if it gives none at all.
Result<PushAddresses> pushAddresses(Workspace &workspace, Reader &reader);

} // namespace heliograph
