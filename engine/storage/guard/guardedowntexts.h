// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/storage/guard/acting.h"
#include "engine/storage/owntextstore.h"

namespace heliograph {

//! Texts that campaigns are written with, for those who may.
class GuardedOwnTexts final : public OwnTextStore
{
public:
    GuardedOwnTexts(OwnTextStore &inner, Acting &acting);

    Result<OwnText> add(const OwnTextDraft &draft, UserId by) override;
    Result<OwnText> edit(OwnTextId text, int seen, const OwnTextDraft &draft, UserId by) override;
    Result<OwnText> setArchived(OwnTextId text, bool archived, UserId by) override;

private:
    OwnTextStore &m_inner;
    Acting &m_acting;
};

} // namespace heliograph
