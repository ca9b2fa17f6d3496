// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/simulator/push/aliyunpushes.h"

#include "engine/simulator/vendor/wiretime.h"
#include "engine/simulator/wire/jsontext.h"

namespace heliograph::simulator {
namespace {

using Index = ReceiptBook::Index;

void appendField(QByteArray &out, QByteArrayView name, QByteArrayView value)
{
    out.append(out.endsWith('{') ? "\"" : ",\"").append(name).append("\":");
    appendString(out, value);
}

void appendHome(QByteArray &out, const ReceiptBook &book, const IdMint &ids,
                const ReceiptBook::Message &message)
{
    const Outcome outcome = book.outcome(message);
    const bool delivered = outcome.kind == Outcome::Kind::Delivered;
    out.append('{');
    appendField(out, "phone_number", QByteArray::number(withoutMainlandCode(message.number)));
    appendField(out, "send_time", beijingTime(book.sentAt(message)));
    appendField(out, "report_time", beijingTime(outcome.at));
    out.append(delivered ? ",\"success\":true" : ",\"success\":false");
    appendField(out, "err_code", outcome.code);
    appendField(out, "err_msg", delivered ? "用户接收成功" : "用户接收失败");
    appendField(out, "sms_size", "1");
    appendField(out, "biz_id", ids.bizId(message.call));
    appendField(out, "out_id", book.reference(book.call(message.call)));
    out.append('}');
}

void appendAbroad(QByteArray &out, const ReceiptBook &book, const IdMint &ids, Index index)
{
    const ReceiptBook::Message &message = book.message(index);
    const Outcome outcome = book.outcome(message);
    out.append('{');
    appendField(out, "To", QByteArray::number(message.number));
    appendField(out, "SendDate", beijingTime(book.sentAt(message)));
    appendField(out, "ReceiveDate", beijingTime(outcome.at));
    appendField(out, "Status", outcome.kind == Outcome::Kind::Delivered ? "1" : "2");
    appendField(out, "ErrorCode", outcome.code);
    appendField(out, "ErrorDescription", "");
    appendField(out, "TaskId", book.reference(book.call(message.call)));
    appendField(out, "MessageId", ids.messageId(index));
    out.append('}');
}

} // namespace

QByteArray aliyunReports(const ReceiptBook &book, const IdMint &ids, const std::vector<Index> &messages)
{
    QByteArray out = "[";
    out.reserve(static_cast<qsizetype>(messages.size()) * 300);
    for (const Index index : messages) {
        if (out.size() > 1)
            out.append(',');
        const ReceiptBook::Message &message = book.message(index);
        if (book.templateCode(book.call(message.call)).isEmpty())
            appendAbroad(out, book, ids, index);
        else
            appendHome(out, book, ids, message);
    }
    return out + ']';
}

QByteArray aliyunReplies(const ReceiptBook &book, const std::vector<Index> &messages)
{
    QByteArray out = "[";
    for (const Index index : messages) {
        const ReceiptBook::Message &message = book.message(index);
        const auto answer = book.answer(message);
        if (!answer)
            continue;
        out.append(out.size() > 1 ? ",{" : "{");
        appendField(out, "phone_number", QByteArray::number(withoutMainlandCode(message.number)));
        appendField(out, "content", answer->text);
        appendField(out, "send_time", beijingTime(answer->at));
        appendField(out, "dest_code", "1234");
        out.append(",\"sequence_id\":");
        appendNumber(out, 1'000'000'000LL + index);
        out.append('}');
    }
    return out + ']';
}

} // namespace heliograph::simulator
