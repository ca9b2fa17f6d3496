// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/result.h"
#include "engine/domain/owntext.h"

namespace heliograph {

//! Texts that campaigns are written with. A campaign keeps its own copy, so nothing here changes what was or
//! will be sent. Every change is audited in the same transaction.
class OwnTextStore
{
public:
    virtual ~OwnTextStore() = default;

    //! Fails with what OwnTextDraft::check() says; Conflict if another text in use has the name.
    virtual Result<OwnText> add(const OwnTextDraft &draft, UserId by) = 0;

    //! A new version of \a text; the old one is kept. Nothing happens if \a draft says the same. Conflict if
    //! it is archived, or somebody has saved a version after \a seen; then theirs stays.
    virtual Result<OwnText> edit(OwnTextId text, int seen, const OwnTextDraft &draft, UserId by) = 0;

    //! Takes \a text out of use or, if not \a archived, back into it: Conflict if its name is taken by now.
    virtual Result<OwnText> setArchived(OwnTextId text, bool archived, UserId by) = 0;
};

} // namespace heliograph
