// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/query/auditcheck.h"

#include <algorithm>

namespace heliograph {

namespace {

AuditVerdict::Finding findingOf(AuditFault fault)
{
    switch (fault) {
    case AuditFault::None:
        return AuditVerdict::Finding::Whole;
    case AuditFault::Changed:
        return AuditVerdict::Finding::Changed;
    case AuditFault::Missing:
        return AuditVerdict::Finding::Missing;
    case AuditFault::Replaced:
        return AuditVerdict::Finding::Replaced;
    }
    Q_UNREACHABLE();
}

} // namespace

AuditCheck::AuditCheck(const QList<KeptSeal> &seals, qint64 incarnation, Millis patience)
    : m_seals(seals)
    , m_incarnation(incarnation)
    , m_patience(patience)
{
    std::ranges::stable_sort(m_seals, {}, [](const KeptSeal &kept) { return kept.seal.sequence; });
    m_verdict.whole = m_chain.seal();
}

bool AuditCheck::add(const QList<AuditRow> &entries)
{
    for (const AuditRow &entry : entries) {
        if (m_verdict.finding != AuditVerdict::Finding::Whole)
            return false;
        const AuditFault fault = m_chain.follow(entry);
        if (fault == AuditFault::None) {
            m_verdict.whole = m_chain.seal();
            compareSeals(entry);
            continue;
        }
        m_verdict.finding = findingOf(fault);
        m_verdict.sequence = entry.sequence;
        m_verdict.at = entry.at;
    }
    return m_verdict.finding == AuditVerdict::Finding::Whole;
}

void AuditCheck::compareSeals(const AuditRow &entry)
{
    const int before = m_verdict.seals;
    for (; m_nextSeal < m_seals.size() && m_seals[m_nextSeal].seal.sequence == entry.sequence; ++m_nextSeal) {
        const KeptSeal &kept = m_seals[m_nextSeal];
        if (kept.seal.hash == entry.hash) {
            ++m_verdict.seals;
        } else if (kept.incarnation < m_incarnation) {
            ++m_verdict.lostSeals;
        } else if (m_verdict.finding == AuditVerdict::Finding::Whole) {
            m_verdict.finding = AuditVerdict::Finding::Rewritten;
            m_verdict.sequence = entry.sequence;
            m_verdict.at = kept.at;
        }
    }
    m_lastAt = std::max(m_lastAt, entry.at);
    if (m_verdict.seals > before)
        m_unsealed.reset();
    else if (!m_unsealed)
        m_unsealed = FirstUnsealed{entry.sequence, entry.at};
}

AuditVerdict AuditCheck::verdict() const
{
    AuditVerdict verdict = m_verdict;
    for (qsizetype left = m_nextSeal; left < m_seals.size(); ++left) {
        const KeptSeal &kept = m_seals[left];
        if (kept.incarnation < m_incarnation) {
            ++verdict.lostSeals;
        } else if (verdict.finding == AuditVerdict::Finding::Whole) {
            verdict.finding = AuditVerdict::Finding::CutOff;
            verdict.sequence = kept.seal.sequence;
            verdict.at = kept.at;
        }
    }
    if (verdict.finding == AuditVerdict::Finding::Whole && m_unsealed
        && m_lastAt - m_unsealed->at > m_patience) {
        verdict.finding
            = verdict.seals == 0 ? AuditVerdict::Finding::Unsealed : AuditVerdict::Finding::SealsStale;
        verdict.sequence = m_unsealed->sequence;
        verdict.at = m_unsealed->at;
    }
    return verdict;
}

} // namespace heliograph
