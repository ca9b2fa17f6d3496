// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/clock.h"
#include "engine/base/result.h"

#include <QByteArray>
#include <QList>

namespace heliograph {

class Connection;

//! Brings a database to the schema of this program.
//!
//! Versions are the numbers of the files in engine/storage/schema; each is applied in a transaction of its
//! own together with PRAGMA user_version. Forward only.
class Migrator
{
public:
    //! With the schema that is compiled in.
    explicit Migrator(const Clock &clock);

    //! With \a scripts as the versions 1, 2, …
    Migrator(const Clock &clock, const QList<QByteArray> &scripts);

    //! Applies what is missing. Before it changes a database that holds data, it writes a dated copy beside
    //! it ("workspace.db.v1.20260101-000000"), of which the latest two are kept. Fails with Conflict when the
    //! database is newer than this program, else with Storage; versions applied until then stay.
    Result<void> migrate(Connection &connection) const;

    //! Conflict unless \a connection has exactly the schema of this program.
    Result<void> expectCurrent(Connection &connection) const;

private:
    Result<void> copyBeside(Connection &connection, qint64 version) const;
    Result<void> apply(Connection &connection, qint64 version) const;

    const Clock &m_clock;
    QList<QByteArray> m_scripts;
};

} // namespace heliograph
