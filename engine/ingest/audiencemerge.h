// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/ids.h"
#include "engine/base/result.h"
#include "engine/domain/builtinpeople.h"
#include "engine/domain/campaignrow.h"

#include <QList>
#include <QString>

#include <functional>

namespace heliograph {

class Reader;
class Store;

//! Which audiences are to become one.
struct AudienceMergeOrder
{
    QString name; //!< of the new one
    QList<AudienceId> audiences; //!< two or more; where values differ, those of the later one count
    UserId by = BuiltInAuthor; //!< who never approves what goes to it
    bool engineSends = false; //!< small transactions, so that sending does not wait
};

//! What came of it.
struct MergedAudience
{
    AudienceId id{};
    AudienceTotals totals; //!< rows: of all of them; duplicates: people who were in more than one
    bool mayBeSentMarketing = false; //!< a basis counts for all of them
};

//! Called often with the share of the work that is done, in people; false cancels.
using MergeProgress = std::function<bool(qint64 done, qint64 all)>;

//! Makes a new audience of the people of several, which stay as they are. Everybody is in it once, by number;
//! it has every column of them. A value that the later audience leaves empty is taken from the earlier one.
//!
//! The weakest consent counts for all (jointConsent); where one audience has none, the new one has none. The
//! audience becomes visible complete or not at all. Constant memory, about a second for 50 000 people.
//!
//! Fails with Invalid for the order, NotFound for an unknown audience, Conflict if nobody is left in them,
//! Storage and Cancelled.
Result<MergedAudience> mergeAudiences(Reader &reader, Store &store, const AudienceMergeOrder &order,
                                      const MergeProgress &progress = {});

} // namespace heliograph
