// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/providers/tencentreplies.h"

#include "engine/providers/answerjson.h"
#include "engine/providers/tencentanswers.h"
#include "engine/providers/wiretext.h"

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

namespace {

constexpr char ReplyRows[] = "PullSmsReplyStatusSet";

InboundMessage replyOf(const QJsonObject &row)
{
    InboundMessage message;
    message.e164 = tencentNumber(row);
    message.text = row.value("ReplyContent"_L1).toString();
    message.at = timeFromSeconds(wholeNumber(row.value("ReplyTime"_L1)).value_or(0));
    message.trust = Trust::Authenticated;
    return message;
}

} // namespace

Result<PulledReplies> tencentReplies(const HttpReply &reply)
{
    const auto answer = tencentPulledRows(reply, ReplyRows);
    if (!answer)
        return answer.error();
    PulledReplies pulled;
    pulled.more = answer->rows.size() >= TencentPageSize;
    pulled.loss = answer->loss;
    for (const QJsonObject &row : answer->rows) {
        const InboundMessage message = replyOf(row);
        if (message.e164.isEmpty())
            ++pulled.loss.unreadableRows;
        else
            pulled.replies.append(message);
    }
    return pulled;
}

} // namespace heliograph
