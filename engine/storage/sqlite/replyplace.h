// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/clock.h"
#include "engine/base/ids.h"

namespace heliograph {

//! Where the encrypted fields of a reply belong (FieldCipher): when it came stands in the place of an
//! audience. So nobody who edits the database makes it younger, to answer it after its time was over.
inline AudienceId replyPlace(TimePoint receivedAt)
{
    return AudienceId{toMillis(receivedAt)};
}

} // namespace heliograph
