// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/simulator/vendor/aliyunqueries.h"

#include "engine/simulator/vendor/aliyunanswer.h"
#include "engine/simulator/vendor/wiretime.h"
#include "engine/simulator/wire/formfields.h"
#include "engine/simulator/wire/jsontext.h"

#include <QDateTime>

namespace heliograph::simulator {
namespace {

constexpr int PageLimit = 50;

//! A count from 1 to \a limit, 0 if \a text is none.
int countFrom(const QByteArray &text, int limit)
{
    const int count = text.toInt();
    return count >= 1 && count <= limit ? count : 0;
}

void appendField(QByteArray &out, QByteArrayView name, QByteArrayView value)
{
    appendString(out, name);
    out.append(':');
    appendString(out, value);
    out.append(',');
}

} // namespace

AliyunQueries::AliyunQueries(const ReceiptHabits &habits, const IdMint &ids, const ReceiptBook &book)
    : m_habits(habits)
    , m_ids(ids)
    , m_book(book)
{
}

bool AliyunQueries::isKnown(QByteArrayView action) const
{
    return action == "QuerySendDetails" || action == "QuerySendStatistics" || action == "QueryMessage";
}

Answer AliyunQueries::answer(QByteArrayView action, const FormFields &fields, const Caller &caller) const
{
    if (action == "QuerySendDetails")
        return details(fields, caller);
    return action == "QueryMessage" ? message(fields, caller) : statistics(caller);
}

std::vector<AliyunQueries::Index> AliyunQueries::find(const FormFields &fields, const Caller &caller) const
{
    const QByteArray date = fields.value("SendDate");
    const QByteArray bizId = fields.value("BizId");
    std::vector<Index> found = m_book.messagesTo(phoneDigits(fields.value("PhoneNumber")), caller.account);
    std::erase_if(found, [&](Index index) {
        const ReceiptBook::Message &message = m_book.message(index);
        const TimePoint sentAt = m_book.sentAt(message);
        return sentAt + m_habits.visibleAfter > caller.now || beijingTime(sentAt, u"yyyyMMdd") != date
            || (!bizId.isEmpty() && m_ids.bizId(message.call) != bizId);
    });
    return found;
}

Answer AliyunQueries::details(const FormFields &fields, const Caller &caller) const
{
    const int pageSize = countFrom(fields.value("PageSize"), PageLimit);
    const int page = countFrom(fields.value("CurrentPage"), 1'000'000);
    const bool isDate
        = QDate::fromString(QString::fromLatin1(fields.value("SendDate")), u"yyyyMMdd").isValid();
    if (phoneDigits(fields.value("PhoneNumber")) == 0)
        return aliyunError(200, "isv.MOBILE_NUMBER_ILLEGAL", "The number is malformed.", caller);
    if (pageSize == 0 || page == 0 || !isDate)
        return aliyunError(200, "isv.INVALID_PARAMETERS", "SendDate, PageSize or CurrentPage is wrong.",
                           caller);

    const std::vector<Index> found = find(fields, caller);
    Answer answer;
    answer.body = "{\"TotalCount\":";
    appendNumber(answer.body, static_cast<qint64>(found.size()));
    answer.body.append(",\"Message\":\"OK\",\"RequestId\":\"").append(caller.requestId);
    answer.body.append("\",\"Code\":\"OK\",\"SmsSendDetailDTOs\":{\"SmsSendDetailDTO\":[");
    const std::size_t from = static_cast<std::size_t>(page - 1) * static_cast<std::size_t>(pageSize);
    const std::size_t to = std::min(found.size(), from + static_cast<std::size_t>(pageSize));
    for (std::size_t i = from; i < to; ++i) {
        if (i > from)
            answer.body.append(',');
        appendRow(answer.body, found[i], caller.now);
    }
    answer.body.append("]}}");
    return answer;
}

void AliyunQueries::appendRow(QByteArray &out, Index index, TimePoint now) const
{
    const ReceiptBook::Message &message = m_book.message(index);
    const ReceiptBook::Call &call = m_book.call(message.call);
    const Outcome outcome = m_book.outcome(message);
    const bool isWaiting = outcome.kind == Outcome::Kind::Silent || outcome.at > now;
    out.append('{');
    appendField(out, "ErrCode", isWaiting ? "WAIT_MT_REPORT" : outcome.code);
    appendField(out, "TemplateCode", m_book.templateCode(call));
    appendField(out, "OutId", m_book.reference(call));
    appendField(out, "ReceiveDate", isWaiting ? QByteArray("") : beijingTime(outcome.at));
    appendField(out, "SendDate", beijingTime(m_book.sentAt(message)));
    appendField(out, "PhoneNum", QByteArray::number(withoutMainlandCode(message.number)));
    appendField(out, "Content", "");
    const char *status = isWaiting ? "1" : outcome.kind == Outcome::Kind::Failed ? "2" : "3";
    out.append("\"SendStatus\":").append(status).append('}');
}

Answer AliyunQueries::statistics(const Caller &caller) const
{
    const ReceiptBook::Totals totals = m_book.totals(Profile::Aliyun);
    Answer answer;
    answer.body = "{\"Code\":\"OK\",\"Message\":\"OK\",\"RequestId\":\"";
    answer.body.append(caller.requestId)
        .append("\",\"Data\":{\"TotalSize\":1,\"TargetList\":[{\"TotalCount\":");
    appendNumber(answer.body, totals.messages);
    answer.body.append(",\"RespondedSuccessCount\":0,\"RespondedFailCount\":0,\"NoRespondedCount\":");
    appendNumber(answer.body, totals.messages);
    answer.body.append(",\"SendDate\":\"").append(beijingTime(caller.now, u"yyyyMMdd")).append("\"}]}}");
    return answer;
}

Answer AliyunQueries::message(const FormFields &fields, const Caller &caller) const
{
    const std::optional<quint32> index = m_ids.messageOf(fields.value("MessageId"));
    if (!index || *index >= m_book.messageCount()
        || m_book.account(m_book.call(m_book.message(*index).call)) != caller.account)
        return aliyunGlobeError("MESSAGE_NOT_FOUND", caller);
    const ReceiptBook::Message &message = m_book.message(*index);
    const Outcome outcome = m_book.outcome(message);
    const bool isWaiting = outcome.kind == Outcome::Kind::Silent || outcome.at > caller.now;
    Answer answer;
    answer.body = "{\"ResponseCode\":\"OK\",\"ResponseDescription\":\"OK\",";
    appendField(answer.body, "RequestId", caller.requestId);
    appendField(answer.body, "MessageId", fields.value("MessageId"));
    appendField(answer.body, "To", QByteArray::number(message.number));
    appendField(answer.body, "TaskId", m_book.reference(m_book.call(message.call)));
    appendField(answer.body, "SendDate", beijingTime(m_book.sentAt(message)));
    appendField(answer.body, "ReceiveDate", isWaiting ? QByteArray("") : beijingTime(outcome.at));
    appendField(answer.body, "ErrorCode", isWaiting ? "" : outcome.code);
    appendField(answer.body, "ErrorDescription", "");
    const char *status = isWaiting ? "3" : outcome.kind == Outcome::Kind::Failed ? "2" : "1";
    answer.body.append("\"Status\":").append(status).append('}');
    return answer;
}

} // namespace heliograph::simulator
