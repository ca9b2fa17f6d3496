// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/providers/aliyunpush.h"

#include "engine/providers/answerjson.h"
#include "engine/providers/wiretext.h"

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

namespace {

//! What a row of an SmsReport or of a receipt from abroad says. Whatever stands in no row is not known.
struct ReportMeaning
{
    QLatin1String value;
    MessageState state;
};

// SmsReport "success", a boolean or its name.
constexpr std::array Home = std::to_array<ReportMeaning>({
    {"true"_L1, MessageState::Delivered}, // 接收成功
    {"false"_L1, MessageState::Undelivered}, // 接收失败
});

// Receipts from abroad, "Status".
constexpr std::array Abroad = std::to_array<ReportMeaning>({
    {"1"_L1, MessageState::Delivered}, // sent
    {"2"_L1, MessageState::Undelivered}, // failed
    {"3"_L1, MessageState::Submitted}, // being sent, as QueryMessage says it
    {"6"_L1, MessageState::Undelivered}, // expired
});

template <typename Table>
MessageState stateOf(const Table &table, const QString &value)
{
    const auto found
        = std::ranges::find_if(table, [&value](const ReportMeaning &row) { return row.value == value; });
    return found == table.end() ? MessageState::InDoubt : found->state;
}

//! A text, a whole number or a boolean as text: editions of the interface differ in which they send.
QString wordOf(const QJsonValue &value)
{
    if (value.isBool())
        return value.toBool() ? u"true"_s : u"false"_s;
    if (value.isDouble())
        return QString::number(value.toInteger());
    return idText(value);
}

QString messageId(const QJsonValue &value)
{
    return canonicalId(wordOf(value), AliyunIds.inReceipts);
}

//! A number with its country code, as abroad all are written, the plus sign mostly left out: eleven digits
//! that begin with 1 are of North America here, not of mainland China.
QString numberFromAbroad(const QString &text)
{
    const QString number = text.trimmed();
    const bool prefixed = number.startsWith(u'+') || number.startsWith("00"_L1);
    return numberFromWire(prefixed ? number : QString(u'+' + number));
}

Receipt homeReceipt(const QJsonObject &row)
{
    Receipt receipt;
    receipt.providerId = messageId(row.value("biz_id"_L1));
    receipt.clientRef = wordOf(row.value("out_id"_L1));
    receipt.e164 = numberFromWire(wordOf(row.value("phone_number"_L1)));
    receipt.state = stateOf(Home, wordOf(row.value("success"_L1)));
    receipt.code = shortText(row.value("err_code"_L1));
    receipt.at = timeFromWire(row.value("report_time"_L1).toString());
    return receipt;
}

Receipt receiptFromAbroad(const QJsonObject &row)
{
    Receipt receipt;
    receipt.providerId = messageId(row.value("MessageId"_L1));
    receipt.clientRef = wordOf(row.value("TaskId"_L1));
    receipt.e164 = numberFromAbroad(wordOf(row.value("To"_L1)));
    receipt.state = stateOf(Abroad, wordOf(row.value("Status"_L1)));
    receipt.code = shortText(row.value("ErrorCode"_L1));
    receipt.at = timeFromWire(row.value("ReceiveDate"_L1).toString());
    return receipt;
}

InboundMessage reply(const QJsonObject &row)
{
    InboundMessage message;
    message.providerId = wordOf(row.value("sequence_id"_L1));
    message.e164 = numberFromWire(wordOf(row.value("phone_number"_L1)));
    message.text = row.value("content"_L1).toString();
    message.at = timeFromWire(row.value("send_time"_L1).toString());
    return message;
}

//! True if \a receipt could ever be matched to something.
bool isUsable(const Receipt &receipt)
{
    return !receipt.providerId.isEmpty() || (!receipt.clientRef.isEmpty() && !receipt.e164.isEmpty());
}

void read(const QJsonObject &row, PushedContent &content)
{
    if (row.value("content"_L1).isString()) {
        const InboundMessage message = reply(row);
        if (message.e164.isEmpty())
            ++content.unreadable;
        else
            content.replies.append(message);
        return;
    }
    const bool abroad = row.contains("MessageId"_L1);
    const Receipt receipt = abroad ? receiptFromAbroad(row) : homeReceipt(row);
    if (isUsable(receipt))
        content.receipts.append(receipt);
    else
        ++content.unreadable;
}

} // namespace

Result<PushedContent> readAliyunPush(const QByteArray &body)
{
    const auto rows = pushedRows(body);
    if (!rows)
        return Error{ErrorKind::Invalid, u"What was pushed is no JSON of Alibaba Cloud's."_s};
    PushedContent content;
    content.receipts.reserve(rows->size());
    for (const QJsonObject &row : *rows)
        read(row, content);
    if (!rows->isEmpty() && content.unreadable == rows->size())
        return Error{ErrorKind::Invalid,
                     u"What was pushed holds neither receipts nor replies of Alibaba Cloud's."_s};
    return content;
}

PushFormat aliyunPushFormat()
{
    return {readAliyunPush, R"({"code":0,"msg":"OK"})", R"({"code":1,"msg":"not stored, send it again"})"};
}

} // namespace heliograph
