// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/query/exportrun.h"

#include "engine/query/filtercodes.h"

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

namespace {

constexpr int PageRows = 1'000;

Error stopped()
{
    return {ErrorKind::Cancelled, u"The export was stopped. No file was written."_s};
}

} // namespace

ExportRun::ExportRun(History &history, DisclosureStore &disclosures, const ExportColumns &columns,
                     const ExportOrder &order, ExportFile &file)
    : m_history(history)
    , m_disclosures(disclosures)
    , m_columns(columns)
    , m_order(order)
    , m_file(file)
{
}

MessageExport ExportRun::described(const ExportOrder &order, const Exported &exported)
{
    return {.campaign = order.filter.campaign,
            .fullNumbers = order.numbers == ExportNumbers::Full,
            .why = order.why,
            .messages = exported.rows,
            .fileHash = exported.sha256,
            .withoutNumbers = order.numbers == ExportNumbers::None,
            .filter = filterCodes(order.filter),
            .columns = exported.columns,
            .format = order.style.type == ExportType::Xlsx ? u"xlsx"_s : u"csv"_s};
}

Result<void> ExportRun::pages(MessageId last, const Exporter::Progress &progress, Exported &exported)
{
    ExportProgress told;
    const auto goOn = [&] { return !progress || progress(told); };
    m_columns.writeHeader(m_file.row());
    std::optional<MessageId> after;
    do {
        const auto page
            = m_history.page(m_order.filter, after, false, PageRows, m_columns.hasVariables(), goOn);
        if (!page)
            return page.error();
        if (!page->searchedAll)
            return stopped();
        if (const auto written = write(page->rows, last, exported); !written)
            return written;
        after = page->next;
        told.rows = exported.rows;
        told.share = shareUntil(after, last);
    } while (after && *after < last);

    told.finishing = true;
    if (!goOn())
        return stopped();
    if (const auto finished = m_file.finish(); !finished)
        return finished;
    if (!goOn())
        return stopped();
    exported.sha256 = m_file.sha256();
    exported.bytes = m_file.bytes();
    return {};
}

Result<void> ExportRun::write(const QList<MessageRow> &rows, MessageId last, Exported &exported)
{
    const auto fitting
        = std::ranges::count_if(rows, [last](const MessageRow &row) { return row.id <= last; });
    if (const auto permitted = expectMany(exported, fitting); !permitted)
        return permitted;
    if (!m_first && !rows.isEmpty())
        m_first = rows.first().id;
    for (const MessageRow &row : rows.first(fitting)) {
        const Hold common = m_history.commonHoldOf(row.campaign);
        m_columns.writeRow(m_file.row(), row, common, m_order.numbers, m_order.style.times);
        ++exported.lines.at(static_cast<size_t>(ledgerLineOf(row, common)));
        ++exported.rows;
    }
    return m_file.flush();
}

//! Before those that are too many are anywhere on the disk.
Result<void> ExportRun::expectMany(const Exported &exported, qint64 more)
{
    MessageExport soFar = described(m_order, exported);
    soFar.messages += more;
    if (m_manyPermitted || !soFar.ofManyNumbers())
        return {};
    m_manyPermitted = true;
    return m_disclosures.permitExport(soFar);
}

//! By ids, which is as good as they are evenly spread.
double ExportRun::shareUntil(std::optional<MessageId> reached, MessageId last) const
{
    if (!reached || *reached >= last)
        return 1;
    const qint64 first = number(m_first.value_or(MessageId{}));
    return static_cast<double>(number(*reached) - first + 1) / static_cast<double>(number(last) - first + 1);
}

} // namespace heliograph
