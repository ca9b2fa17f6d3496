// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/storage/consentstore.h"
#include "engine/storage/guard/acting.h"

namespace heliograph {

//! The consent of audiences, for those who may.
class GuardedConsents final : public ConsentStore
{
public:
    GuardedConsents(ConsentStore &inner, Acting &acting);

    Result<void> record(AudienceId audience, const AudienceConsent &consent, UserId by) override;
    Result<void> inherit(AudienceId from, AudienceId to, UserId by) override;

private:
    ConsentStore &m_inner;
    Acting &m_acting;
};

} // namespace heliograph
