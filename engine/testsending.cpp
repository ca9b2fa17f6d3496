// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/testsending.h"

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

TestSending::TestSending(Store &store, Reader &reader)
    : m_store(store)
    , m_reader(reader)
{
}

Result<SentTest> TestSending::send(const NewTest &test)
{
    const Result<CampaignId> draft = m_store.tests().prepare(test);
    return draft ? letGo(*draft, test.author) : Result<SentTest>(draft.error());
}

Result<SentTest> TestSending::sendCode(TestNumberId number, AccountId account, UserId by)
{
    const Result<CampaignId> draft = m_store.tests().prepareCode(number, account, by);
    return draft ? letGo(*draft, by) : Result<SentTest>(draft.error());
}

// What does not go is cancelled at once, so that it neither waits nor surprises anybody later.
Result<SentTest> TestSending::letGo(CampaignId test, UserId by)
{
    SentTest sent{.test = test, .sent = false, .verdict = {}};
    auto verdict = Submission(m_reader).examine(test);
    Result<void> gone = verdict ? Result<void>() : Result<void>(verdict.error());
    if (verdict) {
        sent.verdict = *std::move(verdict);
        if (!sent.verdict.isRefused()) {
            const auto frozen = Submission::submit(m_store, test, sent.verdict, MostInTest);
            gone = frozen ? m_store.tests().send(test, by) : Result<void>(frozen.error());
            sent.sent = gone.has_value();
        }
    }
    if (!sent.sent) {
        const auto cancelled = m_store.campaigns().cancel(test, by, u"it may not be sent"_s);
        if (!cancelled)
            return cancelled.error();
    }
    return gone ? Result<SentTest>(sent) : gone.error();
}

} // namespace heliograph
