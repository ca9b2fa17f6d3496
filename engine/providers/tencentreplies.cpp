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
    const auto rows = tencentPulledRows(reply, ReplyRows);
    if (!rows)
        return rows.error();
    PulledReplies pulled;
    pulled.more = rows->size() >= TencentPageSize;
    for (const QJsonObject &row : *rows) {
        const InboundMessage message = replyOf(row);
        if (!message.e164.isEmpty())
            pulled.replies.append(message);
    }
    return pulled;
}

} // namespace heliograph
