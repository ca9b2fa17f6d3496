// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/clock.h"
#include "engine/base/ids.h"
#include "engine/base/result.h"
#include "engine/domain/holdreason.h"
#include "engine/domain/lateanswer.h"
#include "engine/domain/newcampaign.h"
#include "engine/storage/workspacestore.h"

#include <QList>
#include <QString>

#include <optional>

namespace heliograph {

//! That a campaign's people could go at a moment, and how fast they did.
struct CampaignBeat
{
    CampaignId campaign{};
    double messagesPerS = 0;
    double segmentsPerS = 0;
};

//! How far freezing an audience into messages has come.
struct FreezeProgress
{
    qint64 planned = 0;
    qint64 frozen = 0;
    bool done = false;
};

//! What a campaign that stands still waits for, as far as not everybody may end that.
struct Standstill
{
    bool atGate = false; //!< its canary holds it: it stands at the gate, or did not pass it
    std::optional<UserId> pausedBy; //!< a person's pause
};

//! Campaigns and their way through approval. Each change is audited in the same transaction.
//!
//! Every verb fails with NotFound for an unknown campaign and with Conflict when the campaign's state does
//! not allow it; the Error says which state that is and what would be possible.
class CampaignStore
{
public:
    virtual ~CampaignStore() = default;

    //! Gives a campaign other content: everything but its audience and its accounts. Whatever was approved of
    //! it is void: a draft stays one, others are Returned and have to be submitted again.
    virtual Result<void> revise(CampaignId campaign, const CampaignContent &content, UserId by) = 0;

    //! A draft. Invalid if the audience is not finished or an account is gone.
    virtual Result<CampaignId> create(const NewCampaign &campaign) = 0;

    //! Replaces name, audience, accounts and content of a draft by those of \a revised, whose author and
    //! parent do not count, and returns the hash of what is stored now. Conflict if the draft's content is no
    //! longer what \a seenHash names; Invalid as create().
    virtual Result<QByteArray> redraft(CampaignId campaign, const NewCampaign &revised, UserId by,
                                       const QByteArray &seenHash)
        = 0;

    //! Starts to freeze a draft, or goes on after an interruption. Writes the plan (audience_n).
    virtual Result<FreezeProgress> beginFreeze(CampaignId campaign) = 0;

    //! Turns the next \a limit members into messages: ready, or suppressed when they are on the list.
    //! Resumable; the last call moves the campaign to AwaitingApproval.
    virtual Result<FreezeProgress> freeze(CampaignId campaign, int limit) = 0;

    //! Approves what \a seenHash names, and signs that. Conflict if the campaign is no longer that, for
    //! whoever wrote, edited or imported it, and for who has approved it already; Secret if there is no key
    //! to sign with. Where the workspace wants two people the campaign goes on waiting after the first.
    virtual Result<void> approve(CampaignId campaign, UserId approver, const QByteArray &seenHash) = 0;
    virtual Result<void> returnForEdit(CampaignId campaign, UserId by, const QString &reason) = 0;
    virtual Result<void> reject(CampaignId campaign, UserId by, const QString &reason) = 0;

    //! AwaitingApproval → Returned, by whoever wrote it: nobody can approve it any more until it is submitted
    //! again. Conflict for anybody else.
    virtual Result<void> takeBack(CampaignId campaign, UserId by) = 0;

    //! Lets an approved campaign run, now or (Scheduled) at its start time. Conflict if that time has passed
    //! for longer than the workspace lets pass, unless \a late says to go on.
    virtual Result<void> start(CampaignId campaign, UserId by, LateAnswer late = LateAnswer::Ask) = 0;

    //! Effective from the next claim on; open requests are not called back.
    virtual Result<void> pause(CampaignId campaign, UserId by, const QString &reason) = 0;

    //! Paused or Blocked → Running; clears the campaign's hold. Conflict if it is held as late, or has waited
    //! for more than twelve hours, unless \a late says to go on.
    virtual Result<void> resume(CampaignId campaign, UserId by, LateAnswer late = LateAnswer::Ask) = 0;

    //! Why it stands still, for whoever decides who may resume it; nothing if it does not.
    virtual Result<Standstill> standstill(CampaignId campaign) = 0;

    //! Returns at once: those still ready become cancelled by cancelSome().
    virtual Result<void> cancel(CampaignId campaign, UserId by, const QString &reason) = 0;

    //! Deletes a draft, or one that was returned: it lies in the bin, where only restore() does anything with
    //! it, and its name is free. What was submitted of it stays on record.
    virtual Result<void> moveToBin(CampaignId campaign, UserId by) = 0;
    //! Takes it out again. Conflict if it is not in the bin, or another campaign has its name by now.
    virtual Result<void> restore(CampaignId campaign, UserId by) = 0;

    //! Puts a campaign that is over out of the way of lists, and back. Nothing else of it changes.
    virtual Result<void> archive(CampaignId campaign, UserId by) = 0;
    virtual Result<void> unarchive(CampaignId campaign, UserId by) = 0;

    //! Removes up to \a limit of those that have lain in the bin for BinKept at \a now; returns how many. Of
    //! which anything on record speaks (it was submitted, or tested) becomes a cancelled one in the archive.
    virtual Result<int> emptyBin(TimePoint now, int limit) = 0;

    //! The engine stops a running campaign for a reason that a person must mend.
    virtual Result<void> block(CampaignId campaign, const Hold &hold) = 0;

    //! Notes that the people of \a beats could go at \a now, and how fast they went.
    virtual Result<void> beat(const QList<CampaignBeat> &beats, TimePoint now) = 0;

    //! Moves scheduled campaigns whose time has come to Running, running ones with nothing left to feed to
    //! Draining, drained ones without open attempts to Completed (orphan check first), and turns up to
    //! \a limit ready messages of cancelled campaigns into cancelled ones. Returns how many rows and
    //! campaigns changed; 0 when there is nothing to do.
    virtual Result<int> advance(TimePoint now, int limit) = 0;
};

} // namespace heliograph
