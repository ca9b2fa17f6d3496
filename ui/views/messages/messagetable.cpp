// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/messages/messagetable.h"

#include "ui/session/engineclient.h"
#include "ui/text/holdtext.h"
#include "ui/views/cells.h"

namespace heliograph {

namespace {

constexpr int PageRows = 200;

} // namespace

MessageTable::MessageTable(const QString &id, EngineClient &client, bool withCampaign, QWidget *parent)
    : DataTable(id, {}, parent)
    , m_client(client)
    , m_withCampaign(withCampaign)
{
    QList<TableColumn> columns{{QStringLiteral("time"), tr("Last change"), 16},
                               {QStringLiteral("to"), tr("To"), 20},
                               {QStringLiteral("campaign"), tr("Campaign"), 18},
                               {QStringLiteral("state"), tr("State"), 28},
                               {QStringLiteral("provider"), tr("Provider"), 12},
                               {QStringLiteral("segments"), tr("Segments"), 8, true},
                               {QStringLiteral("price"), tr("Price"), 10, true},
                               {QStringLiteral("id"), tr("Id"), 9, true}};
    if (!withCampaign)
        columns.removeAt(2);
    setColumns(columns);
    setNothing({QStringLiteral("history"), tr("No messages yet"),
                tr("Messages appear here as soon as a campaign was submitted.")});
    setOrderWords(tr("newest first"));
    setKeysAreIds();
}

void MessageTable::show(const MessageFilter &filter, bool newestFirst, int narrowed)
{
    m_filter = filter;
    m_newestFirst = newestFirst;
    m_rows.clear();
    setOrderWords(newestFirst ? tr("newest first") : tr("oldest first"));
    if (narrowed > 0)
        setFiltered(Nothing{QStringLiteral("search"), tr("No message matches"),
                            tr("%Ln filter(s) are set.", nullptr, narrowed), tr("Clear filters")});
    else
        setFiltered(std::nullopt);
    model().setPages([this](std::optional<qint64> after) {
        const auto from = after ? std::optional(MessageId{*after}) : std::nullopt;
        return HistoryDesk(m_client)
            .page(m_filter, from, m_newestFirst, PageRows)
            .then(this, [this](const Result<HistoryPage> &page) -> Result<TablePage> {
                if (!page)
                    return page.error();
                TablePage shown;
                const TimePoint now = m_client.clock().now();
                for (const HistoryPage::Row &row : page->rows) {
                    m_rows.insert(number(row.message.id), row);
                    shown.rows.append(cellsOf(row, now));
                }
                if (page->next)
                    shown.next = number(*page->next);
                shown.searchedAll = page->searchedAll;
                return shown;
            });
    });
}

void MessageTable::refresh()
{
    model().refresh();
}

const HistoryPage::Row *MessageTable::row(qint64 key) const
{
    const auto found = m_rows.constFind(key);
    return found == m_rows.constEnd() ? nullptr : &*found;
}

std::optional<MessageFilter> MessageTable::narrowedTo(qint64 key, const QString &column) const
{
    const HistoryPage::Row *found = row(key);
    if (found == nullptr)
        return std::nullopt;
    MessageFilter filter = m_filter;
    if (column == QLatin1String("to") && !found->message.e164.isEmpty())
        filter.e164 = found->message.e164;
    else if (column == QLatin1String("campaign"))
        filter.campaign = found->message.campaign;
    else if (column == QLatin1String("state"))
        filter.line = found->line;
    else if (column == QLatin1String("provider") && number(found->message.account) != 0)
        filter.account = found->message.account;
    else
        return std::nullopt;
    return filter;
}

std::optional<LeftOut> MessageTable::withoutValue(qint64 key, const QString &column) const
{
    const HistoryPage::Row *found = row(key);
    if (found == nullptr)
        return std::nullopt;
    LeftOut leftOut = m_filter.leftOut;
    if (column == QLatin1String("campaign") && !m_filter.campaign)
        leftOut.campaigns.append(found->message.campaign);
    else if (column == QLatin1String("state") && !m_filter.line)
        leftOut.lines.append(found->line);
    else if (column == QLatin1String("provider") && !m_filter.account && number(found->message.account) != 0)
        leftOut.accounts.append(found->message.account);
    else
        return std::nullopt;
    return leftOut;
}

TableRow MessageTable::cellsOf(const HistoryPage::Row &row, TimePoint now) const
{
    const Format format;
    const MessageRow &message = row.message;
    const QString because = row.line == LedgerLine::Held
        ? HoldText::because(row.hold, message.accountLabel, format)
        : QString();
    TableRow cells;
    cells.key = number(message.id);
    cells.cells.append(Cells::time(message.stateAt, now, format));
    cells.cells.append(Cells::number(message.e164, message.country, m_client.session().seesNumbers()));
    if (m_withCampaign)
        cells.cells.append(Cells::text(message.campaignName));
    cells.cells.append(Cells::state(row.line, because));
    cells.cells.append(message.accountLabel.isEmpty() ? Cells::muted(QStringLiteral("–"))
                                                      : Cells::text(message.accountLabel));
    cells.cells.append(message.segments > 0 ? Cells::count(message.segments, format)
                                            : Cells::muted(QStringLiteral("–")));
    cells.cells.append(Cells::price(message.costMicros, message.currency, format));
    cells.cells.append({.text = QString::number(number(message.id))});
    return cells;
}

} // namespace heliograph
