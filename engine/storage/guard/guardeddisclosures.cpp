// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/guard/guardeddisclosures.h"

#include "engine/policy/refusal.h"

namespace heliograph {

namespace {

Acting::Scope scopeOf(const MessageExport &what)
{
    return what.campaign ? Acting::Scope::of(Owned::Campaign, *what.campaign) : Acting::Scope();
}

} // namespace

GuardedDisclosures::GuardedDisclosures(DisclosureStore &inner, Acting &acting)
    : m_inner(inner)
    , m_acting(acting)
{
}

Result<void> GuardedDisclosures::permitExport(const MessageExport &what)
{
    m_manyPermitted = false;
    const StoreVerb verb = verbFor(what);
    const Result<void> may = m_acting.act(verb, scopeOf(what), [&]() -> Result<void> {
        const Result<void> few = expectFew(verb, what);
        return few ? m_inner.permitExport(what) : few;
    });
    m_manyPermitted = may && what.ofManyNumbers();
    return may;
}

Result<void> GuardedDisclosures::noteExport(const MessageExport &what)
{
    const StoreVerb verb = verbFor(what);
    m_manyPermitted = false;
    return m_acting.act(verb, scopeOf(what), [&]() -> Result<void> {
        const Result<void> few = expectFew(verb, what);
        return few ? m_inner.noteExport(what) : few;
    });
}

Result<void> GuardedDisclosures::noteReveal(MessageId message, const QString &why)
{
    return m_acting.act(StoreVerb::DisclosuresReveal, Acting::Scope::of(Owned::Message, message),
                        [&]() -> Result<void> {
                            if (m_acting.caller() && why.trimmed().isEmpty())
                                return Refusal::noReason();
                            return m_inner.noteReveal(message, why);
                        });
}

Result<void> GuardedDisclosures::noteAuditExport(qint64 entries)
{
    return m_acting.act(StoreVerb::DisclosuresExportAudit, [&] { return m_inner.noteAuditExport(entries); });
}

// The list belongs to nobody's campaign: whoever may have his own only may not have it.
Result<void> GuardedDisclosures::permitSuppressionExport()
{
    return m_acting.act(StoreVerb::DisclosuresExportSuppressions,
                        [&] { return m_inner.permitSuppressionExport(); });
}

Result<void> GuardedDisclosures::noteSuppressionExport(qint64 entries, const QByteArray &fileHash)
{
    return m_acting.act(StoreVerb::DisclosuresExportSuppressions,
                        [&] { return m_inner.noteSuppressionExport(entries, fileHash); });
}

Result<void> GuardedDisclosures::noteSeal()
{
    return m_acting.act(StoreVerb::DisclosuresSeal, [&] { return m_inner.noteSeal(); });
}

//! By the size of the campaign, not of the file: a large campaign does not leave in small pieces.
Result<void> GuardedDisclosures::expectFew(StoreVerb verb, const MessageExport &what)
{
    if (!what.fullNumbers || !m_acting.caller())
        return {};
    if (what.why.trimmed().isEmpty())
        return Refusal::noReason();
    const Result<Grant> grant = m_acting.grant(verb);
    if (!grant || *grant != Grant::Own || !what.campaign)
        return grant ? Result<void>() : grant.error();
    const Result<qint64> people = m_inner.peopleOf(*what.campaign);
    if (!people)
        return people.error();
    if (*people <= MessageExport::Few)
        return {};
    return m_acting.refuse(verb,
                           Refusal::tooManyNumbers(m_acting.caller()->login, *people, MessageExport::Few));
}

StoreVerb GuardedDisclosures::verbFor(const MessageExport &what) const
{
    if (!what.fullNumbers)
        return StoreVerb::DisclosuresExport;
    return what.ofManyNumbers() && !m_manyPermitted ? StoreVerb::DisclosuresExportManyNumbers
                                                    : StoreVerb::DisclosuresExportNumbers;
}

} // namespace heliograph
