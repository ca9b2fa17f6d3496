// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/storage/owntextstore.h"

#include <QList>

namespace heliograph {

class Clock;
class Connection;

class SqliteOwnTexts final : public OwnTextStore
{
public:
    SqliteOwnTexts(Connection &connection, const Clock &clock);

    Result<OwnText> add(const OwnTextDraft &draft, UserId by) override;
    Result<OwnText> edit(OwnTextId text, int seen, const OwnTextDraft &draft, UserId by) override;
    Result<OwnText> setArchived(OwnTextId text, bool archived, UserId by) override;

private:
    Result<void> expectFree(const QString &name, OwnTextId except);
    Result<void> addVersion(OwnTextId text, int version, const OwnTextDraft &draft, UserId by);
    Result<OwnText> conclude(OwnTextId text, const QString &action, UserId by);

    Connection &m_connection;
    const Clock &m_clock;
};

//! The newest version of each, by name; archived ones too.
Result<QList<OwnText>> ownTexts(Connection &connection);

//! Every version of one, the newest first. NotFound if there is none.
Result<QList<OwnText>> ownTextVersions(Connection &connection, OwnTextId text);

} // namespace heliograph
