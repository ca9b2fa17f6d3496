// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "queuesteps.h"

#include "engine/storage/sqlite/checker.h"

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

namespace {

template <typename T>
T expect(const Result<T> &result)
{
    if (!result)
        qFatal("A step of a test failed: %s", qPrintable(result.error().detail));
    return *result;
}

} // namespace

QueueSteps::QueueSteps(int people)
    : m_campaign(m_store.addRunning(people))
    , m_account(AccountId{m_store.value(u"SELECT account_id FROM campaign"_s)})
{
}

void QueueSteps::advance(Millis by)
{
    m_store.clock().advance(by);
    const Result<void> noted = campaigns().beat({CampaignBeat{.campaign = m_campaign}}, now());
    if (!noted)
        qFatal("A step of a test failed: %s", qPrintable(noted.error().detail));
}

void QueueSteps::feed()
{
    while (expect(queue().feed(m_campaign, 1'000'000)) > 0) { }
}

ClaimOrder QueueSteps::order(int messages, int perRequest)
{
    return ClaimOrder{.campaign = m_campaign,
                      .account = m_account,
                      .epoch = 1,
                      .requests = (messages + perRequest - 1) / perRequest,
                      .perRequest = perRequest,
                      .messages = messages,
                      .now = now()};
}

Claim QueueSteps::claim(int messages, int perRequest)
{
    return expect(queue().claim(order(messages, perRequest)));
}

ArmedRequest QueueSteps::armOne(int people)
{
    feed();
    const Claim claimed = claim(people);
    if (claimed.requests.size() != 1)
        qFatal("A test wanted one request");
    return claimed.requests.constFirst();
}

QString QueueSteps::providerId(const ArmedMessage &message)
{
    return u"id-%1"_s.arg(number(message.attempt));
}

Settlement QueueSteps::accepted(const ArmedRequest &request)
{
    Settlement settlement;
    settlement.requestId = request.requestId;
    settlement.now = now();
    for (const ArmedMessage &message : request.messages) {
        Completion completion;
        completion.attempt = message.attempt;
        completion.accepted = true;
        completion.providerId = providerId(message);
        completion.segments = 2;
        settlement.completions.append(completion);
    }
    return settlement;
}

Settlement QueueSteps::released(const ArmedRequest &request, Millis delay)
{
    Settlement settlement;
    settlement.requestId = request.requestId;
    settlement.now = now();
    for (const ArmedMessage &message : request.messages)
        settlement.releases.append(Release{.attempt = message.attempt, .delay = delay});
    return settlement;
}

Settlement QueueSteps::doubted(const ArmedRequest &request)
{
    Settlement settlement;
    settlement.requestId = request.requestId;
    settlement.now = now();
    for (const ArmedMessage &message : request.messages)
        settlement.doubts.append({message.attempt, u"no answer"_s});
    return settlement;
}

Settled QueueSteps::settle(const Settlement &settlement)
{
    return expect(queue().settle(settlement));
}

Receipt QueueSteps::receipt(const ArmedMessage &message, MessageState state)
{
    Receipt receipt;
    receipt.providerId = providerId(message);
    receipt.e164 = message.e164;
    receipt.state = state;
    receipt.at = now();
    receipt.trust = Trust::Authenticated;
    return receipt;
}

AppliedReceipts QueueSteps::keepAndApply(const QList<Receipt> &list)
{
    expect(receipts().keep(m_account, list, now()));
    return expect(receipts().apply(1000, now()));
}

qint64 QueueSteps::stored(const ArmedMessage &message, const QString &column)
{
    return m_store.value(
        u"SELECT %1 FROM message WHERE msg_id=%2"_s.arg(column).arg(number(message.message)));
}

MessageState QueueSteps::stateOf(const ArmedMessage &message)
{
    return static_cast<MessageState>(stored(message, u"state"_s));
}

QString QueueSteps::broken(const QList<Reader::LedgerEntry> *providerLedger)
{
    const BlindIndex index = m_store.keys().blindIndex();
    QStringList names;
    const auto verdicts = expect(Checker(m_store.connection(), index).run(providerLedger, now()));
    for (const InvariantVerdict &verdict : verdicts) {
        if (verdict.violations != 0)
            names.append(verdict.name);
    }
    return names.join(u' ');
}

} // namespace heliograph
