// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/sqlite/campaignlate.h"

#include "engine/storage/sqlite/campaignrecord.h"
#include "engine/storage/sqlite/queuegate.h"

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

namespace {

// A pause is somebody's wish, so it may last longer than sending may be impossible by accident (product.md
// 4.3).
constexpr Millis LongestPause = std::chrono::hours(12);

QString lengthInWords(Millis length)
{
    const auto minutes = std::chrono::floor<std::chrono::minutes>(length).count();
    return minutes < 120 ? u"%1 min"_s.arg(minutes) : u"%1 h"_s.arg(minutes / 60);
}

//! \a what has the campaign's number and name at %1 and %2, and the length at %3.
Error late(const CampaignRecord &record, const QString &what, Millis length)
{
    return {ErrorKind::Conflict,
            QString(what.arg(QString::number(number(record.id)), record.name, lengthInWords(length))
                    % u" Nothing was sent. To send all the same, say so with --late ok; else cancel it.")};
}

} // namespace

Result<void> expectInTime(Connection &connection, const CampaignRecord &record, TimePoint now)
{
    const Result<qint64> lateAfter = readSetting(connection, LateAfterKey, UsualLateAfter.count());
    if (!lateAfter)
        return lateAfter.error();
    if (record.state == CampaignState::Approved) {
        const Millis since = now - record.startAt.value_or(now);
        return since > Millis(*lateAfter)
            ? late(record, u"Campaign %1 \"%2\" should have started %3 ago."_s, since)
            : Result<void>();
    }
    if (!record.sendableAt)
        return {};
    const Millis waited = now - *record.sendableAt;
    if (record.hold == HoldReason::Late || waited > LongestPause)
        return late(record, u"Campaign %1 \"%2\" has been standing still for %3."_s, waited);
    return {};
}

} // namespace heliograph
