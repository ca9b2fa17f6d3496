// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/sqlite/testallowance.h"

#include "engine/domain/answer.h"
#include "engine/domain/testsend.h"
#include "engine/storage/sqlite/connection.h"

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace heliograph {

namespace {

// That the kind is not 0 is said each time: it is the condition of the indexes by which a day is found.
constexpr Millis Day = 24h;

} // namespace

Result<void> expectCodesLeft(Connection &connection, const QByteArray &phone, TimePoint now)
{
    const auto codes
        = connection.integer(u"SELECT count(*) FROM campaign c CROSS JOIN message m USING(campaign_id) "
                             "WHERE c.kind<>0 AND c.kind=2 AND m.phone_bidx=? AND c.started_at>?"_s,
                             phone, TimePoint(now - Day));
    if (!codes)
        return codes.error();
    if (codes->value_or(0) < MostCodesADay)
        return {};
    return Error{
        ErrorKind::Conflict,
        u"This number was sent %1 codes in the last 24 hours, which is the most. Nothing was sent. Try again "
        "tomorrow, or ask an admin to vouch for it: heliograph test-number vouch"_s.arg(MostCodesADay)};
}

Result<void> expectAnswersLeft(Connection &connection, UserId author, const QByteArray &phone, TimePoint now)
{
    const TimePoint since = now - Day;
    const auto written = connection.integer(
        u"SELECT count(*) FROM campaign WHERE kind<>0 AND kind=3 AND author_id=? AND started_at>?"_s, author,
        since);
    const auto got = connection.integer(
        u"SELECT count(*) FROM campaign c CROSS JOIN message m ON m.campaign_id=c.campaign_id "
        "WHERE c.kind<>0 AND c.kind=3 AND c.started_at>? AND m.phone_bidx=?"_s,
        since, phone);
    if (!written || !got)
        return written ? got.error() : written.error();
    if (written->value_or(0) >= MostAnswersADay)
        return Error{
            ErrorKind::Conflict,
            u"You have written %1 answers in the last 24 hours, which is the most. Nothing was sent. Try "
            "again later."_s.arg(MostAnswersADay)};
    if (got->value_or(0) >= MostAnswersToOne)
        return Error{
            ErrorKind::Conflict,
            u"This person was answered %1 times in the last 24 hours, which is the most. Nothing was "
            "sent. Try again tomorrow."_s.arg(MostAnswersToOne)};
    return {};
}

Result<void> expectTestsLeft(Connection &connection, UserId author, qint64 people, TimePoint now)
{
    const auto sent = connection.integer(
        u"SELECT sum(audience_n) FROM campaign WHERE kind<>0 AND kind<>3 AND author_id=? AND started_at>?"_s,
        author, TimePoint(now - Day));
    if (!sent)
        return sent.error();
    if (sent->value_or(0) + people <= MostTestsADay)
        return {};
    return Error{
        ErrorKind::Conflict,
        u"You have sent %1 test messages in the last 24 hours; %2 is the most. Nothing was sent. Try again "
        "later."_s.arg(sent->value_or(0))
            .arg(MostTestsADay)};
}

} // namespace heliograph
