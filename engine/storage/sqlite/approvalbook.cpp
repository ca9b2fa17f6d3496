// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/sqlite/approvalbook.h"

#include "engine/storage/sqlite/connection.h"
#include "engine/storage/sqlite/testproof.h"
#include "engine/storage/workspacestore.h"

#include <QSet>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

ApprovalBook::ApprovalBook(Connection &connection, const BlindIndex &index)
    : m_connection(connection)
    , m_index(index)
    , m_pins(connection.file(), index)
{
}

void ApprovalBook::signAs(UserId user, const Secret &seed)
{
    m_signer = user;
    m_seed = seed;
}

// Keyed with the index key: who does not have the workspace's keys cannot make it.
Secret ApprovalBook::builtInSeed() const
{
    return Secret(m_index.of("built-in approver/1") + m_index.of("built-in approver/2"));
}

Result<ApprovalKey> ApprovalBook::keyFor(UserId approver, TimePoint at)
{
    if (approver == BuiltInApprover)
        return ApprovalKey::fromSeed(builtInSeed());
    Result<ApprovalKey> key = ApprovalKey::fromSeed(approver == m_signer ? m_seed : Secret());
    if (!key)
        return key;
    const Result<QByteArray> pinned = m_pins.keyAt(approver, at);
    if (!pinned)
        return pinned.error();
    if (*pinned != key->publicKey())
        return Error{
            ErrorKind::Secret,
            u"Your key for approvals is not the one that is kept for you, so nothing was approved. Set your "
            "password again: heliograph user passwd"_s};
    return key;
}

Result<QByteArray> ApprovalBook::publicKeyOf(UserId approver, TimePoint at)
{
    if (approver != BuiltInApprover)
        return m_pins.keyAt(approver, at);
    const auto closed = m_connection.integer(u"SELECT closed_at FROM meta"_s);
    if (!closed)
        return closed.error();
    if (*closed)
        return QByteArray();
    const Result<ApprovalKey> key = ApprovalKey::fromSeed(builtInSeed());
    return key ? Result<QByteArray>(key->publicKey()) : key.error();
}

//! Of this database only: its id is part of it.
Result<QByteArray> ApprovalBook::statementOf(const SignedApproval &approval)
{
    if (m_databaseId.isEmpty()) {
        Statement &query = m_connection.statement(u"SELECT db_uuid FROM meta"_s);
        if (const Result<void> done = query.run(); !done)
            return done.error();
        if (query.next())
            m_databaseId = query.blob(0);
        query.finish();
    }
    QByteArray statement("heliograph approval v1\n");
    statement += "database " + m_databaseId.toHex();
    statement += "\ncampaign " + QByteArray::number(number(approval.campaign));
    statement += "\nseal " + approval.seal.toHex();
    statement += "\napprover " + QByteArray::number(number(approval.approver));
    statement += "\nneeded " + QByteArray::number(approval.needed);
    statement += "\nat " + QByteArray::number(toMillis(approval.at));
    statement += "\nuntil " + QByteArray::number(toMillis(approval.until)) + '\n';
    return statement;
}

Result<void> ApprovalBook::add(SignedApproval approval)
{
    const Result<ApprovalKey> key = keyFor(approval.approver, approval.at);
    const Result<QByteArray> statement = statementOf(approval);
    if (!key || !statement)
        return key ? statement.error() : key.error();
    return m_connection.run(
        u"INSERT INTO approval(campaign_id,seal,approver_id,needed,approved_at,until,signature) VALUES(?,?,?,?,?,?,?)"_s,
        approval.campaign, approval.seal, approval.approver, approval.needed, approval.at, approval.until,
        key->sign(*statement));
}

Result<QList<SignedApproval>> ApprovalBook::stored(CampaignId campaign, const QByteArray &seal)
{
    Statement &row = m_connection.statement(
        u"SELECT approver_id,needed,approved_at,until,signature FROM approval WHERE campaign_id=? AND seal=? "
        "ORDER BY approved_at"_s);
    if (const Result<void> done = row.run(campaign, seal); !done)
        return done.error();
    QList<SignedApproval> approvals;
    while (row.next())
        approvals.append({campaign, seal, UserId{row.integer(0)}, static_cast<int>(row.integer(1)),
                          fromMillis(row.integer(2)), fromMillis(row.integer(3)), row.blob(4)});
    if (const Result<void> read = row.outcome(); !read)
        return read.error();
    return approvals;
}

Result<QList<SignedApproval>> ApprovalBook::counting(CampaignId campaign, const QByteArray &seal)
{
    const Result<QList<SignedApproval>> all = stored(campaign, seal);
    if (!all)
        return all;
    QHash<UserId, SignedApproval> latest;
    for (const SignedApproval &approval : *all) {
        const Result<QByteArray> key = publicKeyOf(approval.approver, approval.at);
        const Result<QByteArray> statement = statementOf(approval);
        if (!key || !statement)
            return key ? statement.error() : key.error();
        if (ApprovalKey::verifies(*key, *statement, approval.signature))
            latest.insert(approval.approver, approval);
    }
    return latest.values();
}

Result<bool> ApprovalBook::holds(CampaignId campaign)
{
    Statement &row = m_connection.statement(
        u"SELECT approved_hash,approved_by,author_id,started_at,kind FROM campaign WHERE campaign_id=?"_s);
    if (const Result<void> done = row.run(campaign); !done)
        return done.error();
    if (!row.next())
        return row.outcome() ? Result<bool>(false) : row.outcome().error();
    const QByteArray seal = row.blob(0);
    const UserId named{row.integer(1)};
    const UserId author{row.integer(2)};
    const std::optional<TimePoint> started = row.maybeTime(3);
    const bool isTest = row.integer(4) != 0;
    row.finish();
    if (isTest)
        return testHolds(m_connection, m_index, campaign);
    if (!seal.isEmpty() && m_good.value(campaign) == seal)
        return true;
    Result<QList<SignedApproval>> approvals = counting(campaign, seal);
    if (!approvals) // a damaged file of keys is as good as none
        return approvals.error().kind == ErrorKind::Secret ? Result<bool>(false) : approvals.error();
    approvals->removeIf([&](const SignedApproval &approval) {
        return approval.approver == author || (started && *started > approval.until);
    });
    int needed = 1;
    bool isNamed = false;
    for (const SignedApproval &approval : std::as_const(*approvals)) {
        needed = std::max(needed, approval.needed);
        isNamed = isNamed || approval.approver == named;
    }
    const bool good = isNamed && approvals->size() >= needed;
    if (good)
        m_good.insert(campaign, seal);
    return good;
}

} // namespace heliograph
