// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/guard/guardedcampaigns.h"

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

GuardedCampaigns::GuardedCampaigns(CampaignStore &inner, Acting &acting)
    : m_inner(inner)
    , m_acting(acting)
{
}

Result<CampaignId> GuardedCampaigns::create(const NewCampaign &campaign)
{
    NewCampaign mine = campaign;
    mine.author = m_acting.who(campaign.author);
    if (campaign.parent)
        return m_acting.act(StoreVerb::CampaignsResend, Acting::Scope::of(Owned::Campaign, *campaign.parent),
                            [&] { return m_inner.create(mine); });
    return m_acting.act(StoreVerb::CampaignsCreate, Acting::Scope::fresh(),
                        [&] { return m_inner.create(mine); });
}

Result<void> GuardedCampaigns::revise(CampaignId campaign, const CampaignContent &content, UserId by)
{
    return m_acting.act(StoreVerb::CampaignsRevise, Acting::Scope::of(Owned::Campaign, campaign),
                        [&] { return m_inner.revise(campaign, content, m_acting.who(by)); });
}

Result<QByteArray> GuardedCampaigns::redraft(CampaignId campaign, const NewCampaign &revised, UserId by,
                                             const QByteArray &seenHash)
{
    return m_acting.act(StoreVerb::CampaignsRedraft, Acting::Scope::of(Owned::Campaign, campaign),
                        [&] { return m_inner.redraft(campaign, revised, m_acting.who(by), seenHash); });
}

Result<FreezeProgress> GuardedCampaigns::beginFreeze(CampaignId campaign)
{
    return m_acting.act(StoreVerb::CampaignsBeginFreeze, Acting::Scope::of(Owned::Campaign, campaign),
                        [&] { return m_inner.beginFreeze(campaign); });
}

Result<FreezeProgress> GuardedCampaigns::freeze(CampaignId campaign, int limit)
{
    return m_acting.act(StoreVerb::CampaignsFreeze, Acting::Scope::of(Owned::Campaign, campaign),
                        [&] { return m_inner.freeze(campaign, limit); });
}

Result<void> GuardedCampaigns::approve(CampaignId campaign, UserId approver, const QByteArray &seenHash)
{
    return m_acting.act(StoreVerb::CampaignsApprove,
                        [&] { return m_inner.approve(campaign, m_acting.who(approver), seenHash); });
}

Result<void> GuardedCampaigns::returnForEdit(CampaignId campaign, UserId by, const QString &reason)
{
    return m_acting.act(StoreVerb::CampaignsReturn,
                        [&] { return m_inner.returnForEdit(campaign, m_acting.who(by), reason); });
}

Result<void> GuardedCampaigns::reject(CampaignId campaign, UserId by, const QString &reason)
{
    return m_acting.act(StoreVerb::CampaignsReject,
                        [&] { return m_inner.reject(campaign, m_acting.who(by), reason); });
}

Result<void> GuardedCampaigns::takeBack(CampaignId campaign, UserId by)
{
    return m_acting.act(StoreVerb::CampaignsTakeBack, Acting::Scope::of(Owned::Campaign, campaign),
                        [&] { return m_inner.takeBack(campaign, m_acting.who(by)); });
}

Result<void> GuardedCampaigns::start(CampaignId campaign, UserId by, LateAnswer late)
{
    return m_acting.whole([&]() -> Result<void> {
        if (const Result<void> may = expectMayAnswer(late); !may)
            return may;
        return m_acting.act(StoreVerb::CampaignsStart, Acting::Scope::of(Owned::Campaign, campaign),
                            [&] { return m_inner.start(campaign, m_acting.who(by), late); });
    });
}

Result<void> GuardedCampaigns::pause(CampaignId campaign, UserId by, const QString &reason)
{
    return m_acting.act(StoreVerb::CampaignsPause, Acting::Scope::of(Owned::Campaign, campaign),
                        [&] { return m_inner.pause(campaign, m_acting.who(by), reason); });
}

Result<void> GuardedCampaigns::resume(CampaignId campaign, UserId by, LateAnswer late)
{
    return m_acting.whole([&]() -> Result<void> {
        if (const Result<void> may = expectMayAnswer(late); !may)
            return may;
        return m_acting.act(StoreVerb::CampaignsResume, Acting::Scope::of(Owned::Campaign, campaign),
                            [&]() -> Result<void> {
                                const Result<Standstill> still = m_inner.standstill(campaign);
                                if (!still)
                                    return still.error();
                                const Result<void> may = expectMayEnd(*still);
                                return may ? m_inner.resume(campaign, m_acting.who(by), late) : may;
                            });
    });
}

//! To send what is late all the same is a right of its own, looked at in the transaction that sends it.
Result<void> GuardedCampaigns::expectMayAnswer(LateAnswer late)
{
    if (late == LateAnswer::Ask)
        return {};
    return m_acting.act(StoreVerb::CampaignsLate, [] { return Result<void>(); });
}

//! Who may resume his own campaigns alone decides neither about a canary nor against somebody senior
//! (product.md 5).
Result<void> GuardedCampaigns::expectMayEnd(const Standstill &still)
{
    if (still.atGate)
        return m_acting.expectAlso(StoreVerb::CampaignsResume, Right::CampaignGate);
    const Result<Grant> reach = m_acting.grant(StoreVerb::CampaignsResume);
    if (!reach)
        return reach.error();
    if (*reach != Grant::Own || !still.pausedBy)
        return {};
    const Result<bool> senior = isSenior(*still.pausedBy);
    if (!senior)
        return senior.error();
    if (!*senior)
        return {};
    return m_acting.refuse(StoreVerb::CampaignsResume,
                           {ErrorKind::Conflict,
                            u"A supervisor or an admin has paused this campaign, so a supervisor resumes "
                            "it. Nothing was changed."_s});
}

//! Whether \a user may pause what is not his. Somebody who is disabled keeps what he has decided; nobody
//! knows what the built-in users were.
Result<bool> GuardedCampaigns::isSenior(UserId user)
{
    const Result<bool> any = m_acting.could(user, StoreVerb::CampaignsPause, Acting::Scope());
    if (any)
        return *any;
    if (any.error().kind == ErrorKind::NotFound)
        return false;
    return any.error().kind == ErrorKind::Conflict ? Result<bool>(true) : any.error();
}

Result<void> GuardedCampaigns::cancel(CampaignId campaign, UserId by, const QString &reason)
{
    return m_acting.act(StoreVerb::CampaignsCancel, Acting::Scope::of(Owned::Campaign, campaign),
                        [&] { return m_inner.cancel(campaign, m_acting.who(by), reason); });
}

Result<void> GuardedCampaigns::moveToBin(CampaignId campaign, UserId by)
{
    return m_acting.act(StoreVerb::CampaignsMoveToBin, Acting::Scope::of(Owned::Campaign, campaign),
                        [&] { return m_inner.moveToBin(campaign, m_acting.who(by)); });
}

Result<void> GuardedCampaigns::restore(CampaignId campaign, UserId by)
{
    return m_acting.act(StoreVerb::CampaignsRestore, Acting::Scope::of(Owned::Campaign, campaign),
                        [&] { return m_inner.restore(campaign, m_acting.who(by)); });
}

Result<void> GuardedCampaigns::archive(CampaignId campaign, UserId by)
{
    return m_acting.act(StoreVerb::CampaignsArchive, Acting::Scope::of(Owned::Campaign, campaign),
                        [&] { return m_inner.archive(campaign, m_acting.who(by)); });
}

Result<void> GuardedCampaigns::unarchive(CampaignId campaign, UserId by)
{
    return m_acting.act(StoreVerb::CampaignsUnarchive, Acting::Scope::of(Owned::Campaign, campaign),
                        [&] { return m_inner.unarchive(campaign, m_acting.who(by)); });
}

Result<int> GuardedCampaigns::emptyBin(TimePoint now, int limit)
{
    return m_acting.act(StoreVerb::CampaignsEmptyBin, [&] { return m_inner.emptyBin(now, limit); });
}

Result<void> GuardedCampaigns::block(CampaignId campaign, const Hold &hold)
{
    return m_acting.act(StoreVerb::CampaignsBlock, [&] { return m_inner.block(campaign, hold); });
}

Result<void> GuardedCampaigns::beat(const QList<CampaignBeat> &beats, TimePoint now)
{
    return m_acting.act(StoreVerb::CampaignsBeat, [&] { return m_inner.beat(beats, now); });
}

Result<int> GuardedCampaigns::advance(TimePoint now, int limit)
{
    return m_acting.act(StoreVerb::CampaignsAdvance, [&] { return m_inner.advance(now, limit); });
}

} // namespace heliograph
