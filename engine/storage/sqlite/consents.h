// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/storage/consentstore.h"

namespace heliograph {

class Clock;
class Connection;

class SqliteConsents final : public ConsentStore
{
public:
    SqliteConsents(Connection &connection, const Clock &clock);

    Result<void> record(AudienceId audience, const AudienceConsent &consent, UserId by) override;
    Result<void> inherit(AudienceId from, AudienceId to, UserId by) override;

private:
    Result<void> append(AudienceId audience, const AudienceConsent &consent, UserId by);

    Connection &m_connection;
    const Clock &m_clock;
};

//! The newest entry for \a audience; nothing if there is none.
Result<std::optional<AudienceConsent>> newestConsent(Connection &connection, AudienceId audience);

} // namespace heliograph
