// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/simulator/vendor/tencentapi.h"

#include "engine/simulator/vendor/tencentanswer.h"
#include "engine/simulator/vendor/tencentbody.h"
#include "engine/simulator/wire/jsontext.h"

#include <algorithm>

namespace heliograph::simulator {
namespace {

constexpr std::size_t NumberLimit = 200;
constexpr qsizetype SessionLimit = 511; // "less than 512 bytes"

QByteArrayView tencentAction(const Request &request)
{
    return request.header("x-tc-action");
}

//! The documented code for what is missing, empty if nothing is.
QByteArray missingParameter(const TencentBody &body, const SendCall &send)
{
    if (send.numbers.empty() && send.malformed.empty())
        return "MissingParameter.EmptyPhoneNumberSet";
    if (body.application.isEmpty() || body.templateId.isEmpty())
        return "MissingParameter";
    const bool needsSign = std::any_of(send.numbers.begin(), send.numbers.end(), isMainland);
    return needsSign && body.signName.isEmpty() ? "FailedOperation.SignatureIncorrectOrUnapproved" : "";
}

bool isMixed(const std::vector<PhoneDigits> &numbers)
{
    return !numbers.empty()
        && std::any_of(numbers.begin(), numbers.end(),
                       [first = isMainland(numbers.front())](PhoneDigits number) {
                           return isMainland(number) != first;
                       });
}

void appendRefusedRow(QByteArray &out, QByteArrayView number, QByteArrayView session)
{
    out.append("{\"SerialNo\":\"\",\"Fee\":0,\"IsoCode\":\"\",");
    appendTencentField(out, "PhoneNumber", number);
    appendTencentField(out, "SessionContext", session);
    out.append(
        "\"Code\":\"InvalidParameterValue.IncorrectPhoneNumber\",\"Message\":\"incorrect phone number\"},");
}

} // namespace

TencentApi::TencentApi(const SimulatorOptions &options, const IdMint &ids, ReceiptBook &book)
    : m_check(options.credentials)
    , m_ids(ids)
    , m_book(book)
    , m_queries(options.receipts, ids, book)
{
}

std::optional<Answer> TencentApi::refusal(const Request &request, const Caller &caller)
{
    if (const auto fault = m_check.check(request, caller.now))
        return tencentError(fault->code, fault->message, caller);
    if (request.header("x-tc-version") != "2021-01-11")
        return tencentError("NoSuchVersion", "The version does not exist.", caller);
    if (!isSend(request) && !m_queries.isKnown(tencentAction(request)))
        return tencentError("InvalidAction", "The action does not exist.", caller);
    if (request.header("x-tc-region").isEmpty())
        return tencentError("MissingParameter", "The request is missing the parameter `Region`.", caller);
    return std::nullopt;
}

bool TencentApi::isSend(const Request &request) const
{
    return tencentAction(request) == "SendSms";
}

std::variant<SendCall, Answer> TencentApi::readSend(const Request &request, const Caller &caller) const
{
    TencentBody body;
    if (!body.read(request.body))
        return tencentError("InvalidParameter",
                            "The body is no JSON object with parameters of the right type.", caller);
    SendCall send;
    send.clientRef = body.session;
    send.application = body.application;
    send.templateCode = body.templateId;
    if (body.phones.size() > NumberLimit)
        return tencentError("LimitExceeded.PhoneNumberCountLimit", "There are more than 200 numbers.",
                            caller);
    for (std::size_t i = 0; i < body.phones.size(); ++i) {
        const PhoneDigits number = phoneDigits(body.phones[i]);
        if (number != 0)
            send.numbers.push_back(number);
        else
            send.malformed.emplace_back(i, body.phones[i]);
    }
    if (const QByteArray code = missingParameter(body, send); !code.isEmpty())
        return tencentError(code, "A parameter is missing.", caller);
    if (body.session.size() > SessionLimit)
        return tencentError("InvalidParameterValue.ContentLengthLimit", "SessionContext is too long.",
                            caller);
    if (isMixed(send.numbers))
        return tencentError("UnsupportedOperation.ContainDomesticAndInternationalPhoneNumber",
                            "Mainland numbers and others are in one call.", caller);
    return send;
}

QByteArray TencentApi::providerId(ReceiptBook::Index, ReceiptBook::Index message) const
{
    return m_ids.serialNo(message);
}

Answer TencentApi::accepted(const SendCall &send, ReceiptBook::Index call, const Caller &caller,
                            const std::vector<bool> &missing) const
{
    Answer answer = tencentRows("SendStatusSet");
    answer.body.reserve(static_cast<qsizetype>(send.numbers.size()) * 224 + 128);
    auto refused = send.malformed.begin();
    const std::size_t rows = send.numbers.size() + send.malformed.size();
    std::size_t taken = 0;
    for (std::size_t row = 0; row < rows; ++row) {
        if (refused != send.malformed.end() && refused->first == row) {
            appendRefusedRow(answer.body, refused->second, send.clientRef);
            ++refused;
            continue;
        }
        const std::size_t position = taken++;
        if (!missing.empty() && missing[position])
            continue;
        const ReceiptBook::Index message
            = m_book.call(call).firstMessage + static_cast<ReceiptBook::Index>(position);
        answer.body.append("{\"SerialNo\":\"").append(m_ids.serialNo(message)).append("\",\"PhoneNumber\":");
        appendPhone(answer.body, send.numbers[position]);
        answer.body.append(",\"Fee\":1,");
        appendTencentField(answer.body, "SessionContext", send.clientRef);
        answer.body.append("\"Code\":\"Ok\",\"Message\":\"send success\",\"IsoCode\":");
        answer.body.append(isMainland(send.numbers[position]) ? "\"CN\"}," : "\"\"},");
    }
    endTencentRows(answer, caller);
    return answer;
}

Answer TencentApi::throttled(const Caller &caller) const
{
    return tencentError("RequestLimitExceeded", "Your current request times exceed the frequency limit.",
                        caller);
}

Answer TencentApi::failed(int status, const Caller &) const
{
    return {.status = status, .body = "<html><body>The server had a trouble.</body></html>", .headers = {}};
}

Answer TencentApi::query(const Request &request, const Caller &caller)
{
    return m_queries.answer(tencentAction(request), request, caller);
}

} // namespace heliograph::simulator
