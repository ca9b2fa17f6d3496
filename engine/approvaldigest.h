// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/domain/approvalrow.h"
#include "engine/domain/approvalrules.h"
#include "engine/domain/campaignrow.h"
#include "engine/domain/money.h"
#include "engine/policy/limits/forecast.h"
#include "engine/query/worddifference.h"
#include "engine/storage/reader.h"

#include <QJsonValue>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>

namespace heliograph {

//! One person's message as it would be read.
struct SampleMessage
{
    qint32 line = 0; //!< of the imported file
    QString country;
    QString text; //!< empty if only the provider knows it
    int segments = 1;
};

//! One thing that a version says otherwise than the one it is compared with.
struct FieldChange
{
    QString field; //!< a key of the campaign's JSON: "text", "pace", "start_at"; or "people"
    QJsonValue before; //!< null if it was not set
    QJsonValue after;
    QList<WordChange> words{}; //!< of texts
};

//! What has changed since a version that was decided about.
struct VersionDifference
{
    CampaignVersion since; //!< content and decision of that version
    QList<FieldChange> changes; //!< by field; empty if it is the same
};

//! Everything that somebody wants to know before he approves a campaign (product.md 4.4). Values only: words
//! are made where it is shown. The seal is computed from what stands here and in the list, so who approves by
//! it approves this.
struct ApprovalDigest
{
    CampaignRow campaign;
    QString audience; //!< its name
    QStringList providers; //!< labels, in the order in which they are used
    QMap<UserId, QString> logins;

    SealReading seal;
    UserId changedBy{}; //!< of the version that waits
    std::optional<TimePoint> changedAt; //!< none before it is submitted
    std::optional<TimePoint> decideBefore; //!< its start; none if it has none
    QList<ApprovalRow> approvals; //!< so far
    QList<SecondApprover> wantsTwoFor; //!< empty: one person is enough

    qint64 people = 0; //!< who would get it
    std::optional<SampleMessage> first; //!< none if there is nobody
    std::optional<SampleMessage> worst; //!< with the most segments; of these the longest
    bool knowsText = true; //!< false: a template whose text nobody entered, counted as one segment each
    QMap<int, qint64> segments; //!< people by the number of segments
    QMap<QString, Money> leastCost; //!< by currency, through the cheapest of its providers
    QMap<QString, Money> mostCost; //!< through the dearest
    qint64 withoutPrice = 0; //!< people whom some provider of it has no price for

    QList<CountryShare> countries; //!< most people first
    QList<LinkedDomain> domains;
    TextedBefore textedLastDay; //!< of these people, who got something of another campaign
    TextedBefore textedLastWeek;
    std::optional<Forecast> forecast; //!< by today's limits; none once it is under way or over
    std::optional<KeptReview> review; //!< of the content rules
    std::optional<VersionDifference>
        difference; //!< since the last approved or returned version; none if it is the first

    int approversNeeded() const { return wantsTwoFor.isEmpty() ? 1 : 2; }
};

//! Reads everybody's message: some seconds for a million people. Fails with NotFound, Storage, or Invalid if
//! the text is no template.
Result<ApprovalDigest> readApprovalDigest(Reader &reader, CampaignId campaign, TimePoint now);

//! The difference alone; nothing if no version before the present one was approved or returned.
Result<std::optional<VersionDifference>> readVersionDifference(Reader &reader, const CampaignRow &campaign);

} // namespace heliograph
