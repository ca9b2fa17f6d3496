// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/ids.h"
#include "engine/domain/receipt.h"

namespace heliograph {

enum class InboundId : qint64 {}; //!< a stored reply: row of `inbound`

//! What a reply asks for (policy/optout.h). The numbers are stored.
enum class ReplyWish {
    None = 0,
    Unclear = 1, //!< it may mean "no more": a person decides
    OptOut = 2, //!< no more texts
};

//! What a person texted back, as a provider handed it over.
struct InboundMessage
{
    QString providerId; //!< the provider's id of it; empty where it gives none
    QString e164; //!< the sender
    QString text;
    std::optional<TimePoint> at; //!< the provider's time
    Trust trust = Trust::Unauthenticated;
};

//! A reply that has just been stored, for whoever acts on it.
struct KeptReply
{
    InboundId id{};
    InboundMessage message;
    std::optional<MessageId> answers; //!< the last message that this account sent to the number before
    std::optional<CampaignId> campaign; //!< and its campaign
    ReplyWish wish = ReplyWish::None;
};

//! Which replies are wanted.
struct ReplyFilter
{
    bool openOnly = false; //!< those that nobody has dealt with
    std::optional<UserId> author = {}; //!< to campaigns of this person
    std::optional<UserId> assignedTo{}; //!< who is to deal with them; nothing: whoever
};

//! A stored reply as the inbox shows it.
struct ReplyRow
{
    InboundId id{};
    QString accountLabel; //!< of the account it came through
    QString e164;
    QString text;
    std::optional<TimePoint> at;
    TimePoint receivedAt;
    Trust trust = Trust::Unauthenticated;
    std::optional<MessageId> answers;
    std::optional<CampaignId> campaign;
    QString campaignName;
    std::optional<TimePoint> doneAt; //!< when a person had dealt with it
    ReplyWish wish = ReplyWish::None;
    AccountId account{}; //!< that it came through
    std::optional<UserId> assignedTo{}; //!< who is to deal with it
    QString assignedName{}; //!< as people see it now
};

} // namespace heliograph
