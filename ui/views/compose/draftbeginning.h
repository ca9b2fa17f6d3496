// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/session/composedesk.h"
#include "ui/widgets/banner.h"

#include <QVariantMap>

#include <optional>

namespace heliograph {

//! What somebody finds written when Compose opens.
namespace DraftBeginning {

struct Note
{
    Banner::Kind kind;
    QString sentence;
};

//! Puts the audience, the own text and the template that \a what names into \a draft. A text that somebody
//! was writing is never given up for a template.
void useWhatIsNamed(NewCampaign &draft, const QVariantMap &what, const ComposeGround &ground);

//! \a opened with what every draft has: a name that is free, the one provider there is, a usual end.
NewCampaign filledIn(const OpenedDraft &opened, const ComposeGround &ground);

//! Where it comes from, if that is worth saying.
std::optional<Note> note(const OpenedDraft &opened);

} // namespace DraftBeginning

} // namespace heliograph
