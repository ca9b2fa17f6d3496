// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/sqlite/receiptsapply.h"

#include "engine/base/faultpoint.h"
#include "engine/storage/sqlite/auditlog.h"
#include "engine/storage/sqlite/connection.h"
#include "engine/storage/sqlite/lateacceptance.h"

#include <array>
#include <limits>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace heliograph {

namespace {

constexpr qsizetype ClientRefSize = 32;

// When a receipt that fits nothing is tried again (engine.md A5); then it is parked, and wakes only when an
// answer brings its provider's id, or a person asks for it.
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

//! Whether a receipt of \a word, which moves nothing, denies that its message is in \a known.
bool contradicts(MessageState known, MessageState word)
{
    switch (known) {
    case MessageState::Delivered:
        return word == MessageState::Undelivered;
    case MessageState::Rejected: // a receipt proves that it was accepted
    case MessageState::Suppressed:
    case MessageState::Cancelled:
    case MessageState::Expired:
        return true;
    default:
        return false;
    }
}

//! The states of message_exception that a message can leave by a receipt.
bool isListed(MessageState state)
{
    return state == MessageState::Undelivered || state == MessageState::ClosedUnknown
        || state == MessageState::NoReceipt;
}

} // namespace

ReceiptsApply::ReceiptsApply(Connection &connection, TimePoint now)
    : m_connection(connection)
    , m_now(now)
    , m_attempts(connection, now)
    , m_match(connection)
{
}

Result<AppliedReceipts> ReceiptsApply::run(int limit)
{
    const Result<QList<WaitingReceipt>> receipts = due(limit);
    if (!receipts)
        return receipts.error();
    for (const WaitingReceipt &receipt : *receipts) {
        if (const Result<void> done = apply(receipt); !done)
            return done.error();
    }
    if (const Result<void> written = m_attempts.write(); !written)
        return written.error();
    m_applied.more = receipts->size() == limit;
    if (!receipts->isEmpty())
        FAULT_POINT("receipts.before_apply_commit");
    return m_applied;
}

Result<QList<WaitingReceipt>> ReceiptsApply::due(int limit)
{
    Statement &query = m_connection.statement(
        u"SELECT receipt_id,account_id,provider_msg_id,client_ref,phone_bidx,status,part,part_n,raw_code,"
        "ifnull(provider_at,received_at),trust,tries "
        "FROM receipt_inbox WHERE applied_at IS NULL AND next_try<=? ORDER BY next_try LIMIT ?"_s);
    if (const Result<void> done = query.run(m_now, limit); !done)
        return done.error();
    QList<WaitingReceipt> receipts;
    receipts.reserve(limit);
    while (query.next()) {
        const QString reference = query.text(3);
        receipts.append(WaitingReceipt{.id = ReceiptId{query.integer(0)},
                                       .account = AccountId{query.integer(1)},
                                       .providerId = query.text(2),
                                       .hasReference = !reference.isEmpty(),
                                       .requestId = requestIdFrom(reference),
                                       .index = query.blob(4),
                                       .status = static_cast<MessageState>(query.integer(5)),
                                       .part = static_cast<int>(query.integer(6)),
                                       .parts = static_cast<int>(query.integer(7)),
                                       .code = query.text(8),
                                       .at = fromMillis(query.integer(9)),
                                       .trust = static_cast<Trust>(query.integer(10)),
                                       .tries = static_cast<int>(query.integer(11))});
    }
    if (const Result<void> read = query.outcome(); !read)
        return read.error();
    return receipts;
}

Result<void> ReceiptsApply::apply(const WaitingReceipt &receipt)
{
    const Result<ReceiptsMatch::Found> found = m_match.find(receipt);
    if (!found)
        return found.error();
    if (!found->match)
        return defer(receipt, found->unmatched);
    const Result<bool> tooEarly = isOvertaken(*found->match);
    if (!tooEarly)
        return tooEarly.error();
    if (*tooEarly)
        return defer(receipt, ReceiptFate::New);

    const Result<ReceiptFate> fate = settle(receipt, *found->match);
    if (!fate)
        return fate.error();
    count(*fate);
    return m_connection.run(u"UPDATE receipt_inbox SET applied_at=?,msg_id=?,fate=? WHERE receipt_id=?"_s,
                            m_now, found->match->message, *fate, receipt.id);
}

//! Whether another attempt of the message is on its way. What an earlier one proves is said when that has an
//! end: before, the message could not become what the receipt says.
Result<bool> ReceiptsApply::isOvertaken(const ReceiptMatch &match)
{
    if (match.open || match.outcome == AttemptOutcome::Accepted)
        return false;
    const Result<std::optional<qint64>> armed
        = m_connection.integer(u"SELECT 1 FROM inflight WHERE msg_id=? AND phase=1"_s, match.message);
    return armed ? Result<bool>(armed->has_value()) : armed.error();
}

Result<ReceiptFate> ReceiptsApply::settle(const WaitingReceipt &receipt, ReceiptMatch match)
{
    if (receipt.status == MessageState::InDoubt)
        return ReceiptFate::NotKnown;
    const Result<bool> proved = prove(receipt, match);
    if (!proved)
        return proved.error();
    if (receipt.parts > 1 && receipt.status == MessageState::Delivered) {
        const Result<bool> complete = isComplete(receipt, match.message);
        if (!complete)
            return complete.error();
        if (!*complete)
            return *proved ? ReceiptFate::Moved : ReceiptFate::OnePart;
    }
    return move(receipt, match, *proved);
}

Result<bool> ReceiptsApply::prove(const WaitingReceipt &receipt, ReceiptMatch &match)
{
    if (match.open) {
        const Completion completion{
            .attempt = match.attempt, .accepted = true, .providerId = receipt.providerId, .code = {}};
        const Result<void> closed = m_attempts.complete(*match.open, completion, Evidence::Receipt);
        if (!closed)
            return closed.error();
        match.state = MessageState::Submitted;
        return true;
    }
    if (match.outcome == AttemptOutcome::Accepted) {
        const Result<void> learned = learnId(receipt, match);
        return learned ? Result<bool>(false) : learned.error();
    }
    // The provider took what we had every reason to believe it had not, or had given up.
    const Result<MessageState> state
        = takeLate(m_connection, m_attempts,
                   {match.attempt, match.message, receipt.providerId, Evidence::Receipt}, m_now);
    if (!state)
        return state.error();
    if (*state == match.state)
        return false;
    match.state = *state;
    const Result<void> audited
        = appendAudit(m_connection, m_now,
                      {.action = u"receipt.recall"_s,
                       .object = u"message %1"_s.arg(number(match.message)),
                       .detail = {{u"attempt"_s, number(match.attempt)}, {u"code"_s, receipt.code}}});
    return audited ? Result<bool>(true) : audited.error();
}

//! An attempt that a person called sent has no id; with it whatever comes later finds it.
Result<void> ReceiptsApply::learnId(const WaitingReceipt &receipt, const ReceiptMatch &match)
{
    if (!match.mayLackId || receipt.providerId.isEmpty() || receipt.trust == Trust::Unauthenticated)
        return {};
    m_attempts.learnId(receipt.account, receipt.providerId);
    return m_connection.run(
        u"UPDATE attempt SET provider_msg_id=? WHERE attempt_id=? AND provider_msg_id IS NULL"_s,
        receipt.providerId, match.attempt);
}

//! Whether with \a receipt every segment has arrived.
Result<bool> ReceiptsApply::isComplete(const WaitingReceipt &receipt, MessageId message)
{
    const Result<std::optional<qint64>> arrived = m_connection.integer(
        u"SELECT count(*) FROM (SELECT part FROM receipt_inbox WHERE msg_id=? AND status=6 AND part>0 "
        "UNION SELECT ?)"_s,
        message, receipt.part);
    if (!arrived)
        return arrived.error();
    return receipt.part == 0 || arrived->value_or(0) >= receipt.parts;
}

Result<ReceiptFate> ReceiptsApply::move(const WaitingReceipt &receipt, const ReceiptMatch &match, bool proved)
{
    if (!moves(match.state, receipt.status)) {
        if (contradicts(match.state, receipt.status))
            return ReceiptFate::Disagrees;
        return proved ? ReceiptFate::Moved : ReceiptFate::Repeated;
    }
    const Result<AccountId> account = accountOf(receipt, match);
    if (!account)
        return account.error();
    if (const Result<void> reported = report(receipt, match, *account); !reported)
        return reported.error();
    const Result<void> changed = m_connection.run(u"UPDATE message SET state=?,state_at=? WHERE msg_id=?"_s,
                                                  receipt.status, m_now, match.message);
    if (!changed)
        return changed.error();
    m_attempts.counters().move(match.campaign, *account, match.message, match.state, receipt.status, m_now);
    QueueProblems &problems = m_attempts.problems();
    if (isListed(match.state)) {
        if (const Result<void> gone = problems.remove(match.campaign, match.message, match.state); !gone)
            return gone.error();
    }
    if (receipt.status == MessageState::Undelivered) {
        const Result<void> listed
            = problems.add(match.campaign, match.message, MessageState::Undelivered, receipt.code, m_now);
        if (!listed)
            return listed.error();
    }
    if (match.state == MessageState::Undelivered) {
        if (const Result<void> audited = auditReversal(receipt, match); !audited)
            return audited.error();
    }
    return ReceiptFate::Moved;
}

//! Keeps the hourly totals in step, before the message moves.
Result<void> ReceiptsApply::report(const WaitingReceipt &receipt, const ReceiptMatch &match,
                                   AccountId account)
{
    ReportTotals &reports = m_attempts.counters().reports();
    // Where a reason was listed, or another attempt may be the last one, only the tables know.
    const bool byThisAttempt = match.open || match.outcome == AttemptOutcome::Accepted;
    const bool unlisted = match.state == MessageState::Submitted || match.state == MessageState::NoReceipt;
    if (!byThisAttempt || !unlisted) {
        if (const Result<void> touched = reports.touch(m_connection, match.message); !touched)
            return touched;
    }
    const HandedOver message{match.message, match.campaign, account, match.country, match.armedAt};
    const bool failed = receipt.status == MessageState::Undelivered;
    reports.move(message, {match.state, QString()}, {receipt.status, failed ? receipt.code : QString()});
    if (receipt.status == MessageState::Delivered)
        reports.deliver(message, receipt.at);
    return {};
}

//! What was reported as not delivered was delivered after all: somebody may have acted on the first word.
Result<void> ReceiptsApply::auditReversal(const WaitingReceipt &receipt, const ReceiptMatch &match)
{
    return appendAudit(m_connection, m_now,
                       {.action = u"receipt.reversal"_s,
                        .object = u"message %1"_s.arg(number(match.message)),
                        .detail = {{u"receipt"_s, number(receipt.id)},
                                   {u"from"_s, u"not_delivered"_s},
                                   {u"to"_s, u"delivered"_s},
                                   {u"trust"_s, static_cast<int>(receipt.trust)}}});
}

//! Whose message it is by now: one that an account had not taken may have gone through another since.
Result<AccountId> ReceiptsApply::accountOf(const WaitingReceipt &receipt, const ReceiptMatch &match)
{
    if (match.outcome == AttemptOutcome::Accepted)
        return receipt.account;
    const auto owner = m_connection.integer(
        u"SELECT ifnull(m.account_id,c.account_id) FROM message m JOIN campaign c USING(campaign_id) "
        "WHERE m.msg_id=?"_s,
        match.message);
    if (!owner)
        return owner.error();
    return AccountId{owner->value_or(number(receipt.account))};
}

Result<void> ReceiptsApply::defer(const WaitingReceipt &receipt, ReceiptFate why)
{
    ++m_applied.unmatched;
    const auto tries = static_cast<size_t>(receipt.tries);
    const qint64 next = tries < TryAgain.size() ? toMillis(m_now + TryAgain[tries]) : Parked;
    return m_connection.run(u"UPDATE receipt_inbox SET tries=tries+1,next_try=?,fate=? WHERE receipt_id=?"_s,
                            next, why, receipt.id);
}

void ReceiptsApply::count(ReceiptFate fate)
{
    ++(fate == ReceiptFate::Moved ? m_applied.applied : m_applied.ignored);
    if (fate == ReceiptFate::Disagrees)
        ++m_applied.disagreeing;
}

} // namespace heliograph
