// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/guard/guardedstore.h"

namespace heliograph {

GuardedStore::GuardedStore(std::unique_ptr<Store> inner, const std::optional<Caller> &caller,
                           const Clock &clock)
    : m_inner(std::move(inner))
    , m_acting(*m_inner, caller, clock)
    , m_workspace(m_inner->workspace(), m_acting)
    , m_accounts(m_inner->accounts(), m_acting)
    , m_audiences(m_inner->audiences(), m_acting)
    , m_campaigns(m_inner->campaigns(), m_acting)
    , m_queue(m_inner->queue(), m_acting)
    , m_receipts(m_inner->receipts(), m_acting)
    , m_doubts(m_inner->doubts(), m_acting)
    , m_inbox(m_inner->inbox(), m_acting)
    , m_intake(m_inner->intake(), m_acting)
    , m_suppressions(m_inner->suppressions(), m_acting)
    , m_restore(m_inner->restore(), m_acting)
    , m_erasures(m_inner->erasures(), m_acting)
    , m_keys(m_inner->keys(), m_acting)
    , m_consents(m_inner->consents(), m_acting)
    , m_content(m_inner->content(), m_acting)
    , m_templates(m_inner->templates(), m_acting)
    , m_ownTexts(m_inner->ownTexts(), m_acting)
    , m_limits(m_inner->limits(), m_acting)
    , m_users(m_inner->users(), *m_inner, m_acting)
    , m_changes(*m_inner, m_acting, clock)
    , m_tests(m_inner->tests(), m_acting)
    , m_answers(m_inner->answers(), m_acting)
    , m_disclosures(m_inner->disclosures(), m_acting)
{
    if (!caller)
        return;
    m_inner->nameInAudit(caller->user);
    m_inner->signAs(*caller);
}

Result<void> GuardedStore::sealAudit()
{
    const Result<void> may = m_disclosures.noteSeal();
    return may ? m_inner->sealAudit() : may;
}

} // namespace heliograph
