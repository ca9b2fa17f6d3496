// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/engine/storage/historytruth.h"

#include "engine/storage/audiencestore.h"
#include "engine/storage/sqlite/connection.h"

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

namespace {

MessageState derived(qint64 state, qint64 phase)
{
    if (phase == 0)
        return static_cast<MessageState>(state);
    return phase == 1 ? MessageState::Armed : static_cast<MessageState>(phase);
}

} // namespace

QList<Truth> readTruths(Connection &connection)
{
    Statement &row = connection.statement(
        u"SELECT "
        u"m.msg_id,m.campaign_id,c.account_id,m.country,m.state,m.state_at,ifnull(f.phase,0),o.hold,x.reason "
        "FROM message m JOIN campaign c USING(campaign_id) LEFT JOIN inflight f USING(msg_id) "
        "LEFT JOIN outbox o USING(msg_id) LEFT JOIN message_exception x ON x.msg_id=m.msg_id ORDER BY m.msg_id"_s);
    QList<Truth> truths;
    if (!row.run())
        return truths;
    while (row.next()) {
        Truth truth;
        truth.id = row.integer(0);
        truth.campaign = CampaignId(row.integer(1));
        truth.account = AccountId(row.integer(2));
        truth.country = countryText(qint16(row.integer(3)));
        const MessageState state = derived(row.integer(4), row.integer(6));
        truth.line = ledgerLine(state, !row.isNull(7));
        truth.ready = state == MessageState::Ready;
        truth.stateAt = fromMillis(row.integer(5));
        truth.reason = row.text(8);
        truths.append(truth);
    }
    return truths;
}

} // namespace heliograph
