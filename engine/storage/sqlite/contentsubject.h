// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/ids.h"
#include "engine/base/result.h"
#include "engine/domain/campaign.h"
#include "engine/domain/contentreview.h"
#include "engine/domain/providertemplate.h"
#include "engine/policy/content/contentrules.h"

#include <QByteArray>
#include <QList>

#include <optional>

namespace heliograph {

class Connection;

//! A campaign as one of its accounts sends it.
struct ContentRoute
{
    AccountId account{};
    CampaignContent content{}; //!< with the account's own template
    QString signature{}; //!< the campaign's, or the account's
};

//! A campaign as content rules and template states look at it.
struct ContentSubject
{
    CampaignId id{};
    QString name;
    CampaignState state = CampaignState::Draft;
    QByteArray contentJson{}; //!< as it is stored
    QByteArray contentHash{};
    AudienceId audience{};
    QList<ContentRoute> routes{}; //!< in the order of the accounts
    std::optional<ContentReview> review{};
    qint64 secondLookVersion = -1; //!< of the rules; -1: nobody has looked

    QList<AccountId> accounts() const;

    //! As \a account sends it; nullptr if it is none of the campaign's.
    const ContentRoute *routeOf(AccountId account) const;
};

//! Fails with NotFound or Storage.
Result<ContentSubject> contentSubject(Connection &connection, CampaignId campaign);

//! What \a rules find in the campaign's own words, however any of its accounts sends them; each complaint
//! once. \a asked tells how variables are written and where the campaign goes.
QList<ContentFinding> findingsOf(const ContentSubject &subject, const ContentReview &asked,
                                 const std::shared_ptr<const ContentRules> &rules);

//! What a campaign would use on \a route and may not: its template, or the signature. Nothing if both are
//! approved or unknown here.
Result<std::optional<ProviderTemplate>> unusableAt(Connection &connection, const ContentRoute &route);

} // namespace heliograph
