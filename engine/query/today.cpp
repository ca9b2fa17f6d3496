// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/query/today.h"

#include "engine/policy/limits/budgetperiod.h"
#include "engine/storage/reportreader.h"

#include <algorithm>
#include <array>
#include <numeric>

namespace heliograph {

namespace {

constexpr std::array OpenLines
    = {LedgerLine::Waiting, LedgerLine::Held, LedgerLine::Sending, LedgerLine::Unknown};

constexpr std::array HandedOverLines = {LedgerLine::Sent, LedgerLine::Delivered, LedgerLine::NotDelivered,
                                        LedgerLine::NoReceipt, LedgerLine::Refused};

bool isOf(const auto &lines, LedgerLine line)
{
    return std::ranges::find(lines, line) != lines.end();
}

qint64 &lineOf(LedgerView &ledger, LedgerLine line)
{
    return ledger.lines[static_cast<size_t>(line)];
}

// A campaign goes through simulated accounts or through others, never through both.
bool isPractice(const CampaignRow &campaign, const QList<AccountId> &practice)
{
    return std::ranges::any_of(campaign.accounts,
                               [&practice](AccountId account) { return practice.contains(account); });
}

Result<void> addOpen(Reader &reader, const SendingSituation &situation, const QList<AccountId> &practice,
                     LedgerView &day)
{
    const auto campaigns = reader.openCampaigns();
    if (!campaigns)
        return campaigns.error();
    for (const CampaignRow &campaign : *campaigns) {
        if (isPractice(campaign, practice))
            continue;
        const auto counters = reader.counters(campaign.id, situation.now);
        if (!counters)
            return counters.error();
        const LedgerView ledger = ledgerOf(campaign, *counters, situation);
        for (const LedgerLine line : OpenLines)
            lineOf(day, line) += ledger.line(line);
        day.balanced = day.balanced && ledger.balanced;
    }
    return {};
}

Result<void> addEnded(Reader &reader, TimePoint since, LedgerView &day)
{
    const auto ended = reader.reports().endedUnsent(since);
    if (!ended)
        return ended.error();
    for (auto each = ended->constBegin(); each != ended->constEnd(); ++each)
        lineOf(day, ledgerLine(each.key(), false)) += each.value();
    return {};
}

} // namespace

Result<Today> readToday(Reader &reader, const SendingSituation &situation, const QTimeZone &zone)
{
    ReportQuestion question;
    question.period = {periodStart(BudgetPeriod::Day, situation.now, zone), situation.now + Millis(1)};
    question.zone = zone;
    question.withTests = true;
    const auto report = runReport(reader, question, situation.now);
    if (!report)
        return report.error();
    Today today{report->period.from, {}, report->accounts, report->totals.cost, report->practice};
    for (const LedgerLine line : HandedOverLines)
        lineOf(today.ledger, line) = report->totals.counts.line(line);
    if (const Result<void> done = addOpen(reader, situation, today.practice, today.ledger); !done)
        return done.error();
    if (const Result<void> done = addEnded(reader, today.since, today.ledger); !done)
        return done.error();
    today.ledger.planned = std::accumulate(today.ledger.lines.begin(), today.ledger.lines.end(), qint64(0));
    return today;
}

MessageFilter messagesOfDay(LedgerLine line, TimePoint since, const QList<AccountId> &practice)
{
    MessageFilter filter;
    filter.leftOut.accounts = practice;
    filter.line = line;
    if (isOf(HandedOverLines, line))
        filter.sentFrom = since;
    else if (!isOf(OpenLines, line))
        filter.from = since;
    return filter;
}

} // namespace heliograph
