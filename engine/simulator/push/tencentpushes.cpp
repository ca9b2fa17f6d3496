// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/simulator/push/tencentpushes.h"

#include "engine/simulator/vendor/tencentanswer.h"
#include "engine/simulator/vendor/wiretime.h"
#include "engine/simulator/wire/jsontext.h"

namespace heliograph::simulator {
namespace {

using Index = ReceiptBook::Index;

//! The country's code and the rest; abroad the simulator does not know where the code ends, and leaves it on.
void appendNumberFields(QByteArray &out, PhoneDigits number)
{
    appendTencentField(out, "nationcode", isMainland(number) ? "86" : "");
    QByteArray mobile = QByteArray::number(withoutMainlandCode(number));
    appendTencentField(out, "mobile", isMainland(number) ? mobile : '+' + mobile);
}

} // namespace

QByteArray tencentStatuses(const ReceiptBook &book, const IdMint &ids, const std::vector<Index> &messages)
{
    QByteArray out = "[";
    for (const Index index : messages) {
        const ReceiptBook::Message &message = book.message(index);
        const Outcome outcome = book.outcome(message);
        const bool delivered = outcome.kind == Outcome::Kind::Delivered;
        out.append(out.size() > 1 ? ",{" : "{");
        appendTencentField(out, "user_receive_time", beijingTime(outcome.at));
        appendNumberFields(out, message.number);
        appendTencentField(out, "report_status", delivered ? "SUCCESS" : "FAIL");
        appendTencentField(out, "errmsg", outcome.code);
        appendTencentField(out, "description", delivered ? "用户短信送达成功" : "用户短信送达失败");
        out.append("\"sid\":");
        appendString(out, ids.serialNo(index));
        out.append('}');
    }
    return out + ']';
}

QByteArray tencentReply(const ReceiptBook &book, Index index)
{
    const ReceiptBook::Message &message = book.message(index);
    const auto answer = book.answer(message);
    QByteArray out = "{\"extend\":\"\",";
    appendNumberFields(out, message.number);
    appendTencentField(out, "sign", "");
    appendTencentField(out, "text", answer ? answer->text : "");
    out.append("\"time\":");
    appendNumber(out, answer ? toMillis(answer->at) / 1000 : 0);
    return out + '}';
}

} // namespace heliograph::simulator
