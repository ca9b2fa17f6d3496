// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/sqlite/readerfailed.h"

#include "engine/storage/membervalues.h"
#include "engine/storage/sqlite/connection.h"
#include "engine/storage/sqlite/readerrows.h"
#include "engine/storage/sqlite/resendfamily.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

namespace {

// A child that was rejected sent to nobody; one that was cancelled, to those whose message there went on.
constexpr auto InAChild
    = "EXISTS(SELECT 1 FROM campaign k JOIN audience_member b ON b.audience_id=k.audience_id "
      "AND b.phone_bidx=m.phone_bidx WHERE k.parent_id=?1 AND k.state<>12 AND (k.state<>9 OR EXISTS("
      "SELECT 1 FROM message n LEFT JOIN inflight g ON g.msg_id=n.msg_id WHERE n.campaign_id=k.campaign_id "
      "AND n.phone_bidx=m.phone_bidx AND (n.state IN (5,6,7,12,13) OR g.msg_id IS NOT NULL))))"_L1;

// Besides its children: what those resent, and what was resent beside it.
constexpr auto InTheFamily = "EXISTS(SELECT 1 FROM json_each(?6) w CROSS JOIN message n "
                             "ON n.campaign_id=w.value AND n.phone_bidx=m.phone_bidx WHERE "_L1;

constexpr auto IsSuppressed
    = "EXISTS(SELECT 1 FROM suppression s WHERE s.phone_bidx=m.phone_bidx AND s.scope IN (0,c.lane_class+1))"_L1;

constexpr auto FailedColumns
    = "SELECT m.msg_id,m.phone_bidx,m.phone_enc,m.params_enc,m.country,m.source_line FROM campaign c "_L1;

// The exceptions of a campaign and a state lie together; only who was cancelled stands in no such list.
constexpr auto ListedNow
    = "CROSS JOIN message_exception x ON x.campaign_id=c.campaign_id AND x.state=?2 AND x.msg_id>?3 "
      "CROSS JOIN message m ON m.msg_id=x.msg_id AND m.state=x.state "
      "WHERE c.campaign_id=?1 AND x.reason IN (SELECT value FROM json_each(?4)) AND NOT "_L1;
constexpr auto Cancelled
    = "CROSS JOIN message m ON m.campaign_id=c.campaign_id AND m.msg_id>?3 AND m.state=?2 "
      "WHERE c.campaign_id=?1 AND ?4 IS NOT NULL AND NOT "_L1;

QString visitSql(MessageState state)
{
    return FailedColumns % (state == MessageState::Cancelled ? Cancelled : ListedNow)
        % mayHaveBeenTaken("m"_L1) % " AND m.phone_enc<>x'' AND NOT "_L1 % IsSuppressed % " AND NOT "_L1
        % InAChild % " AND NOT "_L1 % InTheFamily % mayHaveReached("n"_L1)
        % ") ORDER BY m.msg_id LIMIT ?5"_L1;
}

QString jsonOf(const QStringList &texts)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(texts)).toJson(QJsonDocument::Compact));
}

} // namespace

ReaderFailed::ReaderFailed(Connection &connection, const FieldCipher &cipher)
    : m_connection(connection)
    , m_cipher(cipher)
{
}

Result<QList<FailureShare>> ReaderFailed::failures(CampaignId campaign)
{
    Statement &row = m_connection.statement(
        QString("SELECT x.state,x.reason,p.driver,count(*),sum("_L1 % mayHaveBeenTaken("m"_L1)
                % ") FROM message_exception x CROSS JOIN message m ON m.msg_id=x.msg_id AND m.state=x.state "
                  "CROSS JOIN campaign c ON c.campaign_id=x.campaign_id "
                  "CROSS JOIN provider_account p ON p.account_id=ifnull(m.account_id,c.account_id) "
                  "WHERE x.campaign_id=? AND x.state IN (7,8,11,12) GROUP BY 1,2,3 ORDER BY 1,4 DESC,2"_L1));
    if (const auto done = row.run(campaign); !done)
        return done.error();
    QList<FailureShare> shares;
    while (row.next())
        shares.append({static_cast<MessageState>(row.integer(0)), row.text(1), row.text(2), row.integer(3),
                       row.integer(4)});
    if (const auto done = row.outcome(); !done)
        return done.error();
    if (const auto done = addCancelled(campaign, shares); !done)
        return done.error();
    return shares;
}

Result<void> ReaderFailed::addCancelled(CampaignId campaign, QList<FailureShare> &shares)
{
    const auto cancelled
        = m_connection.integer(u"SELECT n FROM campaign_counter WHERE campaign_id=? AND state=?"_s, campaign,
                               MessageState::Cancelled);
    if (!cancelled)
        return cancelled.error();
    if (cancelled->value_or(0) > 0)
        shares.append({MessageState::Cancelled, {}, {}, **cancelled, 0});
    return {};
}

Result<std::optional<MessageId>> ReaderFailed::visit(const Reader::FailedOnes &failed, MessageId after,
                                                     int limit, const Reader::FailedVisitor &each)
{
    const Result<AudienceId> audience = audienceOf(failed.campaign);
    if (!audience)
        return audience.error();
    ResendFamily family(m_connection);
    if (const auto read = family.read(failed.campaign); !read)
        return read.error();
    Statement &row = m_connection.statement(visitSql(failed.state));
    const auto begun
        = row.run(failed.campaign, failed.state, after, jsonOf(failed.reasons), limit, family.others());
    if (!begun)
        return begun.error();
    MessageId last{};
    int visited = 0;
    for (; row.next(); ++visited) {
        last = MessageId{row.integer(0)};
        const QByteArray key = row.blob(1);
        const auto phone = m_cipher.open(FieldColumn::Phone, *audience, key, row.blob(2));
        const auto packed = row.isNull(3) ? Result<QByteArray>(QByteArray())
                                          : m_cipher.open(FieldColumn::Params, *audience, key, row.blob(3));
        if (!phone || !packed) {
            row.finish();
            return phone ? packed.error() : phone.error();
        }
        each(QString::fromLatin1(*phone), qint16(row.integer(4)),
             packed->isEmpty() ? QStringList() : unpackValues(*packed), qint32(row.integer(5)));
    }
    if (const auto done = row.outcome(); !done)
        return done.error();
    return visited == limit ? std::optional(last) : std::nullopt;
}

Result<AudienceId> ReaderFailed::audienceOf(CampaignId campaign)
{
    const auto audience
        = m_connection.integer(u"SELECT audience_id FROM campaign WHERE campaign_id=?"_s, campaign);
    if (!audience)
        return audience.error();
    if (!*audience)
        return unknownId(u"campaign"_s, number(campaign));
    return AudienceId{**audience};
}

} // namespace heliograph
