// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/dispatch/receiptclerk.h"

#include "engine/base/faultpoint.h"
#include "engine/base/logging.h"
#include "engine/dispatch/freshnonce.h"

#include <algorithm>

namespace heliograph {

namespace {

constexpr std::chrono::milliseconds ApplyEvery(250);
constexpr int MostPulledPages = 10;
constexpr int AppliedAtOnce = 200; // about 5 ms of writing
constexpr Millis AskDeadline{15'000};

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

ReceiptClerk::ReceiptClerk(Writer &writer, const Clock &clock, QuestionRate &rate, LanesNow lanes,
                           QObject *parent)
    : QObject(parent)
    , m_writer(writer)
    , m_clock(clock)
    , m_rate(rate)
    , m_lanes(std::move(lanes))
{
    m_timer.setInterval(ApplyEvery);
    connect(&m_timer, &QTimer::timeout, this, &ReceiptClerk::work);
}

void ReceiptClerk::start()
{
    m_timer.start();
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
        Desk &desk = m_desks[lane->account().id];
        const Provider::Traits traits = lane->provider().traits();
        const bool off = lane->account().settings.value(QStringLiteral("receipts")) == QLatin1String("off");
        if (traits.asksByNumber && !off && !desk.asking && !lane->retires())
            ask(*lane, desk);
    }
    apply();
}

void ReceiptClerk::ask(Lane &lane, Desk &desk)
{
    const QString mode = lane.account().settings.value(QStringLiteral("receipts"));
    if (m_rate.doubtWaits(lane.account().id))
        return;
    const std::chrono::microseconds boot = m_clock.bootTime();
    const int rate = m_rate.paceOf(lane.account()).available(boot);
    const bool full = mode == QLatin1String("full");
    const int most = full ? rate : std::min(rate, desk.sample.available(boot));
    if (most < 1)
        return;
    desk.asking = true;
    opened();
    m_writer
        .submit(WritePriority::Normal,
                [account = lane.account().id, most, now = m_clock.now()](Store &store) {
                    return store.receipts().takeQuestions(account, most, now);
                })
        .then(this, [this, account = lane.account().id](const Result<QList<OpenQuestion>> &questions) {
            Desk &asked = m_desks[account];
            asked.asking = false;
            if (questions) {
                asked.sample.take(static_cast<double>(questions->size()), m_clock.bootTime());
                for (const OpenQuestion &question : *questions)
                    askAbout(account, question, 1);
            } else {
                Q_EMIT storageFailed(questions.error().detail);
            }
            closed();
        });
}

void ReceiptClerk::askAbout(AccountId account, const OpenQuestion &question, int page)
{
    Lane *lane = laneOf(account);
    // Free text is asked about by its id; without one nothing could be learned.
    if (lane == nullptr || (question.freeText && question.providerId.isEmpty()))
        return;
    m_rate.paceOf(lane->account()).take(1, m_clock.bootTime());
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
        Q_EMIT worked(lane.account().id, IntakeKind::Questions);
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
        else if (answer->more && page < MostPulledPages)
            askAbout(lane.account().id, question, page + 1);
    } else {
        qCDebug(logEngine) << "A status query taught nothing:" << answer.error().detail;
        Q_EMIT failed(lane.account().id, IntakeKind::Questions, answer.error());
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
            else if (round->applied > 0)
                FAULT_POINT("receipts.after_apply_commit");
            if (round && round->more)
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
