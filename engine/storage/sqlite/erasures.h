// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/storage/erasurestore.h"

#include "engine/security/blindindex.h"

namespace heliograph {

class Connection;

class SqliteErasures final : public ErasureStore
{
public:
    SqliteErasures(Connection &connection, const BlindIndex &index, const Clock &clock);

    Result<ForgottenPerson> forget(const QString &e164, UserId by, const QString &reason) override;
    Result<void> setKeptFor(Millis keptFor, UserId by) override;
    Result<Millis> keptFor() override;
    Result<int> eraseExpired(TimePoint now, int limit) override;

private:
    Result<void> suppress(const QByteArray &key);
    Result<void> erasePerson(const QByteArray &key, ForgottenPerson &person);
    Result<int> eraseCampaign(TimePoint before, TimePoint now, int limit);
    Result<int> eraseReplies(TimePoint before, int limit);

    Connection &m_connection;
    const BlindIndex &m_index;
    const Clock &m_clock;
};

} // namespace heliograph
