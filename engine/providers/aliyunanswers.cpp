// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/providers/aliyunanswers.h"

#include "engine/providers/aliyuncodes.h"
#include "engine/providers/aliyunpush.h"
#include "engine/providers/answerjson.h"
#include "engine/providers/replyrules.h"
#include "engine/providers/wiretext.h"

#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

namespace {

using namespace std::chrono_literals;

constexpr std::chrono::milliseconds LongestRetryAfter = 1h; // more is a mistake of somebody

//! Free text answers with ResponseCode, its gateway with Code.
QString codeOf(const QJsonObject &answer, bool freeText)
{
    const QJsonValue own = answer.value("ResponseCode"_L1);
    return freeText && own.isString() ? own.toString() : answer.value("Code"_L1).toString();
}

bool isRefusal(const QJsonObject &answer, bool freeText)
{
    return !codeOf(answer, freeText).isEmpty() && answer.value("RequestId"_L1).isString();
}

//! x-acs-retry-after: whole milliseconds, as the SDK reads it.
std::chrono::milliseconds retryAfter(const HttpReply &reply)
{
    bool ok = false;
    const std::chrono::milliseconds wait(reply.header("x-acs-retry-after").trimmed().toLongLong(&ok));
    return ok ? std::clamp(wait, 0ms, LongestRetryAfter) : 0ms;
}

//! The answer to a question, once it is known to be a good one.
Result<QJsonObject> goodAnswer(const HttpReply &reply, bool freeText)
{
    if (const auto failure = failureOfExchange(reply))
        return *failure;
    const auto answer = answerObject(reply.body);
    if (!answer || !isRefusal(*answer, freeText)) {
        return Error{ErrorKind::Network,
                     u"The answer is not one of Alibaba Cloud's. Check the endpoint setting."_s,
                     "provider.stranger"_L1,
                     {QString::number(reply.status)}};
    }
    const QString code = codeOf(*answer, freeText);
    if (code != "OK"_L1 || reply.status >= 300)
        return refusalOf(code, meaningOf(aliyunCodes(), code, reply.status));
    return *answer;
}

Error noVerdict(const QString &why)
{
    return {ErrorKind::Network,
            QString("Alibaba Cloud's answer gives no verdict: "_L1 + why + " Ask again later."_L1)};
}

//! Delivered, Undelivered or Submitted for the number at the place of \a value in "waiting, failed,
//! delivered" (QuerySendDetails) or "delivered, failed, waiting" (QueryMessage).
std::optional<MessageState> stateOf(const QJsonValue &value, bool freeText)
{
    const auto number = wholeNumber(value);
    if (number == 2)
        return MessageState::Undelivered;
    if (number == (freeText ? 1 : 3))
        return MessageState::Delivered;
    if (number == (freeText ? 3 : 1))
        return MessageState::Submitted;
    return {};
}

std::optional<TimePoint> timeOf(const QJsonObject &row)
{
    const QString received = row.value("ReceiveDate"_L1).toString();
    return timeFromWire(received.isEmpty() ? row.value("SendDate"_L1).toString() : received);
}

std::optional<Receipt> detailReceipt(const QJsonObject &row, const StatusQuestion &question)
{
    const auto state = stateOf(row.value("SendStatus"_L1), false);
    if (!state)
        return {};
    Receipt receipt;
    receipt.providerId = question.providerId; // rows carry none, but the question was narrowed to it
    receipt.clientRef = idText(row.value("OutId"_L1));
    receipt.e164 = numberFromWire(row.value("PhoneNum"_L1).toString(), question.e164);
    receipt.state = *state;
    receipt.code = shortText(row.value("ErrCode"_L1));
    receipt.at = timeOf(row);
    receipt.trust = Trust::Authenticated;
    return receipt;
}

Result<StatusAnswer> detailsAnswer(const StatusQuestion &question, const QJsonObject &answer)
{
    const QJsonValue list = answer.value("SmsSendDetailDTOs"_L1).toObject().value("SmsSendDetailDTO"_L1);
    if (!list.isArray())
        return noVerdict(u"the list of messages is missing."_s);
    const QJsonArray rows = list.toArray();
    const qint64 before = qint64(question.page - 1) * AliyunPageSize;
    const auto total = wholeNumber(answer.value("TotalCount"_L1));
    // Reported of the live service (alibabacloud-java-sdk #42): a count, and no rows.
    if (rows.isEmpty() && total.value_or(0) > before)
        return noVerdict(u"it counts messages and lists none."_s);

    StatusAnswer result;
    result.more = total.value_or(0) > before + AliyunPageSize;
    for (const QJsonValue &row : rows) {
        const auto receipt = detailReceipt(row.toObject(), question);
        if (!receipt)
            return noVerdict(u"a row has a status that is not documented."_s);
        result.receipts.append(*receipt);
    }
    return result;
}

Result<StatusAnswer> messageAnswer(const StatusQuestion &question, const QJsonObject &answer)
{
    const auto state = stateOf(answer.value("Status"_L1), true);
    if (!state)
        return noVerdict(u"its status is not documented."_s);
    Receipt receipt;
    receipt.providerId = idText(answer.value("MessageId"_L1));
    receipt.clientRef = idText(answer.value("TaskId"_L1));
    receipt.e164 = numberFromWire(answer.value("To"_L1).toString(), question.e164);
    receipt.state = *state;
    receipt.code = shortText(answer.value("ErrorCode"_L1));
    receipt.at = timeOf(answer);
    receipt.trust = Trust::Authenticated;
    if (receipt.providerId != question.providerId)
        return noVerdict(u"it speaks of another message."_s);
    return StatusAnswer{{receipt}, false};
}

} // namespace

SendOutcome aliyunOutcome(const Batch &batch, const HttpReply &reply)
{
    if (const auto decided = outcomeOfExchange(reply))
        return *decided;
    const auto answer = answerObject(reply.body);
    if (!answer)
        return inDoubt(reply, u"and a body that is not a complete answer"_s);

    const bool freeText = batch.templateCode.isEmpty();
    const QString code = codeOf(*answer, freeText);
    if (code == "OK"_L1) {
        const QString id
            = canonicalId(idText(answer->value(freeText ? "MessageId"_L1 : "BizId"_L1)), AliyunIds.inAnswers);
        if (id.isEmpty() || reply.status >= 300)
            return inDoubt(reply, u"and OK without the id of the message"_s);
        return Accepted{id};
    }
    if (!isRefusal(*answer, freeText))
        return inDoubt(reply, u"and a body that is not one of Alibaba Cloud's"_s);
    return outcomeOf(
        {code, meaningOf(aliyunCodes(), code, reply.status), batch.recipients.size() > 1, retryAfter(reply)});
}

Result<QString> aliyunProbeAnswer(const HttpReply &reply)
{
    const auto answer = goodAnswer(reply, false);
    if (!answer)
        return answer.error();
    return u"Alibaba Cloud accepts the key; address and clock are right."_s;
}

Result<StatusAnswer> aliyunStatusAnswer(const StatusQuestion &question, const HttpReply &reply)
{
    const auto answer = goodAnswer(reply, question.freeText);
    if (!answer)
        return answer.error();
    return question.freeText ? messageAnswer(question, *answer) : detailsAnswer(question, *answer);
}

} // namespace heliograph
