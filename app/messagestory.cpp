// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/messagestory.h"

#include "engine/doubtcases.h"

namespace heliograph {

Result<MessageStory> MessageStory::read(const Invocation &call, Reader &reader)
{
    const auto id = parseId(call.arguments.first(), QStringLiteral("a message"));
    if (!id)
        return id.error();
    const auto message = reader.message(MessageId{*id});
    if (!message)
        return message.error();
    const auto timeline = reader.timeline(message->id);
    if (!timeline)
        return timeline.error();
    const auto unknown = DoubtCases::caseOf(reader, message->id, call.clock.now());
    if (!unknown)
        return unknown.error();
    return MessageStory{*message, *timeline, *unknown};
}

} // namespace heliograph
