// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/bench/historyfixture.h"
#include "engine/query/history.h"
#include "engine/query/report.h"
#include "engine/storage/sqlite/sqlitereader.h"
#include "tests/support/sqliteteststore.h"

#include <functional>
#include <memory>

namespace heliograph {

//! An invented history, reports on it, and what history finds by the same filter.
class ReportedHistory
{
public:
    ReportedHistory();

    SqliteTestStore &store() { return m_store; }
    SqliteReader &reader() { return *m_reader; }

    static ReportQuestion everything(); //!< that the fixture holds
    Report run(const ReportQuestion &question,
               TimePoint now = HistoryFixture::Begin + std::chrono::hours(24 * 30));

    //! How many messages history finds in \a line that were sent in \a period, narrowed by \a more.
    qint64 found(const ReportPeriod &period, LedgerLine line,
                 const std::function<void(MessageFilter &)> &more = {});

private:
    SqliteTestStore m_store;
    std::unique_ptr<SqliteReader> m_reader;
    SendingSituation m_situation;
};

} // namespace heliograph
