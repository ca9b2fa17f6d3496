// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/query/report.h"
#include "engine/storage/sqlite/sqlitereader.h"
#include "tests/support/sqliteteststore.h"

#include <memory>

namespace heliograph {

//! A history of 8,000 messages through three providers to many countries, and reports about it. What cannot
//! be made ends the test program.
class ReportSample
{
public:
    ReportSample();

    ReportQuestion question() const; //!< all of it, by day, compared with the time before
    Report run(const ReportQuestion &question);

    //! How many messages history finds by \a filter.
    qint64 found(const MessageFilter &filter);

private:
    SqliteTestStore m_store;
    std::unique_ptr<SqliteReader> m_reader;
};

} // namespace heliograph
