// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/guard/guardedtests.h"

namespace heliograph {

GuardedTests::GuardedTests(TestSendStore &inner, Acting &acting)
    : m_inner(inner)
    , m_acting(acting)
{
}

Result<TestNumberId> GuardedTests::addNumber(const QString &e164, const QString &country, UserId user)
{
    return m_acting.act(StoreVerb::TestsAddNumber, Acting::Scope::fresh(),
                        [&] { return m_inner.addNumber(e164, country, m_acting.who(user)); });
}

// Whose number it is the store itself looks at, for whoever it is that acts.
Result<CampaignId> GuardedTests::prepareCode(TestNumberId number, AccountId account, UserId by)
{
    return m_acting.act(StoreVerb::TestsPrepareCode, Acting::Scope::fresh(),
                        [&] { return m_inner.prepareCode(number, account, m_acting.who(by)); });
}

Result<CodeAnswer> GuardedTests::confirm(TestNumberId number, const QString &code, UserId by)
{
    return m_acting.act(StoreVerb::TestsConfirm, Acting::Scope::fresh(),
                        [&] { return m_inner.confirm(number, code, m_acting.who(by)); });
}

Result<void> GuardedTests::vouch(TestNumberId number, UserId by, const QString &reason)
{
    return m_acting.act(StoreVerb::TestsVouch,
                        [&] { return m_inner.vouch(number, m_acting.who(by), reason); });
}

Result<void> GuardedTests::removeNumber(TestNumberId number, UserId by)
{
    return m_acting.act(StoreVerb::TestsRemoveNumber, Acting::Scope::fresh(),
                        [&] { return m_inner.removeNumber(number, m_acting.who(by)); });
}

Result<CampaignId> GuardedTests::prepare(const NewTest &test)
{
    NewTest mine = test;
    mine.author = m_acting.who(test.author);
    return m_acting.act(StoreVerb::TestsPrepare, Acting::Scope::of(Owned::Campaign, test.of),
                        [&] { return m_inner.prepare(mine); });
}

Result<void> GuardedTests::send(CampaignId test, UserId by)
{
    return m_acting.act(StoreVerb::TestsSend, Acting::Scope::of(Owned::Campaign, test),
                        [&] { return m_inner.send(test, m_acting.who(by)); });
}

} // namespace heliograph
