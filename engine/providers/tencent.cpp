// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/providers/tencent.h"

#include "engine/providers/replyrules.h"
#include "engine/providers/tencentanswers.h"
#include "engine/providers/tencentreplies.h"
#include "engine/providers/tencentsignature.h"
#include "engine/providers/wiretext.h"

#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

namespace {

using namespace std::chrono_literals;

constexpr qsizetype LongestSessionContext = 511; // SessionContext has fewer than 512 bytes
constexpr auto Before = 5min; // the provider's clock may be behind ours (signatures allow 5 minutes)
constexpr auto Kept = 7 * 24h; // BeginTime must lie within 7 days

//! Appends ,"name": or "name": to an object that \a json has begun.
void appendName(QByteArray &json, const QByteArray &name)
{
    json += json.endsWith('{') ? "\"" : ",\"";
    json += name;
    json += "\":";
}

void appendText(QByteArray &json, const QByteArray &name, const QString &value)
{
    appendName(json, name);
    appendJson(json, value);
}

void appendNumber(QByteArray &json, const QByteArray &name, qint64 value)
{
    appendName(json, name);
    json += QByteArray::number(value);
}

template <typename Range, typename Text>
void appendTexts(QByteArray &json, const QByteArray &name, const Range &range, Text text)
{
    appendName(json, name);
    json += '[';
    for (const auto &value : range) {
        if (!json.endsWith('['))
            json += ',';
        appendJson(json, text(value));
    }
    json += ']';
}

//! The number that \a variable is named; 0 if its name is none.
int placeOf(const Variable &variable)
{
    return variable.first.toInt();
}

//! \a variables in the order of the template, which knows them as {1}, {2}, …
Result<QList<Variable>> numbered(QList<Variable> variables)
{
    if (std::ranges::any_of(variables, [](const Variable &v) { return placeOf(v) == 0; }))
        return variables;
    std::ranges::sort(variables, {}, placeOf);
    for (qsizetype i = 0; i < variables.size(); ++i) {
        if (placeOf(variables.at(i)) != i + 1) {
            return Error{ErrorKind::Invalid,
                         u"The variables are numbered, and {%1} is missing or there twice."_s.arg(i + 1)};
        }
    }
    return variables;
}

qint64 seconds(TimePoint time)
{
    return std::chrono::floor<std::chrono::seconds>(time).time_since_epoch().count();
}

} // namespace

Tencent::Tencent(Settings settings, Credentials credentials)
    : m_settings(std::move(settings))
    , m_credentials(std::move(credentials))
{
}

Provider::Traits Tencent::traits() const
{
    Traits traits;
    traits.maxBatch = m_settings.maxBatch;
    traits.templates = true;
    traits.asksByNumber = true;
    traits.missProves = QueryStrength::Weak; // a row appears only when a carrier has reported
    traits.freeTextMissProves = QueryStrength::Weak;
    traits.keepsRecords = std::chrono::duration_cast<std::chrono::hours>(Kept);
    traits.pullsReceipts = true;
    traits.pullsReplies = true;
    traits.variablesPerCall = true;
    traits.oneRegionPerCall = true;
    traits.templateSyntax = TemplateSyntax::Tencent;
    // It refuses long values too (TemplateParameterLengthLimit), but does not say how long they may be.
    traits.variableRule = {.codeFewest = 1, .codeMost = 6, .links = false, .longestText = 500};
    return traits;
}

Result<HttpRequest> Tencent::request(const Batch &batch, const RequestStamp &stamp) const
{
    if (const auto fits = checkBatch(batch, traits()); !fits)
        return fits.error();
    const BatchRecipient &first = batch.recipients.first();
    const bool mainland = isMainland(first.e164);
    if (mainland && batch.signName.isEmpty())
        return Error{ErrorKind::Invalid, u"The batch has no signature; set sign_name."_s};
    if (stamp.reference.size() > LongestSessionContext)
        return Error{ErrorKind::Invalid,
                     u"The reference is longer than the 511 bytes Tencent Cloud takes."_s};
    const auto variables = numbered(first.variables);
    if (!variables)
        return variables.error();

    QByteArray body = "{";
    appendTexts(body, "PhoneNumberSet", batch.recipients, [](const BatchRecipient &r) { return r.e164; });
    appendText(body, "SmsSdkAppId", m_settings.sdkAppId);
    appendText(body, "TemplateId", batch.templateCode);
    if (!batch.signName.isEmpty())
        appendText(body, "SignName", batch.signName);
    if (!variables->isEmpty())
        appendTexts(body, "TemplateParamSet", *variables, [](const Variable &v) { return v.second; });
    if (!stamp.reference.isEmpty())
        appendText(body, "SessionContext", QString::fromUtf8(stamp.reference));
    if (!mainland && !m_settings.senderId.isEmpty())
        appendText(body, "SenderId", m_settings.senderId);
    body += '}';
    return signedRequest("SendSms", body, stamp);
}

QList<SendOutcome> Tencent::outcomes(const Batch &batch, const HttpReply &reply) const
{
    return tencentOutcomes(batch, reply);
}

HttpRequest Tencent::probe(const RequestStamp &stamp) const
{
    const QString day = QString::fromLatin1(beijingDay(stamp.time));
    QByteArray body = "{";
    appendText(body, "BeginTime", QString(day + "00"_L1));
    appendText(body, "EndTime", QString(day + "23"_L1));
    appendText(body, "SmsSdkAppId", m_settings.sdkAppId);
    appendNumber(body, "Limit", 0);
    appendNumber(body, "Offset", 0);
    body += '}';
    return signedRequest("SendStatusStatistics", body, stamp);
}

Result<QString> Tencent::probeAnswer(const HttpReply &reply) const
{
    return tencentProbeAnswer(reply);
}

HttpRequest Tencent::statusRequest(const StatusQuestion &question, const RequestStamp &stamp) const
{
    const TimePoint oldest = stamp.time - Kept + Before;
    const TimePoint begin = std::max(question.sentAt - Before, oldest);
    QByteArray body = "{";
    appendText(body, "SmsSdkAppId", m_settings.sdkAppId);
    appendText(body, "PhoneNumber", question.e164);
    appendNumber(body, "BeginTime", seconds(begin));
    appendNumber(body, "EndTime", seconds(std::max(begin + Before, stamp.time)));
    appendNumber(body, "Offset", 0);
    appendNumber(body, "Limit", TencentPageSize);
    body += '}';
    return signedRequest("PullSmsSendStatusByPhoneNumber", body, stamp);
}

// One question reaches from its time to the present.
QList<TimePoint> Tencent::timesToAsk(TimePoint from, TimePoint) const
{
    return {from};
}

Result<StatusAnswer> Tencent::statusAnswer(const StatusQuestion &question, const HttpReply &reply) const
{
    return tencentStatusAnswer(question, reply);
}

HttpRequest Tencent::pullRequest(const RequestStamp &stamp) const
{
    return pull("PullSmsSendStatus", stamp);
}

HttpRequest Tencent::replyPullRequest(const RequestStamp &stamp) const
{
    return pull("PullSmsReplyStatus", stamp);
}

HttpRequest Tencent::pull(const QByteArray &action, const RequestStamp &stamp) const
{
    QByteArray body = "{";
    appendNumber(body, "Limit", TencentPageSize);
    appendText(body, "SmsSdkAppId", m_settings.sdkAppId);
    body += '}';
    return signedRequest(action, body, stamp);
}

Result<StatusAnswer> Tencent::pullAnswer(const HttpReply &reply) const
{
    return tencentPullAnswer(reply);
}

Result<PulledReplies> Tencent::replyPullAnswer(const HttpReply &reply) const
{
    return tencentReplies(reply);
}

HttpRequest Tencent::signedRequest(const QByteArray &action, const QByteArray &body,
                                   const RequestStamp &stamp) const
{
    TencentCall call;
    call.host = hostHeader(m_settings.endpoint);
    call.body = body;
    call.time = stamp.time;

    HttpRequest request;
    request.url = m_settings.endpoint;
    request.url.setPath(u"/"_s);
    request.body = body;
    request.headers = {{"Host", call.host},
                       {"X-TC-Action", action},
                       {"X-TC-Region", m_settings.region},
                       {"X-TC-Timestamp", QByteArray::number(seconds(stamp.time))},
                       {"X-TC-Version", "2021-01-11"},
                       {"Content-Type", call.contentType},
                       {"Authorization", signTencent(call, m_credentials).authorization}};
    if (!m_settings.language.isEmpty())
        request.headers.append(HttpHeader{"X-TC-Language", m_settings.language});
    if (!m_credentials.token.isEmpty())
        request.headers.append(HttpHeader{"X-TC-Token", m_credentials.token.expose()});
    return request;
}

} // namespace heliograph
