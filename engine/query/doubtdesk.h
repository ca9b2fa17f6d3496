// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/policy/doubtplan.h"

#include <QHash>
#include <QList>
#include <QString>

#include <optional>

namespace heliograph {

//! What is known of an attempt's fate so far: with its cause, what makes two of them equal evidence.
enum class DoubtEvidence {
    CannotBeAsked, //!< its provider knows no question about it
    NotAsked, //!< but will be
    NotThereProven, //!< a strong miss: it very probably did not go
    NotThereYet, //!< not found, but too early, or once only
    NotThere, //!< not found, which proves nothing at this provider
    Mixed, //!< others are there, one of which may be it
    NoAnswer, //!< the question itself failed
};

//! The key in JSON and group names: "cannot-be-asked", "no-record-proven".
QLatin1String doubtEvidenceKey(DoubtEvidence evidence);

//! One attempt in doubt as a person decides about it.
struct DoubtCase
{
    DoubtRow row;
    DoubtPlan plan;
    QueryStrength strength = QueryStrength::None;
    DoubtEvidence evidence = DoubtEvidence::NotAsked;
    QString group; //!< equal evidence: "ali:no-answer:no-record-proven"
    bool mayDecide = false; //!< the waiting time is over: sending again carries the least risk it can
};

//! Cases of equal evidence.
struct DoubtGroup
{
    QString key;
    AccountId account{};
    DoubtCause cause = DoubtCause::Unclear;
    DoubtEvidence evidence = DoubtEvidence::NotAsked;
    QueryStrength strength = QueryStrength::None;
    int count = 0;
    int mayDecide = 0;
    int mostAsked = 0; //!< the largest number of questions about one of them
    TimePoint since; //!< the oldest
    std::optional<TimePoint> nextQuestion; //!< the earliest
    std::optional<TimePoint> nextEnd; //!< when a campaign's rule closes the first of them
};

//! How to ask each account, and what people call it. Accounts that are not in it cannot be asked.
struct DoubtAccount
{
    QString label;
    DoubtAsking asking;
};
using DoubtAccounts = QHash<AccountId, DoubtAccount>;

//! What \a row is at \a now, by the same rules that the engine follows.
DoubtCase doubtCase(const DoubtRow &row, const DoubtAccounts &accounts, TimePoint now);

//! \a cases by equal evidence, the largest group first.
QList<DoubtGroup> doubtGroups(const QList<DoubtCase> &cases);

} // namespace heliograph
