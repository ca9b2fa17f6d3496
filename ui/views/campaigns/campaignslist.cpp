// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/campaigns/campaignslist.h"

#include "engine/query/report.h"
#include "ui/text/builtintext.h"
#include "ui/text/holdtext.h"
#include "ui/text/statetext.h"
#include "ui/views/cells.h"
#include "ui/widgets/ledgerbar.h"

#include <QPainter>
#include <QStyledItemDelegate>
#include <QTableView>

namespace heliograph {

namespace {

enum Column { Name, State, People, Progress, Delivered, Cost, Start };

//! Paints the ledger behind the words of the progress column.
class ProgressDelegate final : public QStyledItemDelegate
{
public:
    explicit ProgressDelegate(const CampaignsList *list)
        : QStyledItemDelegate(const_cast<CampaignsList *>(list))
        , m_list(list)
    {
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::paint(painter, option, index);
        const LedgerView *ledger = m_list->ledger(index.data(TableModel::KeyRole).toLongLong());
        if (ledger == nullptr || ledger->planned == 0)
            return;
        const int words = option.fontMetrics.horizontalAdvance(QStringLiteral("100 %")) + 14;
        LedgerBar::paint(*painter, option.rect.adjusted(words, 6, -6, -6), *ledger);
    }

private:
    const CampaignsList *m_list;
};

bool isOpen(CampaignState state)
{
    return state != CampaignState::Completed && state != CampaignState::Cancelled
        && state != CampaignState::Rejected;
}

qint64 gone(const LedgerView &ledger)
{
    return ledger.planned - ledger.line(LedgerLine::Waiting) - ledger.line(LedgerLine::Held)
        - ledger.line(LedgerLine::Sending);
}

// Of few it is said how many, not what share.
QString deliveredWords(const LedgerView &ledger, const Format &format)
{
    const qint64 delivered = ledger.line(LedgerLine::Delivered);
    const qint64 ended
        = delivered + ledger.line(LedgerLine::NotDelivered) + ledger.line(LedgerLine::NoReceipt);
    if (ended == 0)
        return QStringLiteral("–");
    return ended < FewestForShare
        ? CampaignsList::tr("%1 of %2").arg(format.count(delivered), format.count(ended))
        : format.share(delivered, ended);
}

} // namespace

CampaignsList::CampaignsList(QWidget *parent)
    : DataTable(QStringLiteral("campaigns.list"), {}, parent)
{
    setColumns({{QStringLiteral("name"), tr("Name"), 26},
                {QStringLiteral("state"), tr("State"), 34},
                {QStringLiteral("people"), tr("People"), 9, true},
                {QStringLiteral("progress"), tr("Progress"), 24},
                {QStringLiteral("delivered"), tr("Delivered"), 10, true,
                 tr("Of those that ended with a receipt or without")},
                {QStringLiteral("cost"), tr("Cost so far"), 12, true},
                {QStringLiteral("start"), tr("Started"), 14}});
    view().setItemDelegateForColumn(Progress, new ProgressDelegate(this));
    setKeysAreIds();
}

bool CampaignsList::holds(Which which, const CampaignRow &campaign, UserId me)
{
    switch (which) {
    case Which::Archived:
        return campaign.archivedAt.has_value();
    case Which::Bin:
        return campaign.binnedAt.has_value();
    default:
        break;
    }
    if (campaign.archivedAt || campaign.binnedAt)
        return false;
    return which == Which::All || (which == Which::Open && isOpen(campaign.state))
        || (which == Which::Ended && !isOpen(campaign.state))
        || (which == Which::Mine && campaign.author == me);
}

const LedgerView *CampaignsList::ledger(qint64 campaign) const
{
    const auto found = m_ledgers.constFind(campaign);
    return found == m_ledgers.constEnd() ? nullptr : &*found;
}

void CampaignsList::show(const QList<CampaignLine> &lines, TimePoint now)
{
    QList<TableRow> rows;
    m_ledgers.clear();
    for (const CampaignLine &line : lines) {
        m_ledgers.insert(number(line.campaign.id), line.status.ledger);
        rows.append(cellsOf(line, now));
    }
    model().setRows(rows);
    view().viewport()->update(); // the bars are no cells
}

QString CampaignsList::whatMatters(const CampaignLine &line, const Format &format)
{
    const LedgerView &ledger = line.status.ledger;
    if (line.campaign.binnedAt)
        return tr("gone for good on %1").arg(format.time(*line.campaign.binnedAt + BinKept));
    if (!ledger.balanced)
        return tr("its ledger does not add up");
    if (ledger.line(LedgerLine::Unknown) > 0)
        return tr("%Ln outcome(s) unknown", nullptr, Format::plural(ledger.line(LedgerLine::Unknown)));
    switch (line.campaign.state) {
    case CampaignState::Paused:
    case CampaignState::Blocked:
    case CampaignState::CanaryGate:
        return line.campaign.hold ? HoldText::because(line.campaign.hold, QString(), format) : QString();
    case CampaignState::Scheduled:
        return line.campaign.content.startAt
            ? tr("starts %1").arg(format.time(*line.campaign.content.startAt))
            : QString();
    case CampaignState::Running:
    case CampaignState::Draining:
        if (line.status.eta && line.status.eta->count() > 0)
            return tr("ends in about %1").arg(format.duration(*line.status.eta));
        return ledger.heldBecause.isEmpty()
            ? QString()
            : tr("held: %1")
                  .arg(HoldText::because(
                      {ledger.heldBecause.constFirst().reason, ledger.heldBecause.constFirst().until, {}},
                      QString(), format));
    case CampaignState::AwaitingApproval:
        return tr("by %1").arg(nameOfPerson(line.campaign.authorName));
    default:
        return {};
    }
}

TableRow CampaignsList::cellsOf(const CampaignLine &line, TimePoint now) const
{
    const Format format;
    const CampaignRow &campaign = line.campaign;
    const LedgerView &ledger = line.status.ledger;
    const QString state = StateText::name(campaign.state, ledger.line(LedgerLine::Sent));
    const QString matters = whatMatters(line, format);
    TableRow row;
    row.key = number(campaign.id);
    row.cells.append(Cells::text(campaign.name));
    row.cells.append({.text = matters.isEmpty() ? state : QString(state % QStringLiteral(", ") % matters)});
    row.cells.append(ledger.planned > 0 ? Cells::count(ledger.planned, format)
                                        : Cells::muted(QStringLiteral("–")));
    row.cells.append({.text = ledger.planned > 0 ? format.share(gone(ledger), ledger.planned) : QString()});
    row.cells.append(Cells::text(deliveredWords(ledger, format)));
    row.cells.append(ledger.planned > 0 && gone(ledger) > 0 ? Cells::text(Cells::money(line.spent, format))
                                                            : Cells::muted(QStringLiteral("–")));
    row.cells.append(campaign.startedAt ? Cells::time(*campaign.startedAt, now, format)
                                        : Cells::muted(QStringLiteral("–")));
    return row;
}

} // namespace heliograph
