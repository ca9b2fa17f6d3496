// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/sqlite/sealedlist.h"

#include "engine/storage/contenthash.h"
#include "engine/storage/sqlite/connection.h"

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

namespace {

// Who was left out and may be sent to all the same is not left out.
constexpr auto PeopleSql
    = "SELECT m.msg_id,m.phone_bidx,m.phone_enc=x'',m.state NOT IN (0,1) AND EXISTS(SELECT 1 FROM "
      "campaign_left_out l WHERE l.campaign_id=m.campaign_id AND l.msg_id=m.msg_id) "
      "FROM message m WHERE m.campaign_id=? AND m.msg_id>? ORDER BY m.msg_id LIMIT ?"_L1;

} // namespace

SealedList::SealedList(CampaignId campaign)
    : m_campaign(campaign)
{
}

Result<bool> SealedList::goOn(Connection &connection, int people)
{
    Statement &row = connection.statement(PeopleSql);
    if (const Result<void> done = row.run(m_campaign, m_last, people); !done)
        return done.error();
    int read = 0;
    for (; row.next(); ++read) {
        QByteArray key = row.blob(1);
        if (row.integer(2) != 0) {
            const Result<QByteArray> member = memberAfter(connection, m_key);
            if (!member) {
                row.finish();
                return member.error();
            }
            if (!member->isEmpty())
                key = *member;
        }
        m_last = MessageId{row.integer(0)};
        m_hash = nextListHash(m_hash, key, row.integer(3) != 0);
        m_key = std::move(key);
    }
    if (const Result<void> all = row.outcome(); !all)
        return all.error();
    return read == people;
}

//! A campaign was frozen in the order of its audience, all of it: so who comes next there is who was erased.
Result<QByteArray> SealedList::memberAfter(Connection &connection, const QByteArray &key) const
{
    Statement &row = connection.statement(
        u"SELECT phone_bidx FROM audience_member WHERE audience_id=(SELECT audience_id FROM campaign WHERE "
        "campaign_id=?) AND phone_bidx>? ORDER BY phone_bidx LIMIT 1"_s);
    if (const Result<void> done = row.run(m_campaign, key); !done)
        return done.error();
    QByteArray member = row.next() ? row.blob(0) : QByteArray();
    if (const Result<void> read = row.outcome(); !read)
        return read.error();
    row.finish();
    return member;
}

} // namespace heliograph
