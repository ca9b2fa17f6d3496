// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/dispatch/receiptclerk.h"

#include "engine/base/logging.h"

#include <QRandomGenerator>

#include <algorithm>

namespace heliograph {

namespace {

constexpr std::chrono::milliseconds WorkEvery(250);
constexpr int DefaultQueriesPerSecond = 50;
constexpr int SampledPerSecond = 5;
constexpr int MostPages = 10;
constexpr int AppliedAtOnce = 200; // about 5 ms of writing
constexpr Millis AskDeadline{15'000};

QByteArray freshNonce(const Clock &clock)
{
    return QByteArray::number(QRandomGenerator::system()->generate64(), 16)
        + QByteArray::number(clock.bootTime().count(), 16);
}

StatusQuestion asStatusQuestion(const OpenQuestion &question, int page)
{
    StatusQuestion asked;
    asked.e164 = question.e164;
    asked.sentAt = question.armedAt;
    asked.providerId = question.providerId;
    asked.freeText = question.freeText;
    asked.page = page;
    return asked;
}

} // namespace

ReceiptClerk::ReceiptClerk(Writer &writer, const Clock &clock, LanesNow lanes, QObject *parent)
    : QObject(parent)
    , m_writer(writer)
    , m_clock(clock)
    , m_lanes(std::move(lanes))
{
    m_timer.setInterval(WorkEvery);
    connect(&m_timer, &QTimer::timeout, this, &ReceiptClerk::work);
}

void ReceiptClerk::start()
{
    m_timer.start();
}

ReceiptClerk::Desk &ReceiptClerk::deskFor(const Lane &lane)
{
    const ProviderAccount &account = lane.account();
    const auto found = m_desks.find(account.id);
    if (found != m_desks.end())
        return found->second;
    const int rate = std::max(account.number(QStringLiteral("query_per_s"), DefaultQueriesPerSecond), 1);
    Desk desk;
    desk.questions = Pace(rate, std::max(rate / 4, 1));
    return m_desks.emplace(account.id, desk).first->second;
}

Lane *ReceiptClerk::laneOf(AccountId account) const
{
    const QList<Lane *> lanes = m_lanes();
    const auto found = std::find_if(lanes.begin(), lanes.end(),
                                    [account](const Lane *lane) { return lane->account().id == account; });
    return found == lanes.end() ? nullptr : *found;
}

void ReceiptClerk::work()
{
    const QList<Lane *> lanes = m_lanes();
    for (Lane *lane : lanes) {
        Desk &desk = deskFor(*lane);
        const Provider::Traits traits = lane->provider().traits();
        if (traits.asksByNumber && !desk.asking)
            ask(*lane, desk);
    }
    apply();
}

void ReceiptClerk::ask(Lane &lane, Desk &desk)
{
    const QString mode = lane.account().settings.value(QStringLiteral("receipts"));
    const int rate = desk.questions.available(m_clock.bootTime());
    const bool full = mode == QLatin1String("full");
    const int most = full ? rate : std::min(rate, std::max(SampledPerSecond, 1));
    if (most < 1)
        return;
    desk.asking = true;
    opened();
    m_writer
        .submit(WritePriority::Normal,
                [account = lane.account().id, most, inDoubtOnly = mode == QLatin1String("off"),
                 now = m_clock.now()](Store &store) {
                    return store.receipts().takeQuestions(account, most, inDoubtOnly, now);
                })
        .then(this, [this, account = lane.account().id](const Result<QList<OpenQuestion>> &questions) {
            m_desks[account].asking = false;
            if (questions) {
                for (const OpenQuestion &question : *questions)
                    askAbout(account, question, 1);
            }
            closed();
        });
}

void ReceiptClerk::askAbout(AccountId account, const OpenQuestion &question, int page)
{
    Lane *lane = laneOf(account);
    if (lane == nullptr)
        return;
    m_desks[account].questions.take(1, m_clock.bootTime());
    opened();
    const RequestStamp stamp{m_clock.now(), freshNonce(m_clock), {}};
    const StatusQuestion asked = asStatusQuestion(question, page);
    lane->network()
        .ask(lane->provider().statusRequest(asked, stamp), AskDeadline)
        .then(this, [this, account, question, page](const HttpReply &reply) {
            if (const Lane *asker = laneOf(account))
                answered(*asker, question, page, reply);
            closed();
        });
}

void ReceiptClerk::answered(const Lane &lane, const OpenQuestion &question, int page, const HttpReply &reply)
{
    const StatusQuestion asked = asStatusQuestion(question, page);
    const auto answer = lane.provider().statusAnswer(asked, reply);
    if (answer) {
        // A record of this number is ours only if it carries our reference or the id we were given.
        QList<Receipt> ours;
        for (const Receipt &receipt : answer->receipts) {
            const bool byReference = !receipt.clientRef.isEmpty() && receipt.clientRef == question.clientRef;
            const bool byId = receipt.clientRef.isEmpty() && !question.providerId.isEmpty()
                && receipt.providerId == question.providerId;
            if (byReference || byId)
                ours.append(receipt);
        }
        if (!ours.isEmpty())
            keep(lane.account().id, ours);
        else if (answer->more && page < MostPages)
            askAbout(lane.account().id, question, page + 1);
    } else {
        qCDebug(logEngine) << "A status query taught nothing:" << answer.error().detail;
    }
}

void ReceiptClerk::keep(AccountId account, const QList<Receipt> &receipts)
{
    opened();
    m_writer
        .submit(WritePriority::Normal,
                [account, receipts, now = m_clock.now()](Store &store) {
                    return store.receipts().keep(account, receipts, now);
                })
        .then(this, [this](const Result<int> &kept) {
            if (!kept)
                Q_EMIT storageFailed(kept.error().detail);
            closed();
        });
}

void ReceiptClerk::apply()
{
    if (m_applying)
        return;
    m_applying = true;
    opened();
    m_writer
        .submit(WritePriority::Bulk,
                [now = m_clock.now()](Store &store) { return store.receipts().apply(AppliedAtOnce, now); })
        .then(this, [this](const Result<AppliedReceipts> &round) {
            m_applying = false;
            if (!round)
                Q_EMIT storageFailed(round.error().detail);
            else if (round->more)
                apply();
            closed();
        });
}

void ReceiptClerk::closed()
{
    if (--m_open == 0)
        Q_EMIT wentQuiet();
}

} // namespace heliograph
