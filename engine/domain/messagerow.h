// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/clock.h"
#include "engine/base/ids.h"
#include "engine/domain/doubt.h"
#include "engine/domain/holdreason.h"
#include "engine/domain/leftout.h"
#include "engine/domain/messageflag.h"
#include "engine/domain/messagestate.h"

#include <QList>
#include <QString>

#include <optional>
#include <utility>

namespace heliograph {

//! One message as lists and exports show it.
struct MessageRow
{
    MessageId id{};
    CampaignId campaign{};
    QString campaignName;
    AccountId account{};
    QString accountLabel;
    QString e164;
    qint16 country = 0;
    qint32 sourceLine = 0;
    MessageState state = MessageState::Ready; //!< derived: Armed, InDoubt and Parked included
    Hold hold; //!< of the row itself
    QString reason; //!< code of the provider or carrier, or of the rule
    QString providerId;
    int segments = 0; //!< 0: not known
    qint64 costMicros = -1; //!< -1: no price
    QString currency;
    std::optional<TimePoint> sentAt;
    std::optional<TimePoint> finalAt;
    TimePoint stateAt;
    int attempts = 0;
    int flags = 0; //!< see MessageFlag
    DoubtPolicy doubtPolicy = DoubtPolicy::NeverResend; //!< of its campaign
    std::optional<DoubtCause> doubtCause; //!< while in doubt or parked
    QString doubtWords; //!< and what was said when it became so: a sentence, or empty
    QList<std::pair<QString, QString>> variables; //!< only if asked for
};

//! Which messages; unset members do not filter.
struct MessageFilter
{
    QString e164; //!< exact
    std::optional<CampaignId> campaign;
    std::optional<AccountId> account;
    std::optional<LedgerLine> line;
    std::optional<MessageState> state; //!< exactly this one of the stored states, more exact than a line
    QString reason; //!< a code of a provider or a rule; with the line Held, of what people are held for
    QString country;
    std::optional<TimePoint> from; //!< last change at or after
    std::optional<TimePoint> until; //!< last change before

    //! Handed to a provider at or after, and before: answered for good or in doubt, by the moment at which
    //! its last attempt was armed. What reports count by.
    std::optional<TimePoint> sentFrom;
    std::optional<TimePoint> sentUntil;

    LeftOut leftOut;

    //! Campaigns whose ready people are all held (a rule that storage does not know): \a line counts them as
    //! Held instead of Waiting. With a reason only those whose people are held for it.
    QList<CampaignId> heldCampaigns;

    //! Whether it leaves out what it asks for, so that nothing can be found.
    bool contradictsItself() const
    {
        return (campaign && leftOut.campaigns.contains(*campaign))
            || (account && leftOut.accounts.contains(*account)) || (line && leftOut.lines.contains(*line))
            || leftOut.holdsEveryLine();
    }
};

//! A page of messages, newest id first (or oldest first), after a key.
struct MessagePage
{
    QList<MessageRow> rows;
    std::optional<MessageId> next; //!< pass as \a after for the next page; none at the end
    bool searchedAll = true; //!< false: time was up; \a next goes on from where it stopped
};

//! One event in the life of a message.
struct MessageEvent
{
    enum class Kind {
        Entered,
        Held,
        Armed,
        Accepted,
        Refused,
        ReleasedUnsent,
        NotAccepted,
        InDoubt,
        Asked,
        Parked,
        Decided,
        Receipt,
        Late,
        Ended,
        Reply, //!< the person texted back; the note is the text
    };
    Kind kind = Kind::Entered;
    TimePoint at;
    AttemptId attempt{};
    QString accountLabel;
    MessageState state = MessageState::Ready; //!< for Receipt, Decided and Ended
    QString code; //!< the row of the list for Entered, what was said for InDoubt
    QString note; //!< plain words or the provider's id; for Decided the reason that was given
    std::optional<RequestTrace> trace; //!< for InDoubt, where the transport saw something
    std::optional<DoubtAnswer> answer; //!< for Asked
    std::optional<DoubtDecision> decision; //!< for Decided
    QString person; //!< for Decided, if it was a person
    bool early = false; //!< for Decided: before the waiting time was over
    bool disagrees = false; //!< a receipt that contradicts what was known; it changed nothing
    int part = 0; //!< the segment a receipt speaks of; 0: the whole message
    int parts = 1;
};

} // namespace heliograph
