// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/sqlite/queueclaim.h"

#include "engine/base/faultpoint.h"
#include "engine/domain/suppression.h"
#include "engine/policy/rowgate.h"
#include "engine/storage/membervalues.h"
#include "engine/storage/sqlite/approvalbook.h"
#include "engine/storage/sqlite/auditlog.h"
#include "engine/storage/sqlite/campaignapproval.h"
#include "engine/storage/sqlite/connection.h"
#include "engine/storage/sqlite/listwatch.h"
#include "engine/storage/sqlite/queuegate.h"
#include "engine/storage/sqlite/testproof.h"

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

namespace {

// How far a claim looks for people who fit into its requests: each of these rows costs a decryption.
constexpr int MaxPassedOver = 256;

// A list that ran out of time is worked off in pieces, so that the writer stays free.
constexpr int MaxEnded = 1000;

// CROSS JOIN keeps the order of the tables: the index of the outbox gives the rows in turn. What the list
// that was approved vouches for is the message, so nothing of the outbox says who it is.
constexpr auto DueSql
    = "SELECT o.msg_id,o.send_before,o.expires_at,o.hold,o.alone,m.phone_bidx,m.phone_enc,m.params_enc,"
      "m.prefix_code,m.tries,"
      "EXISTS(SELECT 1 FROM suppression s WHERE s.phone_bidx=m.phone_bidx AND s.scope IN "
      "(0,?1,?5)),o.not_before,m.country "
      "FROM outbox o CROSS JOIN message m ON m.msg_id=o.msg_id AND +m.campaign_id=o.campaign_id AND "
      "m.state=1 "
      "WHERE o.campaign_id=?2 AND o.account_id=?3 AND "_L1;

// Who comes straight from the feeder has the campaign's own time; who was given back, a later one.
constexpr auto GivenBack = "o.not_before>?4 AND o.not_before<=?6 ORDER BY o.not_before,o.msg_id"_L1;
constexpr auto Fresh = "o.not_before<=?4 ORDER BY o.not_before,o.msg_id"_L1;

// The lock keeps engines apart as long as nobody takes its file away. The one that began last has adopted
// what was open, so whoever arms after that would send what is in no books of the other.
Error supplanted()
{
    return {ErrorKind::Conflict,
            u"Another engine has begun to send from this workspace, although this one still runs: its lock "
            "file was taken away. This one ends; nothing more is sent from it."_s};
}

// Seven digits; mainland China's country code is 86, and no other code begins with it.
bool isMainlandChina(qint64 prefixCode)
{
    return prefixCode / 100'000 == 86;
}

} // namespace

QueueClaim::QueueClaim(Connection &connection, const Aids &aids, const ClaimOrder &order)
    : m_connection(connection)
    , m_cipher(aids.cipher)
    , m_approvals(aids.approvals)
    , m_gate(aids.gate)
    , m_lists(aids.lists)
    , m_order(order)
    , m_queue(order.queuedFor.value_or(order.account))
    , m_departure(connection, order, m_counters)
    , m_groups(order.requests, order.perRequest)
    , m_limits(connection, aids.memory)
{
}

Result<Claim> QueueClaim::run()
{
    const Result<std::optional<QueueGate>> granted = terms();
    if (!granted)
        return granted.error();
    if (!*granted) {
        Claim nobody;
        nobody.unproven = m_unproven;
        return nobody;
    }
    const Result<bool> admitted = m_gate.admit(m_order);
    if (!admitted)
        return admitted.error();
    if (!*admitted)
        return Claim{};
    if (const Result<void> limits = readLimits(**granted); !limits)
        return limits.error();
    if (const Result<void> looked = look(**granted); !looked)
        return looked.error();
    if (const Result<void> judged = m_limits.outcome(); !judged)
        return judged.error();
    if (const Result<void> settled = settle(); !settled)
        return settled.error();
    if (m_placed > 0)
        FAULT_POINT("arm.mid");
    Result<Claim> claim = armAll(**granted);
    if (!claim)
        return claim;
    if (const Result<void> booked = m_limits.write(m_counters); !booked)
        return booked.error();
    if (const Result<void> counted = m_counters.write(m_connection); !counted)
        return counted.error();
    if (m_placed > 0)
        FAULT_POINT("arm.before_commit");
    return claim;
}

//! Nothing if nobody may be sent to now, by this account: read again in every claim.
Result<std::optional<QueueGate>> QueueClaim::terms()
{
    Result<std::optional<QueueGate>> read = readQueueGate(m_connection, m_order.campaign);
    if (!read || !*read)
        return read;
    if (m_order.epoch < (*read)->lastEpoch)
        return supplanted();
    SendGate &gate = (*read)->gate;
    gate.queuedFor = m_queue;
    const bool sends = gate.state == CampaignState::Running || gate.state == CampaignState::Draining;
    const bool byThisAccount = routeFor(m_queue, gate.accounts, m_order.now) == m_order.account;
    if (!sends || !byThisAccount || keptBackBy(gate, m_order.now).holds())
        return std::optional<QueueGate>();
    const Result<bool> approved = isSigned();
    if (!approved)
        return approved.error();
    const Result<bool> listed = *approved ? goesToTheApproved(**read) : approved;
    if (!listed)
        return listed.error();
    if (!*listed)
        return std::optional<QueueGate>();
    if ((*read)->kind == CampaignKind::TestCode) {
        Result<QString> code = codeOf(m_connection, m_approvals.index(), m_order.campaign);
        if (!code)
            return code.error();
        m_code = *std::move(code);
    }
    return read;
}

//! The hash is right, but anybody with the database in hands can compute one: only a signature shows that
//! somebody who may has approved it. Without one the campaign is stopped, and that is told.
Result<bool> QueueClaim::isSigned()
{
    const Result<bool> holds = m_approvals.holds(m_order.campaign);
    if (!holds || *holds)
        return holds;
    const Result<void> stopped = stopUnapproved(m_connection, m_order.campaign, UnsignedNote, m_order.now);
    return stopped ? Result<bool>(false) : stopped.error();
}

//! The seal covers a hash of the list; whether it is that of the people who stand here is looked at as well.
//! Those of tests and answers are proven one by one.
Result<bool> QueueClaim::goesToTheApproved(const QueueGate &terms)
{
    if (terms.kind != CampaignKind::Campaign)
        return true;
    const Result<ListWatch::Finding> found
        = m_lists.look(m_order.campaign, terms.contentHash, terms.listHash);
    if (!found)
        return found.error();
    m_unproven = *found == ListWatch::Finding::Unfinished;
    if (*found != ListWatch::Finding::Changed)
        return *found == ListWatch::Finding::Same;
    const Result<void> stopped = stopUnapproved(m_connection, m_order.campaign, ChangedNote, m_order.now);
    return stopped ? Result<bool>(false) : stopped.error();
}

Result<void> QueueClaim::readLimits(const QueueGate &terms)
{
    return m_limits.read({.campaign = m_order.campaign,
                          .account = m_order.account,
                          .isOneOfSeveral = terms.gate.accounts.size() > 1,
                          .takesOver = m_order.account != m_queue,
                          .author = terms.author,
                          .canaryAhead = terms.canaryAhead,
                          .isTest = isTest(terms.kind),
                          .contentHash = terms.contentHash,
                          .content = terms.content,
                          .now = m_order.now});
}

Result<void> QueueClaim::look(const QueueGate &terms)
{
    m_leaving.reserve(static_cast<size_t>(m_order.messages));
    const TimePoint fed = terms.gate.startAt.value_or(TimePoint());
    Statement &back = m_connection.statement(QString(DueSql % GivenBack));
    const qint64 byClass = SuppressionScope(static_cast<MessageClass>(terms.laneClass)).code();
    const qint64 byAccount = SuppressionScope(m_order.account).code();
    const Result<void> begun = back.run(byClass, m_order.campaign, m_queue, fed, byAccount, m_order.now);
    if (!begun)
        return begun;
    if (const Result<void> taken = take(back, terms); !taken || isFull())
        return taken;
    Statement &fresh = m_connection.statement(QString(DueSql % Fresh));
    const Result<void> goesOn = fresh.run(byClass, m_order.campaign, m_queue, fed, byAccount);
    return goesOn ? take(fresh, terms) : goesOn;
}

bool QueueClaim::isFull() const
{
    return m_placed >= m_order.messages || m_enough || m_groups.full() || m_passedOver >= MaxPassedOver
        || m_ended >= MaxEnded || m_limits.isFull();
}

bool QueueClaim::countsSegments() const
{
    return m_order.mostSegments < ClaimOrder::NoSegmentLimit || m_limits.countsSegments();
}

Result<void> QueueClaim::take(Statement &due, const QueueGate &terms)
{
    while (!isFull() && due.next()) {
        if (std::optional<LeavingRow> leaving = judge(due, terms))
            m_leaving.push_back(std::move(*leaving));
    }
    due.finish();
    return due.outcome();
}

//! What becomes of a due row; nothing if it stays, because no request of this claim has room for it or a
//! limit keeps it back.
std::optional<LeavingRow> QueueClaim::judge(const Statement &row, const QueueGate &terms)
{
    LeavingRow leaving{.message = MessageId{row.integer(0)},
                       .sendBefore = row.integer(1),
                       .expiresAt = row.integer(2),
                       .hold = row.isNull(3) ? HoldReason::None : holdFromCode(row.text(3))};
    const RowGate gate{.notBefore = fromMillis(row.integer(11)),
                       .expiresAt = fromMillis(leaving.expiresAt),
                       .suppressed = row.integer(10) != 0};
    const RowFate fate = rowFate(gate, m_order.now);
    QByteArray key;
    if (fate == RowFate::Expired) {
        leaving.end = MessageState::Expired;
        leaving.reason = u"expired"_s;
    } else if (fate == RowFate::Suppressed) {
        leaving.end = MessageState::Suppressed;
        leaving.reason = u"suppressed"_s;
    } else if (!open(row, terms, leaving, key)) {
        leaving.end = MessageState::Rejected;
        leaving.reason = u"unreadable"_s;
        ++m_unreadable;
    } else if (m_gate.forbids(leaving.armed)) {
        leaving.end = MessageState::Suppressed;
        leaving.reason = u"content"_s;
    } else {
        const LimitVerdict verdict = m_limits.judge(leaving.person);
        if (verdict.fate == LimitFate::Goes)
            return place(std::move(leaving), key, row.integer(4) != 0);
        if (verdict.fate == LimitFate::Held && verdict.hold)
            m_limits.putBack(leaving.message, leaving.hold, verdict.hold, fromMillis(leaving.expiresAt));
        if (verdict.fate != LimitFate::Skipped)
            return std::nullopt;
        leaving.end = MessageState::Suppressed;
        leaving.reason = verdict.skip;
    }
    ++m_ended;
    return leaving;
}

std::optional<LeavingRow> QueueClaim::place(LeavingRow leaving, const QByteArray &key, bool alone)
{
    m_enough = m_placed > 0 && leaving.person.segments > m_order.mostSegments - m_segments;
    if (m_enough)
        return std::nullopt;
    const std::optional<int> request = m_groups.place(key, alone);
    if (!request) {
        ++m_passedOver;
        return std::nullopt;
    }
    leaving.request = *request;
    leaving.charge = m_limits.take(leaving.person);
    ++m_placed;
    m_segments += leaving.person.segments;
    return leaving;
}

//! Decrypts the row, and makes the \a key by which people may share a request.
bool QueueClaim::open(const Statement &row, const QueueGate &terms, LeavingRow &leaving,
                      QByteArray &key) const
{
    const QByteArray index = row.blob(5);
    const Result<QByteArray> phone = m_cipher.open(FieldColumn::Phone, terms.audience, index, row.blob(6));
    if (!phone)
        return false;
    leaving.armed.message = leaving.message;
    leaving.armed.e164 = QString::fromLatin1(*phone);
    leaving.armed.tries = static_cast<int>(row.integer(9));
    leaving.armed.expiresAt = fromMillis(leaving.expiresAt);
    leaving.person = {.message = leaving.message,
                      .phone = index,
                      .country = static_cast<qint16>(row.integer(12)),
                      .prefix = row.integer(8),
                      .values = {}};
    if (m_order.oneRegion)
        key.append(isMainlandChina(row.integer(8)) ? 'c' : 'e');
    const bool good = row.isNull(7) || openValues(row, terms, leaving, key);
    if (good && m_order.segments && countsSegments())
        leaving.person.segments = m_order.segments(leaving.armed.e164, leaving.armed.variables);
    return good;
}

bool QueueClaim::openValues(const Statement &row, const QueueGate &terms, LeavingRow &leaving,
                            QByteArray &key) const
{
    const Result<QByteArray> packed
        = m_cipher.open(FieldColumn::Params, terms.audience, leaving.person.phone, row.blob(7));
    if (!packed)
        return false;
    if (m_order.equalVariables)
        key.append(*packed);
    leaving.person.values = *packed;
    QStringList values = unpackValues(*packed);
    if (!m_code.isEmpty())
        values.fill(m_code);
    for (qsizetype column = 0; column < std::min(values.size(), terms.columns.size()); ++column)
        leaving.armed.variables.append({terms.columns.at(column), values.at(column)});
    return true;
}

Result<void> QueueClaim::settle()
{
    if (const Result<void> taken = m_departure.takeOut(m_leaving); !taken)
        return taken;
    return m_unreadable == 0 ? Result<void>() : reportUnreadable();
}

//! Cells that do not decrypt were changed or moved by somebody, or their key is gone.
Result<void> QueueClaim::reportUnreadable()
{
    return appendAudit(m_connection, m_order.now,
                       AuditEntry{.action = u"message.unreadable"_s,
                                  .object = u"campaign %1"_s.arg(number(m_order.campaign)),
                                  .detail = {{u"messages"_s, m_unreadable}}});
}

Result<Claim> QueueClaim::armAll(const QueueGate &terms)
{
    auto requests = m_departure.arm(m_leaving, terms.laneClass);
    if (!requests)
        return requests.error();
    Claim claim;
    claim.requests = *std::move(requests);
    claim.segments = m_segments;
    claim.skipped = m_ended;
    claim.held = m_limits.putBackCount();
    return claim;
}

} // namespace heliograph
