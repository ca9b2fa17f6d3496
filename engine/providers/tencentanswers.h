// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/providers/provider.h"

#include <QJsonObject>

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

//! What a pull returned.
struct TencentRows
{
    QList<QJsonObject> rows;
    IntakeLoss loss; //!< whether it was cut
};

//! The rows called \a name that a pull returned. What was pulled does not come again, so an answer that is
//! cut short, by whatever, still counts for its whole rows. Fails like Provider::pullAnswer().
Result<TencentRows> tencentPulledRows(const HttpReply &reply, const QByteArray &name);

//! Whom a pulled \a row is about; \a asked as in numberFromWire().
QString tencentNumber(const QJsonObject &row, const QString &asked = {});

} // namespace heliograph
