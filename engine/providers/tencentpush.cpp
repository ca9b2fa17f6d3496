// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/providers/tencentpush.h"

#include "engine/providers/answerjson.h"
#include "engine/providers/wiretext.h"

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

namespace {

//! A whole number as text, or a text.
QString wordOf(const QJsonValue &value)
{
    return value.isDouble() ? QString::number(value.toInteger()) : idText(value);
}

QString numberOf(const QJsonObject &row)
{
    const QString mobile = wordOf(row.value("mobile"_L1));
    const QString nation = wordOf(row.value("nationcode"_L1));
    if (mobile.startsWith(u'+') || nation.isEmpty())
        return numberFromWire(mobile);
    return numberFromWire(QString((nation.startsWith(u'+') ? nation : QString(u'+' + nation)) + mobile));
}

MessageState stateOf(const QString &status)
{
    if (status == "SUCCESS"_L1)
        return MessageState::Delivered;
    return status == "FAIL"_L1 ? MessageState::Undelivered : MessageState::InDoubt;
}

Receipt receiptOf(const QJsonObject &row)
{
    Receipt receipt;
    receipt.providerId = canonicalId(idText(row.value("sid"_L1)), TencentIds.inReceipts);
    receipt.e164 = numberOf(row);
    receipt.state = stateOf(row.value("report_status"_L1).toString());
    const QString carrier = shortText(row.value("errmsg"_L1));
    receipt.code = carrier.isEmpty() ? shortText(row.value("description"_L1)) : carrier;
    receipt.at = timeFromWire(row.value("user_receive_time"_L1).toString());
    return receipt;
}

InboundMessage replyOf(const QJsonObject &row)
{
    InboundMessage message;
    message.e164 = numberOf(row);
    message.text = row.value("text"_L1).toString();
    message.at = timeFromSeconds(wholeNumber(row.value("time"_L1)).value_or(0));
    return message;
}

void read(const QJsonObject &row, PushedContent &content)
{
    const bool isStatus = row.contains("sid"_L1) || row.contains("report_status"_L1);
    if (isStatus && !idText(row.value("sid"_L1)).isEmpty()) {
        content.receipts.append(receiptOf(row));
        return;
    }
    const InboundMessage message = replyOf(row);
    if (isStatus || message.e164.isEmpty() || !row.value("text"_L1).isString())
        ++content.unreadable;
    else
        content.replies.append(message);
}

} // namespace

Result<PushedContent> readTencentPush(const QByteArray &body)
{
    const auto rows = pushedRows(body);
    if (!rows)
        return Error{ErrorKind::Invalid, u"What was pushed is no JSON of Tencent Cloud's."_s};
    PushedContent content;
    for (const QJsonObject &row : *rows)
        read(row, content);
    if (!rows->isEmpty() && content.unreadable == rows->size())
        return Error{ErrorKind::Invalid,
                     u"What was pushed holds neither receipts nor replies of Tencent Cloud's."_s};
    return content;
}

PushFormat tencentPushFormat()
{
    return {readTencentPush, R"({"result":0,"errmsg":"OK"})",
            R"({"result":1,"errmsg":"not stored, send it again"})"};
}

} // namespace heliograph
