// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/providers/tencentanswers.h"

#include "engine/providers/answerjson.h"
#include "engine/providers/replyrules.h"
#include "engine/providers/tencentcodes.h"
#include "engine/providers/tencentpush.h"
#include "engine/providers/wiretext.h"

#include <QHash>
#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

namespace {

constexpr char SendRows[] = "SendStatusSet";
constexpr char StatusRows[] = "PullSmsSendStatusSet";

QList<QJsonObject> objects(const QJsonValue &array)
{
    QList<QJsonObject> rows;
    const QJsonArray values = array.toArray();
    rows.reserve(values.size());
    for (const QJsonValue &value : values)
        rows.append(value.toObject());
    return rows;
}

QString errorCode(const QJsonObject &response)
{
    const QString code = response.value("Error"_L1).toObject().value("Code"_L1).toString();
    return response.value("RequestId"_L1).isString() ? code : QString();
}

SendOutcome rowOutcome(const QJsonObject &row)
{
    const QString code = row.value("Code"_L1).toString();
    if (code != "Ok"_L1)
        return outcomeOf({code, meaningOf(tencentCodes(), code)});
    const QString id = canonicalId(idText(row.value("SerialNo"_L1)), TencentIds.inAnswers);
    if (id.isEmpty())
        return InDoubt{u"The provider answered Ok without the id of the message."_s};
    return Accepted{id};
}

//! The answer's code, by which two refusals of one number are told apart.
QString refusalCode(const SendOutcome &outcome)
{
    if (const auto *refused = std::get_if<Refused>(&outcome))
        return refused->code;
    if (const auto *notAccepted = std::get_if<NotAccepted>(&outcome))
        return notAccepted->code;
    return {};
}

SendOutcome joined(const SendOutcome &earlier, const SendOutcome &later)
{
    const bool alike = earlier.index() == later.index() && refusalCode(earlier) == refusalCode(later);
    return alike ? earlier
                 : InDoubt{u"The provider's answer has rows for this number that contradict each other."_s};
}

//! Joins rows and recipients by number: a row may come in any order and without the plus sign.
class RowJoin
{
public:
    RowJoin(const Batch &batch, const SendOutcome &missing)
        : m_outcomes(batch.recipients.size(), missing)
    {
        m_places.reserve(batch.recipients.size());
        for (qsizetype i = 0; i < batch.recipients.size(); ++i)
            m_places.insert(batch.recipients.at(i).e164, i);
        m_answered.fill(false, batch.recipients.size());
    }

    void add(const QString &number, const SendOutcome &outcome)
    {
        const qsizetype place = placeOf(number);
        if (place < 0)
            return;
        m_outcomes[place] = m_answered.at(place) ? joined(m_outcomes.at(place), outcome) : outcome;
        m_answered[place] = true;
    }

    const QList<SendOutcome> &outcomes() const { return m_outcomes; }

private:
    qsizetype placeOf(const QString &number) const
    {
        const qsizetype exact = m_places.value(number, -1);
        return exact >= 0 ? exact : m_places.value(numberFromWire(number), -1);
    }

    QHash<QString, qsizetype> m_places;
    QList<SendOutcome> m_outcomes;
    QList<bool> m_answered;
};

QList<SendOutcome> outcomesOfRows(const Batch &batch, const QList<QJsonObject> &rows)
{
    RowJoin join(batch, InDoubt{u"The provider's answer has no row for this number."_s});
    for (const QJsonObject &row : rows)
        join.add(row.value("PhoneNumber"_L1).toString(), rowOutcome(row));
    return join.outcomes();
}

//! In doubt for \a reason, except for those whom \a rows prove accepted.
QList<SendOutcome> acceptedOnly(const Batch &batch, const QList<QJsonObject> &rows, const InDoubt &reason)
{
    RowJoin join(batch, reason);
    for (const QJsonObject &row : rows) {
        const SendOutcome outcome = rowOutcome(row);
        if (std::holds_alternative<Accepted>(outcome))
            join.add(row.value("PhoneNumber"_L1).toString(), outcome);
    }
    return join.outcomes();
}

QList<SendOutcome> outcomesOfResponse(const Batch &batch, const HttpReply &reply, const QJsonObject &response)
{
    const QList<QJsonObject> rows = objects(response.value(QLatin1String(SendRows)));
    const bool failed = response.contains("Error"_L1);
    if (!failed && !rows.isEmpty() && reply.status < 300)
        return outcomesOfRows(batch, rows);
    if (!rows.isEmpty())
        return acceptedOnly(batch, rows, inDoubt(reply, u"and both rows and an error"_s));
    const QString code = errorCode(response);
    if (!failed || code.isEmpty())
        return acceptedOnly(batch, {}, inDoubt(reply, u"and a body that is not one of Tencent Cloud's"_s));
    const Meaning meaning = meaningOf(tencentCodes(), code, reply.status);
    return QList<SendOutcome>(batch.recipients.size(),
                              outcomeOf({code, meaning, batch.recipients.size() > 1}));
}

//! The inside of a good answer to a question.
Result<QJsonObject> goodResponse(const HttpReply &reply)
{
    if (const auto failure = failureOfExchange(reply))
        return *failure;
    const auto answer = answerObject(reply.body);
    const QJsonObject response = answer ? answer->value("Response"_L1).toObject() : QJsonObject();
    if (const QString code = errorCode(response); !code.isEmpty())
        return refusalOf(code, meaningOf(tencentCodes(), code, reply.status));
    if (!response.value("RequestId"_L1).isString() || response.contains("Error"_L1) || reply.status >= 300) {
        return Error{ErrorKind::Network,
                     u"The answer is not one of Tencent Cloud's. Check the endpoint setting."_s,
                     "provider.stranger"_L1,
                     {QString::number(reply.status)}};
    }
    return response;
}

//! InDoubt where the status is not a documented one.
MessageState stateOf(const QString &status)
{
    if (status == "SUCCESS"_L1)
        return MessageState::Delivered;
    return status == "FAIL"_L1 ? MessageState::Undelivered : MessageState::InDoubt;
}

Receipt receiptOf(const QJsonObject &row, const QString &asked)
{
    Receipt receipt;
    receipt.providerId = canonicalId(idText(row.value("SerialNo"_L1)), TencentIds.inReceipts);
    receipt.clientRef = idText(row.value("SessionContext"_L1));
    receipt.e164 = tencentNumber(row, asked);
    receipt.state = stateOf(row.value("ReportStatus"_L1).toString());
    const QString carrier = shortText(row.value("errmsg"_L1));
    receipt.code = carrier.isEmpty() ? shortText(row.value("Description"_L1)) : carrier;
    receipt.at = timeFromSeconds(wholeNumber(row.value("UserReceiveTime"_L1)).value_or(0));
    receipt.trust = Trust::Authenticated;
    return receipt;
}

} // namespace

QList<SendOutcome> tencentOutcomes(const Batch &batch, const HttpReply &reply)
{
    if (const auto decided = outcomeOfExchange(reply))
        return QList<SendOutcome>(batch.recipients.size(), *decided);
    if (const auto answer = answerObject(reply.body))
        return outcomesOfResponse(batch, reply, answer->value("Response"_L1).toObject());
    const QList<QJsonObject> rows
        = reply.status < 300 ? rowsBeforeDefect(reply.body, SendRows) : QList<QJsonObject>();
    return acceptedOnly(batch, rows, inDoubt(reply, u"and a body that is not a complete answer"_s));
}

Result<QString> tencentProbeAnswer(const HttpReply &reply)
{
    const auto response = goodResponse(reply);
    if (!response)
        return response.error();
    if (!response->value("SendStatusStatistics"_L1).isObject())
        return Error{ErrorKind::Network, u"Tencent Cloud answered without the figures it was asked for."_s};
    return u"Tencent Cloud accepts the key and the app id; address and clock are right."_s;
}

Result<StatusAnswer> tencentStatusAnswer(const StatusQuestion &question, const HttpReply &reply)
{
    const auto response = goodResponse(reply);
    if (!response)
        return response.error();
    const QJsonValue set = response->value(QLatin1String(StatusRows));
    if (!set.isArray())
        return Error{ErrorKind::Network, u"Tencent Cloud answered without the list it was asked for."_s};
    StatusAnswer result;
    for (const QJsonObject &row : objects(set)) {
        const Receipt receipt = receiptOf(row, question.e164);
        if (receipt.state == MessageState::InDoubt) {
            return Error{
                ErrorKind::Network,
                u"Tencent Cloud's answer gives no verdict: a row has a status that is not documented."_s};
        }
        result.receipts.append(receipt);
    }
    return result;
}

Result<StatusAnswer> tencentPullAnswer(const HttpReply &reply)
{
    const auto pulled = tencentPulledRows(reply, StatusRows);
    if (!pulled)
        return pulled.error();
    StatusAnswer result;
    result.more = pulled->rows.size() >= TencentPageSize;
    result.loss = pulled->loss;
    for (const QJsonObject &row : pulled->rows) {
        // One whose status is not documented tells nothing, but it is told and does not come again.
        const Receipt receipt = receiptOf(row, {});
        if (receipt.providerId.isEmpty())
            ++result.loss.unreadableRows;
        else
            result.receipts.append(receipt);
    }
    return result;
}

Result<TencentRows> tencentPulledRows(const HttpReply &reply, const QByteArray &name)
{
    const auto response = goodResponse(reply);
    if (response)
        return TencentRows{objects(response->value(QLatin1String(name))), {}};
    const bool answered = reply.status >= 200 && reply.status < 300;
    const QList<QJsonObject> rows = answered ? rowsBeforeDefect(reply.body, name) : QList<QJsonObject>();
    if (rows.isEmpty())
        return response.error();
    return TencentRows{rows, {.cutPages = 1}};
}

QString tencentNumber(const QJsonObject &row, const QString &asked)
{
    QString number = row.value("PhoneNumber"_L1).toString();
    if (number.isEmpty()) {
        number = QString(u'+' + row.value("CountryCode"_L1).toString()
                         + row.value("SubscriberNumber"_L1).toString());
    }
    return numberFromWire(number, asked);
}

} // namespace heliograph
