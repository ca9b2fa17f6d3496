// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/query/exporter.h"

#include "engine/query/partfile.h"

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

namespace {

constexpr int PageRows = 1'000;

MessageExport described(const ExportOrder &order, qint64 rows = 0, const QByteArray &fileHash = {})
{
    return {.campaign = order.filter.campaign,
            .fullNumbers = order.numbers == ExportNumbers::Full,
            .why = order.why,
            .messages = rows,
            .fileHash = fileHash};
}

//! Writes pages from \a history to \a file until \a last.
class Run
{
public:
    Run(History &history, DisclosureStore &disclosures, const ExportColumns &columns,
        const ExportOrder &order, PartFile &file)
        : m_history(history)
        , m_disclosures(disclosures)
        , m_columns(columns)
        , m_order(order)
        , m_file(file)
    {
    }

    Result<qint64> pages(MessageId last, const Exporter::Progress &progress)
    {
        const auto goOn = [&] { return !progress || progress(m_rows); };
        m_columns.writeHeader(m_csv);
        std::optional<MessageId> after;
        do {
            const auto page
                = m_history.page(m_order.filter, after, false, PageRows, m_columns.hasVariables(), goOn);
            if (!page)
                return page.error();
            if (!page->searchedAll)
                return Error{ErrorKind::Cancelled, u"The export was stopped. No file was written."_s};
            if (const auto written = write(page->rows, last); !written)
                return written.error();
            after = page->next;
        } while (after && *after < last);
        return m_rows;
    }

private:
    Result<void> write(const QList<MessageRow> &rows, MessageId last)
    {
        for (const MessageRow &row : rows) {
            if (row.id > last)
                break;
            m_columns.writeRow(m_csv, row, m_history.commonHoldOf(row.campaign), m_order.numbers);
            ++m_rows;
        }
        const auto permitted = expectMany();
        return permitted ? m_file.write(m_csv.take()) : permitted;
    }

    //! Before those that are too many are anywhere on the disk.
    Result<void> expectMany()
    {
        const MessageExport soFar = described(m_order, m_rows);
        if (m_manyPermitted || !soFar.ofManyNumbers())
            return {};
        m_manyPermitted = true;
        return m_disclosures.permitExport(soFar);
    }

    History &m_history;
    DisclosureStore &m_disclosures;
    const ExportColumns &m_columns;
    const ExportOrder &m_order;
    PartFile &m_file;
    CsvWriter m_csv;
    qint64 m_rows = 0;
    bool m_manyPermitted = false;
};

} // namespace

Exporter::Exporter(Reader &reader, DisclosureStore &disclosures, const SendingSituation &situation)
    : m_reader(reader)
    , m_disclosures(disclosures)
    , m_situation(situation)
{
}

Result<qint64> Exporter::run(const ExportOrder &order, const Progress &progress)
{
    if (const auto permitted = m_disclosures.permitExport(described(order)); !permitted)
        return permitted.error();
    auto history = History::at(m_reader, m_situation);
    if (!history)
        return history.error();
    const auto names = variables(*history, order.filter);
    if (!names)
        return names.error();
    const auto columns = ExportColumns::of(order.columns, *names);
    if (!columns)
        return columns.error();
    const auto last = highestId();
    if (!last)
        return last.error();

    PartFile file(order.file);
    if (const auto opened = file.open(); !opened)
        return opened.error();
    const auto rows
        = Run(*history, m_disclosures, *columns, order, file).pages(last->value_or(MessageId{}), progress);
    if (!rows)
        return rows.error();
    // Before it has its name: what left without a trace would be worse than a trace of nothing.
    if (const auto noted = m_disclosures.noteExport(described(order, *rows, file.hash())); !noted)
        return noted.error();
    if (const auto committed = file.commit(); !committed)
        return committed.error();
    return *rows;
}

Result<QStringList> Exporter::variables(const History &history, const MessageFilter &filter)
{
    if (filter.campaign) {
        if (const auto known = m_reader.campaign(*filter.campaign); !known)
            return known.error();
    }
    const auto audiences = m_reader.audiences();
    if (!audiences)
        return audiences.error();

    QStringList names;
    for (const CampaignRow &campaign : history.campaigns()) {
        if (filter.campaign && campaign.id != *filter.campaign)
            continue;
        const auto audience = std::ranges::find(*audiences, campaign.audience, &AudienceRow::id);
        if (audience != audiences->end())
            names += audience->columns;
    }
    names.removeDuplicates();
    return names;
}

Result<std::optional<MessageId>> Exporter::highestId()
{
    const auto newest = m_reader.messages(MessageFilter{}, std::nullopt, true, 1, false);
    if (!newest)
        return newest.error();
    if (newest->rows.isEmpty())
        return std::optional<MessageId>();
    return std::optional(newest->rows.first().id);
}

} // namespace heliograph
