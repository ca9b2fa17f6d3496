// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/sqlite/receiptsmatch.h"

#include "engine/storage/sqlite/attemptreader.h"
#include "engine/storage/sqlite/connection.h"

#include <limits>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace heliograph {

namespace {

// How many campaigns are looked through for an id that a provider gave again and again.
constexpr int MostCampaigns = 64;

// engine.md A13: a receipt without id and reference belongs to what was armed so near to its time.
constexpr Millis Nearby = 10min;

ReceiptMatch readMatch(const Statement &row)
{
    return {.message = MessageId{row.integer(0)},
            .campaign = CampaignId{row.integer(1)},
            .attempt = AttemptId{row.integer(2)},
            .state = static_cast<MessageState>(row.integer(3)),
            .outcome = static_cast<AttemptOutcome>(row.integer(4)),
            .open = std::nullopt,
            .mayLackId = false,
            .armedAt = fromMillis(row.integer(5)),
            .country = static_cast<qint16>(row.integer(6))};
}

//! Whether \a receipt would say more than its source may: that something was accepted which we do not know
//! to be, or, by an attempt that was accepted besides, what became of a message that another one settled.
bool exceedsTrust(const WaitingReceipt &receipt, const ReceiptMatch &match)
{
    const bool proves = match.open || match.outcome != AttemptOutcome::Accepted;
    return proves && receipt.trust == Trust::Unauthenticated && receipt.status != MessageState::InDoubt;
}

ReceiptsMatch::Found foundFor(const WaitingReceipt &receipt, const ReceiptMatch &match)
{
    if (exceedsTrust(receipt, match))
        return {std::nullopt, ReceiptFate::Untrusted};
    return {match, ReceiptFate::New};
}

} // namespace

ReceiptsMatch::ReceiptsMatch(Connection &connection)
    : m_connection(connection)
{
}

Result<ReceiptsMatch::Found> ReceiptsMatch::find(const WaitingReceipt &receipt)
{
    Found found;
    if (!receipt.providerId.isEmpty()) {
        const Result<Found> byId
            = receipt.index.isEmpty() ? byProviderIdAlone(receipt) : byProviderId(receipt);
        if (!byId || byId->match)
            return byId;
        found = *byId;
    }
    // A reference stands for a whole request, so it says nothing without the number.
    if (receipt.index.isEmpty())
        return found;
    if (!receipt.requestId.isEmpty()) {
        const Result<Found> byOurs = byReference(receipt);
        if (!byOurs || byOurs->match || byOurs->unmatched == ReceiptFate::Untrusted)
            return byOurs;
    }
    // With somebody else's reference, or an id we know, it is certainly not just anything to this number.
    if (receipt.hasReference || found.unmatched != ReceiptFate::Orphan)
        return found;
    return byNumberAndTime(receipt);
}

Result<ReceiptsMatch::Found> ReceiptsMatch::byProviderIdAlone(const WaitingReceipt &receipt)
{
    Statement &query = m_connection.statement(
        u"SELECT m.msg_id,m.campaign_id,a.attempt_id,m.state,a.outcome,a.armed_at,m.country FROM attempt a "
        "CROSS JOIN message m ON m.msg_id=a.msg_id WHERE a.account_id=? AND a.provider_msg_id=? LIMIT 2"_s);
    if (const Result<void> done = query.run(receipt.account, receipt.providerId); !done)
        return done.error();
    if (!query.next())
        return query.outcome() ? Result<Found>(Found()) : query.outcome().error();
    const ReceiptMatch match = readMatch(query);
    const bool several = query.next();
    query.finish();
    if (several)
        return Found{std::nullopt, ReceiptFate::Ambiguous};
    return foundFor(receipt, match);
}

//! A whole batch may share the id, so the number leads: walking over the batch for each of its receipts would
//! take the square of its size. A provider that gives an id again makes several campaigns stand behind it.
Result<ReceiptsMatch::Found> ReceiptsMatch::byProviderId(const WaitingReceipt &receipt)
{
    Statement &next = m_connection.statement(
        u"SELECT campaign_id FROM attempt WHERE account_id=? AND provider_msg_id=? AND campaign_id<? "
        "ORDER BY campaign_id DESC LIMIT 1"_s);
    QList<Candidate> candidates;
    qint64 campaign = std::numeric_limits<qint64>::max();
    int looked = 0;
    for (; looked < MostCampaigns; ++looked) {
        if (const Result<void> done = next.run(receipt.account, receipt.providerId, campaign); !done)
            return done.error();
        if (!next.next()) {
            if (const Result<void> read = next.outcome(); !read)
                return read.error();
            break;
        }
        campaign = next.integer(0);
        next.finish();
        const Result<std::optional<Candidate>> candidate = inCampaign(receipt, CampaignId{campaign});
        if (!candidate)
            return candidate.error();
        if (*candidate)
            candidates.append(**candidate);
    }
    if (candidates.size() > 1 && !receipt.requestId.isEmpty())
        candidates.removeIf([&](const Candidate &each) { return each.requestId != receipt.requestId; });
    if (candidates.size() == 1)
        return foundFor(receipt, candidates.constFirst().match);
    if (candidates.size() > 1)
        return Found{std::nullopt, ReceiptFate::Ambiguous};
    return Found{std::nullopt, looked > 0 ? ReceiptFate::WrongNumber : ReceiptFate::Orphan};
}

//! The plus signs keep the last step off the index by the id.
Result<std::optional<ReceiptsMatch::Candidate>> ReceiptsMatch::inCampaign(const WaitingReceipt &receipt,
                                                                          CampaignId campaign)
{
    Statement &query = m_connection.statement(
        u"SELECT m.msg_id,m.campaign_id,a.attempt_id,m.state,a.outcome,a.armed_at,m.country,a.request_id "
        u"FROM message m "
        "CROSS JOIN attempt a ON a.msg_id=m.msg_id AND +a.account_id=?1 AND +a.provider_msg_id=?2 "
        "WHERE m.campaign_id=?3 AND m.phone_bidx=?4 ORDER BY a.attempt_id DESC LIMIT 1"_s);
    const Result<void> done = query.run(receipt.account, receipt.providerId, campaign, receipt.index);
    if (!done)
        return done.error();
    std::optional<Candidate> candidate;
    if (query.next()) {
        candidate = Candidate{readMatch(query), query.blob(7)};
        query.finish();
    }
    if (const Result<void> read = query.outcome(); !read)
        return read.error();
    return candidate;
}

Result<ReceiptsMatch::Found> ReceiptsMatch::byReference(const WaitingReceipt &receipt)
{
    Result<std::optional<ReceiptMatch>> match = byOpenRequest(receipt);
    if (match && !*match)
        match = byClosedRequest(receipt);
    if (!match)
        return match.error();
    return *match ? foundFor(receipt, **match) : Found();
}

Result<std::optional<ReceiptMatch>> ReceiptsMatch::byOpenRequest(const WaitingReceipt &receipt)
{
    const Result<std::optional<qint64>> id = m_connection.integer(
        u"SELECT f.attempt_id FROM (SELECT campaign_id FROM inflight WHERE request_id=?1 LIMIT 1) k "
        "CROSS JOIN message m ON m.campaign_id=k.campaign_id AND m.phone_bidx=?3 "
        "CROSS JOIN inflight f ON f.msg_id=m.msg_id AND +f.request_id=?1 AND f.account_id=?2"_s,
        receipt.requestId, receipt.account, receipt.index);
    if (!id)
        return id.error();
    return *id ? openMatch(AttemptId{**id}) : Result<std::optional<ReceiptMatch>>(std::nullopt);
}

Result<std::optional<ReceiptMatch>> ReceiptsMatch::openMatch(AttemptId attempt)
{
    const Result<std::optional<OpenAttempt>> open = AttemptReader(m_connection).open(attempt);
    if (!open)
        return open.error();
    if (!*open)
        return std::optional<ReceiptMatch>();
    return std::optional(ReceiptMatch{.message = (*open)->message,
                                      .campaign = (*open)->campaign,
                                      .attempt = attempt,
                                      .state = MessageState::Ready,
                                      .outcome = AttemptOutcome::Accepted,
                                      .open = *open,
                                      .mayLackId = false,
                                      .armedAt = (*open)->armedAt,
                                      .country = (*open)->country});
}

Result<std::optional<ReceiptMatch>> ReceiptsMatch::byClosedRequest(const WaitingReceipt &receipt)
{
    Statement &query = m_connection.statement(
        u"SELECT m.msg_id,m.campaign_id,a.attempt_id,m.state,a.outcome,a.armed_at,m.country FROM "
        "(SELECT campaign_id FROM attempt WHERE request_id=?1 AND provider_msg_id IS NULL LIMIT 1) k "
        "CROSS JOIN message m ON m.campaign_id=k.campaign_id AND m.phone_bidx=?3 "
        "CROSS JOIN attempt a ON a.msg_id=m.msg_id AND +a.request_id=?1 AND a.account_id=?2 LIMIT 1"_s);
    if (const Result<void> done = query.run(receipt.requestId, receipt.account, receipt.index); !done)
        return done.error();
    std::optional<ReceiptMatch> match;
    if (query.next()) {
        match = readMatch(query);
        match->mayLackId = true;
        query.finish();
    }
    if (const Result<void> read = query.outcome(); !read)
        return read.error();
    return match;
}

//! What is in doubt, parked, written off or counted as sent, has no id yet and was armed about then, if there
//! is only one such: whatever has an id would have been found by it. What still waits for its answer may be
//! meant as well, so while there is such a one nothing is found. Campaigns without either are not looked at;
//! nearly all have somebody who counts as sent, so of those only the hour's.
Result<ReceiptsMatch::Found> ReceiptsMatch::byNumberAndTime(const WaitingReceipt &receipt)
{
    if (receipt.trust == Trust::Unauthenticated)
        return Found();
    Statement &query = m_connection.statement(
        u"SELECT m.msg_id,m.campaign_id,a.attempt_id,m.state,a.outcome,a.armed_at,m.country,f.attempt_id "
        u"FROM "
        "(SELECT campaign_id FROM campaign_counter WHERE state IN (2,3,4,12) AND n>0 "
        "UNION SELECT campaign_id FROM report_outcome WHERE hour BETWEEN (?3-?4)/3600000 AND (?3+?4)/3600000 "
        "AND state IN (5,13)) k "
        "CROSS JOIN message m ON m.campaign_id=k.campaign_id AND m.phone_bidx=?1 "
        "LEFT JOIN inflight f ON f.msg_id=m.msg_id LEFT JOIN attempt a ON a.attempt_id=m.last_attempt "
        "WHERE (f.msg_id IS NOT NULL OR (m.state=12 OR m.state IN (5,13) AND a.outcome=1) "
        "AND a.provider_msg_id IS NULL) "
        "AND iif(f.msg_id IS NULL,a.account_id,f.account_id)=?2 "
        "AND abs(iif(f.msg_id IS NULL,a.armed_at,f.armed_at)-?3)<=?4 LIMIT 2"_s);
    if (const Result<void> done = query.run(receipt.index, receipt.account, receipt.at, Nearby); !done)
        return done.error();
    if (!query.next())
        return query.outcome() ? Result<Found>(Found()) : query.outcome().error();
    ReceiptMatch closed = readMatch(query);
    closed.mayLackId = true;
    const std::optional<qint64> openAttempt = query.maybeInteger(7);
    const bool several = query.next();
    query.finish();
    if (several)
        return Found{std::nullopt, ReceiptFate::Ambiguous};
    if (!openAttempt)
        return foundFor(receipt, closed);
    const Result<std::optional<ReceiptMatch>> open = openMatch(AttemptId{*openAttempt});
    if (!open)
        return open.error();
    const bool answered = *open && (*open)->open->phase != AttemptPhase::Armed;
    return answered ? foundFor(receipt, **open) : Found();
}

} // namespace heliograph
