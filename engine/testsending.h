// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/submission.h"

namespace heliograph {

//! What came of a wish to send a test or a code.
struct SentTest
{
    CampaignId test{};
    bool sent = false; //!< else \a verdict says what is in the way, and nothing is left of it
    SubmissionVerdict verdict;
};

//! The one way to send a test to oneself, or a code to a number, for every caller: makes the draft, asks the
//! rules about it as about any campaign, freezes it and lets it go. Both stay the caller's.
class TestSending
{
public:
    TestSending(Store &store, Reader &reader);

    //! Fails as TestSendStore::prepare() and send() do.
    Result<SentTest> send(const NewTest &test);

    //! Sends \a number a new code through \a account. Fails as TestSendStore::prepareCode() and send() do.
    Result<SentTest> sendCode(TestNumberId number, AccountId account, UserId by);

private:
    Result<SentTest> letGo(CampaignId test, UserId by);

    Store &m_store;
    Reader &m_reader;
};

} // namespace heliograph
