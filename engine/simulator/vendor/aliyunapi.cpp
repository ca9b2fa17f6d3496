// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/simulator/vendor/aliyunapi.h"

#include "engine/simulator/vendor/aliyunanswer.h"
#include "engine/simulator/wire/formfields.h"
#include "engine/simulator/wire/jsoncursor.h"
#include "engine/simulator/wire/jsontext.h"

#include <algorithm>

namespace heliograph::simulator {
namespace {

constexpr std::size_t BatchLimit = 100;
constexpr std::size_t ManyLimit = 1000;
constexpr qsizetype OutIdLimit = 255; // "fewer than 256 characters"

constexpr QByteArrayView BadNumber("isv.MOBILE_NUMBER_ILLEGAL");
constexpr QByteArrayView TooMany("isv.MOBILE_COUNT_OVER_LIMIT");
constexpr QByteArrayView BadJson("isv.INVALID_JSON_PARAM");
constexpr QByteArrayView BadParameters("isv.INVALID_PARAMETERS");

QByteArrayView aliyunAction(const Request &request)
{
    return request.header("x-acs-action");
}

bool isGlobe(const Request &request)
{
    return aliyunAction(request) == "SendMessageToGlobe" || aliyunAction(request) == "QueryMessage";
}

//! Reads an object whose values are all strings, as the provider asks of template variables.
bool skipVariables(JsonCursor &cursor)
{
    QByteArray ignored;
    return cursor.object([&](const QByteArray &) { return cursor.string(ignored); });
}

//! How many strings, none of them empty, the array \a json holds; -1 if it is no such array.
qsizetype countStrings(const QByteArray &json)
{
    JsonCursor cursor(json);
    QByteArray text;
    qsizetype count = 0;
    const bool isRead = cursor.array([&] {
        ++count;
        return cursor.string(text) && !text.isEmpty();
    });
    return isRead && cursor.atEnd() ? count : -1;
}

//! Reads an array of numbers; what is none becomes 0. False if it is no array of strings.
bool readNumbers(const QByteArray &json, std::vector<PhoneDigits> &numbers)
{
    JsonCursor cursor(json);
    QByteArray text;
    const bool isRead = cursor.array([&] {
        const bool isText = cursor.string(text);
        numbers.push_back(phoneDigits(text));
        return isText;
    });
    return isRead && cursor.atEnd();
}

//! How many objects of template variables the array \a json holds; -1 if it is no such array.
qsizetype countVariables(const QByteArray &json)
{
    JsonCursor cursor(json);
    qsizetype count = 0;
    const bool isRead = cursor.array([&] {
        ++count;
        return skipVariables(cursor);
    });
    return isRead && cursor.atEnd() ? count : -1;
}

} // namespace

AliyunApi::AliyunApi(const SimulatorOptions &options, const IdMint &ids, const ReceiptBook &book)
    : m_check(options.credentials)
    , m_ids(ids)
    , m_book(book)
    , m_queries(options.receipts, ids, book)
{
}

std::optional<Answer> AliyunApi::refusal(const Request &request, const Caller &caller)
{
    if (const auto fault = m_check.check(request, caller.now))
        return aliyunError(fault->status, fault->code, fault->message, caller);
    const bool isKnown = isSend(request) || m_queries.isKnown(aliyunAction(request));
    if (!isKnown)
        return aliyunError(404, "InvalidAction.NotFound", "Specified api is not found.", caller);
    if (request.header("x-acs-version") != (isGlobe(request) ? "2018-05-01" : "2017-05-25"))
        return aliyunError(400, "InvalidVersion", "Specified parameter Version is not valid.", caller);
    if (!request.body.isEmpty()
        && !request.header("content-type").startsWith("application/x-www-form-urlencoded"))
        return aliyunError(400, "UnsupportedContentType", "The body must be a form.", caller);
    return std::nullopt;
}

bool AliyunApi::isSend(const Request &request) const
{
    const QByteArrayView name = aliyunAction(request);
    return name == "SendBatchSms" || name == "SendSms" || name == "SendMessageToGlobe";
}

std::variant<SendCall, Answer> AliyunApi::readSend(const Request &request, const Caller &caller) const
{
    FormFields fields;
    const bool isForm = fields.add(request.query) && fields.add(request.body);
    SendCall send;
    QByteArray fault = BadParameters.toByteArray();
    if (isForm && isGlobe(request))
        fault = readGlobe(fields, send);
    else if (isForm && aliyunAction(request) == "SendBatchSms")
        fault = readBatch(fields, send);
    else if (isForm)
        fault = readMany(fields, send);
    if (fault.isEmpty() && send.clientRef.size() > OutIdLimit)
        fault = "isv.PARAM_LENGTH_LIMIT";
    if (fault.isEmpty())
        return send;
    return isGlobe(request) ? aliyunGlobeError(fault, caller)
                            : aliyunError(200, fault, "The request was refused by the simulator.", caller);
}

QByteArray AliyunApi::readBatch(const FormFields &fields, SendCall &send) const
{
    send.clientRef = fields.value("OutId");
    send.templateCode = fields.value("TemplateCode");
    if (!readNumbers(fields.value("PhoneNumberJson"), send.numbers))
        return BadJson.toByteArray();
    if (send.numbers.size() > BatchLimit)
        return TooMany.toByteArray();
    if (send.numbers.empty() || std::count(send.numbers.begin(), send.numbers.end(), PhoneDigits(0)) > 0)
        return BadNumber.toByteArray();
    if (send.templateCode.isEmpty())
        return "isv.SMS_TEMPLATE_ILLEGAL";
    const auto count = static_cast<qsizetype>(send.numbers.size());
    const QByteArray variables = fields.value("TemplateParamJson");
    if (countStrings(fields.value("SignNameJson")) != count)
        return "isv.SMS_SIGNATURE_ILLEGAL";
    if (!variables.isEmpty() && countVariables(variables) != count)
        return BadJson.toByteArray();
    return {};
}

QByteArray AliyunApi::readMany(const FormFields &fields, SendCall &send) const
{
    send.clientRef = fields.value("OutId");
    send.templateCode = fields.value("TemplateCode");
    const QList<QByteArray> texts = fields.value("PhoneNumbers").split(',');
    if (static_cast<std::size_t>(texts.size()) > ManyLimit)
        return TooMany.toByteArray();
    for (const QByteArray &text : texts) {
        const PhoneDigits number = phoneDigits(text);
        if (number == 0)
            return BadNumber.toByteArray();
        send.numbers.push_back(number);
    }
    send.sender = fields.value("SignName");
    if (send.sender.isEmpty())
        return "isv.SMS_SIGNATURE_ILLEGAL";
    if (send.templateCode.isEmpty())
        return "isv.SMS_TEMPLATE_ILLEGAL";
    const QByteArray variables = fields.value("TemplateParam");
    JsonCursor cursor(variables);
    if (!variables.isEmpty() && (!skipVariables(cursor) || !cursor.atEnd()))
        return BadJson.toByteArray();
    return {};
}

QByteArray AliyunApi::readGlobe(const FormFields &fields, SendCall &send) const
{
    send.clientRef = fields.value("TaskId");
    const PhoneDigits number = phoneDigits(fields.value("To"));
    if (number == 0)
        return "MOBILE_NUMBER_ILLEGAL";
    if (fields.value("Message").isEmpty())
        return "CONTENT_EMPTY";
    send.sender = fields.value("From");
    send.text = fields.value("Message");
    send.numbers.push_back(number);
    return {};
}

QByteArray AliyunApi::providerId(ReceiptBook::Index call, ReceiptBook::Index message) const
{
    const bool isGlobe = m_book.templateCode(m_book.call(call)).isEmpty();
    return isGlobe ? m_ids.messageId(message) : m_ids.bizId(call);
}

Answer AliyunApi::accepted(const SendCall &send, ReceiptBook::Index call, const Caller &caller,
                           const std::vector<bool> &) const
{
    Answer answer;
    if (!send.templateCode.isEmpty()) {
        answer.body = "{\"Message\":\"OK\",\"RequestId\":\"";
        answer.body.append(caller.requestId).append("\",\"Code\":\"OK\",\"BizId\":\"");
        answer.body.append(m_ids.bizId(call)).append("\"}");
        return answer;
    }
    answer.body
        = "{\"ResponseCode\":\"OK\",\"ResponseDescription\":\"OK\",\"Segments\":\"1\",\"NumberDetail\":"
          "{\"Country\":\"\",\"Region\":\"\",\"Carrier\":\"\"},\"From\":\"\",\"RequestId\":\"";
    answer.body.append(caller.requestId).append("\",\"To\":\"");
    appendNumber(answer.body, static_cast<qint64>(send.numbers.front()));
    answer.body.append("\",\"MessageId\":\"")
        .append(m_ids.messageId(m_book.call(call).firstMessage))
        .append("\"}");
    return answer;
}

Answer AliyunApi::throttled(const Caller &caller) const
{
    Answer answer
        = aliyunError(400, "Throttling.User", "Request was denied due to user flow control.", caller);
    answer.headers = "x-acs-retry-after: 1000\r\n";
    return answer;
}

Answer AliyunApi::failed(int status, const Caller &caller) const
{
    return status == 503 ? aliyunError(status, "ServiceUnavailable", "The service is unavailable.", caller)
                         : aliyunError(status, "InternalError", "The request processing has failed.", caller);
}

Answer AliyunApi::query(const Request &request, const Caller &caller)
{
    FormFields fields;
    if (!fields.add(request.query) || !fields.add(request.body))
        return aliyunError(200, BadParameters, "The parameters are malformed.", caller);
    return m_queries.answer(aliyunAction(request), fields, caller);
}

} // namespace heliograph::simulator
