// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/result.h"
#include "engine/domain/consent.h"

namespace heliograph {

//! On what ground audiences may be sent marketing. Entries are never changed; the newest of an audience
//! counts. No consent takes anybody off the suppression list.
class ConsentStore
{
public:
    virtual ~ConsentStore() = default;

    //! Enters \a consent for \a audience, audited in the same transaction. Invalid if its text version, its
    //! source or its time is missing or ahead; NotFound for an unknown audience.
    virtual Result<void> record(AudienceId audience, const AudienceConsent &consent, UserId by) = 0;

    //! What was recorded for \a from counts for \a to as well, which was made of its people. Nothing happens
    //! if nothing was.
    virtual Result<void> inherit(AudienceId from, AudienceId to, UserId by) = 0;
};

} // namespace heliograph
