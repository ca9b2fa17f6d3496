// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/sqlite/testdrafts.h"

#include "engine/domain/countrycode.h"
#include "engine/domain/phonenumberparser.h"
#include "engine/storage/fieldsealer.h"
#include "engine/storage/sqlite/campaigndrafts.h"
#include "engine/storage/sqlite/connection.h"
#include "engine/storage/sqlite/readerrows.h"
#include "engine/storage/sqlite/testproof.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

namespace {

const QString CodeColumns = u"[\"code\"]"_s;

// A test goes at once, whatever its campaign says of its time, and nobody is asked what becomes of it.
CampaignContent asTest(CampaignContent content)
{
    content.startAt.reset();
    content.expiresAt.reset();
    content.validFor = TestLasts;
    content.pace = 0;
    content.hours.reset();
    content.canary.reset();
    content.maxCost = Money();
    content.doubtPolicy = DoubtPolicy::NeverResend;
    return content;
}

CampaignContent codeContent()
{
    CampaignContent content;
    content.text = TestCodeText;
    content.messageClass = MessageClass::Code;
    content.validFor = CodeLasts;
    return content;
}

//! A code that a simulator took is read on this computer, so it shows nothing about the owner of the number.
Result<void> expectReached(Connection &connection, TestNumberId number, const QList<AccountId> &accounts)
{
    const auto practised
        = connection.integer(u"SELECT 1 FROM test_number t JOIN campaign c ON c.campaign_id=t.code_campaign "
                             u"JOIN provider_account p "
                             "ON p.account_id=c.account_id WHERE t.number_id=? AND t.vouched_by IS NULL AND "
                             "json_type(p.settings,'$.simulated') IS NOT NULL"_s,
                             number);
    if (!practised)
        return practised.error();
    if (!*practised)
        return {};
    for (const AccountId account : accounts) {
        const auto real = connection.integer(u"SELECT 1 FROM provider_account WHERE account_id=? AND "
                                             "json_type(settings,'$.simulated') IS NULL"_s,
                                             account);
        if (!real)
            return real.error();
        if (*real)
            return Error{
                ErrorKind::Conflict,
                u"Test number %1 was confirmed through a simulated account, which shows nothing about "
                "its owner. Nothing was sent. Remove it, add it again and confirm it through a "
                "provider."_s.arg(heliograph::number(number))};
    }
    return {};
}

} // namespace

struct TestDrafts::Source
{
    QString name;
    CampaignContent content;
    QString columns; // JSON
    QList<AccountId> accounts;
};

struct TestDrafts::Person
{
    QString e164;
    QString country;
    QByteArray key;
};

TestDrafts::TestDrafts(Connection &connection, const FieldCipher &cipher, const BlindIndex &index,
                       const Clock &clock)
    : m_connection(connection)
    , m_cipher(cipher)
    , m_index(index)
    , m_clock(clock)
{
}

Result<CampaignId> TestDrafts::ofCampaign(const NewTest &test)
{
    QList<TestNumberId> to = test.to;
    std::sort(to.begin(), to.end());
    const bool twice = std::adjacent_find(to.cbegin(), to.cend()) != to.cend();
    if (to.isEmpty() || to.size() > MostInTest || twice)
        return Error{ErrorKind::Invalid,
                     u"A test goes to one to %1 different numbers. Nothing was sent."_s.arg(MostInTest)};
    const auto from = source(test.of);
    if (!from)
        return from.error();
    if (test.row.values.size() != textList(from->columns).size())
        return Error{ErrorKind::Invalid,
                     u"The row has other columns than the audience of campaign %1. Nothing was sent."_s.arg(
                         number(test.of))};
    QList<Person> people;
    for (const TestNumberId number : std::as_const(to)) {
        const auto found = person(number, test.author, true);
        if (!found)
            return found.error();
        if (const Result<void> reached = expectReached(m_connection, number, from->accounts); !reached)
            return reached.error();
        people.append(*found);
    }
    const QString name = u"Test: %1"_s.arg(from->name);
    const auto made = audience(name, from->columns, people, test.row, test.author);
    if (!made)
        return made.error();
    return draft({.name = name,
                  .audience = *made,
                  .accounts = from->accounts,
                  .content = asTest(from->content),
                  .author = test.author},
                 CampaignKind::Test, test.of);
}

Result<CampaignId> TestDrafts::ofCode(TestNumberId number, AccountId account, UserId author)
{
    const auto found = person(number, author, false);
    if (!found)
        return found.error();
    const QString name = u"Test number: code"_s;
    const auto made = audience(name, CodeColumns, {*found}, {.line = 1, .values = {HiddenCode}}, author);
    if (!made)
        return made.error();
    return draft(
        {.name = name, .audience = *made, .accounts = {account}, .content = codeContent(), .author = author},
        CampaignKind::TestCode, std::nullopt);
}

Result<TestDrafts::Source> TestDrafts::source(CampaignId campaign)
{
    Statement &row = m_connection.statement(
        u"SELECT c.name,c.content,a.columns,c.binned_at FROM campaign c JOIN audience a USING(audience_id) "
        "WHERE c.campaign_id=? AND c.kind=0"_s);
    if (const Result<void> done = row.run(campaign); !done)
        return done.error();
    if (!row.next())
        return row.outcome() ? unknownId(u"campaign"_s, number(campaign)) : row.outcome().error();
    const QByteArray json = row.text(1).toUtf8();
    Source from{row.text(0), {}, row.text(2), {}};
    const bool binned = !row.isNull(3);
    row.finish();
    if (binned)
        return Error{ErrorKind::Conflict,
                     u"Campaign %1 \"%2\" is in the bin. Nothing was sent. Take it out first: heliograph "
                     "campaign restore %1"_s.arg(QString::number(number(campaign)), from.name)};
    auto content = CampaignContent::fromJson(json);
    if (!content)
        return content.error();
    from.content = *std::move(content);
    Statement &account = m_connection.statement(
        u"SELECT account_id FROM campaign_account WHERE campaign_id=? ORDER BY position"_s);
    if (const Result<void> done = account.run(campaign); !done)
        return done.error();
    while (account.next())
        from.accounts.append(AccountId{account.integer(0)});
    return account.outcome() ? Result<Source>(from) : account.outcome().error();
}

Result<TestDrafts::Person> TestDrafts::person(TestNumberId number, UserId author, bool confirmed)
{
    Statement &row = m_connection.statement(
        u"SELECT phone_bidx,phone_enc,country,confirmed_at,vouched_by,proof FROM test_number "
        "WHERE number_id=? AND user_id=?"_s);
    if (const Result<void> done = row.run(number, author); !done)
        return done.error();
    if (!row.next())
        return row.outcome() ? unknownId(u"test number"_s, heliograph::number(number))
                             : row.outcome().error();
    const TestNumberRecord record{number, author, row.blob(0), row.integer(3), row.integer(4)};
    const QByteArray sealed = row.blob(1);
    const QString country = countryText(static_cast<qint16>(row.integer(2)));
    const bool isConfirmed = !row.isNull(3) && row.blob(5) == numberProof(m_index, record);
    row.finish();
    if (isConfirmed != confirmed)
        return Error{ErrorKind::Conflict,
                     (confirmed
                          ? u"Nobody has confirmed test number %1 yet. Nothing was sent. Confirm it with the "
                            "code that was sent to it: heliograph test-number confirm %1 CODE"_s
                          : u"Test number %1 is confirmed already. Nothing was sent."_s)
                         .arg(heliograph::number(number))};
    const auto phone = m_cipher.open(FieldColumn::Phone, AudienceId{}, record.phone, sealed);
    if (!phone)
        return phone.error();
    return Person{QString::fromLatin1(*phone), country, record.phone};
}

Result<AudienceId> TestDrafts::audience(const QString &name, const QString &columns,
                                        const QList<Person> &people, const TestRow &row, UserId author)
{
    const qint64 n = people.size();
    const Result<void> added = m_connection.run(
        u"INSERT INTO "
        u"audience(name,columns,source_file,source_encoding,importer_pid,complete,row_n,accepted_n,"
        "created_at,imported_by,for_test) VALUES(?,?,'','',?,1,?,?,?,?,1)"_s,
        name, columns, QCoreApplication::applicationPid(), n, n, m_clock.now(), author);
    if (!added)
        return added.error();
    const AudienceId id{m_connection.lastInsertId()};
    const FieldSealer sealer(id, m_cipher, m_index);
    for (const Person &person : people) {
        const SealedMember member = sealer.seal(person.e164, person.country, row.values, row.line);
        const Result<void> listed = m_connection.run(
            u"INSERT INTO audience_member(audience_id,phone_bidx,phone_enc,params_enc,prefix_code,country,"
            "source_line) VALUES(?,?,?,?,?,?,?)"_s,
            id, member.key, member.phone,
            member.variables.isEmpty() ? std::nullopt : std::optional(member.variables), member.prefixCode,
            member.country, member.sourceLine);
        if (!listed)
            return listed.error();
    }
    return id;
}

Result<CampaignId> TestDrafts::ofAnswer(const AnswerDraft &answer)
{
    PhoneNumberParser parser(QString(), PhoneNumberParser::Invented::Accept); // it passed when it came
    const ParsedPhone parsed = parser.parse(answer.e164);
    const auto *number = std::get_if<PhoneNumber>(&parsed);
    const Person person{answer.e164, number == nullptr ? QString() : number->country(),
                        m_index.of(answer.e164.toLatin1())};
    const QString name = answer.campaign.isEmpty() ? u"Answer"_s
        : answer.campaign.startsWith(u"Answer"_s)  ? answer.campaign
                                                   : u"Answer: %1"_s.arg(answer.campaign);
    const auto made = audience(name, u"[]"_s, {person}, {.line = 1, .values = {}}, answer.author);
    if (!made)
        return made.error();
    CampaignContent content;
    content.text = answer.text;
    content.messageClass = MessageClass::Notice;
    content.validFor = AnswerLasts;
    return draft({.name = name,
                  .audience = *made,
                  .accounts = {answer.account},
                  .content = content,
                  .author = answer.author},
                 CampaignKind::Answer, std::nullopt, answer.reply);
}

Result<CampaignId> TestDrafts::draft(const NewCampaign &campaign, CampaignKind kind,
                                     std::optional<CampaignId> of, std::optional<InboundId> reply)
{
    CampaignDrafts drafts(m_connection, m_clock);
    const Result<CampaignId> id = drafts.insert(campaign, kind, m_clock.now());
    if (!id)
        return id;
    const Result<void> noted = m_connection.run(
        u"INSERT INTO test_send(campaign_id,of_campaign,reply_id) VALUES(?,?,?)"_s, *id, of, reply);
    return noted ? id : Result<CampaignId>(noted.error());
}

} // namespace heliograph
