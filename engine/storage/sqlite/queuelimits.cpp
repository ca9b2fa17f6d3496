// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/sqlite/queuelimits.h"

#include "engine/domain/limitnote.h"
#include "engine/policy/limits/frequency.h"
#include "engine/policy/limits/messagecost.h"
#include "engine/storage/audiencestore.h"
#include "engine/storage/sqlite/connection.h"
#include "engine/storage/sqlite/segmentprice.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

namespace {

// A claim that puts people back works in pieces, so that the writer stays free.
constexpr int MostPutBack = 1000;

// How soon somebody is asked about again whose hold ends only when a person does something.
constexpr Millis AskAgainAfter = std::chrono::hours(1);

// How soon somebody may go through his own account again whom another one could not pay for.
constexpr Millis AskOwnAgainAfter = std::chrono::minutes(1);

// How soon somebody is asked about again to whom another campaign is just sending: its answer is near.
constexpr Millis AskAgainSoonAfter = std::chrono::minutes(1);

LimitVerdict held(HoldReason reason, std::optional<TimePoint> until, const QString &note)
{
    return {.fate = LimitFate::Held, .hold = {reason, until, note}};
}

} // namespace

QueueLimits::QueueLimits(Connection &connection, LimitMemory &memory)
    : m_connection(connection)
    , m_memory(memory)
    , m_budgets(connection)
    , m_family(connection)
    , m_records(connection)
{
}

Result<void> QueueLimits::read(const LimitTerms &terms)
{
    m_terms = terms;
    const auto rules = m_memory.rules(m_connection);
    const auto content = m_memory.content(terms.contentHash, terms.content);
    if (!rules || !content)
        return !rules ? rules.error() : content.error();
    m_rules = *rules;
    m_content = *content;
    m_class = &m_rules->of(m_content->messageClass);
    m_keepsEvents = !terms.isTest && (!m_class->perPerson.isEmpty() || keepsSameText());
    m_records.begin(*m_rules, m_content->messageClass, terms.now);
    const Result<void> budgets = m_budgets.read(
        {terms.account, terms.campaign, terms.author, m_content->maxCost}, m_rules->zone, terms.now);
    if (!budgets)
        return budgets;
    const auto priced
        = m_connection.integer(u"SELECT 1 FROM price WHERE account_id=? LIMIT 1"_s, terms.account);
    if (!priced)
        return priced.error();
    m_priced = priced->has_value();
    if (const Result<void> family = m_family.read(terms.campaign); !family)
        return family;
    return terms.canaryAhead && m_content->canary ? readCanary() : Result<void>();
}

//! How many of the first people are still to go.
Result<void> QueueLimits::readCanary()
{
    const auto gone = m_connection.integer(
        u"SELECT sum(n) FROM campaign_counter WHERE campaign_id=? AND state NOT IN (0,1,9,10,11)"_s,
        m_terms.campaign);
    if (!gone)
        return gone.error();
    m_room = std::max<qint64>(m_content->canary->people - gone->value_or(0), 0);
    return {};
}

//! Who gets a resend was chosen when it was drafted. Since then a receipt or a late answer may have said that
//! he had the message after all, or another campaign of the family may have sent it to him.
std::optional<LimitVerdict> QueueLimits::perhapsReached(const LimitPerson &person)
{
    const Result<ResendFamily::Standing> standing = m_family.standingOf(person.phone);
    if (!standing) {
        keep(standing.error());
        return std::nullopt;
    }
    switch (*standing) {
    case ResendFamily::Standing::Free:
        return std::nullopt;
    case ResendFamily::Standing::UnderWay:
        return held(HoldReason::OtherResend, m_terms.now + AskAgainSoonAfter, {});
    case ResendFamily::Standing::Unknown:
        return held(HoldReason::OtherResend, std::nullopt, {});
    case ResendFamily::Standing::Reached:
        return LimitVerdict{.fate = LimitFate::Skipped, .skip = u"same-text"_s};
    }
    Q_UNREACHABLE();
}

//! A code that is asked for again may be the same one.
bool QueueLimits::keepsSameText() const
{
    return m_rules->sameTextWithin > Millis(0) && m_content->messageClass != MessageClass::Code;
}

void QueueLimits::keep(const Result<void> &failed)
{
    if (m_outcome)
        m_outcome = failed;
}

bool QueueLimits::isFull() const
{
    return m_stop || (m_room && m_taken >= *m_room) || m_records.putBackCount() >= MostPutBack || !m_outcome;
}

LimitVerdict QueueLimits::judge(const LimitPerson &person)
{
    if (m_room && m_taken >= *m_room)
        return {.fate = LimitFate::Stops, .hold = {HoldReason::Canary, std::nullopt, {}}};
    if (auto verdict = perhapsReached(person))
        return *verdict;
    const bool needsCountry
        = m_rules->countries || m_class->hasHours() || m_content->hours || countsSegments();
    const QString country = needsCountry ? countryOf(person.country) : QString();
    if (m_rules->countries && !m_rules->countries->contains(country))
        return {.fate = LimitFate::Skipped, .skip = u"country"_s};
    if (auto verdict = outsideHours(country))
        return *verdict;
    if (auto verdict = tooOften(person))
        return *verdict;
    if (auto verdict = tooFast(person))
        return *verdict;
    if (auto verdict = tooDear(person, country))
        return *verdict;
    return m_outcome ? LimitVerdict() : held(HoldReason::None, std::nullopt, {});
}

const QString &QueueLimits::countryOf(qint16 code)
{
    const auto known = m_countries.constFind(code);
    return known != m_countries.constEnd() ? *known : *m_countries.insert(code, countryText(code));
}

std::optional<LimitVerdict> QueueLimits::outsideHours(const QString &country)
{
    if (m_terms.isTest || m_content->messageClass == MessageClass::Code
        || (!m_class->hasHours() && !m_content->hours))
        return std::nullopt;
    QList<DayWindow> windows;
    if (const auto usual = m_class->hoursIn(country); usual && !usual->isWholeDay())
        windows.append(*usual);
    if (m_content->hours)
        windows.append(*m_content->hours);
    if (windows.isEmpty())
        return std::nullopt;
    const HoursSpell &spell = m_memory.hours().at(country, windows, m_terms.now);
    if (spell.open)
        return std::nullopt;
    return held(HoldReason::QuietHours, spell.until,
                limitnote::hours(spell.window.text(), QString::fromLatin1(spell.zone)));
}

std::optional<LimitVerdict> QueueLimits::tooOften(const LimitPerson &person)
{
    if (!m_keepsEvents)
        return std::nullopt;
    Statement &query = m_connection.statement(u"SELECT at,lane_class,content FROM recipient_event "
                                              "WHERE phone_bidx=? AND msg_id<>? AND returned=0"_s);
    if (const Result<void> done = query.run(person.phone, person.message); !done) {
        keep(done);
        return std::nullopt;
    }
    const bool sameText = keepsSameText();
    const qint64 text = sameText ? m_memory.textKey(*m_content, person.values) : 0;
    QList<TimePoint> sent;
    bool repeats = false;
    while (query.next()) {
        const TimePoint at = fromMillis(query.integer(0));
        if (query.integer(1) == static_cast<qint64>(m_content->messageClass))
            sent.append(at);
        repeats
            = repeats || (sameText && query.integer(2) == text && at > m_terms.now - m_rules->sameTextWithin);
    }
    keep(query.outcome());
    if (repeats)
        return LimitVerdict{.fate = LimitFate::Skipped, .skip = u"same-text"_s};
    const auto reached = capReached(m_class->perPerson, sent, m_terms.now);
    if (!reached)
        return std::nullopt;
    return held(HoldReason::Frequency, reached->freeAt, limitnote::frequency(reached->had, reached->cap));
}

std::optional<LimitVerdict> QueueLimits::tooFast(const LimitPerson &person)
{
    const int most = m_class->perPrefixMinute;
    if (most == 0)
        return std::nullopt;
    const Velocity *velocity = velocityOf(person.prefix);
    if (velocity == nullptr)
        return std::nullopt;
    const int had = velocity->inWindow(m_terms.now);
    if (had < most)
        return std::nullopt;
    return held(HoldReason::Velocity, velocity->freeAt(most, m_terms.now),
                limitnote::frequency(had, {most, std::chrono::seconds(60)}));
}

Velocity *QueueLimits::velocityOf(qint64 prefix)
{
    if (const auto known = m_velocities.find(prefix); known != m_velocities.end())
        return &*known;
    Statement &query = m_connection.statement(
        u"SELECT bucket,n FROM prefix_velocity WHERE prefix_code=? AND lane_class=? AND bucket>=?"_s);
    const Result<void> done = query.run(prefix, m_content->messageClass, Velocity::oldestBucket(m_terms.now));
    if (!done) {
        keep(done);
        return nullptr;
    }
    Velocity velocity;
    while (query.next())
        velocity.add(query.integer(0), static_cast<int>(query.integer(1)));
    keep(query.outcome());
    return &*m_velocities.insert(prefix, velocity);
}

std::optional<Money> QueueLimits::segmentPrice(qint16 country)
{
    if (const auto known = m_prices.constFind(country); known != m_prices.constEnd())
        return *known;
    const auto price
        = readSegmentPrice(m_connection, {m_terms.account, country, m_content->messageClass}, m_terms.now);
    keep(price ? Result<void>() : Result<void>(price.error()));
    return *m_prices.insert(country, price ? *price : std::nullopt);
}

std::optional<Money> QueueLimits::cost(qint16 country, int segments)
{
    return m_priced ? messageCost(segmentPrice(country), segments) : std::nullopt;
}

std::optional<LimitVerdict> QueueLimits::tooDear(const LimitPerson &person, const QString &country)
{
    if (m_budgets.isEmpty())
        return std::nullopt;
    const auto refusal = m_budgets.refuses(cost(person.country, person.segments));
    if (!refusal)
        return std::nullopt;
    const BudgetName &name = refusal->budget.name;
    if (refusal->noPrice)
        return held(HoldReason::Budget, std::nullopt, limitnote::noPrice(country, name.unit));
    const auto subject = m_budgets.subjectOf(name);
    keep(subject ? Result<void>() : Result<void>(subject.error()));
    m_budgets.noteUsedUp(*refusal);
    const HoldReason reason = refusal->budget.sealed ? HoldReason::MaxCost
        : name.isMoney()                             ? HoldReason::Budget
                                                     : HoldReason::Quota;
    return usedUp(*refusal,
                  {reason, refusal->until,
                   limitnote::budget(name, subject ? *subject : QString(), refusal->budget.allowed)});
}

//! Where only one account of several has nothing left, its own people wait, and those of the others go on.
LimitVerdict QueueLimits::usedUp(const BudgetBook::Refusal &refusal, const Hold &hold)
{
    if (refusal.budget.name.scope == BudgetScope::Account && m_terms.isOneOfSeveral)
        return held(hold.reason, m_terms.takesOver ? m_terms.now + AskOwnAgainAfter : hold.until, hold.note);
    m_stop = hold;
    return {.fate = LimitFate::Stops, .hold = m_stop};
}

LimitCharge QueueLimits::take(const LimitPerson &person)
{
    ++m_taken;
    if (m_class->perPrefixMinute > 0) {
        if (Velocity *const velocity = velocityOf(person.prefix))
            velocity->add(Velocity::bucketOf(m_terms.now), 1);
        m_records.addPrefix(person.prefix);
    }
    if (m_keepsEvents)
        m_records.addEvent(person.phone, person.message,
                           keepsSameText() ? m_memory.textKey(*m_content, person.values) : 0);
    if (!countsSegments() && m_budgets.isEmpty())
        return {};
    const auto price = cost(person.country, person.segments);
    m_budgets.take(price);
    return price ? LimitCharge{price->millionths(), price->currency()} : LimitCharge();
}

void QueueLimits::putBack(MessageId id, HoldReason was, const Hold &hold, TimePoint expiresAt)
{
    const TimePoint until
        = std::max(hold.until.value_or(m_terms.now + AskAgainAfter), m_terms.now + Millis(1));
    m_records.putBack(id, was, hold.reason, std::min(until, std::max(expiresAt, m_terms.now)));
}

Result<void> QueueLimits::write(CounterDeltas &counters)
{
    if (const Result<void> booked = m_budgets.write(); !booked)
        return booked;
    if (const Result<void> written = m_records.write(m_terms.campaign, counters); !written)
        return written;
    return m_stop ? writeStop() : Result<void>();
}

Result<void> QueueLimits::writeStop()
{
    return m_connection.run(u"UPDATE campaign SET hold=?,hold_until=?,hold_note=? WHERE campaign_id=?"_s,
                            holdCode(m_stop.reason), m_stop.until, m_stop.note, m_terms.campaign);
}

} // namespace heliograph
