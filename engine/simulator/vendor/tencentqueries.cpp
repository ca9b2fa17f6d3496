// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/simulator/vendor/tencentqueries.h"

#include "engine/simulator/vendor/tencentanswer.h"
#include "engine/simulator/vendor/tencentbody.h"
#include "engine/simulator/wire/jsontext.h"

namespace heliograph::simulator {
namespace {

constexpr int PullLimit = 100;

} // namespace

TencentQueries::TencentQueries(const ReceiptHabits &habits, const IdMint &ids, ReceiptBook &book)
    : m_habits(habits)
    , m_ids(ids)
    , m_book(book)
{
}

bool TencentQueries::isKnown(QByteArrayView action) const
{
    return action == "PullSmsSendStatus" || action == "PullSmsSendStatusByPhoneNumber"
        || action == "SendStatusStatistics" || action == "PullSmsReplyStatus"
        || action == "PullSmsReplyStatusByPhoneNumber";
}

Answer TencentQueries::answer(QByteArrayView action, const Request &request, const Caller &caller)
{
    TencentBody body;
    if (request.method == "POST" && !body.read(request.body))
        return tencentError("InvalidParameter",
                            "The body is no JSON object with parameters of the right type.", caller);
    if (action == "SendStatusStatistics")
        return statistics(caller);
    if (body.application.isEmpty() || body.limit < 1 || body.limit > PullLimit)
        return tencentError("InvalidParameterValue", "SmsSdkAppId is missing or Limit is not 1 to 100.",
                            caller);
    if (action == "PullSmsSendStatus")
        return rows(m_book.takeReceipts(body.application, static_cast<int>(body.limit), caller.now), caller);
    if (action == "PullSmsSendStatusByPhoneNumber")
        return rows(find(body, caller), caller);
    if (action == "PullSmsReplyStatus")
        return replies(m_book.takeReplies(body.application, static_cast<int>(body.limit), caller.now),
                       caller);
    return replies({}, caller);
}

Answer TencentQueries::replies(const std::vector<Index> &messages, const Caller &caller) const
{
    Answer answer = tencentRows("PullSmsReplyStatusSet");
    for (const Index index : messages) {
        const ReceiptBook::Message &message = m_book.message(index);
        const auto reply = m_book.answer(message);
        answer.body.append('{');
        appendTencentField(answer.body, "ExtendCode", "");
        appendTencentField(answer.body, "CountryCode", isMainland(message.number) ? "86" : "");
        answer.body.append("\"PhoneNumber\":");
        appendPhone(answer.body, message.number);
        answer.body.append(',');
        appendTencentField(answer.body, "SignName", "");
        appendTencentField(answer.body, "ReplyContent", reply ? reply->text : "");
        appendTencentField(answer.body, "SubscriberNumber",
                           QByteArray::number(withoutMainlandCode(message.number)));
        answer.body.append("\"ReplyTime\":");
        appendNumber(answer.body, reply ? toMillis(reply->at) / 1000 : 0);
        answer.body.append("},");
    }
    endTencentRows(answer, caller);
    return answer;
}

std::vector<TencentQueries::Index> TencentQueries::find(const TencentBody &body, const Caller &caller) const
{
    std::vector<Index> found = m_book.messagesTo(phoneDigits(body.phone), caller.account);
    std::erase_if(found, [&](Index index) {
        const ReceiptBook::Message &message = m_book.message(index);
        const ReceiptBook::Call &call = m_book.call(message.call);
        const Outcome outcome = m_book.outcome(message);
        const qint64 sentAt = toMillis(m_book.sentAt(message)) / 1000;
        const bool isTimely = sentAt >= body.beginTime && (body.endTime == 0 || sentAt <= body.endTime);
        const bool isReported = outcome.kind != Outcome::Kind::Silent && outcome.at <= caller.now;
        return !isTimely || !isReported || m_book.application(call) != body.application;
    });
    if (found.size() > static_cast<std::size_t>(body.limit))
        found.resize(static_cast<std::size_t>(body.limit));
    return found;
}

Answer TencentQueries::rows(const std::vector<Index> &messages, const Caller &caller) const
{
    Answer answer = tencentRows("PullSmsSendStatusSet");
    for (const Index message : messages)
        appendRow(answer.body, message);
    endTencentRows(answer, caller);
    return answer;
}

void TencentQueries::appendRow(QByteArray &out, Index index) const
{
    const ReceiptBook::Message &message = m_book.message(index);
    const Outcome outcome = m_book.outcome(message);
    const bool isDelivered = outcome.kind == Outcome::Kind::Delivered;
    out.append("{\"UserReceiveTime\":");
    appendNumber(out, toMillis(outcome.at) / 1000);
    out.append(",\"PhoneNumber\":");
    appendPhone(out, message.number);
    out.append(',');
    appendTencentField(out, "CountryCode", isMainland(message.number) ? "86" : "");
    appendTencentField(out, "SubscriberNumber", QByteArray::number(withoutMainlandCode(message.number)));
    appendTencentField(out, "SerialNo", m_ids.serialNo(index));
    appendTencentField(out, "ReportStatus", isDelivered ? "SUCCESS" : "FAIL");
    if (m_habits.echoesSession)
        appendTencentField(out, "SessionContext", m_book.reference(m_book.call(message.call)));
    out.append("\"Description\":");
    appendString(out, outcome.code);
    out.append("},");
}

Answer TencentQueries::statistics(const Caller &caller) const
{
    const ReceiptBook::Totals totals = m_book.totals(Profile::Tencent);
    Answer answer;
    answer.body = "{\"Response\":{\"SendStatusStatistics\":{\"FeeCount\":";
    appendNumber(answer.body, totals.messages);
    answer.body.append(",\"RequestCount\":");
    appendNumber(answer.body, totals.messages);
    answer.body.append(",\"RequestSuccessCount\":");
    appendNumber(answer.body, totals.messages);
    answer.body.append("},\"RequestId\":\"").append(caller.requestId).append("\"}}");
    return answer;
}

} // namespace heliograph::simulator
