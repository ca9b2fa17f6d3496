// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/providers/provider.h"

namespace heliograph {

//! Rows a status answer has at most.
inline constexpr int TencentPageSize = 100;

//! What \a reply to SendSms means for each recipient of \a batch, in its order.
//!
//! Rows are joined by number. A number without a row is in doubt. A number with several is accepted if all of
//! them say so, under the first one's id, refused if all say the same, and otherwise in doubt. Of an answer
//! that is cut short or contradicts itself only acceptances count.
QList<SendOutcome> tencentOutcomes(const Batch &batch, const HttpReply &reply);

//! See Provider::probeAnswer(); the reply is SendStatusStatistics'.
Result<QString> tencentProbeAnswer(const HttpReply &reply);

//! See Provider::statusAnswer(); the reply is PullSmsSendStatusByPhoneNumber's.
Result<StatusAnswer> tencentStatusAnswer(const StatusQuestion &question, const HttpReply &reply);

//! See Provider::pullAnswer(); the reply is PullSmsSendStatus'.
Result<StatusAnswer> tencentPullAnswer(const HttpReply &reply);

} // namespace heliograph
