// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/result.h"
#include "engine/domain/testsend.h"
#include "engine/storage/workspacestore.h"

#include <QList>
#include <QStringList>

namespace heliograph {

//! A test of what a campaign would send to one of its people.
struct NewTest
{
    CampaignId of{};
    TestRow row;
    QList<TestNumberId> to; //!< up to MostInTest, of the author and confirmed
    UserId author = BuiltInAuthor;
};

//! What a code that somebody typed in did.
struct CodeAnswer
{
    bool confirmed = false;
    int triesLeft = 0; //!< of this code
};

//! Numbers for tests, and tests to them (engine.md SR-14).
//!
//! A test is a campaign of its own kind: the same queue, attempts, rules, budgets and audit, but no approver.
//! That it is no way round an approval is held in several places: the database lets such a campaign run only
//! to at most five numbers that its author has confirmed, and the engine sends it only with a proof that
//! whoever cannot read the workspace's keys cannot make. Prepared here it is a draft, is then examined and
//! frozen like any campaign, and goes with send(). Each verb is audited.
class TestSendStore
{
public:
    virtual ~TestSendStore() = default;

    //! A number of \a user, unconfirmed. Conflict if he has it already or too many.
    virtual Result<TestNumberId> addNumber(const QString &e164, const QString &country, UserId user) = 0;

    //! A draft that sends a new code to \a number through \a account; codes before it no longer count.
    //! NotFound if it is not \a by's; Conflict if it is confirmed, or was sent MostCodesADay codes.
    virtual Result<CampaignId> prepareCode(TestNumberId number, AccountId account, UserId by) = 0;

    //! Confirms \a number of \a by if \a code is the one that was sent to it; else one try fewer is left.
    //! Conflict if there is no code, it is too old, or no try is left.
    virtual Result<CodeAnswer> confirm(TestNumberId number, const QString &code, UserId by) = 0;

    //! \a by says that the owner of somebody else's \a number agrees. Invalid without a \a reason, Conflict
    //! for his own number or one that is confirmed.
    virtual Result<void> vouch(TestNumberId number, UserId by, const QString &reason) = 0;

    //! What of tests to it has not gone is cancelled.
    virtual Result<void> removeNumber(TestNumberId number, UserId by) = 0;

    //! A draft of a test. Its text, class, template, signature and accounts are those of the campaign; start,
    //! hours, pace, canary and maximum cost are not.
    virtual Result<CampaignId> prepare(const NewTest &test) = 0;

    //! Lets a frozen test or code of \a by go. Conflict if it is none, or he has sent MostTestsADay.
    virtual Result<void> send(CampaignId test, UserId by) = 0;
};

} // namespace heliograph
