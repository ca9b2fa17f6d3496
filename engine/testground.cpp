// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/testground.h"

#include "engine/domain/phonenumberparser.h"
#include "engine/policy/limits/messagecost.h"
#include "engine/storage/reader.h"
#include "engine/storage/store.h"
#include "engine/storage/testsendreader.h"

#include <algorithm>

namespace heliograph {

namespace {

constexpr std::chrono::hours Day(24);

ParsedPhone parsed(const QString &text)
{
    return PhoneNumberParser({}, PhoneNumberParser::Invented::Accept).parse(text);
}

} // namespace

Result<QList<TestNumber>> testNumbers(Reader &reader, std::optional<UserId> person)
{
    return reader.tests().numbers(person);
}

Result<TestGround> testGround(Reader &reader, const TestSubject &subject, UserId person, TimePoint now)
{
    const auto numbers = reader.tests().numbers(person);
    const auto sent = reader.tests().sentSince(person, now - Day);
    if (!numbers || !sent)
        return numbers ? sent.error() : numbers.error();
    TestGround ground;
    ground.sentToday = *sent;
    for (const TestNumber &number : *numbers) {
        const auto merged = subject.merge.merge(number.e164, subject.values);
        const auto price = reader.segmentPrice(subject.account, countryCode(countryOf(number.e164)),
                                               subject.messageClass, now);
        if (!merged || !price)
            return merged ? price.error() : merged.error();
        ground.lines.append({number, merged->segments, messageCost(*price, merged->segments)});
        ground.text = merged->text;
    }
    return ground;
}

Result<TestNumberId> testNumberFor(Store &store, Reader &reader, const QString &text, UserId by)
{
    const ParsedPhone number = parsed(text);
    if (const auto *problem = std::get_if<PhoneProblem>(&number))
        return Error{ErrorKind::Invalid, sentence(*problem, text)};
    const PhoneNumber &phone = std::get<PhoneNumber>(number);
    const auto mine = reader.tests().numbers(by);
    if (!mine)
        return mine.error();
    const auto known = std::ranges::find(*mine, phone.e164(), &TestNumber::e164);
    return known != mine->end() ? Result<TestNumberId>(known->id)
                                : store.tests().addNumber(phone.e164(), phone.country(), by);
}

} // namespace heliograph
