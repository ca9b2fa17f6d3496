// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/storage/contentstore.h"
#include "engine/storage/guard/acting.h"

namespace heliograph {

//! Content rules, for those who may. What only tightens them is done at once; what may let a text pass waits
//! for a second person.
class GuardedContent final : public ContentStore
{
public:
    GuardedContent(ContentStore &inner, Acting &acting);

    Result<std::optional<ContentListRow>> inForce(const QString &name) override
    {
        return m_inner.inForce(name);
    }
    Result<ContentListRow> import(const NewContentList &list, UserId by) override;
    Result<ContentListRow> remove(const QString &name, UserId by) override;
    Result<void> keepReview(CampaignId campaign, const ContentReview &review) override;
    Result<void> takeSecondLook(CampaignId campaign, UserId by, const QString &note) override;

private:
    ContentStore &m_inner;
    Acting &m_acting;
};

} // namespace heliograph
