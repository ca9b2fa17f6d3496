// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/query/exporter.h"

#include "engine/query/exportrun.h"

#include <QFile>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

namespace {

//! The files get their names together: the summary first, as it means nothing without what it sums up.
Result<void> nameFiles(const ExportOrder &order, ExportFile &file, const Exported &exported)
{
    if (!order.summary)
        return file.commit();
    PartFile summary(order.summaryFile());
    if (const auto opened = summary.open(); !opened)
        return opened;
    if (const auto written = summary.write(order.summary(order, exported).toUtf8()); !written)
        return written;
    if (const auto named = summary.commit(); !named)
        return named;
    const auto named = file.commit();
    if (!named)
        QFile::remove(order.summaryFile());
    return named;
}

} // namespace

Exporter::Exporter(Reader &reader, DisclosureStore &disclosures, const SendingSituation &situation)
    : m_reader(reader)
    , m_disclosures(disclosures)
    , m_situation(situation)
{
}

Result<Exported> Exporter::run(const ExportOrder &order, const Progress &progress)
{
    if (const auto permitted = m_disclosures.permitExport(ExportRun::described(order, {})); !permitted)
        return permitted.error();
    auto history = History::at(m_reader, m_situation);
    if (!history)
        return history.error();
    const auto campaigns = campaignsOf(order.filter);
    if (!campaigns)
        return campaigns.error();
    const auto chosen = columns(*campaigns, order);
    if (!chosen)
        return chosen.error();
    const auto last = highestId();
    if (!last)
        return last.error();

    auto file = ExportFile::open(order.file, order.style);
    if (!file)
        return file.error();
    Exported exported{.columns = chosen->names(),
                      .campaign = order.filter.campaign ? campaigns->first().name : QString(),
                      .provider = providerName(order.filter),
                      .leftOut = leftOutNames(order.filter),
                      .sha256 = {},
                      .asOf = m_situation.now};
    ExportRun run(*history, m_disclosures, *chosen, order, **file);
    if (const auto done = run.pages(last->value_or(MessageId{}), progress, exported); !done)
        return done.error();
    // Before it has its name: what left without a trace would be worse than a trace of nothing.
    if (const auto noted = m_disclosures.noteExport(ExportRun::described(order, exported)); !noted)
        return noted.error();
    if (const auto named = nameFiles(order, **file, exported); !named)
        return named.error();
    return exported;
}

//! Those whose messages \a filter finds, or all: every one may have columns of its own.
Result<QList<CampaignRow>> Exporter::campaignsOf(const MessageFilter &filter)
{
    if (!filter.campaign)
        return m_reader.campaignsAndTests();
    const auto campaign = m_reader.campaign(*filter.campaign);
    if (!campaign)
        return campaign.error();
    return QList<CampaignRow>{*campaign};
}

Result<ExportColumns> Exporter::columns(const QList<CampaignRow> &campaigns, const ExportOrder &order)
{
    const auto names = variables(campaigns, order.filter);
    if (!names)
        return names.error();
    auto columns = ExportColumns::of(order.columns, *names);
    if (!columns)
        return columns;
    if (order.numbers == ExportNumbers::None)
        columns->withoutNumbers();
    if (columns->names().isEmpty())
        return Error{
            ErrorKind::Invalid,
            u"Without numbers no column is left to export. Choose another one. Nothing was written."_s};
    return columns;
}

Result<QStringList> Exporter::variables(const QList<CampaignRow> &campaigns, const MessageFilter &filter)
{
    const auto audiences = m_reader.audiences();
    if (!audiences)
        return audiences.error();

    QStringList names;
    for (const CampaignRow &campaign : campaigns) {
        if (filter.leftOut.campaigns.contains(campaign.id))
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

QString Exporter::providerName(const MessageFilter &filter) const
{
    if (!filter.account)
        return {};
    const auto found = std::ranges::find(m_situation.accounts, *filter.account, &ProviderAccount::id);
    return found == m_situation.accounts.end() ? QString() : found->label;
}

// Campaigns first. One that is gone has its number.
QStringList Exporter::leftOutNames(const MessageFilter &filter) const
{
    QStringList names;
    for (const CampaignId id : filter.leftOut.campaigns) {
        const auto campaign = m_reader.campaign(id);
        names.append(campaign ? campaign->name : QString::number(number(id)));
    }
    for (const AccountId id : filter.leftOut.accounts) {
        const auto found = std::ranges::find(m_situation.accounts, id, &ProviderAccount::id);
        names.append(found == m_situation.accounts.end() ? QString::number(number(id)) : found->label);
    }
    return names;
}

} // namespace heliograph
