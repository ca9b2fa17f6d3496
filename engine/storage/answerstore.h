// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/result.h"
#include "engine/domain/answer.h"

namespace heliograph {

//! Answers to people who have written to us.
//!
//! An answer is a campaign of its own kind, as a test is: the same queue, attempts, rules, limits, budgets
//! and audit, but no approver, because the one person it goes to has asked. That it is no way round an
//! approval is held by the database, which lets such a campaign run only to the person of the reply, within
//! AnsweredWithin of it and so often a day, and by a proof that whoever cannot read the workspace's keys
//! cannot make.
class AnswerStore
{
public:
    virtual ~AnswerStore() = default;

    //! Sends \a answer through the account that its reply came to, and marks the reply as dealt with. When
    //! this returns it goes as soon as limits and hours allow, or is skipped after AnswerLasts.
    //!
    //! Invalid without a text, or with variables in it; Conflict if the person is on the suppression list,
    //! the reply is too old, too many answers were sent, the account is gone, or a rule wants a second look,
    //! which an answer cannot have.
    virtual Result<CampaignId> send(const NewAnswer &answer, UserId by) = 0;
};

} // namespace heliograph
