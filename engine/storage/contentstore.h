// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/ids.h"
#include "engine/base/result.h"
#include "engine/domain/contentlistrow.h"
#include "engine/domain/contentreview.h"

#include <QString>

#include <optional>

namespace heliograph {

struct NewContentList
{
    QString name; //!< 1 to 60 characters; a list of the same name gets a new version
    QString country; //!< ISO 3166 alpha-2; empty: everywhere
    QString text; //!< the file, see ContentList
};

//! Content rules, and what they said of campaigns. Every change is audited in the same transaction, and in
//! force from the next claim on.
class ContentStore
{
public:
    virtual ~ContentStore() = default;

    //! The list in force under \a name; nothing if there is none.
    virtual Result<std::optional<ContentListRow>> inForce(const QString &name) = 0;

    //! Puts \a list in force as a new version, and returns that. What is in force already, word for word,
    //! stays as it is and is returned. Invalid names the line that is no rule.
    virtual Result<ContentListRow> import(const NewContentList &list, UserId by) = 0;

    //! Takes the list out of force; its versions stay. NotFound if no list in force has that name.
    virtual Result<ContentListRow> remove(const QString &name, UserId by) = 0;

    //! Keeps what the rules in force said of a campaign that is about to be submitted, and makes it part of
    //! what is approved (content_hash). CampaignStore::beginFreeze() wants it. The store reads the text once
    //! more itself. Conflict if other rules are in force by now, or not everybody was looked at; Invalid if a
    //! rule blocks the campaign.
    virtual Result<void> keepReview(CampaignId campaign, const ContentReview &review) = 0;

    //! Somebody has taken the second look that a rule wants, and says in \a note why it may go. It holds for
    //! the campaign as it is now and the rules in force now. Conflict if no rule wants one.
    virtual Result<void> takeSecondLook(CampaignId campaign, UserId by, const QString &note) = 0;
};

} // namespace heliograph
