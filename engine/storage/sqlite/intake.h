// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/storage/intakestore.h"

namespace heliograph {

class Connection;

//! How it goes with what comes in, in SQLite: intake_standing.
class SqliteIntake final : public IntakeStore
{
public:
    //! \a connection stays the caller's, and lives longer.
    explicit SqliteIntake(Connection &connection);

    Result<void> noteFailing(const IntakeStanding &standing) override;
    Result<bool> noteWorking(AccountId account, IntakeKind kind) override;
    Result<void> noteLoss(AccountId account, IntakeKind kind, const IntakeLoss &loss, TimePoint now) override;

private:
    Connection &m_connection;
};

} // namespace heliograph
