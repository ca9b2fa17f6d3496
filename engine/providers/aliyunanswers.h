// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/providers/provider.h"

namespace heliograph {

//! Rows a page of QuerySendDetails, the most it allows.
inline constexpr int AliyunPageSize = 50;

//! What \a reply to a send call of \a batch means for everybody in it.
SendOutcome aliyunOutcome(const Batch &batch, const HttpReply &reply);

//! See Provider::probeAnswer(); the reply is QuerySendStatistics'.
Result<QString> aliyunProbeAnswer(const HttpReply &reply);

//! See Provider::statusAnswer(); the reply is QuerySendDetails', for free text QueryMessage's.
Result<StatusAnswer> aliyunStatusAnswer(const StatusQuestion &question, const HttpReply &reply);

} // namespace heliograph
