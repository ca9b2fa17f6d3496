// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/sqlite/campaignseal.h"

#include "engine/storage/sqlite/campaignversions.h"
#include "engine/storage/sqlite/connection.h"
#include "engine/storage/sqlite/readerrows.h"

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

SealedCampaign sealedFrom(const Statement &row, int first)
{
    SealedCampaign sealed;
    sealed.name = row.text(first);
    sealed.content = row.text(first + 1).toUtf8();
    sealed.audience = AudienceId{row.integer(first + 2)};
    sealed.listHash = row.blob(first + 3);
    sealed.people = row.integer(first + 4);
    sealed.author = UserId{row.integer(first + 5)};
    if (const auto parent = row.maybeInteger(first + 6))
        sealed.parent = CampaignId{*parent};
    sealed.laneClass = row.integer(first + 7);
    sealed.doubtPolicy = row.integer(first + 8);
    sealed.weight = row.real(first + 9);
    sealed.startAt = row.maybeTime(first + 10);
    sealed.version = row.integer(first + 11);
    sealed.review = row.text(first + 12).toUtf8();
    sealed.kind = static_cast<CampaignKind>(row.integer(first + 13));
    return sealed;
}

QByteArray routeFrom(const QString &driver, const QString &settings)
{
    return driver.toUtf8() + ' ' + settings.toUtf8();
}

Result<QList<SealedAccount>> sealedAccounts(Connection &connection, CampaignId campaign)
{
    Statement &row = connection.statement(
        u"SELECT k.account_id,p.driver,p.settings FROM campaign_account k JOIN "
        "provider_account p USING(account_id) WHERE k.campaign_id=? ORDER BY k.position"_s);
    if (const Result<void> done = row.run(campaign); !done)
        return done.error();
    QList<SealedAccount> accounts;
    while (row.next())
        accounts.append({AccountId{row.integer(0)}, routeFrom(row.text(1), row.text(2))});
    if (const Result<void> read = row.outcome(); !read)
        return read.error();
    return accounts;
}

namespace {

//! \a campaign as it is stored now.
Result<SealedCampaign> readSealed(Connection &connection, CampaignId campaign)
{
    Statement &row = connection.statement(
        QString("SELECT "_L1 % SealColumns % " FROM campaign c WHERE c.campaign_id=?"_L1));
    if (const Result<void> done = row.run(campaign); !done)
        return done.error();
    if (!row.next())
        return row.outcome() ? unknownId(u"campaign"_s, number(campaign)) : row.outcome().error();
    SealedCampaign sealed = sealedFrom(row, 0);
    row.finish();
    Result<QList<SealedAccount>> accounts = sealedAccounts(connection, campaign);
    if (!accounts)
        return accounts.error();
    sealed.accounts = *std::move(accounts);
    return sealed;
}

} // namespace

Result<QByteArray> sealOf(Connection &connection, CampaignId campaign)
{
    const Result<SealedCampaign> sealed = readSealed(connection, campaign);
    return sealed ? contentHash(*sealed) : Result<QByteArray>(sealed.error());
}

Result<QByteArray> sealOfPeople(Connection &connection, CampaignId campaign)
{
    Result<SealedCampaign> sealed = readSealed(connection, campaign);
    Result<QByteArray> list = wholeListHash(connection, campaign);
    if (!sealed || !list)
        return !sealed ? sealed.error() : list.error();
    sealed->listHash = *std::move(list);
    return contentHash(*sealed);
}

Result<QByteArray> keepSeal(Connection &connection, CampaignId campaign)
{
    Result<QByteArray> seal = sealOf(connection, campaign);
    if (!seal)
        return seal;
    const Result<void> kept
        = connection.run(u"UPDATE campaign SET content_hash=? WHERE campaign_id=?"_s, *seal, campaign);
    return kept ? seal : Result<QByteArray>(kept.error());
}

} // namespace heliograph
