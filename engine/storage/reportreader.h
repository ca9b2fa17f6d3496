// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/clock.h"
#include "engine/base/ids.h"
#include "engine/base/result.h"
#include "engine/domain/messagestate.h"

#include <QHash>
#include <QList>
#include <QString>

#include <functional>
#include <optional>

namespace heliograph {

//! Which of the hourly totals; unset members do not filter. Practice (see practiceAccounts()) is in it only
//! if its account or its campaign is asked for.
struct ReportSlice
{
    TimePoint from; //!< the beginning of an hour of UTC
    TimePoint until; //!< likewise; not included
    std::optional<AccountId> account;
    std::optional<CampaignId> campaign;
    std::optional<UserId> author; //!< only campaigns that this person wrote
    QString country;
    bool withTests = false; //!< sends to confirmed numbers as well
};

//! Where a total belongs: messages that were handed over in one hour.
struct ReportPlace
{
    TimePoint hour;
    AccountId account{};
    qint16 country = 0;
};

//! What accepted messages cost.
struct ReportSpend
{
    qint64 messages = 0;
    qint64 segments = 0;
    qint64 micros = 0; //!< in the currency of the account; of those that had a price
    qint64 priced = 0; //!< so many had one
};

//! What people wrote back, and how many of that were opt-outs.
struct ReportReplies
{
    qint64 replies = 0;
    qint64 optOuts = 0;
};

//! The totals that reports are made of: a few thousand rows for a quarter of a year, in the order of hours.
class ReportReader
{
public:
    virtual ~ReportReader() = default;

    struct Visitor
    {
        std::function<void(const ReportPlace &place, MessageState state, qint64 reason, qint64 n)> outcome;
        std::function<void(const ReportPlace &place, const ReportSpend &spend)> spend;
        std::function<void(const ReportPlace &place, int bucket, qint64 n)> latency;
    };

    //! Calls \a visitor for every total of \a slice, of one moment. Fails with Storage.
    virtual Result<void> visit(const ReportSlice &slice, const Visitor &visitor) = 0;

    //! Replies that came in the slice's period; of a campaign only those that were matched with it.
    virtual Result<ReportReplies> replies(const ReportSlice &slice) = 0;

    //! Simulated accounts whose traffic is left out of all figures of the workspace, since it is practice:
    //! all simulated ones, removed ones too, in a workspace that has or had a real account; none in a demo.
    virtual Result<QList<AccountId>> practiceAccounts() = 0;

    //! Messages that ended without being handed over (left out, too late, cancelled) at \a since or later, by
    //! state, without practice. \a since is the beginning of an hour of UTC.
    virtual Result<QHash<MessageState, qint64>> endedUnsent(TimePoint since) = 0;

    //! How many messages carry each code, of all time: those that were refused, skipped, not delivered or
    //! cancelled for it. Reads a few thousand rows.
    virtual Result<QHash<QString, qint64>> reasonTotals() = 0;

    virtual Result<QHash<qint64, QString>> reasons() = 0; //!< by the number that visit() gives

    //! An account bills in one currency; empty for one without prices.
    virtual Result<QHash<AccountId, QString>> currencies() = 0;

    //! Of all accounts, removed ones too: their past is still reported.
    virtual Result<QHash<AccountId, QString>> accountLabels() = 0;
};

} // namespace heliograph
