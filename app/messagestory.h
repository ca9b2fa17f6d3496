// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/command.h"

#include "engine/domain/messagerow.h"
#include "engine/query/doubtdesk.h"
#include "engine/storage/reader.h"

#include <optional>

namespace heliograph {

//! One message, everything that happened to it, and what is not known about its outcome.
struct MessageStory
{
    MessageRow message;
    QList<MessageEvent> timeline;
    std::optional<DoubtCase> unknown; //!< none: its outcome is known, or it has none yet

    //! That of the message whose id is the first argument of \a call. Fails with Invalid, or like Reader.
    static Result<MessageStory> read(const Invocation &call, Reader &reader);
};

} // namespace heliograph
