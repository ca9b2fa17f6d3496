// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/clock.h"
#include "engine/base/ids.h"
#include "engine/domain/campaign.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace heliograph {

//! A country that a campaign goes to.
struct CountryShare
{
    QString country; //!< ISO 3166; empty if it is not known
    qint64 people = 0;
    bool isNew = false; //!< no campaign that began has gone there
};

//! A host that a campaign's own words link to.
struct LinkedDomain
{
    QString domain; //!< in ASCII
    bool isNew = false; //!< no campaign that began has linked to it
};

//! How many of a campaign's people got something of other campaigns lately.
struct TextedBefore
{
    qint64 people = 0;
    qint64 threeTimes = 0; //!< of these, three times or more
};

//! Another campaign that some of a campaign's people got lately.
struct TextedBy
{
    CampaignId campaign{};
    QString name;
    qint64 lastDay = 0; //!< people
    qint64 lastWeek = 0;
};

//! That somebody has approved what a campaign holds now.
struct ApprovalRow
{
    UserId approver{};
    int needed = 1; //!< how many different people have to
    TimePoint at;
    TimePoint until; //!< it has to begin by then
};

//! What became of a version that was submitted. The numbers are stored.
enum class VersionDecision { Approved = 1, Returned = 2, Rejected = 3, Edited = 4 };

//! A campaign as it was submitted at some time.
struct CampaignVersion
{
    qint64 version = 0; //!< from 1 on
    CampaignContent content;
    AudienceId audience{};
    qint64 people = 0;
    QByteArray seal;
    UserId changedBy{};
    TimePoint changedAt;
    std::optional<VersionDecision> decision; //!< none yet
    UserId decidedBy{};
    std::optional<TimePoint> decidedAt;
    QString reason;
};

//! The seal of a campaign as it stands in the database, and as it comes out when everything is read again.
struct SealReading
{
    QByteArray stored;
    QByteArray computed; //!< over everybody in its list, too
    QByteArray approved; //!< empty before it is approved
    qint64 version = 0; //!< how often it was submitted
    UserId author{};
    UserId importer{}; //!< of its audience
    std::optional<TimePoint> until; //!< an approved one has to begin by then
    qint64 excluded = 0; //!< people on the suppression list when it was submitted

    bool isWhole() const { return stored == computed; }
};

} // namespace heliograph
