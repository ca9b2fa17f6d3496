// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/providers/aliyun.h"

#include "engine/providers/aliyunanswers.h"
#include "engine/providers/replyrules.h"
#include "engine/providers/wiretext.h"

#include <QCryptographicHash>
#include <QDateTime>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

namespace {

constexpr char Version[] = "2017-05-25";
constexpr char GlobeVersion[] = "2018-05-01";
constexpr std::chrono::hours RecordsKept(29
                                         * 24); // 30 days, and a day's margin for the zone it counts them in
constexpr qsizetype LongestReference = 255; // SendBatchSms: OutId has fewer than 256 characters

//! Mainland numbers as they are, others as country code and number without the plus sign (aliyun.md).
QByteArray wireNumber(const QString &e164)
{
    return (isMainland(e164) ? e164 : e164.mid(1)).toLatin1();
}

//! A JSON object of text values, the only ones that templates take.
void appendVariables(QByteArray &json, const QList<Variable> &variables)
{
    json += '{';
    for (qsizetype i = 0; i < variables.size(); ++i) {
        if (i > 0)
            json += ',';
        appendJson(json, variables.at(i).first);
        json += ':';
        appendJson(json, variables.at(i).second);
    }
    json += '}';
}

bool namesTwice(const QList<Variable> &variables)
{
    for (qsizetype i = 1; i < variables.size(); ++i) {
        const auto earlier = variables.cbegin() + i;
        if (std::any_of(variables.cbegin(), earlier,
                        [&](const Variable &v) { return v.first == earlier->first; }))
            return true;
    }
    return false;
}

Result<void> checkWords(const Batch &batch, const RequestStamp &stamp)
{
    if (batch.signName.isEmpty())
        return Error{ErrorKind::Invalid, u"The batch has no signature or sender; set sign_name."_s};
    if (stamp.reference.size() > LongestReference)
        return Error{ErrorKind::Invalid,
                     u"The reference is longer than the 255 characters Alibaba Cloud takes."_s};
    if (std::ranges::any_of(batch.recipients,
                            [](const BatchRecipient &r) { return namesTwice(r.variables); }))
        return Error{ErrorKind::Invalid, u"A recipient of the batch has a variable twice."_s};
    return {};
}

Parameters withReference(Parameters parameters, const QByteArray &name, const RequestStamp &stamp)
{
    if (!stamp.reference.isEmpty())
        parameters.append({name, stamp.reference});
    return parameters;
}

//! The form of SendBatchSms: arrays of equal length, one entry a recipient.
QByteArray batchForm(const Batch &batch)
{
    QByteArray sign;
    appendJson(sign, batch.signName);
    QByteArray numbers = "[";
    QByteArray signs = "[";
    QByteArray variables = "[";
    bool anyVariable = false;
    for (const BatchRecipient &recipient : batch.recipients) {
        const char *separator = numbers.size() > 1 ? "," : "";
        numbers += separator;
        numbers += '"' + wireNumber(recipient.e164) + '"';
        signs += separator;
        signs += sign;
        variables += separator;
        appendVariables(variables, recipient.variables);
        anyVariable |= !recipient.variables.isEmpty();
    }
    QByteArray form;
    appendField(form, "PhoneNumberJson", numbers + ']');
    appendField(form, "SignNameJson", signs + ']');
    if (anyVariable)
        appendField(form, "TemplateParamJson", variables + ']');
    return form;
}

//! The form of SendSms: one set of variables for all.
QByteArray manyForm(const Batch &batch, const RequestStamp &stamp)
{
    QByteArray numbers;
    for (const BatchRecipient &recipient : batch.recipients) {
        if (!numbers.isEmpty())
            numbers += ',';
        numbers += wireNumber(recipient.e164);
    }
    QByteArray form;
    if (!stamp.reference.isEmpty())
        appendField(form, "OutId", stamp.reference);
    appendField(form, "PhoneNumbers", numbers);
    appendField(form, "SignName", batch.signName.toUtf8());
    appendField(form, "TemplateCode", batch.templateCode.toUtf8());
    const QList<Variable> &variables = batch.recipients.first().variables;
    if (!variables.isEmpty()) {
        QByteArray json;
        appendVariables(json, variables);
        appendField(form, "TemplateParam", json);
    }
    return form;
}

//! The form of SendMessageToGlobe: our own text to one number abroad.
QByteArray globeForm(const Batch &batch, const RequestStamp &stamp)
{
    const BatchRecipient &recipient = batch.recipients.first();
    QByteArray form;
    appendField(form, "From", batch.signName.toUtf8());
    appendField(form, "Message", recipient.text.toUtf8());
    if (!stamp.reference.isEmpty())
        appendField(form, "TaskId", stamp.reference);
    appendField(form, "To", wireNumber(recipient.e164));
    return form;
}

} // namespace

Aliyun::Aliyun(Settings settings, Credentials credentials)
    : m_settings(std::move(settings))
    , m_credentials(std::move(credentials))
{
}

Provider::Traits Aliyun::traits() const
{
    Traits traits;
    traits.maxBatch = m_settings.maxBatch;
    traits.freeText = true;
    traits.freeTextToMainland = false;
    traits.templates = true;
    traits.asksByNumber = true;
    traits.missProves = QueryStrength::Strong; // free text is asked about by its id, which doubt has not
    traits.keepsRecords = RecordsKept;
    traits.variablesPerCall = m_settings.sendApi == SendApi::SendSms;
    traits.variableRule = {.longest = 35,
                           .codeFewest = 4,
                           .codeMost = 6,
                           .codeLetters = true,
                           .links = false,
                           .longestText = 500};
    return traits;
}

Result<HttpRequest> Aliyun::request(const Batch &batch, const RequestStamp &stamp) const
{
    if (const auto fits = checkBatch(batch, traits()); !fits)
        return fits.error();
    if (const auto words = checkWords(batch, stamp); !words)
        return words.error();

    if (!batch.templateCode.isEmpty()) {
        if (m_settings.sendApi == SendApi::SendSms)
            return signedRequest({"SendSms", Version, {}, manyForm(batch, stamp)}, stamp);
        const Parameters query
            = withReference({{"TemplateCode", batch.templateCode.toUtf8()}}, "OutId", stamp);
        return signedRequest({"SendBatchSms", Version, query, batchForm(batch)}, stamp);
    }

    const BatchRecipient &recipient = batch.recipients.first();
    if (isMainland(recipient.e164)) {
        return Error{
            ErrorKind::Invalid,
            u"Alibaba Cloud sends free text only outside mainland China; use an approved template."_s};
    }
    if (recipient.text.isEmpty())
        return Error{ErrorKind::Invalid, u"The message has no text."_s};
    return signedRequest({"SendMessageToGlobe", GlobeVersion, {}, globeForm(batch, stamp)}, stamp);
}

QList<SendOutcome> Aliyun::outcomes(const Batch &batch, const HttpReply &reply) const
{
    return QList<SendOutcome>(batch.recipients.size(), aliyunOutcome(batch, reply));
}

HttpRequest Aliyun::probe(const RequestStamp &stamp) const
{
    const QByteArray today = beijingDay(stamp.time);
    return signedRequest(
        {"QuerySendStatistics",
         Version,
         {{"StartDate", today}, {"EndDate", today}, {"IsGlobe", "1"}, {"PageIndex", "1"}, {"PageSize", "10"}},
         {}},
        stamp);
}

Result<QString> Aliyun::probeAnswer(const HttpReply &reply) const
{
    return aliyunProbeAnswer(reply);
}

HttpRequest Aliyun::statusRequest(const StatusQuestion &question, const RequestStamp &stamp) const
{
    if (question.freeText)
        return signedRequest(
            {"QueryMessage", GlobeVersion, {{"MessageId", question.providerId.toUtf8()}}, {}}, stamp);
    Parameters query = {{"PhoneNumber", wireNumber(question.e164)},
                        {"SendDate", beijingDay(question.sentAt)},
                        {"PageSize", QByteArray::number(AliyunPageSize)},
                        {"CurrentPage", QByteArray::number(question.page)}};
    if (!question.providerId.isEmpty())
        query.append({"BizId", question.providerId.toUtf8()});
    return signedRequest({"QuerySendDetails", Version, query, {}}, stamp);
}

// It is asked day by day, Beijing time.
QList<TimePoint> Aliyun::timesToAsk(TimePoint from, TimePoint to) const
{
    QList<TimePoint> times{from};
    while (beijingDay(times.constLast()) != beijingDay(to))
        times.append(std::min(times.constLast() + std::chrono::days(1), to));
    return times;
}

Result<StatusAnswer> Aliyun::statusAnswer(const StatusQuestion &question, const HttpReply &reply) const
{
    return aliyunStatusAnswer(question, reply);
}

HttpRequest Aliyun::pullRequest(const RequestStamp &stamp) const
{
    return probe(stamp);
}

Result<StatusAnswer> Aliyun::pullAnswer(const HttpReply &) const
{
    return Error{ErrorKind::Conflict,
                 u"Alibaba Cloud is asked number by number; it has no queue of receipts."_s};
}

HttpRequest Aliyun::replyPullRequest(const RequestStamp &stamp) const
{
    return probe(stamp);
}

Result<PulledReplies> Aliyun::replyPullAnswer(const HttpReply &) const
{
    return Error{ErrorKind::Conflict, u"Alibaba Cloud pushes replies; it has no queue of them."_s};
}

HttpRequest Aliyun::signedRequest(const Call &call, const RequestStamp &stamp) const
{
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(toMillis(stamp.time), Qt::UTC);
    HttpRequest request;
    request.body = call.form;
    request.headers
        = {{"host", hostHeader(m_settings.endpoint)},
           {"x-acs-version", call.version},
           {"x-acs-action", call.action},
           {"x-acs-date", time.toString(u"yyyy-MM-dd'T'HH:mm:ss'Z'"_s).toLatin1()},
           {"x-acs-signature-nonce", stamp.nonce},
           {"accept", "application/json"},
           {"x-acs-content-sha256", QCryptographicHash::hash(call.form, QCryptographicHash::Sha256).toHex()}};
    // Named and signed for an empty body too: Qt would add it to every POST, and what is sent must be signed.
    request.headers.append(HttpHeader{"content-type", "application/x-www-form-urlencoded"});
    if (!m_credentials.token.isEmpty()) {
        request.headers.append(HttpHeader{"x-acs-accesskey-id", m_credentials.keyId.toUtf8()});
        request.headers.append(HttpHeader{"x-acs-security-token", m_credentials.token.expose()});
    }

    const QByteArray query = canonicalQuery(call.query);
    const AliyunSignature signature = signAliyun(request.method, query, request.headers, m_credentials);
    request.headers.append(HttpHeader{"Authorization", signature.authorization});
    request.url = m_settings.endpoint;
    request.url.setPath(u"/"_s);
    if (!query.isEmpty())
        request.url.setQuery(QString::fromLatin1(query), QUrl::StrictMode);
    return request;
}

} // namespace heliograph
