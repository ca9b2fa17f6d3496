// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/sqlite/readertests.h"

#include "engine/storage/membervalues.h"
#include "engine/storage/sqlite/connection.h"
#include "engine/storage/sqlite/readerrows.h"

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

ReaderTests::ReaderTests(Connection &connection, const FieldCipher &cipher)
    : m_connection(connection)
    , m_cipher(cipher)
{
}

Result<QList<TestNumber>> ReaderTests::numbers(std::optional<UserId> user)
{
    Statement &row = m_connection.statement(
        u"SELECT t.number_id,t.user_id,u.display_name,t.phone_bidx,t.phone_enc,t.added_at,t.confirmed_at,"
        "v.display_name,t.reason,t.code_until,t.tries,t.code_campaign FROM test_number t JOIN app_user u "
        "USING(user_id) "
        "LEFT JOIN app_user v ON v.user_id=t.vouched_by WHERE ?1 IS NULL OR t.user_id=?1 ORDER BY t.number_id"_s);
    if (const auto done = row.run(user); !done)
        return done.error();
    QList<TestNumber> numbers;
    while (row.next()) {
        const auto phone = m_cipher.open(FieldColumn::Phone, AudienceId{}, row.blob(3), row.blob(4));
        if (!phone) {
            row.finish();
            return phone.error();
        }
        TestNumber number{.id = TestNumberId{row.integer(0)},
                          .user = UserId{row.integer(1)},
                          .userName = row.text(2),
                          .e164 = QString::fromLatin1(*phone),
                          .state = row.isNull(6) ? TestNumberState::Unconfirmed
                              : row.isNull(7)    ? TestNumberState::Confirmed
                                                 : TestNumberState::Vouched,
                          .addedAt = fromMillis(row.integer(5)),
                          .confirmedAt = row.maybeTime(6),
                          .vouchedBy = row.text(7),
                          .reason = row.text(8),
                          .codeUntil = row.maybeTime(9),
                          .triesLeft = MostCodeTries - static_cast<int>(row.integer(10)),
                          .codeCampaign = {}};
        if (const auto campaign = row.maybeInteger(11))
            number.codeCampaign = CampaignId{*campaign};
        numbers.append(number);
    }
    if (const auto read = row.outcome(); !read)
        return read.error();
    return numbers;
}

Result<TestRow> ReaderTests::row(AudienceId audience, std::optional<qint32> line)
{
    Statement &row = m_connection.statement(
        u"SELECT phone_bidx,params_enc,source_line FROM audience_member WHERE audience_id=?1 "
        "AND (?2 IS NULL OR source_line=?2) AND phone_enc<>x'' ORDER BY source_line LIMIT 1"_s);
    if (const auto done = row.run(audience, line); !done)
        return done.error();
    if (!row.next())
        return row.outcome() ? line ? unknownId(u"row"_s, *line) : unknownId(u"audience"_s, number(audience))
                             : row.outcome().error();
    TestRow found{.line = qint32(row.integer(2)), .values = {}};
    const QByteArray key = row.blob(0);
    const QByteArray sealed = row.blob(1);
    row.finish();
    if (sealed.isEmpty())
        return found;
    const auto packed = m_cipher.open(FieldColumn::Params, audience, key, sealed);
    if (!packed)
        return packed.error();
    found.values = unpackValues(*packed);
    return found;
}

Result<AudienceRow> ReaderTests::audienceOf(CampaignId test)
{
    Statement &row = m_connection.statement(
        u"SELECT a.audience_id,a.name,a.columns,a.row_n,a.accepted_n,a.rejected_n,a.duplicate_n,a.created_at "
        "FROM campaign c JOIN audience a USING(audience_id) WHERE c.campaign_id=? AND a.for_test=1"_s);
    if (const auto done = row.run(test); !done)
        return done.error();
    if (!row.next())
        return row.outcome() ? unknownId(u"test"_s, number(test)) : row.outcome().error();
    const AudienceRow audience{AudienceId(row.integer(0)),
                               row.text(1),
                               textList(row.text(2)),
                               {row.integer(3), row.integer(4), row.integer(5), row.integer(6)},
                               fromMillis(row.integer(7))};
    row.finish();
    return audience;
}

Result<int> ReaderTests::sentSince(UserId user, TimePoint since)
{
    const auto sent = m_connection.integer(
        u"SELECT sum(audience_n) FROM campaign WHERE kind<>0 AND kind<>3 AND author_id=? AND started_at>?"_s,
        user, since);
    if (!sent)
        return sent.error();
    return static_cast<int>(sent->value_or(0));
}

} // namespace heliograph
