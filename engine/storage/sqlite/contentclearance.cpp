// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/sqlite/contentclearance.h"

#include "engine/storage/sqlite/connection.h"
#include "engine/storage/sqlite/consents.h"
#include "engine/storage/sqlite/contentlists.h"
#include "engine/storage/sqlite/contentsubject.h"

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

namespace {

QString clearedName(const CampaignRecord &campaign)
{
    return u"%1 \"%2\""_s.arg(QString::number(number(campaign.id)), campaign.name);
}

} // namespace

Result<void> expectConsent(Connection &connection, const CampaignRecord &campaign)
{
    // The owners of a test's numbers have agreed themselves.
    if (campaign.laneClass != static_cast<int>(MessageClass::Marketing)
        || campaign.kind != CampaignKind::Campaign)
        return {};
    const auto consent = newestConsent(connection, campaign.audience);
    if (!consent)
        return consent.error();
    if (*consent && (*consent)->basis != ConsentBasis::Withdrawn)
        return {};
    return Error{
        ErrorKind::Conflict,
        u"Campaign %1 is marketing, and nobody has recorded why the people of audience %2 may be sent "
        "that. Nothing was submitted. Record it: heliograph audience consent %2"_s.arg(
            clearedName(campaign), QString::number(number(campaign.audience)))};
}

Result<void> expectCleared(Connection &connection, const CampaignRecord &campaign)
{
    const auto subject = contentSubject(connection, campaign.id);
    const auto version = rulesVersion(connection);
    if (!subject || !version)
        return subject ? version.error() : subject.error();
    const qint64 asked = subject->review ? subject->review->rulesVersion : 0;
    if (asked != *version)
        return Error{
            ErrorKind::Conflict,
            u"The content rules in force (version %1) were not asked about campaign %2. Nothing was "
            "submitted. Submit it again: heliograph campaign submit %3"_s.arg(
                QString::number(*version), clearedName(campaign), QString::number(number(campaign.id)))};
    for (const ContentRoute &route : subject->routes) {
        const auto unusable = unusableAt(connection, route);
        if (!unusable)
            return unusable.error();
        if (*unusable)
            return Error{
                ErrorKind::Conflict,
                u"The %1 %2 of campaign %3 is not approved at its provider (%4). Nothing was submitted."_s
                    .arg(templateKindKey((*unusable)->kind), (*unusable)->code, clearedName(campaign),
                         templateStateKey((*unusable)->state))};
    }
    return {};
}

Result<void> expectLookedAt(Connection &connection, const CampaignRecord &campaign)
{
    const auto subject = contentSubject(connection, campaign.id);
    if (!subject)
        return subject.error();
    if (!subject->review || subject->review->severity() != ContentSeverity::SecondLook
        || subject->secondLookVersion == subject->review->rulesVersion)
        return {};
    return Error{
        ErrorKind::Conflict,
        u"A content rule of the list \"%1\" wants a second look at campaign %2. Nothing was approved."_s.arg(
            worstFinding(subject->review->findings).list, clearedName(campaign))};
}

} // namespace heliograph
