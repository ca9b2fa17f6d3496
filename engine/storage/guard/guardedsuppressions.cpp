// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/guard/guardedsuppressions.h"

#include "engine/storage/guard/sendingchange.h"

namespace heliograph {

namespace {

constexpr int MostAlone = 100; // product.md 5, suppression.remove
constexpr Millis WithinOneDay = std::chrono::hours(24);

} // namespace

GuardedSuppressions::GuardedSuppressions(SuppressionStore &inner, Acting &acting)
    : m_inner(inner)
    , m_acting(acting)
{
}

Result<int> GuardedSuppressions::add(const NewSuppression &added, UserId by, TimePoint now)
{
    return m_acting.act(StoreVerb::SuppressionsAdd,
                        [&] { return m_inner.add(added, m_acting.who(by), now); });
}

// It allows nobody whom anybody else has listed: the right to add is enough.
Result<int> GuardedSuppressions::takeBack(const QStringList &e164, SuppressionScope scope, UserId by)
{
    return m_acting.act(StoreVerb::SuppressionsTakeBack,
                        [&] { return m_inner.takeBack(e164, scope, m_acting.who(by)); });
}

Result<bool> GuardedSuppressions::wantsTwo(int people, UserId by)
{
    const Result<int> before = m_inner.removedSince(m_acting.who(by), m_acting.now() - WithinOneDay);
    return before ? Result<bool>(people > 0 && *before + people > MostAlone) : before.error();
}

Result<bool> GuardedSuppressions::remove(const QString &e164, UserId by, const QString &reason)
{
    return m_acting.whole([&]() -> Result<bool> {
        const auto removeIt = [&] { return m_inner.remove(e164, m_acting.who(by), reason); };
        const Result<SuppressionLook> look = m_inner.look({e164});
        if (!look)
            return look.error();
        const Result<bool> two = wantsTwo(look->listed, by);
        if (!two)
            return two.error();
        if (!*two || (look->ownWish > 0 && reason.trimmed().isEmpty())) // it says that a reason is missing
            return m_acting.act(StoreVerb::SuppressionsRemove, removeIt);
        return m_acting.actOrAsk(
            StoreVerb::SuppressionsRemoveMany,
            [&] { return SendingChange::ofSuppressionRemoval({e164}, *look, reason); }, removeIt);
    });
}

Result<int> GuardedSuppressions::removeMany(const QStringList &e164, UserId by, const QString &reason)
{
    return m_acting.whole([&]() -> Result<int> {
        const auto removeThem = [&] { return m_inner.removeMany(e164, m_acting.who(by), reason); };
        const Result<SuppressionLook> look = m_inner.look(e164);
        if (!look)
            return look.error();
        const Result<bool> two = wantsTwo(look->listed, by);
        if (!two)
            return two.error();
        if (!*two)
            return m_acting.act(StoreVerb::SuppressionsRemove, removeThem);
        if (reason.trimmed().isEmpty()) // it says that a reason is missing
            return m_acting.act(StoreVerb::SuppressionsRemoveMany, removeThem);
        return m_acting.actOrAsk(
            StoreVerb::SuppressionsRemoveMany,
            [&] { return SendingChange::ofSuppressionRemoval(e164, *look, reason); }, removeThem);
    });
}

Result<int> GuardedSuppressions::removeWaiting(const PendingChange &change, const QString &reason)
{
    // Only confirming makes it, in the transaction that has asked who may.
    return m_acting.act(StoreVerb::ChangesAsk, [&] { return m_inner.removeWaiting(change, reason); });
}

} // namespace heliograph
