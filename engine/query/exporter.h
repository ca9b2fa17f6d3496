// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/query/exportcolumns.h"
#include "engine/query/history.h"
#include "engine/storage/disclosurestore.h"

#include <array>
#include <functional>

namespace heliograph {

struct ExportOrder;

//! What an exported file holds.
struct Exported
{
    qint64 rows = 0;
    std::array<qint64, LedgerLines.size()> lines{}; //!< of these, by ledger line
    QStringList columns{}; //!< by name, in order
    QString campaign{}; //!< whose messages they are, by name; empty: of any
    QString provider{}; //!< likewise
    QStringList leftOut{}; //!< campaigns, then providers, that the filter leaves out, by name
    QByteArray sha256{}; //!< of the file
    qint64 bytes = 0;
    TimePoint asOf{}; //!< when it was begun
};

//! How far an export is.
struct ExportProgress
{
    qint64 rows = 0;
    double share = 0; //!< of what has to be looked through, from 0 to 1; about
    bool finishing = false; //!< every row is written, the file is being completed
};

//! What to export, and where to.
struct ExportOrder
{
    //! Makes the text of the summary.
    using Summary = std::function<QString(const ExportOrder &order, const Exported &exported)>;

    QString file;
    MessageFilter filter;
    QStringList columns; //!< names; empty: all of them
    ExportNumbers numbers = ExportNumbers::Masked;
    QString why{}; //!< what full numbers are needed for
    ExportStyle style{};
    Summary summary{}; //!< empty: none is written

    QString summaryFile() const { return file + QLatin1String(".summary.txt"); }
};

//! Writes messages to a file, oldest first, in constant memory; and, if asked to, what it wrote into a second
//! one beside it.
//!
//! It does not hold one long read, which would keep the database from writing its log back, but pages by id
//! up to the highest id there was at the start. So every message that existed then and still fits the filter
//! when its page is read is written exactly once, in the state it has at that moment, and none that came
//! later. A campaign's messages all exist before it can be approved: its export has as many rows as its
//! ledger's plan. Holds are those of the moment the export began.
//!
//! The files appear under their names only when complete, permitted, and in the audit log. Belongs to the
//! thread of the reader.
class Exporter
{
public:
    //! Told after every page how far it is; false cancels.
    using Progress = std::function<bool(const ExportProgress &progress)>;

    //! Whoever writes with \a disclosures has to have the right to the file.
    Exporter(Reader &reader, DisclosureStore &disclosures, const SendingSituation &situation);

    //! Fails with Invalid for an unknown column or if none is left, NotFound for an unknown campaign,
    //! Cancelled when \a progress (may be empty) says so, Storage when the file cannot be written, and as
    //! DisclosureStore::permitExport(); then there is no file.
    Result<Exported> run(const ExportOrder &order, const Progress &progress);

private:
    Result<QList<CampaignRow>> campaignsOf(const MessageFilter &filter);
    Result<ExportColumns> columns(const QList<CampaignRow> &campaigns, const ExportOrder &order);
    Result<QStringList> variables(const QList<CampaignRow> &campaigns, const MessageFilter &filter);
    Result<std::optional<MessageId>> highestId();
    QString providerName(const MessageFilter &filter) const;
    QStringList leftOutNames(const MessageFilter &filter) const;

    Reader &m_reader;
    DisclosureStore &m_disclosures;
    SendingSituation m_situation;
};

} // namespace heliograph
