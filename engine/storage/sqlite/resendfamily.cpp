// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/sqlite/resendfamily.h"

#include "engine/storage/sqlite/connection.h"
#include "engine/storage/sqlite/idlist.h"

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

namespace {

// Up to the campaign that resends nothing, and from there down to all that came of it.
constexpr auto OthersSql
    = "WITH RECURSIVE line(id,parent) AS (SELECT campaign_id,parent_id FROM campaign WHERE campaign_id=?1 "
      "UNION SELECT c.campaign_id,c.parent_id FROM line CROSS JOIN campaign c ON c.campaign_id=line.parent),"
      "family(id) AS (SELECT id FROM line WHERE parent IS NULL UNION SELECT c.campaign_id FROM family "
      "CROSS JOIN campaign c ON c.parent_id=family.id) SELECT id FROM family WHERE id<>?1"_L1;

// As ResendFamily::Standing. Flag 1: an attempt was accepted, whatever the message waits for now.
constexpr auto StandingCase
    = "SELECT max(CASE WHEN m.state NOT IN (0,1) OR m.flags&1<>0 THEN 3 WHEN EXISTS(SELECT 1 FROM inflight i "
      "WHERE i.msg_id=m.msg_id AND i.phase=1) THEN 1 ELSE 2 END) FROM json_each(?1) k "
      "CROSS JOIN message m ON m.campaign_id=k.value AND m.phone_bidx=?2 WHERE "_L1;

} // namespace

QString mayHaveBeenTaken(QLatin1String message)
{
    // Evidence 1 and 5 prove that an attempt did not go; a person's or a question's word does not.
    return u"(%1.flags&1<>0 OR %1.state=7 AND (EXISTS(SELECT 1 FROM receipt_inbox r WHERE "
           "r.msg_id=%1.msg_id AND r.status=6) OR %1.flags&2<>0 AND EXISTS(SELECT 1 FROM attempt a WHERE "
           "a.msg_id=%1.msg_id AND a.outcome=2 AND a.evidence NOT IN (1,5))) "
           "OR %1.state<>7 AND (EXISTS(SELECT 1 FROM receipt_inbox r WHERE r.msg_id=%1.msg_id) "
           "OR EXISTS(SELECT 1 FROM inflight f WHERE f.msg_id=%1.msg_id) "
           "OR EXISTS(SELECT 1 FROM attempt a WHERE a.msg_id=%1.msg_id AND (a.outcome IN (1,4,6) "
           "OR EXISTS(SELECT 1 FROM late_result l WHERE l.attempt_id=a.attempt_id AND l.outcome=1)))))"_s.arg(
               message);
}

//! One that waits to be sent again after doubt (flag 2) may have gone the first time.
QString mayHaveReached(QLatin1String message)
{
    return u"(%1.state IN (5,6,12,13) OR %1.state IN (0,1) AND %1.flags<>0 OR %2)"_s.arg(
        QString(message), mayHaveBeenTaken(message));
}

ResendFamily::ResendFamily(Connection &connection)
    : m_connection(connection)
{
}

Result<void> ResendFamily::read(CampaignId campaign)
{
    Statement &query = m_connection.statement(OthersSql);
    if (const Result<void> done = query.run(campaign); !done)
        return done;
    QList<CampaignId> others;
    while (query.next())
        others.append(CampaignId{query.integer(0)});
    m_alone = others.isEmpty();
    m_others = idList(others);
    return query.outcome();
}

Result<ResendFamily::Standing> ResendFamily::standingOf(const QByteArray &phone)
{
    if (m_alone)
        return Standing::Free;
    static const QString sql = StandingCase % mayHaveReached("m"_L1);
    const Result<std::optional<qint64>> standing = m_connection.integer(sql, m_others, phone);
    if (!standing)
        return standing.error();
    return static_cast<Standing>(standing->value_or(0));
}

} // namespace heliograph
