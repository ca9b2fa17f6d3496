// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/session/approvaldesk.h"
#include "ui/session/session.h"

#include <QCoreApplication>

#include <optional>

namespace heliograph {

//! Whether somebody may decide about a request for approval, as far as a window knows: the store has the last
//! word. A value that is asked at once and not kept; what it is made of outlives it.
class ApprovalRights
{
    Q_DECLARE_TR_FUNCTIONS(heliograph::ApprovalRights)

public:
    //! \a digest: the request that is read; unset while none is.
    ApprovalRights(const Session &session, const std::optional<ApprovalDigest> &digest)
        : m_session(session)
        , m_digest(digest)
    {
    }

    bool isOwn() const; //!< who wrote or changed it, or imported whom it goes to, never approves it
    bool wantsLook() const; //!< a content rule wants a second look before

    QString whyNotApprove() const; //!< apart from the second look; empty if nothing forbids it
    bool maySendBack() const;
    bool mayLook() const;

private:
    const Session &m_session;
    const std::optional<ApprovalDigest> &m_digest;
};

} // namespace heliograph
