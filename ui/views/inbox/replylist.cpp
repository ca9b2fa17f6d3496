// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/inbox/replylist.h"

#include "ui/session/engineclient.h"
#include "ui/text/foreigntext.h"
#include "ui/theme/icons.h"
#include "ui/views/cells.h"
#include "ui/widgets/datatable.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace heliograph {

namespace {

enum WhichReplies { OpenOnes, MyOnes, NobodysOnes, OptOutOnes, UnclearOnes, UnmatchedOnes, AllOnes };

QString wishWords(const ReplyRow &reply)
{
    switch (reply.wish) {
    case ReplyWish::OptOut:
        return ReplyList::tr("opted out");
    case ReplyWish::Unclear:
        return ReplyList::tr("may mean “no more”");
    case ReplyWish::None:
        return reply.doneAt ? ReplyList::tr("done") : ReplyList::tr("open");
    }
    Q_UNREACHABLE();
}

} // namespace

ReplyList::ReplyList(EngineClient &client, QWidget *parent)
    : QWidget(parent)
    , m_client(client)
    , m_which(new QComboBox(this))
    , m_table(new DataTable(QStringLiteral("inbox.replies"),
                            {{QStringLiteral("time"), tr("Received"), 14},
                             {QStringLiteral("from"), tr("From"), 20},
                             {QStringLiteral("text"), tr("Text"), 34},
                             {QStringLiteral("state"), tr("State"), 18},
                             {QStringLiteral("assigned"), tr("Assigned to"), 14},
                             {QStringLiteral("campaign"), tr("Campaign"), 20}},
                            this))
{
    build();
}

void ReplyList::build()
{
    m_which->setObjectName(QStringLiteral("inbox.which"));
    m_which->setAccessibleName(tr("Which replies"));
    m_which->addItem(tr("Open replies"), OpenOnes);
    m_which->addItem(tr("Open, assigned to me"), MyOnes);
    m_which->addItem(tr("Open, assigned to nobody"), NobodysOnes);
    m_which->addItem(tr("Opt-outs"), OptOutOnes);
    m_which->addItem(tr("May mean “no more”"), UnclearOnes);
    m_which->addItem(tr("Answering nothing of ours"), UnmatchedOnes);
    m_which->addItem(tr("All replies"), AllOnes);
    m_table->setKeysAreIds();
    m_table->setNothing({QStringLiteral("inbox"), tr("No replies"),
                         tr("What people text back to a campaign comes here, from every provider.")});
    auto *bar = new QHBoxLayout;
    bar->addWidget(m_which);
    bar->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(bar);
    column->addWidget(m_table, 1);
    connect(m_which, &QComboBox::currentIndexChanged, this, &ReplyList::showRows);
    connect(m_table, &DataTable::currentChanged, this, &ReplyList::chosenChanged);
}

void ReplyList::setReplies(const QList<ReplyRow> &replies)
{
    m_replies = replies;
    showRows();
}

void ReplyList::showRows()
{
    const int which = m_which->currentData().toInt();
    QList<TableRow> rows;
    for (const ReplyRow &reply : std::as_const(m_replies)) {
        if (fits(reply, which))
            rows.append({number(reply.id), cells(reply)});
    }
    m_table->setFiltered(which != AllOnes && !m_replies.isEmpty() ? std::optional(DataTable::Nothing{
                             QStringLiteral("inbox"), tr("Nothing here"), tr("Choose other replies above.")})
                                                                  : std::nullopt);
    m_table->model().setRows(rows);
    Q_EMIT shown();
}

bool ReplyList::fits(const ReplyRow &reply, int which) const
{
    switch (which) {
    case MyOnes:
        return !reply.doneAt && reply.assignedTo == m_client.session().user();
    case NobodysOnes:
        return !reply.doneAt && !reply.assignedTo;
    case OptOutOnes:
        return reply.wish == ReplyWish::OptOut;
    case UnclearOnes:
        return reply.wish == ReplyWish::Unclear && !reply.doneAt;
    case UnmatchedOnes:
        return !reply.answers;
    case OpenOnes:
        return !reply.doneAt;
    default:
        return true;
    }
}

QList<TableCell> ReplyList::cells(const ReplyRow &reply) const
{
    const Format format;
    const bool full = m_client.session().seesNumbers();
    TableCell state = Cells::text(wishWords(reply));
    if (reply.wish == ReplyWish::OptOut)
        state.icon = Icons::icon(QStringLiteral("suppression"), ColorRole::Danger);
    return {Cells::time(reply.receivedAt, m_client.clock().now(), format),
            Cells::number(reply.e164, 0, full),
            full ? Cells::text(foreignText(reply.text)) : Cells::muted(tr("hidden")),
            state,
            Cells::text(reply.assignedName),
            reply.campaignName.isEmpty() ? Cells::muted(tr("none of ours"))
                                         : Cells::text(reply.campaignName)};
}

const ReplyRow *ReplyList::chosen() const
{
    const qint64 key = m_table->currentKey();
    const auto reply
        = std::ranges::find_if(m_replies, [key](const ReplyRow &row) { return number(row.id) == key; });
    return reply == m_replies.end() ? nullptr : &*reply;
}

} // namespace heliograph
