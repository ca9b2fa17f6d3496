// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/lanemove.h"

#include "engine/segmentcounting.h"

#include <algorithm>

namespace heliograph {

namespace {

//! What everybody costs through one account.
class Bill
{
public:
    Bill(Reader &reader, AccountId account, MessageClass messageClass, TimePoint now, SegmentCounter segments)
        : m_reader(reader)
        , m_account(account)
        , m_class(messageClass)
        , m_now(now)
        , m_segments(std::move(segments))
    {
    }

    Result<void> add(const QString &e164, qint16 country, const MessageTemplate::ValueList &values)
    {
        const auto price = priceIn(country);
        if (!price)
            return price.error();
        const int segments = m_segments ? m_segments(e164, values) : 1;
        const auto cost = *price ? (*price)->times(segments) : Result<Money>(Error{});
        if (!cost) {
            ++withoutPrice;
            return {};
        }
        Money &sum = sums[cost->currency()];
        if (const auto more = sum.plus(*cost))
            sum = *more;
        return {};
    }

    QMap<QString, Money> sums;
    qint64 withoutPrice = 0;

private:
    Result<std::optional<Money>> priceIn(qint16 country)
    {
        const auto known = m_prices.constFind(country);
        if (known != m_prices.constEnd())
            return *known;
        const auto price = m_reader.segmentPrice(m_account, country, m_class, m_now);
        if (price)
            m_prices.insert(country, *price);
        return price;
    }

    Reader &m_reader;
    AccountId m_account;
    MessageClass m_class;
    TimePoint m_now;
    SegmentCounter m_segments;
    QMap<qint16, std::optional<Money>> m_prices;
};

MessageTemplate::ValueList named(const QStringList &values, const QStringList &columns)
{
    MessageTemplate::ValueList list;
    for (qsizetype column = 0; column < columns.size(); ++column)
        list.append({columns.at(column), values.value(column)});
    return list;
}

Result<LaneMovePlan> countPeople(Reader &reader, const LaneReader::Queue &queue)
{
    const auto shares = reader.lanes().shares(queue.campaign);
    const auto resent = reader.lanes().resentWaiting(queue);
    if (!shares || !resent)
        return shares ? resent.error() : shares.error();
    const auto share = std::ranges::find(*shares, queue.account, &LaneShare::account);
    if (share == shares->end())
        return LaneMovePlan{};
    const qint64 people = std::max<qint64>(0, share->ready - share->open - *resent);
    const qint64 held = std::min(share->held, people);
    return LaneMovePlan{.waiting = people - held, .held = held, .staying = share->open};
}

//! As the store asks it, so that nothing is counted that could not be moved.
Result<void> expectRoute(Reader &reader, const CampaignRow &campaign, AccountId from, AccountId to)
{
    if (campaign.accounts.contains(from) && campaign.accounts.contains(to))
        return {};
    const auto accounts = reader.accounts();
    if (!accounts)
        return accounts.error();
    const auto label = [&accounts](AccountId id) {
        const auto found = std::ranges::find(*accounts, id, &ProviderAccount::id);
        return found == accounts->end() ? QStringLiteral("account %1").arg(number(id)) : found->label;
    };
    QStringList labels;
    for (const AccountId account : campaign.accounts)
        labels.append(label(account));
    return Error{ErrorKind::Conflict,
                 notApprovedFor(campaign.id, labels, label(campaign.accounts.contains(from) ? to : from))};
}

Result<QStringList> columnsOf(Reader &reader, AudienceId audience)
{
    const auto audiences = reader.audiences();
    if (!audiences)
        return audiences.error();
    const auto found = std::ranges::find(*audiences, audience, &AudienceRow::id);
    return found == audiences->end() ? QStringList() : found->columns;
}

void enter(const Bill &old, const Bill &fresh, LaneMovePlan &plan)
{
    plan.costBefore = old.sums;
    plan.costAfter = fresh.sums;
    plan.withoutPriceBefore = old.withoutPrice;
    plan.withoutPriceAfter = fresh.withoutPrice;
}

} // namespace

Result<LaneMovePlan> readLaneMove(Reader &reader, const LaneReader::Queue &queue, AccountId to, TimePoint now,
                                  int mostPriced)
{
    const auto campaign = reader.campaign(queue.campaign);
    if (!campaign)
        return campaign.error();
    if (const Result<void> fits = expectRoute(reader, *campaign, queue.account, to); !fits)
        return fits.error();
    const auto columns = columnsOf(reader, campaign->audience);
    auto plan = countPeople(reader, queue);
    const auto before = segmentCounterOf(reader, *campaign, queue.account);
    const auto after = segmentCounterOf(reader, *campaign, to);
    if (!columns || !plan)
        return columns ? plan.error() : columns.error();
    if (!before || !after)
        return before ? after.error() : before.error();
    Bill old(reader, queue.account, campaign->content.messageClass, now, *before);
    Bill fresh(reader, to, campaign->content.messageClass, now, *after);
    Result<void> failure;
    qint64 held = 0;
    const auto visited = reader.lanes().visitWaiting(
        queue, MessageId{0}, mostPriced,
        [&](const QString &e164, qint16 country, const QStringList &values, bool isHeld) {
            ++plan->priced;
            held += isHeld ? 1 : 0;
            const auto variables = named(values, *columns);
            for (Bill *bill : {&old, &fresh}) {
                if (const Result<void> added = bill->add(e164, country, variables); !added)
                    failure = added;
            }
        });
    if (!visited || !failure)
        return visited ? failure.error() : visited.error();
    if (!*visited) { // everybody was read: the counters know nobody whose number was erased, and count him
        plan->waiting = plan->priced - held;
        plan->held = held;
    }
    enter(old, fresh, *plan);
    return plan;
}

Result<qint64> moveWaiting(Store &store, const LaneReader::Queue &queue, AccountId to, UserId by, int atOnce)
{
    LaneMove move{.campaign = queue.campaign, .from = queue.account, .to = to, .limit = atOnce};
    for (;;) {
        const auto moved = store.queue().moveWaiting(move, by);
        if (!moved)
            return moved.error();
        if (!moved->next)
            return moved->people;
        move.moved = moved->people;
        move.after = *moved->next;
    }
}

} // namespace heliograph
