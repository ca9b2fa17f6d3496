// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/clock.h"
#include "engine/base/ids.h"
#include "engine/domain/campaign.h"
#include "engine/domain/holdreason.h"
#include "engine/domain/messagestate.h"
#include "engine/domain/testsend.h"

#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

#include <array>
#include <optional>

namespace heliograph {

//! What an import made of a file: rows = accepted + rejected + duplicates.
struct AudienceTotals
{
    qint64 rows = 0;
    qint64 accepted = 0;
    qint64 rejected = 0;
    qint64 duplicates = 0;
};

struct AudienceRow
{
    static constexpr int LongestName = 100; //!< characters

    AudienceId id{};
    QString name;
    QStringList columns;
    AudienceTotals totals;
    TimePoint createdAt;
    std::optional<UserId> importer{}; //!< nobody is known of a list of long ago
};

//! How long somebody may take back an import of his own.
inline constexpr Millis AudienceUndoneWithin = std::chrono::hours(24);

struct CampaignRow
{
    CampaignId id{};
    CampaignKind kind = CampaignKind::Campaign;
    QString name;
    CampaignState state = CampaignState::Draft;
    Hold hold; //!< of the campaign itself
    CampaignContent content;
    QByteArray contentHash;
    QByteArray listHash; //!< of its people in their order; empty before they are fixed
    bool approvalHolds = false; //!< approved, for exactly this content
    AudienceId audience{};
    QList<AccountId> accounts;
    qint64 planned = 0; //!< written once, when frozen; 0 before
    bool feedDone = false;
    UserId author{};
    QString authorName; //!< as people see it now
    QString approverName; //!< empty before somebody approved it
    std::optional<CampaignId> parent; //!< the campaign whose failed ones it sends to again
    std::optional<TimePoint> expiresAt; //!< what has not gone by then is skipped; known once it is started
    std::optional<TimePoint> sendableAt; //!< when its people last could go, to within some seconds
    TimePoint createdAt;
    std::optional<TimePoint> startedAt;
    std::optional<TimePoint> finishedAt;
    std::optional<TimePoint> binnedAt; //!< a draft that was deleted; it is removed BinKept later
    std::optional<TimePoint> archivedAt; //!< an ended one that was put out of the way
};

//! How fast a campaign goes out, as its engine measured it lately.
struct MeasuredRate
{
    TimePoint at;
    double messagesPerS = 0;
    double segmentsPerS = 0;
};

//! A campaign's counters in one consistent reading.
struct CampaignCounters
{
    qint64 planned = 0;
    std::array<qint64, MessageStateCount> byState{}; //!< index: MessageState; Ready includes held rows
    QMap<HoldReason, qint64> heldRows; //!< rows put back with a reason of their own
    qint64 segmentsSent = 0;
    qint64 dueSoon = 0; //!< held rows whose hold ends by itself within a minute
    std::optional<MeasuredRate> rate; //!< none if no engine has measured one yet
};

//! How many campaigns and tests there ever were, and what is odd about any of them.
struct CampaignCensus
{
    qint64 campaigns = 0;
    std::optional<CampaignId> unbalanced; //!< one whose counters do not add up to its plan
    std::optional<CampaignId> newest; //!< the one created last by the clock of then
    TimePoint newestAt;
};

} // namespace heliograph
