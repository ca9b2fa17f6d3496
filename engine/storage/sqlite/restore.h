// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/storage/restorestore.h"

namespace heliograph {

class Connection;

class SqliteRestore final : public RestoreStore
{
public:
    SqliteRestore(Connection &connection, const Clock &clock);

    Result<DatabaseAge> age() override;
    Result<std::optional<RestoreHold>> current() override;
    Result<void> hold(RestoreCause cause, const DatabaseAge &known, TimePoint now) override;
    Result<void> enter(const QList<JournalledAttempt> &attempts, TimePoint now) override;
    Result<void> finish(TimePoint now) override;
    Result<void> confirm(UserId by, const QString &reason) override;

    // For readers as well.
    static Result<DatabaseAge> readAge(Connection &connection);
    static Result<std::optional<RestoreHold>> readHold(Connection &connection);

private:
    Result<qint64> openHold();
    Result<void> advance(const DatabaseAge &known);
    Result<void> blockCampaign(CampaignId campaign, qint64 state, TimePoint now);

    Connection &m_connection;
    const Clock &m_clock;
};

} // namespace heliograph
