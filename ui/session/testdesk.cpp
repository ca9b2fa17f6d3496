// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/session/testdesk.h"

#include "engine/domain/phonenumberparser.h"
#include "engine/policy/limits/messagecost.h"
#include "engine/storage/testsendreader.h"
#include "ui/session/engineclient.h"

#include <algorithm>

namespace heliograph {

namespace {

constexpr std::chrono::hours Day(24);

QString countryOf(const QString &e164)
{
    PhoneNumberParser parser({}, PhoneNumberParser::Invented::Accept);
    const ParsedPhone parsed = parser.parse(e164);
    const auto *phone = std::get_if<PhoneNumber>(&parsed);
    return phone == nullptr ? QString() : phone->country();
}

Result<TestGround> readGround(Desk &desk, const TestSubject &subject)
{
    const auto numbers = desk.reader.tests().numbers(desk.by);
    const auto sent = desk.reader.tests().sentSince(desk.by, desk.now - Day);
    if (!numbers || !sent)
        return numbers ? sent.error() : numbers.error();
    TestGround ground;
    ground.sentToday = *sent;
    for (const TestNumber &number : *numbers) {
        const auto merged = subject.merge.merge(number.e164, subject.values);
        const auto price = desk.reader.segmentPrice(subject.account, countryCode(countryOf(number.e164)),
                                                    subject.messageClass, desk.now);
        if (!merged || !price)
            return merged ? price.error() : merged.error();
        ground.lines.append({number, merged->segments, messageCost(*price, merged->segments)});
        ground.text = merged->text;
    }
    return ground;
}

//! The number of that person, which is added if he does not have it yet.
Result<TestNumberId> numberFor(Desk &desk, const QString &text)
{
    PhoneNumberParser parser({}, PhoneNumberParser::Invented::Accept);
    const ParsedPhone parsed = parser.parse(text);
    if (const auto *problem = std::get_if<PhoneProblem>(&parsed))
        return Error{ErrorKind::Invalid, sentence(*problem, text)};
    const PhoneNumber &phone = std::get<PhoneNumber>(parsed);
    const auto mine = desk.reader.tests().numbers(desk.by);
    if (!mine)
        return mine.error();
    const auto known = std::ranges::find(*mine, phone.e164(), &TestNumber::e164);
    return known != mine->end() ? Result<TestNumberId>(known->id)
                                : desk.store->tests().addNumber(phone.e164(), phone.country(), desk.by);
}

} // namespace

QFuture<Result<TestGround>> TestDesk::ground(const TestSubject &subject) const
{
    const UserId person = m_client.session().user();
    return m_client.read([subject, person](Desk &desk) {
        Desk mine{desk.workspace, desk.reader, nullptr, person, desk.now};
        return readGround(mine, subject);
    });
}

QFuture<Result<SentTest>> TestDesk::ask(const QString &text, std::optional<AccountId> account) const
{
    return m_client.change([text, account](Desk &desk) -> Result<SentTest> {
        const auto number = numberFor(desk, text);
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
