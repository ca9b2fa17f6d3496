// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/query/exporter.h"
#include "engine/query/exportfile.h"

namespace heliograph {

//! One export under way: pages from a history into a file.
class ExportRun
{
public:
    //! All of them stay the caller's, and live longer.
    ExportRun(History &history, DisclosureStore &disclosures, const ExportColumns &columns,
              const ExportOrder &order, ExportFile &file);

    //! Writes what there is up to \a last, completes the file, which has no name yet, and counts in \a
    //! exported. Fails as Exporter::run().
    Result<void> pages(MessageId last, const Exporter::Progress &progress, Exported &exported);

    //! \a order, and what is in the file so far, as the audit log keeps it.
    static MessageExport described(const ExportOrder &order, const Exported &exported);

private:
    Result<void> write(const QList<MessageRow> &rows, MessageId last, Exported &exported);
    Result<void> expectMany(const Exported &exported, qint64 more);
    double shareUntil(std::optional<MessageId> reached, MessageId last) const;

    History &m_history;
    DisclosureStore &m_disclosures;
    const ExportColumns &m_columns;
    const ExportOrder &m_order;
    ExportFile &m_file;
    std::optional<MessageId> m_first; // of the rows that were found
    bool m_manyPermitted = false;
};

} // namespace heliograph
