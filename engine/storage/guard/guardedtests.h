// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/storage/guard/acting.h"
#include "engine/storage/testsendstore.h"

namespace heliograph {

//! Tests of whoever writes campaigns, of his own and to his own numbers; an admin vouches for numbers.
class GuardedTests final : public TestSendStore
{
public:
    GuardedTests(TestSendStore &inner, Acting &acting);

    Result<TestNumberId> addNumber(const QString &e164, const QString &country, UserId user) override;
    Result<CampaignId> prepareCode(TestNumberId number, AccountId account, UserId by) override;
    Result<CodeAnswer> confirm(TestNumberId number, const QString &code, UserId by) override;
    Result<void> vouch(TestNumberId number, UserId by, const QString &reason) override;
    Result<void> removeNumber(TestNumberId number, UserId by) override;
    Result<CampaignId> prepare(const NewTest &test) override;
    Result<void> send(CampaignId test, UserId by) override;

private:
    TestSendStore &m_inner;
    Acting &m_acting;
};

} // namespace heliograph
