// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/sqlite/receiptsapply.h"

#include "engine/storage/sqlite/connection.h"

#include <array>
#include <limits>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace heliograph {

namespace {

constexpr qsizetype ClientRefSize = 32;

// When a receipt that fits nothing is tried again (engine.md A5); then it is parked, and wakes only when an
// answer brings its provider's id.
constexpr std::array<Millis, 4> TryAgain = {1min, 5min, 30min, 6h};
constexpr qint64 Parked = std::numeric_limits<qint64>::max();

//! The request a client reference of ours stands for; empty for any other text.
QByteArray requestIdFrom(const QString &clientRef)
{
    if (clientRef.size() != ClientRefSize)
        return {};
    const QByteArray id = QByteArray::fromHex(clientRef.toLatin1());
    return id.size() * 2 == ClientRefSize ? id : QByteArray();
}

//! The rank rule (engine.md A13): what is known better is never overwritten, delivered is final.
bool moves(MessageState from, MessageState to)
{
    switch (from) {
    case MessageState::Submitted:
    case MessageState::ClosedUnknown:
        return to != from;
    case MessageState::NoReceipt:
        return to != MessageState::Submitted;
    case MessageState::Undelivered:
        return to == MessageState::Delivered;
    default:
        return false;
    }
}

} // namespace

ReceiptsApply::ReceiptsApply(Connection &connection, TimePoint now)
    : m_connection(connection)
    , m_now(now)
    , m_attempts(connection, now)
{
}

Result<AppliedReceipts> ReceiptsApply::run(int limit)
{
    const Result<QList<Stored>> receipts = due(limit);
    if (!receipts)
        return receipts.error();
    for (const Stored &receipt : *receipts) {
        if (const Result<void> done = apply(receipt); !done)
            return done.error();
    }
    if (const Result<void> written = m_attempts.write(); !written)
        return written.error();
    m_applied.more = receipts->size() == limit;
    return m_applied;
}

Result<QList<ReceiptsApply::Stored>> ReceiptsApply::due(int limit)
{
    Statement &query = m_connection.statement(
        u"SELECT receipt_id,account_id,provider_msg_id,client_ref,phone_bidx,status,raw_code,trust,tries "
        "FROM receipt_inbox WHERE applied_at IS NULL AND next_try<=? ORDER BY next_try LIMIT ?"_s);
    if (const Result<void> done = query.run(m_now, limit); !done)
        return done.error();
    QList<Stored> receipts;
    while (query.next()) {
        receipts.append(Stored{.id = query.integer(0),
                               .account = AccountId{query.integer(1)},
                               .providerId = query.text(2),
                               .requestId = requestIdFrom(query.text(3)),
                               .index = query.blob(4),
                               .status = static_cast<MessageState>(query.integer(5)),
                               .code = query.text(6),
                               .trust = static_cast<Trust>(query.integer(7)),
                               .tries = static_cast<int>(query.integer(8))});
    }
    if (const Result<void> read = query.outcome(); !read)
        return read.error();
    return receipts;
}

Result<void> ReceiptsApply::apply(const Stored &receipt)
{
    const Result<std::optional<Match>> found = match(receipt);
    if (!found)
        return found.error();
    if (!*found)
        return defer(receipt);

    const Match &match = **found;
    // The provider took what we had every reason to believe it had not.
    if (match.outcome == AttemptOutcome::NotAccepted && receipt.trust >= Trust::ListedAddress) {
        if (const Result<void> flagged = m_attempts.flagDuplicate(match.message); !flagged)
            return flagged;
    }
    const Result<bool> moved = move(receipt, match);
    if (!moved)
        return moved.error();
    ++(*moved || match.proved ? m_applied.applied : m_applied.ignored);
    return m_connection.run(u"UPDATE receipt_inbox SET applied_at=?,msg_id=? WHERE receipt_id=?"_s, m_now,
                            match.message, receipt.id);
}

Result<std::optional<ReceiptsApply::Match>> ReceiptsApply::match(const Stored &receipt)
{
    if (!receipt.providerId.isEmpty()) {
        const Result<std::optional<Match>> found = byProviderId(receipt);
        if (!found || *found)
            return found;
    }
    // A reference stands for a whole request, so it says nothing without the number.
    if (receipt.requestId.isEmpty() || receipt.index.isEmpty())
        return std::optional<Match>();
    const Result<std::optional<Match>> open = byOpenRequest(receipt);
    if (!open || *open)
        return open;
    return byClosedRequest(receipt);
}

namespace {

//! The match in the first row of \a query; nothing if there is none, or if a second row makes it a guess.
template <typename Match>
Result<std::optional<Match>> onlyMatch(Statement &query)
{
    std::optional<Match> match;
    if (query.next()) {
        match = Match{.message = MessageId{query.integer(0)},
                      .campaign = CampaignId{query.integer(1)},
                      .state = static_cast<MessageState>(query.integer(2)),
                      .outcome = static_cast<AttemptOutcome>(query.integer(3))};
        if (query.next())
            match.reset();
        query.finish();
    }
    if (const Result<void> read = query.outcome(); !read)
        return read.error();
    return match;
}

} // namespace

Result<std::optional<ReceiptsApply::Match>> ReceiptsApply::byProviderId(const Stored &receipt)
{
    if (receipt.index.isEmpty()) {
        Statement &alone = m_connection.statement(
            u"SELECT m.msg_id,m.campaign_id,m.state,a.outcome FROM attempt a "
            "CROSS JOIN message m ON m.msg_id=a.msg_id WHERE a.account_id=? AND a.provider_msg_id=? LIMIT 2"_s);
        if (const Result<void> done = alone.run(receipt.account, receipt.providerId); !done)
            return done.error();
        return onlyMatch<Match>(alone);
    }
    // A whole batch may share the id, so the number leads: walking over the batch for each of its receipts
    // would take the square of its size. The plus signs keep the last step off the index by that id.
    Statement &query = m_connection.statement(
        u"SELECT m.msg_id,m.campaign_id,m.state,a.outcome FROM "
        "(SELECT campaign_id FROM attempt WHERE account_id=?1 AND provider_msg_id=?2 "
        "ORDER BY attempt_id DESC LIMIT 1) k "
        "CROSS JOIN message m ON m.campaign_id=k.campaign_id AND m.phone_bidx=?3 "
        "CROSS JOIN attempt a ON a.msg_id=m.msg_id AND +a.account_id=?1 AND +a.provider_msg_id=?2 LIMIT 1"_s);
    if (const Result<void> done = query.run(receipt.account, receipt.providerId, receipt.index); !done)
        return done.error();
    return onlyMatch<Match>(query);
}

//! A receipt for an attempt that is still open proves that the provider took it, if it can be trusted.
Result<std::optional<ReceiptsApply::Match>> ReceiptsApply::byOpenRequest(const Stored &receipt)
{
    if (receipt.trust == Trust::Unauthenticated)
        return std::optional<Match>();
    const Result<std::optional<qint64>> id = m_connection.integer(
        u"SELECT f.attempt_id FROM (SELECT campaign_id FROM inflight WHERE request_id=?1 LIMIT 1) k "
        "CROSS JOIN message m ON m.campaign_id=k.campaign_id AND m.phone_bidx=?3 "
        "CROSS JOIN inflight f ON f.msg_id=m.msg_id AND +f.request_id=?1 AND f.account_id=?2"_s,
        receipt.requestId, receipt.account, receipt.index);
    if (!id)
        return id.error();
    if (!*id)
        return std::optional<Match>();
    const Result<std::optional<OpenAttempt>> open = m_attempts.find(AttemptId{**id});
    if (!open || !*open)
        return open ? Result<std::optional<Match>>(std::nullopt) : open.error();

    const Completion completion{
        .attempt = (*open)->id, .accepted = true, .providerId = receipt.providerId, .code = {}};
    const Result<void> closed = m_attempts.complete(**open, completion, Evidence::Receipt);
    if (!closed)
        return closed.error();
    return std::optional(Match{.message = (*open)->message,
                               .campaign = (*open)->campaign,
                               .state = MessageState::Submitted,
                               .proved = true});
}

Result<std::optional<ReceiptsApply::Match>> ReceiptsApply::byClosedRequest(const Stored &receipt)
{
    Statement &query = m_connection.statement(
        u"SELECT m.msg_id,m.campaign_id,m.state,a.outcome FROM "
        "(SELECT campaign_id FROM attempt WHERE request_id=?1 AND provider_msg_id IS NULL LIMIT 1) k "
        "CROSS JOIN message m ON m.campaign_id=k.campaign_id AND m.phone_bidx=?3 "
        "CROSS JOIN attempt a ON a.msg_id=m.msg_id AND +a.request_id=?1 AND a.account_id=?2 LIMIT 1"_s);
    if (const Result<void> done = query.run(receipt.requestId, receipt.account, receipt.index); !done)
        return done.error();
    return onlyMatch<Match>(query);
}

Result<bool> ReceiptsApply::move(const Stored &receipt, const Match &match)
{
    if (!moves(match.state, receipt.status))
        return false;
    const Result<void> changed = m_connection.run(u"UPDATE message SET state=?,state_at=? WHERE msg_id=?"_s,
                                                  receipt.status, m_now, match.message);
    if (!changed)
        return changed.error();
    const Result<AccountId> account = accountOf(receipt, match);
    if (!account)
        return account.error();
    m_attempts.counters().move(match.campaign, *account, match.message, match.state, receipt.status, m_now);
    QueueProblems &problems = m_attempts.problems();
    const Result<void> listed = receipt.status == MessageState::Undelivered
        ? problems.add(match.campaign, match.message, MessageState::Undelivered, receipt.code, m_now)
        : problems.remove(match.campaign, match.message, match.state);
    if (!listed)
        return listed.error();
    return true;
}

//! Whose message it is by now: one that an account had not taken may have gone through another since.
Result<AccountId> ReceiptsApply::accountOf(const Stored &receipt, const Match &match)
{
    if (match.outcome != AttemptOutcome::NotAccepted)
        return receipt.account;
    const auto owner = m_connection.integer(
        u"SELECT ifnull(m.account_id,c.account_id) FROM message m JOIN campaign c USING(campaign_id) "
        "WHERE m.msg_id=?"_s,
        match.message);
    if (!owner)
        return owner.error();
    return AccountId{owner->value_or(number(receipt.account))};
}

Result<void> ReceiptsApply::defer(const Stored &receipt)
{
    ++m_applied.unmatched;
    const auto tries = static_cast<size_t>(receipt.tries);
    const qint64 next = tries < TryAgain.size() ? toMillis(m_now + TryAgain[tries]) : Parked;
    return m_connection.run(u"UPDATE receipt_inbox SET tries=tries+1,next_try=? WHERE receipt_id=?"_s, next,
                            receipt.id);
}

} // namespace heliograph
