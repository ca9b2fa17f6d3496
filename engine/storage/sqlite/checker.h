// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/clock.h"
#include "engine/base/result.h"
#include "engine/security/blindindex.h"
#include "engine/storage/reader.h"

#include <QList>
#include <QString>

namespace heliograph {

class Connection;

//! Counts what breaks the invariants of check.sql. Shares with the rest of the engine the connection and the
//! blind index, and nothing that could be wrong in the same way as what it checks.
//!
//! Whole tables are read: some seconds for a million messages. Inside a read transaction of the caller's, or
//! each invariant sees the moment it is counted in.
class Checker
{
public:
    //! Both stay the caller's, and live longer.
    Checker(Connection &connection, const BlindIndex &blindIndex);

    //! One verdict an invariant, in their order; I2 to I4 only with a \a providerLedger (may be null).
    Result<QList<InvariantVerdict>> run(const QList<Reader::LedgerEntry> *providerLedger, TimePoint now);

private:
    struct Statements;
    Result<void> prepareLedger(const Statements &statements, const QList<Reader::LedgerEntry> &entries);
    Result<void> fillLedger(const QList<Reader::LedgerEntry> &entries);
    Result<qint64> violations(const QString &sql, TimePoint now);

    Connection &m_connection;
    const BlindIndex &m_blindIndex;
};

} // namespace heliograph
