// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/peopledigest.h"

#include "engine/providers/catalogue.h"

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

namespace {

constexpr int DigestedAtOnce = 5'000;

bool isLonger(const SampleMessage &message, const SampleMessage &than)
{
    return message.segments != than.segments ? message.segments > than.segments
                                             : message.text.size() > than.text.size();
}

} // namespace

PeopleDigest::PeopleDigest(Reader &reader, const QStringList &columns, TimePoint now, ApprovalDigest &digest)
    : m_reader(reader)
    , m_columns(columns)
    , m_now(now)
    , m_digest(digest)
{
}

Result<void> PeopleDigest::addRoute(const ProviderAccount &account)
{
    const auto traits = traitsOf(account);
    if (!traits)
        return traits.error();
    const CampaignContent content = m_digest.campaign.content.forAccount(account.id);
    const QString signature
        = content.signName.isEmpty() ? account.settings.value(u"sign_name"_s) : content.signName;
    auto merge = Merge::prepare(content, signature, traits->templateSyntax);
    if (!merge)
        return merge.error();
    m_digest.knowsText = m_digest.knowsText && merge->knowsText();
    m_routes.append({account.id, *std::move(merge)});
    return {};
}

Result<void> PeopleDigest::run()
{
    std::optional<MessageId> after = MessageId{0};
    while (after) {
        const auto last = m_reader.approvals().visitPeople(
            m_digest.campaign.id, *after, DigestedAtOnce,
            [this](const QString &e164, const QString &country, const QStringList &values, qint32 line) {
                if (m_failure)
                    look(e164, country, values, line);
            });
        if (!last)
            return last.error();
        if (!m_failure)
            return m_failure;
        after = *last;
    }
    for (const Route &route : std::as_const(m_routes))
        addToRange(route);
    return {};
}

void PeopleDigest::look(const QString &e164, const QString &country, const QStringList &values, qint32 line)
{
    ++m_digest.people;
    MessageTemplate::ValueList named;
    for (qsizetype index = 0; index < m_columns.size(); ++index)
        named.append({m_columns.at(index), values.value(index)});
    bool hasPrice = true;
    for (Route &route : m_routes) {
        const auto merged = route.merge.merge(e164, named);
        if (!merged) {
            m_failure = merged.error();
            return;
        }
        if (&route == &m_routes.first())
            count({line, country, merged->text, merged->segments});
        hasPrice = addCost(route, country, merged->segments) && hasPrice;
    }
    m_digest.withoutPrice += hasPrice ? 0 : 1;
}

void PeopleDigest::count(const SampleMessage &message)
{
    ++m_digest.segments[message.segments];
    if (!m_digest.first || message.line < m_digest.first->line)
        m_digest.first = message;
    if (!m_digest.worst || isLonger(message, *m_digest.worst))
        m_digest.worst = message;
}

bool PeopleDigest::addCost(Route &route, const QString &country, int segments)
{
    const std::optional<Money> price = priceOf(route.account, country);
    const auto cost = price ? price->times(segments) : Result<Money>(Error{});
    if (!cost)
        return false;
    Money &sum = route.cost[cost->currency()];
    if (const auto more = sum.plus(*cost))
        sum = *more;
    return true;
}

std::optional<Money> PeopleDigest::priceOf(AccountId account, const QString &country)
{
    const auto known = m_prices.constFind({account, country});
    if (known != m_prices.constEnd())
        return *known;
    const auto price
        = m_reader.segmentPrice(account, countryCode(country), m_digest.campaign.content.messageClass, m_now);
    if (!price)
        m_failure = price.error();
    const std::optional<Money> found = price ? *price : std::nullopt;
    m_prices.insert({account, country}, found);
    return found;
}

void PeopleDigest::addToRange(const Route &route)
{
    for (const auto &[currency, money] : route.cost.asKeyValueRange()) {
        const bool isFirst = !m_digest.mostCost.contains(currency);
        if (isFirst || money.millionths() < m_digest.leastCost.value(currency).millionths())
            m_digest.leastCost.insert(currency, money);
        if (isFirst || money.millionths() > m_digest.mostCost.value(currency).millionths())
            m_digest.mostCost.insert(currency, money);
    }
}

} // namespace heliograph
