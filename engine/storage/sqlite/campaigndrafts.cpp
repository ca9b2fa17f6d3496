// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/sqlite/campaigndrafts.h"

#include "engine/storage/sqlite/budgetbook.h"
#include "engine/storage/sqlite/campaignrecord.h"
#include "engine/storage/sqlite/campaignseal.h"
#include "engine/storage/sqlite/connection.h"
#include "engine/storage/sqlite/transaction.h"

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

namespace {

const QByteArray NoSealYet(32, '\0');

Result<void> expectWhole(const NewCampaign &campaign)
{
    if (campaign.name.trimmed().isEmpty())
        return Error{ErrorKind::Invalid, u"A campaign needs a name. Nothing was saved."_s};
    if (campaign.content.text.isEmpty() == campaign.content.templateCode.isEmpty())
        return Error{
            ErrorKind::Invalid,
            u"A campaign has either a text of its own or a provider's template. Nothing was saved."_s};
    return {};
}

} // namespace

CampaignDrafts::CampaignDrafts(Connection &connection, const Clock &clock)
    : m_connection(connection)
    , m_clock(clock)
{
}

Result<CampaignId> CampaignDrafts::create(const NewCampaign &campaign)
{
    if (const Result<void> whole = expectWhole(campaign); !whole)
        return whole.error();
    return atomically(m_connection, [&]() -> Result<CampaignId> {
        if (const Result<void> usable = expectUsable(campaign, CampaignId{}); !usable)
            return usable.error();
        return insert(campaign, CampaignKind::Campaign, m_clock.now());
    });
}

Result<QByteArray> CampaignDrafts::redraft(CampaignId campaign, const NewCampaign &revised, UserId by,
                                           const QByteArray &seenHash)
{
    if (const Result<void> whole = expectWhole(revised); !whole)
        return whole.error();
    return atomically(m_connection, [&]() -> Result<QByteArray> {
        const Result<CampaignRecord> record = campaignFor(m_connection, campaign, CampaignVerb::Redraft);
        if (!record)
            return record.error();
        if (record->contentHash != seenHash)
            return Error{
                ErrorKind::Conflict,
                u"Campaign %1 \"%2\" was changed somewhere else meanwhile. Nothing was saved. Open it "
                "again, or save yours under another name."_s.arg(QString::number(number(campaign)),
                                                                 record->name)};
        if (const Result<void> usable = expectUsable(revised, campaign); !usable)
            return usable.error();
        if (const Result<void> replaced = replace(campaign, revised, by); !replaced)
            return replaced.error();
        Result<QByteArray> seal = keepSeal(m_connection, campaign);
        if (!seal)
            return seal;
        const Result<void> audited = auditCampaign(m_connection, campaign, m_clock.now(), by, u"revise"_s,
                                                   {{u"name"_s, revised.name},
                                                    {u"audience"_s, number(revised.audience)},
                                                    {u"content_hash"_s, QString::fromLatin1(seal->toHex())}});
        return audited ? seal : Result<QByteArray>(audited.error());
    });
}

Result<void> CampaignDrafts::expectUsable(const NewCampaign &campaign, CampaignId except)
{
    const auto taken = m_connection.integer(
        u"SELECT campaign_id FROM campaign WHERE state NOT IN (8,9,12) AND binned_at IS NULL AND name=? "
        "AND campaign_id<>? AND kind=0"_s,
        campaign.name, except);
    if (!taken)
        return taken.error();
    if (*taken)
        return Error{
            ErrorKind::Invalid,
            u"Campaign %1 has the name \"%2\" and is not finished. Nothing was saved. Choose another name."_s
                .arg(QString::number(**taken), campaign.name)};
    const auto complete = m_connection.integer(
        u"SELECT complete AND NOT for_test FROM audience WHERE audience_id=?"_s, campaign.audience);
    if (!complete)
        return complete.error();
    if (complete->value_or(0) == 0)
        return Error{ErrorKind::Invalid,
                     u"There is no finished audience %1. Nothing was saved. Import the audience first."_s.arg(
                         number(campaign.audience))};
    if (campaign.accounts.isEmpty())
        return Error{ErrorKind::Invalid, u"A campaign needs a provider account. Nothing was saved."_s};
    std::optional<bool> simulated;
    for (const AccountId account : campaign.accounts) {
        const auto present
            = m_connection.integer(u"SELECT json_type(settings,'$.simulated') IS NOT NULL FROM "
                                   "provider_account WHERE account_id=? AND removed_at IS NULL"_s,
                                   account);
        if (!present)
            return present.error();
        if (!*present)
            return Error{ErrorKind::Invalid,
                         u"There is no provider account %1. Nothing was saved."_s.arg(number(account))};
        const bool practises = **present != 0;
        if (simulated.value_or(practises) != practises)
            return Error{ErrorKind::Invalid,
                         u"A campaign goes through providers or through simulated accounts, never through "
                         "both: people whom a simulator takes would count as sent. Nothing was saved."_s};
        simulated = practises;
    }
    return {};
}

Result<CampaignId> CampaignDrafts::insert(const NewCampaign &campaign, CampaignKind kind, TimePoint now)
{
    const CampaignContent &content = campaign.content;
    const Result<void> added = m_connection.run(
        u"INSERT INTO "
        u"campaign(name,state,audience_id,account_id,lane_class,doubt_policy,content,content_hash,author_id,"
        "not_before,expires_at,created_at,parent_id,canary_state,kind) VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)"_s,
        campaign.name, CampaignState::Draft, campaign.audience, campaign.accounts.first(),
        content.messageClass, content.doubtPolicy, QString::fromUtf8(content.toJson()), NoSealYet,
        campaign.author, content.startAt, content.expiresAt, now, campaign.parent, content.canary ? 1 : 0,
        kind);
    if (!added)
        return added.error();
    const CampaignId id{m_connection.lastInsertId()};
    if (const Result<void> sealed = sealMaximum(m_connection, id, content.maxCost); !sealed)
        return sealed.error();
    if (const Result<void> listed = listAccounts(id, campaign.accounts); !listed)
        return listed.error();
    const Result<QByteArray> seal = keepSeal(m_connection, id);
    if (!seal)
        return seal.error();
    const Result<void> audited = auditCampaign(m_connection, id, now, campaign.author, u"create"_s,
                                               {{u"name"_s, campaign.name},
                                                {u"audience"_s, number(campaign.audience)},
                                                {u"content_hash"_s, QString::fromLatin1(seal->toHex())}});
    if (!audited)
        return audited.error();
    return id;
}

//! What the content rules said of the old text does not count for the new one.
Result<void> CampaignDrafts::replace(CampaignId id, const NewCampaign &revised, UserId by)
{
    const CampaignContent &content = revised.content;
    const Result<void> updated = m_connection.run(
        u"UPDATE campaign SET name=?,audience_id=?,account_id=?,lane_class=?,doubt_policy=?,content=?,"
        "not_before=?,expires_at=?,canary_state=?,edited_by=?,version=version+1 WHERE campaign_id=?"_s,
        revised.name, revised.audience, revised.accounts.first(), content.messageClass, content.doubtPolicy,
        QString::fromUtf8(content.toJson()), content.startAt, content.expiresAt, content.canary ? 1 : 0, by,
        id);
    if (!updated)
        return updated;
    for (const QString &sql : {u"DELETE FROM content_review WHERE campaign_id=?"_s,
                               u"DELETE FROM campaign_account WHERE campaign_id=?"_s,
                               u"DELETE FROM budget WHERE scope=3 AND subject=? AND sealed=1"_s}) {
        if (const Result<void> removed = m_connection.run(sql, id); !removed)
            return removed;
    }
    if (const Result<void> sealed = sealMaximum(m_connection, id, content.maxCost); !sealed)
        return sealed;
    return listAccounts(id, revised.accounts);
}

Result<void> CampaignDrafts::listAccounts(CampaignId id, const QList<AccountId> &accounts)
{
    for (qsizetype position = 0; position < accounts.size(); ++position) {
        const Result<void> listed = m_connection.run(
            u"INSERT INTO campaign_account(campaign_id,position,account_id) VALUES(?,?,?)"_s, id, position,
            accounts.at(position));
        if (!listed)
            return listed;
    }
    return {};
}

} // namespace heliograph
