// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/domain/campaignrow.h"
#include "engine/storage/reader.h"
#include "engine/storage/store.h"

#include <functional>

namespace heliograph {

//! Why some people of a campaign are or are not written to again.
enum class ResendVerdict {
    Again, //!< surely not accepted, and another time may go better
    ForGood, //!< refused for a cause that stays
    NotAsked, //!< could be included, but only when somebody asks for it
    MayHaveArrived, //!< accepted, without a word that it did not arrive
    DecideFirst, //!< its outcome is unknown
    Open, //!< has not ended yet
};

struct ResendShare
{
    ResendVerdict verdict = ResendVerdict::ForGood;
    MessageState state = MessageState::Rejected;
    QString reason; //!< a code, or one of our words; may be empty
    qint64 count = 0;
};

//! Writes again to those of a campaign who surely got nothing, as a new audience for a campaign of its own.
//!
//! Taken are who was refused for a cause that passes and whose time ended before it was sent; on request also
//! who was cancelled, and who was not delivered by the carrier's own word. Never who may have it: delivered,
//! sent, without a receipt, of unknown outcome, or refused with a later word to the contrary. Each person
//! goes into one resend of a campaign only; nobody does whom another resend of the same messages has or may
//! have reached, or who is on the suppression list by then.
class Resend
{
public:
    struct Choice
    {
        bool cancelled = false;
        bool undelivered = false;
        QStringList reasons; //!< these alone; empty: all
    };
    //! Whether what a provider of that type refused with that code may be taken another time.
    using MayPass = std::function<bool(const QString &driver, const QString &code)>;

    //! \a reader must outlive it.
    Resend(Reader &reader, const CampaignRow &campaign, Choice choice, MayPass mayPass);

    //! Everybody in the campaign, by what would become of them; who again, first.
    Result<QList<ResendShare>> plan();

    //! How many people plan() really comes to: without those who are suppressed, in another resend or reached
    //! by one.
    Result<qint64> people();

    //! The audience of these people, called \a name, made by \a processId; Conflict if there is nobody.
    Result<AudienceId> makeAudience(Store &store, const QString &name, qint64 processId);

    //! The campaign that sends to \a audience what \a parent sent; only its times begin anew.
    static NewCampaign draftOf(const CampaignRow &parent, const QString &name, AudienceId audience);

private:
    using Failed = Reader::FailedOnes;

    ResendVerdict judge(const FailureShare &share) const;
    Result<QList<Failed>> groups();
    struct Person;
    using Page = std::function<Result<void>(const QList<Person> &)>;
    Result<qint64> visit(const Page &page);

    Reader &m_reader;
    CampaignRow m_campaign;
    Choice m_choice;
    MayPass m_mayPass;
};

} // namespace heliograph
