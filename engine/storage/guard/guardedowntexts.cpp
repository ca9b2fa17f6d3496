// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/guard/guardedowntexts.h"

namespace heliograph {

GuardedOwnTexts::GuardedOwnTexts(OwnTextStore &inner, Acting &acting)
    : m_inner(inner)
    , m_acting(acting)
{
}

Result<OwnText> GuardedOwnTexts::add(const OwnTextDraft &draft, UserId by)
{
    return m_acting.act(StoreVerb::OwnTextsAdd, [&] { return m_inner.add(draft, m_acting.who(by)); });
}

Result<OwnText> GuardedOwnTexts::edit(OwnTextId text, int seen, const OwnTextDraft &draft, UserId by)
{
    return m_acting.act(StoreVerb::OwnTextsEdit,
                        [&] { return m_inner.edit(text, seen, draft, m_acting.who(by)); });
}

Result<OwnText> GuardedOwnTexts::setArchived(OwnTextId text, bool archived, UserId by)
{
    return m_acting.act(StoreVerb::OwnTextsArchive,
                        [&] { return m_inner.setArchived(text, archived, m_acting.who(by)); });
}

} // namespace heliograph
