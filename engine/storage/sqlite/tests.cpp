// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/sqlite/tests.h"

#include "engine/domain/countrycode.h"
#include "engine/storage/sqlite/auditlog.h"
#include "engine/storage/sqlite/campaignrecord.h"
#include "engine/storage/sqlite/keys.h"
#include "engine/storage/sqlite/readerrows.h"
#include "engine/storage/sqlite/testallowance.h"
#include "engine/storage/sqlite/testdeparture.h"
#include "engine/storage/sqlite/testproof.h"
#include "engine/storage/sqlite/transaction.h"

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace heliograph {

namespace {

// Nobody prepares for longer; what ends only when somebody does something is not waited for any longer.
constexpr Millis PreparedWithin = 10min;
constexpr Millis OpenAtMost = 2 * TestLasts;

} // namespace

struct SqliteTests::Record
{
    TestNumberId id{};
    UserId user{};
    QByteArray phone;
    std::optional<CampaignId> codeCampaign;
    TimePoint codeUntil;
    qint64 tries = 0;
    bool confirmed = false;
};

SqliteTests::SqliteTests(Connection &connection, CampaignStore &campaigns, const FieldCipher &cipher,
                         const BlindIndex &index, const Clock &clock)
    : m_connection(connection)
    , m_campaigns(campaigns)
    , m_cipher(cipher)
    , m_index(index)
    , m_clock(clock)
    , m_drafts(connection, cipher, index, clock)
{
}

Result<TestNumberId> SqliteTests::addNumber(const QString &e164, const QString &country, UserId user)
{
    return atomically(m_connection, [&]() -> Result<TestNumberId> {
        if (const Result<void> stands = expectKeyStands(m_connection, m_cipher); !stands)
            return stands.error();
        const QByteArray phone = e164.toLatin1();
        const QByteArray key = m_index.of(phone);
        const auto known = m_connection.integer(
            u"SELECT number_id FROM test_number WHERE user_id=? AND phone_bidx=?"_s, user, key);
        const auto all = m_connection.integer(u"SELECT count(*) FROM test_number WHERE user_id=?"_s, user);
        if (!known || !all)
            return known ? all.error() : known.error();
        if (*known)
            return Error{ErrorKind::Conflict,
                         u"That is your test number %1 already. Nothing was added."_s.arg(**known)};
        if (all->value_or(0) >= MostTestNumbers)
            return Error{
                ErrorKind::Conflict,
                u"You have %1 test numbers, which is the most. Remove one first."_s.arg(MostTestNumbers)};
        const Result<void> added = m_connection.run(
            u"INSERT INTO test_number(user_id,phone_bidx,phone_enc,country,added_at) VALUES(?,?,?,?,?)"_s,
            user, key, m_cipher.seal(FieldColumn::Phone, AudienceId{}, key, phone), countryCode(country),
            m_clock.now());
        if (!added)
            return added.error();
        const TestNumberId id{m_connection.lastInsertId()};
        const Result<void> audited = audit(id, user, u"add"_s);
        return audited ? Result<TestNumberId>(id) : audited.error();
    });
}

Result<SqliteTests::Record> SqliteTests::record(TestNumberId number)
{
    Statement &row = m_connection.statement(
        u"SELECT user_id,phone_bidx,code_campaign,code_until,tries,confirmed_at FROM test_number WHERE number_id=?"_s);
    if (const Result<void> done = row.run(number); !done)
        return done.error();
    if (!row.next())
        return row.outcome() ? unknownId(u"test number"_s, heliograph::number(number))
                             : row.outcome().error();
    Record found{.id = number,
                 .user = UserId{row.integer(0)},
                 .phone = row.blob(1),
                 .codeCampaign = {},
                 .codeUntil = row.maybeTime(3).value_or(TimePoint()),
                 .tries = row.integer(4),
                 .confirmed = !row.isNull(5)};
    if (const auto campaign = row.maybeInteger(2))
        found.codeCampaign = CampaignId{*campaign};
    row.finish();
    return found;
}

//! Somebody else's number looks like one that does not exist.
Result<SqliteTests::Record> SqliteTests::recordOf(TestNumberId number, UserId by)
{
    Result<Record> found = record(number);
    if (found && found->user != by)
        return unknownId(u"test number"_s, heliograph::number(number));
    return found;
}

Result<CampaignId> SqliteTests::prepareCode(TestNumberId number, AccountId account, UserId by)
{
    return atomically(m_connection, [&]() -> Result<CampaignId> {
        const Result<Record> found = recordOf(number, by);
        if (!found)
            return found.error();
        const TimePoint now = m_clock.now();
        for (const Result<void> &fits :
             {expectCodesLeft(m_connection, found->phone, now), expectTestsLeft(m_connection, by, 1, now)}) {
            if (!fits)
                return fits.error();
        }
        if (const Result<void> ended = end(u"c.kind=2"_s, by, found->phone, now + 1ms, u"a new code"_s);
            !ended)
            return ended.error();
        const Result<CampaignId> code = m_drafts.ofCode(number, account, by);
        if (!code)
            return code;
        const Result<void> noted = m_connection.run(
            u"UPDATE test_number SET code_campaign=?,code_until=?,tries=0 WHERE number_id=?"_s, *code,
            now + CodeLasts, number);
        const Result<void> audited
            = noted ? audit(number, by, u"code"_s, {{u"campaign"_s, heliograph::number(*code)}}) : noted;
        return audited ? code : Result<CampaignId>(audited.error());
    });
}

Result<CodeAnswer> SqliteTests::confirm(TestNumberId number, const QString &code, UserId by)
{
    return atomically(m_connection, [&]() -> Result<CodeAnswer> {
        const Result<Record> found = recordOf(number, by);
        if (!found)
            return found.error();
        const qint64 id = heliograph::number(number);
        if (found->confirmed)
            return Error{ErrorKind::Conflict, u"Test number %1 is confirmed already."_s.arg(id)};
        if (!found->codeCampaign || found->codeUntil <= m_clock.now() || found->tries >= MostCodeTries)
            return Error{
                ErrorKind::Conflict,
                u"No code counts for test number %1: none was sent, it is older than 15 minutes, or it was "
                "tried %2 times. Send a new one: heliograph test-number code %1 --provider NAME"_s.arg(id)
                    .arg(MostCodeTries)};
        const auto left = static_cast<int>(MostCodeTries - found->tries - 1);
        if (code.trimmed() == confirmationCode(m_index, number, found->phone, *found->codeCampaign)) {
            const Result<void> settled = settle(*found, std::nullopt, {});
            const Result<void> audited = settled ? audit(number, by, u"confirm"_s) : settled;
            return audited ? Result<CodeAnswer>({true, left}) : audited.error();
        }
        const Result<void> counted
            = m_connection.run(u"UPDATE test_number SET tries=tries+1 WHERE number_id=?"_s, number);
        const Result<void> audited
            = counted ? audit(number, by, u"wrong-code"_s, {{u"tries_left"_s, left}}) : counted;
        return audited ? Result<CodeAnswer>({false, left}) : audited.error();
    });
}

Result<void> SqliteTests::settle(const Record &record, std::optional<UserId> vouchedBy, const QString &reason)
{
    const TimePoint now = m_clock.now();
    const QByteArray proof = numberProof(m_index,
                                         {record.id, record.user, record.phone, toMillis(now),
                                          vouchedBy ? heliograph::number(*vouchedBy) : 0});
    return m_connection.run(
        u"UPDATE test_number SET confirmed_at=?,vouched_by=?,reason=?,proof=? WHERE number_id=?"_s, now,
        vouchedBy, vouchedBy ? std::optional(reason) : std::nullopt, proof, record.id);
}

Result<void> SqliteTests::vouch(TestNumberId number, UserId by, const QString &reason)
{
    if (reason.trimmed().isEmpty())
        return Error{
            ErrorKind::Invalid,
            u"Say how you know that the owner of the number agrees; it is kept in the audit log. Nothing was "
            "changed."_s};
    return atomically(m_connection, [&]() -> Result<void> {
        const Result<Record> found = record(number);
        if (!found)
            return found.error();
        if (found->confirmed || found->user == by)
            return Error{
                ErrorKind::Conflict,
                (found->confirmed
                     ? u"Test number %1 is confirmed already. Nothing was changed."_s
                     : u"Nobody vouches for a number of his own. Ask somebody else to vouch for test "
                       "number %1. Nothing was changed."_s)
                    .arg(heliograph::number(number))};
        const Result<void> settled = settle(*found, by, reason);
        return settled ? audit(number, by, u"vouch"_s, {{u"reason"_s, reason}}) : settled;
    });
}

Result<void> SqliteTests::removeNumber(TestNumberId number, UserId by)
{
    return atomically(m_connection, [&]() -> Result<void> {
        const Result<Record> found = recordOf(number, by);
        if (!found)
            return found.error();
        const Result<void> ended
            = end(u"c.kind<>0"_s, by, found->phone, m_clock.now() + 1ms, u"its number was removed"_s);
        const Result<void> removed
            = ended ? m_connection.run(u"DELETE FROM test_number WHERE number_id=?"_s, number) : ended;
        return removed ? audit(number, by, u"remove"_s) : removed;
    });
}

Result<CampaignId> SqliteTests::prepare(const NewTest &test)
{
    return atomically(m_connection, [&]() -> Result<CampaignId> {
        if (const Result<void> fits
            = expectTestsLeft(m_connection, test.author, test.to.size(), m_clock.now());
            !fits)
            return fits.error();
        const TimePoint now = m_clock.now();
        const QString why = u"it did not go in time"_s;
        for (const Result<void> &ended :
             {end(u"c.state IN (0,1,2)"_s, test.author, {}, now - PreparedWithin, why),
              end(u"c.kind<>0"_s, test.author, {}, now - OpenAtMost, why)}) {
            if (!ended)
                return ended.error();
        }
        return m_drafts.ofCampaign(test);
    });
}

//! Cancels what of \a author's tests is \a which, open, made before \a before and, if one is given, to \a
//! phone.
Result<void> SqliteTests::end(const QString &which, UserId author, const QByteArray &phone, TimePoint before,
                              const QString &why)
{
    Statement &row = m_connection.statement(QString(
        "SELECT c.campaign_id FROM campaign c WHERE c.kind<>0 AND c.kind<>3 AND c.state IN (0,1,2,5,6,7,10) AND "_L1
        % which
        % " AND c.author_id=? AND c.created_at<? AND (?3=x'' OR EXISTS(SELECT 1 FROM audience_member a "
          "WHERE a.audience_id=c.audience_id AND a.phone_bidx=?3))"_L1));
    if (const Result<void> done = row.run(author, before, phone); !done)
        return done;
    QList<CampaignId> open;
    while (row.next())
        open.append(CampaignId{row.integer(0)});
    if (const Result<void> read = row.outcome(); !read)
        return read;
    for (const CampaignId test : std::as_const(open)) {
        if (const Result<void> cancelled = m_campaigns.cancel(test, author, why); !cancelled)
            return cancelled;
    }
    return {};
}

Result<void> SqliteTests::send(CampaignId test, UserId by)
{
    return atomically(m_connection, [&]() -> Result<void> {
        const Result<CampaignRecord> record = campaignFor(m_connection, test, CampaignVerb::SendTest);
        if (!record)
            return record.error();
        if (record->author != by || record->kind == CampaignKind::Answer)
            return unknownId(u"test"_s, number(test));
        if (const Result<void> fits = expectTestsLeft(m_connection, by, record->planned, m_clock.now());
            !fits)
            return fits;
        return letTestGo(m_connection, m_index, *record, u"test"_s, by, m_clock.now());
    });
}

Result<void> SqliteTests::audit(TestNumberId number, UserId by, const QString &action,
                                const QJsonObject &detail)
{
    return appendAudit(m_connection, m_clock.now(),
                       {.actor = by,
                        .action = u"test-number."_s + action,
                        .object = u"test number %1"_s.arg(heliograph::number(number)),
                        .detail = detail});
}

} // namespace heliograph
