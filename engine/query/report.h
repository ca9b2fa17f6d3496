// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/ids.h"
#include "engine/base/result.h"
#include "engine/domain/latencybuckets.h"
#include "engine/domain/messagestate.h"
#include "engine/domain/money.h"
#include "engine/policy/codemeaning.h"
#include "engine/query/reportperiod.h"

#include <QList>
#include <QMap>
#include <QString>

#include <array>
#include <optional>

namespace heliograph {

class Reader;

//! What a report is about; unset members do not filter. What went through simulated accounts is practice: in
//! a workspace that has or had a real account it is left out, unless its account or campaign is asked for.
//! Where there are simulated accounts only, as in a demo, everything is in it.
struct ReportQuestion
{
    ReportPeriod period;
    std::optional<ReportPeriod> comparedWith;
    ReportStep step = ReportStep::Day;
    QTimeZone zone = QTimeZone::utc();
    std::optional<AccountId> account;
    std::optional<CampaignId> campaign;
    std::optional<UserId> author; //!< only campaigns that this person wrote
    QString country;
    bool withTests = false; //!< sends to confirmed numbers as well, which no report shows
};

//! Below so many messages a share says nothing: it is written as counts.
inline constexpr qint64 FewestForShare = 20;

//! The lines of the ledger in which a message can be that was handed over. A report counts it by the moment
//! of handing over (MessageFilter::sentFrom), in the line it is in now.
inline constexpr std::array ReportLines
    = {LedgerLine::Delivered, LedgerLine::NotDelivered, LedgerLine::NoReceipt,
       LedgerLine::Sent,      LedgerLine::Unknown,      LedgerLine::Refused};

//! Messages that were handed over, by what became of them.
class ReportCounts
{
public:
    void add(LedgerLine line, qint64 n) { m_lines.at(static_cast<size_t>(line)) += n; }

    //! Of those whose line is Sent: older than the time in which their provider reports.
    void addOverdue(qint64 n) { m_overdue += n; }
    ReportCounts &operator+=(const ReportCounts &other);

    qint64 line(LedgerLine line) const { return m_lines.at(static_cast<size_t>(line)); }
    qint64 all() const; //!< whatever became of them
    qint64 accepted() const; //!< by providers, as far as anybody knows
    qint64 judged() const; //!< those of the accepted whose delivery has been decided, or is overdue

    //! Delivered by judged(), from 0 to 1; nothing if there are fewer than FewestForShare.
    std::optional<double> deliveryRate() const;

    friend bool operator==(const ReportCounts &, const ReportCounts &) = default;

private:
    std::array<qint64, LedgerLines.size()> m_lines{};
    qint64 m_overdue = 0;
};

//! What accepted messages cost. Unlike currencies are listed, never added.
struct ReportCost
{
    QMap<QString, qint64> micros; //!< by currency
    qint64 segments = 0;
    qint64 messages = 0;
    qint64 withoutPrice = 0; //!< messages whose cost nobody knows

    ReportCost &operator+=(const ReportCost &other);

    //! What each of \a delivered messages cost, by currency; nothing if there are none.
    QMap<QString, qint64> perDelivered(qint64 delivered) const;

    friend bool operator==(const ReportCost &, const ReportCost &) = default;
};

//! Everything about one set of messages.
struct ReportFigures
{
    ReportCounts counts;
    LatencyCounts latency; //!< of those delivered: from handing over to the provider's time of delivery
    ReportCost cost;

    ReportFigures &operator+=(const ReportFigures &other);
};

struct ReportPoint
{
    ReportPeriod period;
    ReportCounts counts;
};

struct ReportAccount
{
    AccountId id{};
    QString label;
    QString driver; //!< empty for one that was removed
    ReportFigures figures;
};

struct ReportCountry
{
    QString code; //!< empty: not known
    ReportFigures figures;
};

//! Messages that were refused or not delivered for one reason.
struct ReportError
{
    LedgerLine line = LedgerLine::NotDelivered;
    QString code; //!< the provider's, carrier's or ours; may be empty
    QString driver; //!< of the account that reported it most often
    qint64 count = 0;
    Meaning meaning = Meaning::Unknown; //!< of the code, from whoever knows providers
};

//! The cost of one provider in one country.
struct ReportCostCell
{
    AccountId account{};
    QString country;
    ReportCost cost;
    qint64 delivered = 0;
};

//! Figures of one period. Every list is complete, so that its sum is that of the totals.
struct Report
{
    ReportPeriod period; //!< in whole hours
    ReportStep step = ReportStep::Day;
    ReportFigures totals;
    QList<AccountId> practice; //!< simulated accounts that are left out
    qint64 replies = 0;
    qint64 optOuts = 0;
    QList<ReportPoint> series; //!< in order, without gaps, at most MostReportPoints
    QList<ReportAccount> accounts; //!< those with most messages first
    QList<ReportCountry> countries; //!< likewise
    QList<ReportError> errors; //!< the ten most frequent
    qint64 otherErrors = 0; //!< messages with any other
    int otherErrorKinds = 0;
    QList<ReportCostCell> costs; //!< by account, then country

    std::optional<ReportFigures> before; //!< of the period to compare with
    QList<ReportPoint> seriesBefore; //!< as many points as series has, or fewer; put side by side in order
};

//! Reads the report that \a question asks for; \a now says which receipts are overdue. Takes a moment for a
//! quarter of a year, so do not ask on a thread that people wait for. Fails with Storage, or Invalid for a
//! period that ends before it begins.
Result<Report> runReport(Reader &reader, const ReportQuestion &question, TimePoint now);

} // namespace heliograph
