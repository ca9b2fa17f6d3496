// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/approvaldigest.h"

#include "engine/domain/merge.h"
#include "engine/providers/catalogue.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace heliograph {

namespace {

constexpr int PeopleAtOnce = 5'000;

const QStringList TextFields = {u"text"_s, u"template_text"_s};

QJsonObject jsonOf(const CampaignContent &content)
{
    return QJsonDocument::fromJson(content.toJson()).object();
}

QList<FieldChange> changesBetween(const CampaignContent &before, const CampaignContent &after)
{
    const QJsonObject old = jsonOf(before);
    const QJsonObject fresh = jsonOf(after);
    QStringList fields = old.keys() + fresh.keys();
    fields.sort();
    fields.removeDuplicates();
    QList<FieldChange> changes;
    for (const QString &field : std::as_const(fields)) {
        if (old.value(field) == fresh.value(field))
            continue;
        const auto valueOf = [&field](const QJsonObject &object) {
            return object.contains(field) ? object.value(field) : QJsonValue();
        };
        FieldChange change{field, valueOf(old), valueOf(fresh)};
        if (TextFields.contains(field))
            change.words = wordDifference(change.before.toString(), change.after.toString());
        changes.append(change);
    }
    return changes;
}

bool isLonger(const SampleMessage &message, const SampleMessage &than)
{
    return message.segments != than.segments ? message.segments > than.segments
                                             : message.text.size() > than.text.size();
}

} // namespace

//! Everybody's message, made and counted as sending will, through each of the campaign's providers.
class DigestOfPeople
{
public:
    DigestOfPeople(Reader &reader, const QStringList &columns, TimePoint now, ApprovalDigest &digest)
        : m_reader(reader)
        , m_columns(columns)
        , m_now(now)
        , m_digest(digest)
    {
    }

    Result<void> addRoute(const ProviderAccount &account)
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

    Result<void> run()
    {
        std::optional<MessageId> after = MessageId{0};
        while (after) {
            const auto last = m_reader.approvals().visitPeople(
                m_digest.campaign.id, *after, PeopleAtOnce,
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

private:
    struct Route
    {
        AccountId account{};
        Merge merge;
        QMap<QString, Money> cost{};
    };

    void look(const QString &e164, const QString &country, const QStringList &values, qint32 line)
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

    void count(const SampleMessage &message)
    {
        ++m_digest.segments[message.segments];
        if (!m_digest.first || message.line < m_digest.first->line)
            m_digest.first = message;
        if (!m_digest.worst || isLonger(message, *m_digest.worst))
            m_digest.worst = message;
    }

    bool addCost(Route &route, const QString &country, int segments)
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

    std::optional<Money> priceOf(AccountId account, const QString &country)
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

    void addToRange(const Route &route)
    {
        for (const auto &[currency, money] : route.cost.asKeyValueRange()) {
            const bool isFirst = !m_digest.mostCost.contains(currency);
            if (isFirst || money.millionths() < m_digest.leastCost.value(currency).millionths())
                m_digest.leastCost.insert(currency, money);
            if (isFirst || money.millionths() > m_digest.mostCost.value(currency).millionths())
                m_digest.mostCost.insert(currency, money);
        }
    }

    Reader &m_reader;
    const QStringList m_columns;
    const TimePoint m_now;
    ApprovalDigest &m_digest;
    QList<Route> m_routes;
    QMap<std::pair<AccountId, QString>, std::optional<Money>> m_prices;
    Result<void> m_failure;
};

namespace {

Result<void> readSeal(ApprovalReader &approvals, ApprovalDigest &digest)
{
    const CampaignId id = digest.campaign.id;
    const auto seal = approvals.seal(id);
    const auto given = approvals.approvals(id);
    const auto reasons = approvals.secondApproverReasons(id);
    const auto versions = approvals.versions(id);
    if (!seal || !given)
        return seal ? given.error() : seal.error();
    if (!reasons || !versions)
        return reasons ? versions.error() : reasons.error();
    digest.seal = *seal;
    digest.approvals = *given;
    digest.wantsTwoFor = *reasons;
    digest.decideBefore = digest.campaign.content.startAt;
    if (!versions->isEmpty()) {
        digest.changedBy = versions->last().changedBy;
        digest.changedAt = versions->last().changedAt;
    }
    return {};
}

Result<void> readReach(Reader &reader, TimePoint now, ApprovalDigest &digest)
{
    const CampaignId id = digest.campaign.id;
    auto countries = reader.approvals().countries(id);
    auto domains = reader.approvals().domains(id);
    const auto day = reader.approvals().alsoTexted(id, now - 24h);
    const auto week = reader.approvals().alsoTexted(id, now - 24h * 7);
    auto review = reader.contentReview(id);
    if (!countries || !domains || !review)
        return !countries ? countries.error() : !domains ? domains.error() : review.error();
    if (!day || !week)
        return day ? week.error() : day.error();
    digest.countries = *std::move(countries);
    digest.domains = *std::move(domains);
    digest.textedLastDay = *day;
    digest.textedLastWeek = *week;
    digest.review = *std::move(review);
    return {};
}

Result<void> readPeople(Reader &reader, TimePoint now, ApprovalDigest &digest)
{
    const auto audiences = reader.audiences();
    const auto accounts = reader.accounts();
    if (!audiences || !accounts)
        return audiences ? accounts.error() : audiences.error();
    const auto audience = std::ranges::find(*audiences, digest.campaign.audience, &AudienceRow::id);
    if (audience != audiences->end())
        digest.audience = audience->name;
    DigestOfPeople people(reader, audience == audiences->end() ? QStringList() : audience->columns, now, digest);
    for (const AccountId id : std::as_const(digest.campaign.accounts)) {
        const auto account = std::ranges::find(*accounts, id, &ProviderAccount::id);
        if (account == accounts->end())
            continue; // removed: nothing goes through it
        digest.providers.append(account->label);
        if (const Result<void> added = people.addRoute(*account); !added)
            return added;
    }
    return people.run();
}

} // namespace

Result<ApprovalDigest> readApprovalDigest(Reader &reader, CampaignId id, TimePoint now)
{
    auto campaign = reader.campaign(id);
    auto logins = reader.limits().logins();
    if (!campaign || !logins)
        return campaign ? logins.error() : campaign.error();
    ApprovalDigest digest;
    digest.campaign = *std::move(campaign);
    digest.logins = *std::move(logins);
    for (const Result<void> &read : {readSeal(reader.approvals(), digest), readReach(reader, now, digest),
                                     readPeople(reader, now, digest)}) {
        if (!read)
            return read.error();
    }
    auto difference = readVersionDifference(reader, digest.campaign);
    if (!difference)
        return difference.error();
    digest.difference = *std::move(difference);
    return digest;
}

Result<std::optional<VersionDifference>> readVersionDifference(Reader &reader, const CampaignRow &campaign)
{
    const auto versions = reader.approvals().versions(campaign.id);
    if (!versions)
        return versions.error();
    // One that waits has no decision yet, so it is not compared with itself; an edited one compares with what was.
    const auto decided = std::find_if(versions->crbegin(), versions->crend(), [&](const CampaignVersion &version) {
        return version.decision && version.decision != VersionDecision::Rejected && version.seal != campaign.contentHash;
    });
    if (decided == versions->crend())
        return std::optional<VersionDifference>();
    VersionDifference difference{*decided, changesBetween(decided->content, campaign.content)};
    if (decided->people != campaign.planned)
        difference.changes.append({u"people"_s, decided->people, campaign.planned});
    return std::optional(std::move(difference));
}

} // namespace heliograph
