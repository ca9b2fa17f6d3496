// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/clock.h"
#include "engine/base/ids.h"
#include "engine/base/result.h"
#include "engine/base/secret.h"
#include "engine/security/approvalkey.h"
#include "engine/security/blindindex.h"
#include "engine/storage/approverpins.h"

#include <QByteArray>
#include <QHash>
#include <QList>

namespace heliograph {

class Connection;

//! One person's consent to one seal, as it is signed.
struct SignedApproval
{
    CampaignId campaign{};
    QByteArray seal;
    UserId approver{};
    int needed = 1; //!< how many different people have to approve it
    TimePoint at;
    TimePoint until; //!< it has to begin by then
    QByteArray signature{};
};

//! Signs approvals, and looks whether those in the database are signed by people who could (engine.md SR-13).
//!
//! People sign with a key of their own, which ApproverPins vouches for. In an open workspace, where nobody
//! signs in, the built-in approver has a key that is made of the workspace's own, which only who can read its
//! secrets has.
class ApprovalBook
{
public:
    //! \a connection outlives the book.
    ApprovalBook(Connection &connection, const BlindIndex &index);

    //! Who approves from now on, with the seed of his key.
    void signAs(UserId user, const Secret &seed);

    //! Signs \a approval and keeps it. Secret if there is no key for its approver, or it is not the pinned
    //! one.
    Result<void> add(SignedApproval approval);

    //! How many different people have approved \a seal of \a campaign with a signature that counts.
    Result<QList<SignedApproval>> counting(CampaignId campaign, const QByteArray &seal);

    //! Whether enough of them have, among them whom the campaign names, and it began in time. Looked at once
    //! for each seal; later calls compare hashes only. A test has no approver: it is looked at each time
    //! whether it may go without one (testHolds()).
    Result<bool> holds(CampaignId campaign);

    const ApproverPins &pins() const { return m_pins; }
    const BlindIndex &index() const { return m_index; }

private:
    Result<ApprovalKey> keyFor(UserId approver, TimePoint at);
    Result<QByteArray> publicKeyOf(UserId approver, TimePoint at);
    Result<QByteArray> statementOf(const SignedApproval &approval);
    Result<QList<SignedApproval>> stored(CampaignId campaign, const QByteArray &seal);
    Secret builtInSeed() const;

    Connection &m_connection;
    BlindIndex m_index;
    ApproverPins m_pins;
    UserId m_signer{};
    Secret m_seed;
    QByteArray m_databaseId;
    QHash<CampaignId, QByteArray> m_good; // seals that hold
};

} // namespace heliograph
