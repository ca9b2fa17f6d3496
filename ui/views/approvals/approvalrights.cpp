// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/approvals/approvalrights.h"

namespace heliograph {

bool ApprovalRights::isOwn() const
{
    return m_digest && m_session.isClosed()
        && (m_digest->seal.author == m_session.user() || m_digest->changedBy == m_session.user()
            || m_digest->seal.importer == m_session.user());
}

bool ApprovalRights::wantsLook() const
{
    return m_digest && m_digest->review && !m_digest->review->secondLookTaken
        && m_digest->review->review.severity() == ContentSeverity::SecondLook;
}

QString ApprovalRights::whyNotApprove() const
{
    if (!m_session.may(Right::CampaignApprove))
        return m_session.whyNot(Right::CampaignApprove);
    if (!m_digest)
        return tr("Choose a campaign first.");
    if (isOwn())
        return tr("You wrote this, so somebody else approves it.");
    if (!m_digest->seal.isWhole())
        return tr("What is stored is not what was submitted.");
    return {};
}

bool ApprovalRights::maySendBack() const
{
    return m_digest && m_session.may(Right::CampaignApprove) && !isOwn();
}

bool ApprovalRights::mayLook() const
{
    return wantsLook() && m_session.may(Right::RulesRelease) && !isOwn();
}

} // namespace heliograph
