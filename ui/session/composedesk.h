// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/domain/limitrules.h"
#include "engine/domain/owntext.h"
#include "engine/domain/slowdown.h"
#include "engine/policy/limits/dryrun.h"
#include "engine/policy/providertraits.h"
#include "engine/query/mergesurvey.h"
#include "engine/submission.h"
#include "ui/session/audiencedesk.h"
#include "ui/session/draftfile.h"

#include <QFuture>

namespace heliograph {

class EngineClient;

//! A provider account as somebody who writes a campaign needs to know it.
struct ComposeAccount
{
    AccountId id{};
    QString label;
    QString signature; //!< its own; empty: a campaign has to give one
    int segmentsPerS = 0; //!< as set for it; 0: no limit is known
    ProviderTraits traits;
    std::optional<Slowdown> slow{};
};

//! What a campaign can be made of.
struct ComposeGround
{
    QList<AudienceLine> audiences; //!< newest first
    QList<ComposeAccount> accounts;
    QList<ProviderTemplate> templates; //!< and signatures
    QList<OwnText> texts; //!< of our own, those in use, by name
    LimitRules limits;
    QMap<CampaignId, QString> unfinished; //!< whose names are taken

    const AudienceLine *audience(AudienceId id) const; //!< nullptr if there is none
    const ComposeAccount *account(AccountId id) const;
    const ProviderTemplate *known(AccountId account, TemplateKind kind, const QString &code) const;
    const OwnText *text(OwnTextId id) const;

    //! Whether there is as much to choose from as in \a other.
    bool offersTheSame(const ComposeGround &other) const;

    //! \a name, or the first of "name (2)", "name (3)" … that is free.
    QString freeName(const QString &name) const;
};

//! A draft as the database has it.
struct StoredDraft
{
    CampaignId id{};
    QByteArray hash; //!< of what was stored, so that a change made elsewhere is seen
};

//! What composing begins with.
struct OpenedDraft
{
    NewCampaign draft{};
    std::optional<StoredDraft> stored{}; //!< none: it is a new one
    std::optional<CampaignId> replaces{}; //!< a campaign that was returned or whose approval ended
    QString returnedBy{};
    QString returnedBecause{};
    std::optional<TimePoint> keptAt{}; //!< of what was being written when the program ended
};

//! Campaigns that are being written. GUI thread; every answer is a future.
class ComposeDesk
{
public:
    explicit ComposeDesk(EngineClient &client)
        : m_client(client)
    {
    }

    QFuture<Result<ComposeGround>> ground() const;

    //! A stored draft, or a new one with the content of campaign \a id.
    QFuture<Result<OpenedDraft>> open(CampaignId id, bool copies) const;
    //! What was being written when the program ended; an empty draft if nothing was.
    QFuture<Result<OpenedDraft>> resume() const;

    //! Keeps a draft that is not whole yet in a file, or (whole) in the database.
    QFuture<Result<void>> keep(const NewCampaign &draft) const;
    QFuture<Result<StoredDraft>> store(const std::optional<StoredDraft> &known,
                                       const NewCampaign &draft) const;
    //! Forgets the draft, wherever it is.
    QFuture<Result<void>> discard(const std::optional<StoredDraft> &known) const;

    QFuture<Result<MergeFigures>> survey(const NewCampaign &draft, const ComposeGround &ground,
                                         const SharedProgress &progress) const;
    QFuture<Result<SubmissionVerdict>> examine(CampaignId id) const;
    QFuture<Result<DryRun>> dryRun(CampaignId id) const;

    //! Asks for approval, or says in the verdict why it cannot. What the campaign replaces is cancelled.
    QFuture<Result<SubmissionVerdict>> submit(CampaignId id, std::optional<CampaignId> replaces) const;

    //! How \a draft's messages are made when \a account sends them. Invalid if the text is no template.
    static Result<Merge> mergeOf(const NewCampaign &draft, const ComposeAccount &account);

private:
    EngineClient &m_client;
};

} // namespace heliograph
