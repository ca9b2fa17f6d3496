// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/guard/guardedcontent.h"

#include "engine/policy/content/weakerlist.h"
#include "engine/storage/guard/changemaking.h"

namespace heliograph {

GuardedContent::GuardedContent(ContentStore &inner, Acting &acting)
    : m_inner(inner)
    , m_acting(acting)
{
}

Result<ContentListRow> GuardedContent::import(const NewContentList &list, UserId by)
{
    const auto put = [&] { return m_inner.import(list, m_acting.who(by)); };
    const auto before = m_inner.inForce(list.name);
    if (before && !isWeaker(*before, list.country, list.text))
        return m_acting.act(StoreVerb::ContentImport, put);
    return m_acting.actOrAsk(
        StoreVerb::ContentWeaken, [&] { return ChangeMaking::ofList(list); }, put);
}

Result<ContentListRow> GuardedContent::remove(const QString &name, UserId by)
{
    return m_acting.actOrAsk(
        StoreVerb::ContentRemove, [&] { return ChangeMaking::ofListRemoval(name); },
        [&] { return m_inner.remove(name, m_acting.who(by)); });
}

Result<void> GuardedContent::keepReview(CampaignId campaign, const ContentReview &review)
{
    return m_acting.act(StoreVerb::ContentKeepReview, Acting::Scope::of(Owned::Campaign, campaign),
                        [&] { return m_inner.keepReview(campaign, review); });
}

Result<void> GuardedContent::takeSecondLook(CampaignId campaign, UserId by, const QString &note)
{
    return m_acting.act(StoreVerb::ContentSecondLook,
                        [&] { return m_inner.takeSecondLook(campaign, m_acting.who(by), note); });
}

} // namespace heliograph
