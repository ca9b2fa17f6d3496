// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/bench/historyfixture.h"

#include "engine/domain/phonenumberparser.h"
#include "engine/storage/audiencestore.h"
#include "engine/storage/membervalues.h"
#include "engine/storage/sqlite/attempt.h"
#include "engine/storage/sqlite/campaignseal.h"
#include "engine/storage/sqlite/connection.h"
#include "engine/storage/sqlite/transaction.h"

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace heliograph {

namespace {

constexpr qint64 PerRequest = 100;

// What every message has and costs.
constexpr qint64 Segments = 1;
constexpr qint64 SegmentMicros = 45'000;

struct Country
{
    const char *iso;
    const char *prefix;
    double share;
};

// The rest of the shares goes to rare countries, each about one in two thousand.
constexpr std::array Countries
    = {Country{"CN", "+8613", 0.60}, Country{"DE", "+49151", 0.10}, Country{"FR", "+3361", 0.08},
       Country{"GB", "+4477", 0.08}, Country{"KE", "+25471", 0.05}, Country{"BR", "+5511", 0.05},
       Country{"IN", "+9198", 0.03}};
constexpr std::array RareCountries
    = {Country{"IS", "+3546", 0}, Country{"MT", "+3569", 0}, Country{"LU", "+3526", 0},
       Country{"FJ", "+6797", 0}, Country{"TO", "+6767", 0}, Country{"BT", "+9751", 0},
       Country{"GL", "+2992", 0}, Country{"AD", "+3763", 0}, Country{"LI", "+4236", 0},
       Country{"MC", "+3776", 0}, Country{"SM", "+3786", 0}, Country{"NR", "+6745", 0},
       Country{"PW", "+6807", 0}, Country{"TV", "+6889", 0}, Country{"KI", "+6867", 0},
       Country{"VU", "+6785", 0}, Country{"WS", "+6857", 0}, Country{"CK", "+6825", 0},
       Country{"NU", "+6838", 0}, Country{"FO", "+2982", 0}};

Country countryAt(double chance)
{
    for (const Country &country : Countries) {
        if (chance < country.share)
            return country;
        chance -= country.share;
    }
    return RareCountries[static_cast<size_t>(chance * 1e6) % RareCountries.size()];
}

// Of the numbers that somebody else made up.
QString countryOf(const QByteArray &e164)
{
    const auto number
        = PhoneNumberParser({}, PhoneNumberParser::Invented::Accept).parse(QString::fromLatin1(e164));
    const auto *known = std::get_if<PhoneNumber>(&number);
    return known == nullptr ? QString() : known->country();
}

bool hasAttempt(MessageState state)
{
    switch (state) {
    case MessageState::Submitted:
    case MessageState::Delivered:
    case MessageState::Undelivered:
    case MessageState::Rejected:
    case MessageState::NoReceipt:
    case MessageState::ClosedUnknown:
        return true;
    default:
        return false;
    }
}

bool isAccepted(MessageState state)
{
    return hasAttempt(state) && state != MessageState::Rejected && state != MessageState::ClosedUnknown;
}

QByteArray requestId(qint64 attempt)
{
    return QByteArray::number(attempt / PerRequest).rightJustified(16, '0');
}

} // namespace

HistoryFixture::HistoryFixture(Connection &connection, const FieldCipher &cipher,
                               const BlindIndex &blindIndex, const HistoryShape &shape)
    : m_connection(connection)
    , m_cipher(cipher)
    , m_blindIndex(blindIndex)
    , m_shape(shape)
    , m_fates(shape.seed)
{
}

Result<void> HistoryFixture::fill()
{
    const auto fast = m_connection.execute(
        u"PRAGMA synchronous=OFF; PRAGMA cache_size=-400000; PRAGMA wal_autocheckpoint=20000"_s);
    if (!fast)
        return fast;
    makePeople();
    if (const auto done = atomically(m_connection, [this] { return insertBase(); }); !done)
        return done;
    for (int index = 1; index <= m_shape.campaigns; ++index) {
        if (const auto done = atomically(m_connection, [this, index] { return fillCampaign(index); }); !done)
            return done;
    }
    if (const auto done = reserveAttempts(); !done)
        return done;
    return m_connection.execute(u"PRAGMA wal_checkpoint(TRUNCATE); PRAGMA synchronous=FULL; PRAGMA "
                                "cache_size=-131072; PRAGMA wal_autocheckpoint=4000"_s);
}

// What is sent from now on gets ids after those of the history.
Result<void> HistoryFixture::reserveAttempts()
{
    const auto counted
        = m_connection.run(u"INSERT INTO sqlite_sequence(name,seq) SELECT 'inflight',0 "
                           "WHERE NOT EXISTS(SELECT 1 FROM sqlite_sequence WHERE name='inflight')"_s);
    return counted
        ? m_connection.run(u"UPDATE sqlite_sequence SET seq=max(seq,?) WHERE name='inflight'"_s, m_attempt)
        : counted;
}

// In the order of their keys, as an import sorts them and freezing takes them.
void HistoryFixture::makePeople()
{
    for (int index = 0; index < m_shape.people; ++index) {
        const Country country = countryAt(m_fates.chance());
        const QByteArray e164 = m_shape.number
            ? m_shape.number(index).toLatin1()
            : QByteArray(country.prefix % QByteArray::number(10'000'000 + index));
        Person person;
        person.key = m_blindIndex.of(e164);
        person.phone = m_cipher.seal(FieldColumn::Phone, TheAudience, person.key, e164);
        const QStringList values{u"Person %1"_s.arg(index), QString::number(m_fates.upTo(999'999))};
        person.variables = m_cipher.seal(FieldColumn::Params, TheAudience, person.key, packValues(values));
        person.country = countryCode(m_shape.number ? countryOf(e164) : QLatin1String(country.iso));
        person.prefix = e164.sliced(1, 7).toInt();
        person.line = index + 2;
        m_people.append(person);
    }
    std::ranges::sort(m_people, {}, &Person::key);
}

Result<void> HistoryFixture::insertBase()
{
    for (int account = 1; m_shape.accounts.isEmpty() && account <= AccountCount; ++account) {
        const auto added = m_connection.run(
            u"INSERT INTO provider_account(account_id,driver,label,secret_ref,settings) VALUES(?,?,?,?,'{}')"_s,
            account, account == 2 ? u"tencent"_s : u"aliyun"_s, u"account-%1"_s.arg(account),
            u"ref-%1"_s.arg(account));
        if (!added)
            return added;
        const auto priced
            = m_connection.run(u"INSERT INTO price(account_id,country,message_class,valid_from,currency,"
                               "segment_micros) VALUES(?,0,1,0,'CNY',?)"_s,
                               account, SegmentMicros);
        if (!priced)
            return priced;
    }
    const auto audience = m_connection.run(
        u"INSERT INTO "
        u"audience(audience_id,name,columns,source_file,source_encoding,importer_pid,complete,row_n,"
        "accepted_n,created_at) VALUES(?,'everybody','[\"name\",\"code\"]','everybody.csv','UTF-8',1,1,?,?,?)"_s,
        TheAudience, m_shape.people, m_shape.people, TimePoint(m_shape.begin - Interval));
    if (!audience)
        return audience;
    return insertMembers();
}

Result<void> HistoryFixture::insertMembers()
{
    for (const Person &person : std::as_const(m_people)) {
        const auto added = m_connection.run(
            u"INSERT INTO "
            u"audience_member(audience_id,phone_bidx,phone_enc,params_enc,prefix_code,country,source_line) "
            "VALUES(?,?,?,?,?,?,?)"_s,
            TheAudience, person.key, person.phone, person.variables, person.prefix, person.country,
            person.line);
        if (!added)
            return added;
    }
    return {};
}

Result<void> HistoryFixture::fillCampaign(int index)
{
    CampaignState state = CampaignState::Completed;
    if (index == m_shape.campaigns && !m_shape.ended)
        state = CampaignState::Running;
    else if (index == m_shape.campaigns - 1 && !m_shape.ended)
        state = CampaignState::Paused;
    else if (index % 7 == 3)
        state = CampaignState::Cancelled;
    const qint64 fed = state == CampaignState::Paused ? m_people.size() / 2 : m_people.size() * 3 / 4;
    const bool done = state == CampaignState::Completed || state == CampaignState::Cancelled;
    if (const auto added = insertCampaign(index, state, m_message + (done ? m_people.size() : fed)); !added)
        return added;

    const TimePoint start = m_shape.begin + Interval * (index - 1);
    for (qint64 position = 0; position < m_people.size(); ++position) {
        const TimePoint sentAt = start + Millis(position * 10 + m_fates.upTo(500));
        const double progress = double(position) / double(m_people.size());
        const MessageFate fate = m_fates.at(state, progress, start, sentAt);
        if (const auto added = insertMessage(CampaignId(index), m_people.at(position), fate); !added)
            return added;
    }
    return m_counters.write(m_connection);
}

Result<void> HistoryFixture::insertCampaign(int index, CampaignState state, qint64 cursor)
{
    const CampaignId campaign{index};
    CampaignContent content;
    content.templateCode = u"SMS_1"_s;
    const TimePoint start = m_shape.begin + Interval * (index - 1);
    const QString name = m_shape.name ? m_shape.name(index) : u"Campaign %1"_s.arg(index);
    const auto added = m_connection.run(
        u"INSERT INTO campaign(campaign_id,name,state,audience_id,account_id,lane_class,doubt_policy,content,"
        "content_hash,audience_n,frozen_n,author_id,approved_by,approved_hash,approved_at,feed_cursor,feed_"
        "done,"
        "hold,hold_note,created_at,started_at,segments_sent) "
        "VALUES(?1,?2,?3,?4,?5,1,1,?6,?7,?8,?9,1,2,?7,?10,?11,?12,?13,?14,?15,?16,0)"_s,
        campaign, name, state, TheAudience, accountOf(campaign), QString::fromUtf8(content.toJson()),
        QByteArray(32, '\0'), m_people.size(), m_people.size(), start, cursor,
        state == CampaignState::Completed,
        state == CampaignState::Paused ? std::optional(u"campaign-paused"_s) : std::nullopt,
        state == CampaignState::Paused ? std::optional(u"price talks"_s) : std::nullopt,
        TimePoint(start - 1h), start);
    if (!added)
        return added;
    const auto listed
        = m_connection.run(u"INSERT INTO campaign_account(campaign_id,position,account_id) VALUES(?,0,?)"_s,
                           campaign, accountOf(campaign));
    if (!listed)
        return listed;
    const auto seal = sealOf(m_connection, campaign);
    return seal
        ? m_connection.run(u"UPDATE campaign SET content_hash=?1,approved_hash=?1 WHERE campaign_id=?2"_s,
                           *seal, campaign)
        : Result<void>(seal.error());
}

Result<void> HistoryFixture::insertMessage(CampaignId campaign, const Person &person, const MessageFate &fate)
{
    ++m_message;
    const bool closed = hasAttempt(fate.state);
    if (closed || storedState(fate.state) != fate.state)
        ++m_attempt;
    const auto added = m_connection.run(
        u"INSERT INTO "
        u"message(msg_id,campaign_id,phone_bidx,phone_enc,params_enc,prefix_code,country,source_line,state,"
        "tries,last_attempt,state_at) VALUES(?,?,?,?,?,?,?,?,?,?,?,?)"_s,
        m_message, campaign, person.key, person.phone, person.variables, person.prefix, person.country,
        person.line, storedState(fate.state), closed ? 1 : 0,
        closed ? std::optional(m_attempt) : std::nullopt, fate.stateAt);
    if (!added)
        return added;
    m_counters.enter({.campaign = campaign,
                      .account = accountOf(campaign),
                      .country = person.country,
                      .bucket = bucketOf(MessageId(m_message)),
                      .state = fate.state,
                      .at = fate.stateAt});
    m_counters.reason(MessageId(m_message), fate.reason, 1);
    m_counters.hold(campaign, fate.hold, 1);
    report(campaign, person, fate);
    if (closed)
        return insertAttempt(campaign, fate);
    return insertOpen(campaign, person, fate);
}

void HistoryFixture::report(CampaignId campaign, const Person &person, const MessageFate &fate)
{
    const bool inDoubt = fate.state == MessageState::InDoubt || fate.state == MessageState::Parked;
    if (!hasAttempt(fate.state) && !inDoubt)
        return;
    const HandedOver message{MessageId(m_message), campaign, accountOf(campaign), person.country,
                             fate.sentAt};
    m_counters.reports().enter(message, {fate.state, fate.reason});
    if (isAccepted(fate.state))
        m_counters.reports().spend(message, Segments, SegmentMicros);
    if (fate.state == MessageState::Delivered)
        m_counters.reports().deliver(message, fate.stateAt);
}

Result<void> HistoryFixture::insertAttempt(CampaignId campaign, const MessageFate &fate)
{
    const bool accepted = isAccepted(fate.state);
    const bool refused = fate.state == MessageState::Rejected;
    const AttemptOutcome outcome = accepted ? AttemptOutcome::Accepted
        : refused                           ? AttemptOutcome::Rejected
                                            : AttemptOutcome::ClosedUnknown;
    const auto added = m_connection.run(
        u"INSERT INTO "
        u"attempt(attempt_id,msg_id,campaign_id,account_id,request_id,outcome,evidence,provider_msg_id,"
        "error_code,segments,cost_micros,armed_at,closed_at) VALUES(?,?,?,?,?,?,1,?,?,?,?,?,?)"_s,
        m_attempt, m_message, campaign, accountOf(campaign), requestId(m_attempt), outcome,
        accepted ? std::optional(u"P%1"_s.arg(m_attempt)) : std::nullopt,
        refused ? std::optional(fate.reason) : std::nullopt,
        accepted ? std::optional(Segments) : std::nullopt,
        accepted ? std::optional(SegmentMicros) : std::nullopt, fate.sentAt, TimePoint(fate.sentAt + 300ms));
    if (!added || fate.reason.isEmpty())
        return added;
    return m_connection.run(
        u"INSERT INTO message_exception(campaign_id,state,msg_id,reason,at) VALUES(?,?,?,?,?)"_s, campaign,
        fate.state, m_message, fate.reason, fate.stateAt);
}

Result<void> HistoryFixture::insertOpen(CampaignId campaign, const Person &person, const MessageFate &fate)
{
    if (!fate.reason.isEmpty()) {
        const auto added = m_connection.run(
            u"INSERT INTO message_exception(campaign_id,state,msg_id,reason,at) VALUES(?,?,?,?,?)"_s,
            campaign, fate.state, m_message, fate.reason, fate.stateAt);
        if (!added)
            return added;
    }
    if (fate.queued)
        return m_connection.run(
            u"INSERT INTO outbox(msg_id,campaign_id,account_id,lane_class,not_before,phone_bidx,hold) "
            "VALUES(?,?,?,1,?,?,?)"_s,
            m_message, campaign, accountOf(campaign), fate.stateAt, person.key,
            fate.hold == HoldReason::None ? std::nullopt : std::optional(QString(holdCode(fate.hold))));
    if (storedState(fate.state) == fate.state)
        return {};
    const int phase = fate.state == MessageState::Armed ? 1 : static_cast<int>(fate.state);
    return m_connection.run(
        u"INSERT INTO "
        u"inflight(attempt_id,msg_id,campaign_id,account_id,lane_class,request_id,epoch,phase,armed_at,"
        "deadline) VALUES(?,?,?,?,1,?,1,?,?,?)"_s,
        m_attempt, m_message, campaign, accountOf(campaign), requestId(m_attempt), phase, fate.sentAt,
        TimePoint(fate.sentAt + 37s));
}

AccountId HistoryFixture::accountOf(CampaignId campaign) const
{
    if (!m_shape.accounts.isEmpty())
        return m_shape.accounts[number(campaign) % m_shape.accounts.size()];
    return AccountId(1 + number(campaign) % AccountCount);
}

} // namespace heliograph
