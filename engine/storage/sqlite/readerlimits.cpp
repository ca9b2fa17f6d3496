// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/sqlite/readerlimits.h"

#include "engine/policy/limits/budgetperiod.h"
#include "engine/storage/audiencestore.h"
#include "engine/storage/membervalues.h"
#include "engine/storage/sqlite/connection.h"
#include "engine/storage/sqlite/dryrunner.h"
#include "engine/storage/sqlite/queuegate.h"
#include "engine/storage/sqlite/queuelimits.h"
#include "engine/storage/sqlite/readerrows.h"
#include "engine/storage/sqlite/readersnapshot.h"

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

namespace {

// What both kinds of people are read as: open() relies on the order.
constexpr auto MessageColumns = "m.msg_id,m.phone_bidx,m.phone_enc,m.params_enc,m.country,m.prefix_code"_L1;
constexpr auto MemberColumns = "0,m.phone_bidx,m.phone_enc,m.params_enc,m.country,m.prefix_code"_L1;
constexpr auto AndIsSuppressed
    = ",EXISTS(SELECT 1 FROM suppression s WHERE s.phone_bidx=m.phone_bidx AND s.scope IN (0,?2))"_L1;

LimitTerms termsOf(const QueueGate &gate, CampaignId campaign, AccountId account, TimePoint now)
{
    return {.campaign = campaign,
            .account = account,
            .isOneOfSeveral = gate.gate.accounts.size() > 1,
            .author = gate.author,
            .canaryAhead = gate.canaryAhead,
            .contentHash = gate.contentHash,
            .content = gate.content,
            .now = now};
}

} // namespace

ReaderLimits::ReaderLimits(Connection &connection, const FieldCipher &cipher, const BlindIndex &index)
    : m_connection(connection)
    , m_cipher(cipher)
    , m_memory(index)
{
}

Result<LimitRules> ReaderLimits::rules()
{
    const auto rules = m_memory.rules(m_connection);
    if (!rules)
        return rules.error();
    return **rules;
}

Result<QList<Price>> ReaderLimits::prices()
{
    Statement &row = m_connection.statement(
        u"SELECT account_id,country,message_class,valid_from,segment_micros,currency FROM price "
        "ORDER BY account_id,country,message_class,valid_from"_s);
    if (const Result<void> done = row.run(); !done)
        return done.error();
    QList<Price> prices;
    while (row.next()) {
        const auto money = Money::of(row.integer(4), row.text(5));
        if (!money)
            return money.error();
        prices.append({AccountId{row.integer(0)}, countryText(static_cast<qint16>(row.integer(1))),
                       static_cast<int>(row.integer(2)), fromMillis(row.integer(3)), *money});
    }
    if (const Result<void> read = row.outcome(); !read)
        return read.error();
    return prices;
}

Result<QList<Budget>> ReaderLimits::budgets(TimePoint now)
{
    const auto set = rules();
    if (!set)
        return set.error();
    const QTimeZone zone(set->zone.toLatin1());
    Statement &row = m_connection.statement(
        u"SELECT budget_id,scope,subject,period,unit,allowed,booked,period_start,sealed FROM budget "
        "ORDER BY scope,subject,period,unit"_s);
    if (const Result<void> done = row.run(); !done)
        return done.error();
    QList<Budget> budgets;
    while (row.next()) {
        Budget budget{.name = {static_cast<BudgetScope>(row.integer(1)), row.integer(2),
                               static_cast<BudgetPeriod>(row.integer(3)), row.text(4)},
                      .allowed = row.integer(5),
                      .booked = row.integer(6),
                      .periodStart = fromMillis(row.integer(7)),
                      .sealed = row.integer(8) != 0,
                      .alarms = {}};
        const TimePoint start = periodStart(budget.name.period, now, zone);
        if (start > budget.periodStart) {
            budget.periodStart = start;
            budget.booked = 0;
        }
        if (const Result<void> alarms = readAlarms(row.integer(0), budget); !alarms)
            return alarms.error();
        budgets.append(budget);
    }
    if (const Result<void> read = row.outcome(); !read)
        return read.error();
    return budgets;
}

Result<void> ReaderLimits::readAlarms(qint64 budgetId, Budget &budget)
{
    Statement &row = m_connection.statement(
        u"SELECT percent,at FROM budget_alarm WHERE budget_id=? AND period_start=? ORDER BY percent"_s);
    if (const Result<void> done = row.run(budgetId, budget.periodStart); !done)
        return done;
    while (row.next())
        budget.alarms.append({static_cast<int>(row.integer(0)), fromMillis(row.integer(1))});
    return row.outcome();
}

Result<QMap<UserId, QString>> ReaderLimits::logins()
{
    Statement &row = m_connection.statement(u"SELECT user_id,login FROM app_user"_s);
    if (const Result<void> done = row.run(); !done)
        return done.error();
    QMap<UserId, QString> logins;
    while (row.next())
        logins.insert(UserId{row.integer(0)}, row.text(1));
    if (const Result<void> read = row.outcome(); !read)
        return read.error();
    return logins;
}

Result<QList<Money>> ReaderLimits::costs(CampaignId campaign)
{
    Statement &row = m_connection.statement(
        u"SELECT micros,currency FROM campaign_cost WHERE campaign_id=? ORDER BY currency"_s);
    if (const Result<void> done = row.run(campaign); !done)
        return done.error();
    QList<Money> costs;
    while (row.next()) {
        const auto money = Money::of(row.integer(0), row.text(1));
        if (!money)
            return money.error();
        costs.append(*money);
    }
    if (const Result<void> read = row.outcome(); !read)
        return read.error();
    return costs;
}

Result<QueueGate> ReaderLimits::gateOf(CampaignId campaign)
{
    const auto gate = readQueueGate(m_connection, campaign);
    if (!gate)
        return gate.error();
    return *gate ? Result<QueueGate>(**gate) : unknownId(u"campaign"_s, number(campaign));
}

//! The person in the current row, with the length of their text if that costs something.
Result<void> ReaderLimits::open(const Statement &row, const QueueGate &gate, const SegmentCounter &segments,
                                LimitPerson &person)
{
    person = {.message = MessageId{row.integer(0)},
              .phone = row.blob(1),
              .country = static_cast<qint16>(row.integer(4)),
              .prefix = row.integer(5),
              .values = {}};
    QList<std::pair<QString, QString>> variables;
    if (!row.isNull(3)) {
        const auto packed = m_cipher.open(FieldColumn::Params, gate.audience, person.phone, row.blob(3));
        if (!packed)
            return packed.error();
        person.values = *packed;
        const QStringList values = unpackValues(*packed);
        for (qsizetype column = 0; column < std::min(values.size(), gate.columns.size()); ++column)
            variables.append({gate.columns.at(column), values.at(column)});
    }
    const auto phone = m_cipher.open(FieldColumn::Phone, gate.audience, person.phone, row.blob(2));
    if (!phone)
        return phone.error();
    if (segments)
        person.segments = segments(QString::fromLatin1(*phone), variables);
    return {};
}

Result<LimitVerdict> ReaderLimits::verdict(MessageId id, const SegmentCounter &segments, TimePoint now)
{
    const auto snapshot = ReaderSnapshot::begin(m_connection);
    if (!snapshot)
        return snapshot.error();
    Statement &row = m_connection.statement(
        QString("SELECT "_L1 % MessageColumns
                % ",m.campaign_id,ifnull(m.account_id,c.account_id) FROM message m JOIN campaign c "
                  "USING(campaign_id) WHERE m.msg_id=?"_L1));
    if (const Result<void> done = row.run(id); !done)
        return done.error();
    if (!row.next())
        return row.outcome() ? unknownId(u"message"_s, number(id)) : row.outcome().error();
    const CampaignId campaign{row.integer(6)};
    const AccountId account{row.integer(7)};
    const auto gate = gateOf(campaign);
    LimitPerson person;
    const Result<void> opened = gate ? open(row, *gate, segments, person) : Result<void>(gate.error());
    row.finish();
    if (!opened)
        return opened.error();
    QueueLimits limits(m_connection, m_memory);
    if (const Result<void> read = limits.read(termsOf(*gate, campaign, account, now)); !read)
        return read.error();
    const LimitVerdict verdict = limits.judge(person);
    if (const Result<void> judged = limits.outcome(); !judged)
        return judged.error();
    return verdict;
}

Result<DryRun> ReaderLimits::dryRun(CampaignId campaign, const SegmentCounter &segments, TimePoint now)
{
    const auto snapshot = ReaderSnapshot::begin(m_connection);
    if (!snapshot)
        return snapshot.error();
    const auto gate = gateOf(campaign);
    if (!gate)
        return gate.error();
    QueueLimits limits(m_connection, m_memory);
    const AccountId account = gate->gate.accounts.isEmpty() ? AccountId{} : gate->gate.accounts.first().id;
    if (const Result<void> read = limits.read(termsOf(*gate, campaign, account, now)); !read)
        return read.error();
    const bool draft = gate->gate.state == CampaignState::Draft;
    Statement &row = m_connection.statement(
        draft ? QString("SELECT "_L1 % MemberColumns % AndIsSuppressed
                        % " FROM audience_member m WHERE m.audience_id=?1 ORDER BY m.phone_bidx"_L1)
              : QString("SELECT "_L1 % MessageColumns % AndIsSuppressed
                        % " FROM message m WHERE m.campaign_id=?1 AND m.state=1 AND NOT EXISTS(SELECT 1 "
                          "FROM inflight f WHERE f.msg_id=m.msg_id) ORDER BY m.msg_id"_L1));
    const Result<void> done = row.run(draft ? number(gate->audience) : number(campaign), gate->laneClass + 1);
    if (!done)
        return done.error();
    DryRunner runner(limits);
    while (row.next()) {
        LimitPerson person;
        if (const Result<void> opened = open(row, *gate, segments, person); !opened) {
            row.finish();
            return opened.error();
        }
        runner.ask(person, row.integer(6) != 0);
    }
    if (const Result<void> read = row.outcome(); !read)
        return read.error();
    if (const Result<void> judged = limits.outcome(); !judged)
        return judged.error();
    return runner.take();
}

} // namespace heliograph
