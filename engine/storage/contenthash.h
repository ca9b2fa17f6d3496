// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/clock.h"
#include "engine/base/ids.h"
#include "engine/domain/campaign.h"
#include "engine/domain/testsend.h"

#include <QByteArray>
#include <QList>

#include <optional>

namespace heliograph {

//! BLAKE2b-256 of \a bytes: 32 bytes.
QByteArray blake2b(const QByteArray &bytes);

//! A provider account as a campaign goes through it.
struct SealedAccount
{
    AccountId id{};
    QByteArray route; //!< its driver and settings as stored, among them its signature and where it sends
};

//! Everything that will happen, as an approval is bound to it (engine.md SR-12). The text or template with
//! its version's words, sender, hours, pace, canary, maximum cost, doubt policy and validity are in \a
//! content; what the database keeps beside it counts as it stands there.
struct SealedCampaign
{
    CampaignKind kind = CampaignKind::Campaign;
    QString name;
    QByteArray content; //!< the canonical JSON, as stored
    QByteArray
        review{}; //!< the canonical ContentReview with the version of the rules; empty if none were asked
    AudienceId audience{};
    QByteArray
        listHash{}; //!< of everybody in order, and who is excluded (nextListHash); empty before it is frozen
    qint64 people = 0; //!< planned
    QList<SealedAccount> accounts{}; //!< in the order in which they are used
    UserId author{};
    std::optional<CampaignId> parent{};
    qint64 laneClass = 0;
    qint64 doubtPolicy = 0;
    double weight = 1;
    std::optional<TimePoint> startAt{};
    qint64 version = 0; //!< how often it was submitted: what was approved once does not come back
};

//! The seal: BLAKE2b-256 over a canonical, versioned encoding of \a campaign.
QByteArray contentHash(const SealedCampaign &campaign);

//! The hash of a list that goes on with the person of \a key after \a before, which is empty at its
//! beginning. \a excluded: is on the suppression list, so gets nothing.
QByteArray nextListHash(const QByteArray &before, const QByteArray &key, bool excluded);

//! Short enough to be read out and compared: "7F3A-91C2-04DE".
QString shortSeal(const QByteArray &hash);

} // namespace heliograph
