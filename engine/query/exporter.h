// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/query/exportcolumns.h"
#include "engine/query/history.h"
#include "engine/storage/disclosurestore.h"

#include <functional>

namespace heliograph {

//! What to export, and where to.
struct ExportOrder
{
    QString file;
    MessageFilter filter;
    QStringList columns; //!< names; empty: all of them
    ExportNumbers numbers = ExportNumbers::Masked;
    QString why{}; //!< what full numbers are needed for
};

//! Writes messages to a CSV file, oldest first, in constant memory.
//!
//! It does not hold one long read, which would keep the database from writing its log back, but pages by id
//! up to the highest id there was at the start. So every message that existed then and still fits the filter
//! when its page is read is written exactly once, in the state it has at that moment, and none that came
//! later. A campaign's messages all exist before it can be approved: its export has as many rows as its
//! ledger's plan. Holds are those of the moment the export began.
//!
//! The file appears under its name only when complete, permitted, and in the audit log. Belongs to the thread
//! of the reader.
class Exporter
{
public:
    //! Told after every page how many rows are written; false cancels.
    using Progress = std::function<bool(qint64 rows)>;

    //! Whoever writes with \a disclosures has to have the right to the file.
    Exporter(Reader &reader, DisclosureStore &disclosures, const SendingSituation &situation);

    //! Returns the number of rows. Fails with Invalid for an unknown column, NotFound for an unknown
    //! campaign, Cancelled when \a progress (may be empty) says so, Storage when the file cannot be written,
    //! and as DisclosureStore::permitExport(); then there is no file.
    Result<qint64> run(const ExportOrder &order, const Progress &progress);

private:
    Result<QStringList> variables(const History &history, const MessageFilter &filter);
    Result<std::optional<MessageId>> highestId();

    Reader &m_reader;
    DisclosureStore &m_disclosures;
    SendingSituation m_situation;
};

} // namespace heliograph
