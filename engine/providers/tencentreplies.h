// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/providers/provider.h"

namespace heliograph {

//! See Provider::replyPullAnswer(); the reply is PullSmsReplyStatus'.
Result<PulledReplies> tencentReplies(const HttpReply &reply);

} // namespace heliograph
