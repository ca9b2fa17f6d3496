// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/session/testdesk.h"

#include "ui/session/engineclient.h"

namespace heliograph {

QFuture<Result<TestGround>> TestDesk::ground(const TestSubject &subject) const
{
    const UserId person = m_client.session().user();
    return m_client.read(
        [subject, person](Desk &desk) { return testGround(desk.reader, subject, person, desk.now); });
}

QFuture<Result<QList<TestNumber>>> TestDesk::numbers() const
{
    const UserId person = m_client.session().user();
    return m_client.read([person](Desk &desk) { return testNumbers(desk.reader, person); });
}

QFuture<Result<QList<TestNumber>>> TestDesk::everybodysNumbers() const
{
    return m_client.read([](Desk &desk) { return testNumbers(desk.reader, std::nullopt); });
}

QFuture<Result<SentTest>> TestDesk::ask(const QString &text, std::optional<AccountId> account) const
{
    return m_client.change([text, account](Desk &desk) -> Result<SentTest> {
        const auto number = testNumberFor(*desk.store, desk.reader, text, desk.by);
        if (!number)
            return number.error();
        if (!account)
            return SentTest{};
        return TestSending(*desk.store, desk.reader).sendCode(*number, *account, desk.by);
    });
}

QFuture<Result<CodeAnswer>> TestDesk::confirm(TestNumberId number, const QString &code) const
{
    return m_client.change(
        [number, code](Desk &desk) { return desk.store->tests().confirm(number, code, desk.by); });
}

QFuture<Result<void>> TestDesk::vouch(TestNumberId number, const QString &reason) const
{
    return m_client.change(
        [number, reason](Desk &desk) { return desk.store->tests().vouch(number, desk.by, reason); });
}

QFuture<Result<void>> TestDesk::remove(TestNumberId number) const
{
    return m_client.change(
        [number](Desk &desk) { return desk.store->tests().removeNumber(number, desk.by); });
}

QFuture<Result<SentTest>> TestDesk::send(CampaignId of, const TestRow &row,
                                         const QList<TestNumberId> &to) const
{
    return m_client.change([of, row, to](Desk &desk) {
        return TestSending(*desk.store, desk.reader)
            .send({.of = of, .row = row, .to = to, .author = desk.by});
    });
}

} // namespace heliograph
