// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/sqlite/resentmessage.h"

#include "engine/domain/messageflag.h"
#include "engine/storage/sqlite/connection.h"

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

Result<MessageState> endAfterDoubt(Connection &connection, MessageId message, MessageState end)
{
    const Result<std::optional<qint64>> flags
        = connection.integer(u"SELECT flags FROM message WHERE msg_id=?"_s, message);
    if (!flags)
        return flags.error();
    const bool resent = hasFlag(static_cast<int>(flags->value_or(0)), MessageFlag::ResentAfterDoubt);
    return resent ? MessageState::ClosedUnknown : end;
}

} // namespace heliograph
