// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/sqlite/secondapprover.h"

#include "engine/domain/campaign.h"
#include "engine/policy/content/linkscanner.h"
#include "engine/storage/audiencestore.h"
#include "engine/storage/sqlite/connection.h"

#include <QSet>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

namespace {

constexpr QLatin1String ApprovalRulesKey("approval");

// What people read where a value of theirs is filled in is not known here; the content rules look at that.
QSet<QString> domainsIn(const CampaignContent &content)
{
    QStringList texts{content.text, content.templateText};
    for (const AccountTemplate &own : content.accountTemplates)
        texts.append(own.text);
    QSet<QString> domains;
    for (const QString &text : std::as_const(texts))
        domains += linkedHosts(text);
    return domains;
}

bool mayCostMore(const Money &maximum, const Money &limit)
{
    return maximum.currency() != limit.currency() || maximum.millionths() > limit.millionths();
}

} // namespace

Result<ApprovalRules> readApprovalRules(Connection &connection)
{
    Statement &row = connection.statement(u"SELECT value FROM setting WHERE key=?"_s);
    if (const Result<void> done = row.run(ApprovalRulesKey); !done)
        return done.error();
    if (!row.next())
        return row.outcome() ? Result<ApprovalRules>(ApprovalRules()) : row.outcome().error();
    const QByteArray json = row.text(0).toUtf8();
    row.finish();
    return ApprovalRules::fromJson(json);
}

Result<void> writeApprovalRules(Connection &connection, const ApprovalRules &rules)
{
    return connection.run(
        u"INSERT INTO setting(key,value) VALUES(?1,?2) ON CONFLICT(key) DO UPDATE SET value=?2"_s,
        ApprovalRulesKey, QString::fromUtf8(rules.toJson()));
}

Result<QList<CountryShare>> countryShares(Connection &connection, CampaignId campaign)
{
    Statement &row = connection.statement(
        u"SELECT k.country,k.people,NOT EXISTS(SELECT 1 FROM campaign_country o JOIN campaign c "
        u"USING(campaign_id) "
        "WHERE o.country=k.country AND o.campaign_id<>k.campaign_id AND c.started_at IS NOT NULL AND "
        "c.kind=0) "
        "FROM campaign_country k WHERE k.campaign_id=? ORDER BY k.people DESC,k.country"_s);
    if (const Result<void> done = row.run(campaign); !done)
        return done.error();
    QList<CountryShare> shares;
    while (row.next())
        shares.append(
            {countryText(static_cast<qint16>(row.integer(0))), row.integer(1), row.integer(2) != 0});
    if (const Result<void> read = row.outcome(); !read)
        return read.error();
    return shares;
}

Result<QList<LinkedDomain>> linkedDomains(Connection &connection, CampaignId campaign)
{
    Statement &row = connection.statement(
        u"SELECT d.domain,NOT EXISTS(SELECT 1 FROM campaign_domain o JOIN campaign c USING(campaign_id) "
        "WHERE o.domain=d.domain AND o.campaign_id<>d.campaign_id AND c.started_at IS NOT NULL AND c.kind=0) "
        "FROM campaign_domain d WHERE d.campaign_id=? ORDER BY d.domain"_s);
    if (const Result<void> done = row.run(campaign); !done)
        return done.error();
    QList<LinkedDomain> domains;
    while (row.next())
        domains.append({row.text(0), row.integer(1) != 0});
    if (const Result<void> read = row.outcome(); !read)
        return read.error();
    return domains;
}

Result<QList<SecondApprover>> secondApproverReasons(Connection &connection, CampaignId campaign)
{
    QList<SecondApprover> reasons;
    Statement &row = connection.statement(
        u"SELECT c.audience_n,c.content,m.closed_at IS NOT NULL FROM campaign c CROSS JOIN meta m WHERE c.campaign_id=?"_s);
    if (const Result<void> done = row.run(campaign); !done)
        return done.error();
    if (!row.next())
        return row.outcome() ? Result<QList<SecondApprover>>(reasons) : row.outcome().error();
    const qint64 people = row.integer(0);
    const QByteArray json = row.text(1).toUtf8();
    const bool isClosed = row.integer(2) != 0;
    row.finish();
    if (!isClosed)
        return reasons;
    const auto rules = readApprovalRules(connection);
    const auto content = CampaignContent::fromJson(json);
    const auto countries = countryShares(connection, campaign);
    const auto domains = linkedDomains(connection, campaign);
    if (!rules || !content)
        return rules ? content.error() : rules.error();
    if (!countries || !domains)
        return countries ? domains.error() : countries.error();
    if (rules->twoFromPeople > 0 && people >= rules->twoFromPeople)
        reasons.append(SecondApprover::People);
    if (!rules->twoAboveCost.currency().isEmpty() && mayCostMore(content->maxCost, rules->twoAboveCost))
        reasons.append(SecondApprover::Cost);
    if (rules->twoForNewCountry && std::ranges::any_of(*countries, &CountryShare::isNew))
        reasons.append(SecondApprover::NewCountry);
    if (rules->twoForNewDomain && std::ranges::any_of(*domains, &LinkedDomain::isNew))
        reasons.append(SecondApprover::NewDomain);
    return reasons;
}

Result<void> noteDomains(Connection &connection, CampaignId campaign, const QByteArray &content)
{
    const auto read = CampaignContent::fromJson(content);
    if (!read)
        return read.error();
    if (const Result<void> gone
        = connection.run(u"DELETE FROM campaign_domain WHERE campaign_id=?"_s, campaign);
        !gone)
        return gone;
    const QSet<QString> domains = domainsIn(*read);
    for (const QString &domain : domains) {
        const Result<void> noted = connection.run(
            u"INSERT INTO campaign_domain(campaign_id,domain) VALUES(?,?)"_s, campaign, domain);
        if (!noted)
            return noted;
    }
    return {};
}

} // namespace heliograph
