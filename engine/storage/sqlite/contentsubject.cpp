// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/sqlite/contentsubject.h"

#include "engine/policy/content/contentaudit.h"
#include "engine/storage/sqlite/connection.h"
#include "engine/storage/sqlite/readerrows.h"
#include "engine/storage/sqlite/templates.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

namespace {

Result<QList<ContentRoute>> routesOf(Connection &connection, CampaignId campaign,
                                     const CampaignContent &content)
{
    Statement &row = connection.statement(
        u"SELECT account_id,(SELECT settings FROM provider_account p WHERE p.account_id=k.account_id) "
        "FROM campaign_account k WHERE campaign_id=? ORDER BY position"_s);
    if (const Result<void> done = row.run(campaign); !done)
        return done.error();
    QList<ContentRoute> routes;
    while (row.next()) {
        const AccountId account{row.integer(0)};
        const QString signature
            = content.signName.isEmpty() ? textMap(row.text(1)).value(u"sign_name"_s) : content.signName;
        routes.append({account, content.forAccount(account), signature});
    }
    if (const Result<void> read = row.outcome(); !read)
        return read.error();
    return routes;
}

} // namespace

QList<AccountId> ContentSubject::accounts() const
{
    QList<AccountId> ids;
    for (const ContentRoute &route : routes)
        ids.append(route.account);
    return ids;
}

const ContentRoute *ContentSubject::routeOf(AccountId account) const
{
    const auto found = std::ranges::find(routes, account, &ContentRoute::account);
    return found == routes.end() ? nullptr : &*found;
}

Result<ContentSubject> contentSubject(Connection &connection, CampaignId campaign)
{
    Statement &row = connection.statement(
        u"SELECT c.name,c.state,c.content,c.content_hash,c.audience_id,r.review,r.second_look_version,"
        "r.second_look_hash IS c.content_hash FROM campaign c LEFT JOIN content_review r USING(campaign_id) "
        "WHERE c.campaign_id=?"_s);
    if (const Result<void> done = row.run(campaign); !done)
        return done.error();
    if (!row.next())
        return row.outcome() ? unknownId(u"campaign"_s, number(campaign)) : row.outcome().error();
    ContentSubject subject{.id = campaign,
                           .name = row.text(0),
                           .state = static_cast<CampaignState>(row.integer(1)),
                           .contentJson = row.text(2).toUtf8(),
                           .contentHash = row.blob(3),
                           .audience = AudienceId{row.integer(4)}};
    const bool isReviewed = !row.isNull(5);
    const auto review
        = isReviewed ? ContentReview::fromJson(row.text(5).toUtf8()) : Result<ContentReview>(ContentReview());
    if (!row.isNull(6) && row.integer(7) != 0)
        subject.secondLookVersion = row.integer(6);
    row.finish();
    const auto content = CampaignContent::fromJson(subject.contentJson);
    if (!content || !review)
        return content ? review.error() : content.error();
    if (isReviewed)
        subject.review = *review;
    auto routes = routesOf(connection, campaign, *content);
    if (!routes)
        return routes.error();
    subject.routes = *std::move(routes);
    return subject;
}

QList<ContentFinding> findingsOf(const ContentSubject &subject, const ContentReview &asked,
                                 const std::shared_ptr<const ContentRules> &rules)
{
    QList<ContentFinding> findings;
    for (const ContentRoute &route : subject.routes) {
        const ContentAudit audit(rules, route.content, route.signature, asked.syntaxOf(route.account),
                                 asked.countries);
        for (const ContentFinding &finding : audit.ofCampaign()) {
            const bool isTold = std::ranges::any_of(
                findings, [&finding](const ContentFinding &told) { return told.isLike(finding); });
            if (!isTold)
                findings.append(finding);
        }
    }
    return findings;
}

Result<std::optional<ProviderTemplate>> unusableAt(Connection &connection, const ContentRoute &route)
{
    for (const auto &[kind, code] : {std::pair(TemplateKind::Template, route.content.templateCode),
                                     std::pair(TemplateKind::Signature, route.signature)}) {
        if (code.isEmpty())
            continue;
        auto known = knownTemplate(connection, route.account, kind, code);
        if (!known)
            return known.error();
        if (*known && !(*known)->isUsable())
            return known;
    }
    return std::optional<ProviderTemplate>();
}

} // namespace heliograph
