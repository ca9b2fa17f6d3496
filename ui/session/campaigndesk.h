// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/domain/auditrow.h"
#include "engine/domain/lateanswer.h"
#include "engine/ingest/resend.h"
#include "engine/policy/codemeaning.h"
#include "engine/policy/limits/dryrun.h"
#include "engine/query/campaignstatus.h"
#include "engine/query/why.h"
#include "engine/submission.h"

#include <QFuture>
#include <QHash>

namespace heliograph {

class EngineClient;
struct Desk;

//! One campaign as a list shows it.
struct CampaignLine
{
    CampaignRow campaign;
    CampaignStatus status;
    QList<Money> spent; //!< by currency: what was accepted and had a price
};

//! One campaign in full, all from about the same moment.
struct CampaignView
{
    CampaignLine line;
    CampaignWhy why; //!< what keeps its people back, with their ledger
    QHash<AccountId, QString> providers; //!< the names of all there are
    AudienceRow audience;
    std::optional<KeptReview> review;
    QList<AuditRow> activity; //!< newest first
    QString returnedBecause; //!< the reason it was returned or rejected with; empty if it was not
    QString returnedBy;
};

//! Who would get a campaign again, and who would not.
struct ResendView
{
    struct Share : ResendShare
    {
        Meaning meaning = Meaning::Unknown; //!< of the provider's code, if the reason is one
    };
    QList<Share> shares;
    qint64 people = 0;
};

//! Campaigns: seen, and moved along. GUI thread; every answer is a future, to be taken with a context.
class CampaignDesk
{
public:
    explicit CampaignDesk(EngineClient &client)
        : m_client(client)
    {
    }

    //! All there are, those in the archive and in the bin as well.
    QFuture<Result<QList<CampaignLine>>> list() const;
    //! Those that have not ended, newest first, without the bin, for whoever reads more on the same thread.
    static Result<QList<CampaignLine>> readOpen(Desk &desk);
    QFuture<Result<CampaignView>> view(CampaignId id) const;

    //! What a claim would make of its people now. Reads all of them.
    QFuture<Result<DryRun>> dryRun(CampaignId id) const;

    //! What submitting would say. Reads everybody in its list.
    QFuture<Result<SubmissionVerdict>> examine(CampaignId id) const;
    //! Asks for approval, or says in the verdict why it cannot.
    QFuture<Result<SubmissionVerdict>> submit(CampaignId id) const;

    QFuture<Result<void>> approve(CampaignId id, const QByteArray &seenHash) const;
    QFuture<Result<void>> returnForEdit(CampaignId id, const QString &reason) const;
    QFuture<Result<void>> takeBack(CampaignId id) const; //!< what one has submitted, before it is approved
    QFuture<Result<void>> reject(CampaignId id, const QString &reason) const;
    QFuture<Result<void>> takeSecondLook(CampaignId id, const QString &note) const;

    QFuture<Result<void>> start(CampaignId id, LateAnswer late) const;
    QFuture<Result<void>> pause(CampaignId id, const QString &reason) const;
    QFuture<Result<void>> resume(CampaignId id, LateAnswer late) const;
    QFuture<Result<void>> cancel(CampaignId id, const QString &reason) const;

    QFuture<Result<void>> moveToBin(CampaignId id) const;
    QFuture<Result<void>> restore(CampaignId id) const;
    QFuture<Result<void>> archive(CampaignId id) const;
    QFuture<Result<void>> unarchive(CampaignId id) const;

    QFuture<Result<ResendView>> resendPlan(CampaignId id, const Resend::Choice &choice) const;
    QFuture<Result<CampaignId>> resend(CampaignId id, const QString &name,
                                       const Resend::Choice &choice) const;

private:
    EngineClient &m_client;
};

} // namespace heliograph
