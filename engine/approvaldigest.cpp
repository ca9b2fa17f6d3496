// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/approvaldigest.h"

#include "engine/forecasting.h"
#include "engine/peopledigest.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace heliograph {

namespace {

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
    PeopleDigest people(reader, audience == audiences->end() ? QStringList() : audience->columns, now,
                        digest);
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

bool isBeforeItsStart(CampaignState state)
{
    return state == CampaignState::Draft || state == CampaignState::AwaitingApproval
        || state == CampaignState::Approved || state == CampaignState::Scheduled;
}

Result<void> foresee(Reader &reader, TimePoint now, ApprovalDigest &digest)
{
    if (!isBeforeItsStart(digest.campaign.state))
        return {};
    qint64 segments = 0;
    for (const auto &[each, people] : digest.segments.asKeyValueRange())
        segments += each * people;
    auto forecast = readForecast(reader, digest.campaign, segments, now);
    if (!forecast)
        return forecast.error();
    digest.forecast = *std::move(forecast);
    return {};
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
    if (const Result<void> foreseen = foresee(reader, now, digest); !foreseen)
        return foreseen.error();
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
    // One that waits has no decision yet, so it is not compared with itself; an edited one compares with what
    // was.
    const auto decided
        = std::find_if(versions->crbegin(), versions->crend(), [&](const CampaignVersion &version) {
              return version.decision && version.decision != VersionDecision::Rejected
                  && version.seal != campaign.contentHash;
          });
    if (decided == versions->crend())
        return std::optional<VersionDifference>();
    VersionDifference difference{*decided, changesBetween(decided->content, campaign.content)};
    if (decided->people != campaign.planned)
        difference.changes.append({u"people"_s, decided->people, campaign.planned});
    return std::optional(std::move(difference));
}

} // namespace heliograph
