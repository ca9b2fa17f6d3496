// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/dispatch/queueclerk.h"

#include "engine/base/faultpoint.h"
#include "engine/base/logging.h"
#include "engine/dispatch/freshnonce.h"

#include <algorithm>

namespace heliograph {

namespace {

constexpr std::chrono::milliseconds WorkEvery(250);
constexpr std::chrono::seconds OfferAgainAfter(1);
constexpr Millis ShortestPause{1'000};
constexpr Millis LongestPause{30'000};
constexpr Millis PullDeadline{15'000};

// The answer had begun, so the provider has taken its rows out of the queue.
bool brokeOff(const HttpReply &reply)
{
    return reply.end != HttpEnd::Complete && reply.status >= 200 && reply.status < 300;
}

} // namespace

QueueClerk::QueueClerk(Writer &writer, const Clock &clock, LanesNow lanes, QObject *parent)
    : QObject(parent)
    , m_writer(writer)
    , m_clock(clock)
    , m_lanes(std::move(lanes))
{
    m_timer.setInterval(WorkEvery);
    connect(&m_timer, &QTimer::timeout, this, &QueueClerk::work);
    m_again.setSingleShot(true);
    m_again.setInterval(OfferAgainAfter);
    connect(&m_again, &QTimer::timeout, this, &QueueClerk::offerAgain);
}

void QueueClerk::start()
{
    m_timer.start();
}

void QueueClerk::work()
{
    const QList<Lane *> lanes = m_lanes();
    for (Lane *lane : lanes) {
        const bool off = lane->account().settings.value(QStringLiteral("receipts")) == QLatin1String("off");
        if (off || lane->retires())
            continue;
        const Provider::Traits traits = lane->provider().traits();
        if (traits.pullsReceipts)
            workOn(*lane, IntakeKind::Receipts);
        if (traits.pullsReplies)
            workOn(*lane, IntakeKind::Replies);
    }
}

void QueueClerk::workOn(Lane &lane, IntakeKind kind)
{
    const Name name{lane.account().id, kind};
    Queue &queue = m_queues[name];
    if (queue.busy || m_clock.bootTime() < queue.next)
        return;
    queue.busy = true;
    ++m_open;
    const RequestStamp stamp{m_clock.now(), freshNonce(m_clock), {}};
    const HttpRequest request = kind == IntakeKind::Receipts ? lane.provider().pullRequest(stamp)
                                                             : lane.provider().replyPullRequest(stamp);
    lane.network().send(request, {.deadline = PullDeadline}).then(this, [this, name](const HttpReply &reply) {
        pulled(name, reply);
    });
}

void QueueClerk::pulled(const Name &name, const HttpReply &reply)
{
    const Lane *lane = laneOf(name.first);
    const Page page = lane != nullptr ? read(*lane, name.second, reply) : Page();
    rest(m_queues[name], !page.isEmpty());
    if (page.isEmpty()) {
        done(name);
        return;
    }
    FAULT_POINT("receipts.after_pull");
    keep(name, page);
}

QueueClerk::Page QueueClerk::read(const Lane &lane, IntakeKind kind, const HttpReply &reply)
{
    Page page;
    IntakeLoss loss;
    std::optional<Error> failure;
    const auto take = [&loss, &failure](const auto &answer, auto rows, auto &into) {
        if (answer) {
            into = *answer.*rows;
            loss = answer->loss;
        } else {
            failure = answer.error();
        }
    };
    if (kind == IntakeKind::Receipts)
        take(lane.provider().pullAnswer(reply), &StatusAnswer::receipts, page.receipts);
    else
        take(lane.provider().replyPullAnswer(reply), &PulledReplies::replies, page.replies);
    const AccountId account = lane.account().id;
    if (failure) {
        qCDebug(logEngine).noquote() << "A pull brought nothing:" << failure->detail;
        loss.cutPages = brokeOff(reply) ? 1 : 0;
        Q_EMIT failed(account, kind, *failure);
    } else {
        Q_EMIT worked(account, kind);
    }
    if (!loss.isEmpty())
        Q_EMIT missing(account, kind, loss);
    return page;
}

void QueueClerk::keep(const Name &name, const Page &page)
{
    m_writer
        .submit(WritePriority::Normal,
                [account = name.first, page, now = m_clock.now()](Store &store) -> Result<QList<KeptReply>> {
                    if (const auto receipts = store.receipts().keep(account, page.receipts, now); !receipts)
                        return receipts.error();
                    return store.inbox().keep(account, page.replies, now);
                })
        .then(this, [this, name, page](const Result<QList<KeptReply>> &result) { kept(name, page, result); });
}

void QueueClerk::kept(const Name &name, const Page &page, const Result<QList<KeptReply>> &result)
{
    FAULT_POINT("receipts.after_keep_commit");
    if (!result) {
        Q_EMIT storageFailed(result.error().detail);
        if (m_givenUp) {
            drop(name, page);
            return;
        }
        m_refused[name] = page;
        if (!m_again.isActive())
            m_again.start();
        return;
    }
    if (!page.receipts.isEmpty())
        Q_EMIT receiptsKept();
    if (!result->isEmpty())
        Q_EMIT repliesKept(*result);
    done(name);
}

void QueueClerk::offerAgain()
{
    const auto refused = std::exchange(m_refused, {});
    for (const auto &[name, page] : refused)
        keep(name, page);
}

void QueueClerk::giveUp()
{
    m_givenUp = true;
    const auto refused = std::exchange(m_refused, {});
    for (const auto &[name, page] : refused)
        drop(name, page);
}

// In no file: the pages hold people's numbers, and outside the database there is no key for them.
void QueueClerk::drop(const Name &name, const Page &page)
{
    qCCritical(logEngine).noquote()
        << QStringLiteral(
               "The engine ends and the database cannot be written: %1 receipts and %2 replies that "
               "account %3 has given out are lost.")
               .arg(page.receipts.size())
               .arg(page.replies.size())
               .arg(number(name.first));
    Q_EMIT missing(name.first, name.second, {.lostRows = page.receipts.size() + page.replies.size()});
    done(name);
}

void QueueClerk::rest(Queue &queue, bool gotSomething) const
{
    queue.pause = gotSomething ? Millis(0) : std::clamp(queue.pause * 2, ShortestPause, LongestPause);
    queue.next = m_clock.bootTime() + queue.pause;
}

void QueueClerk::done(const Name &name)
{
    m_queues[name].busy = false;
    if (--m_open == 0)
        Q_EMIT wentQuiet();
}

Lane *QueueClerk::laneOf(AccountId account) const
{
    const QList<Lane *> lanes = m_lanes();
    const auto found = std::find_if(lanes.begin(), lanes.end(),
                                    [account](const Lane *lane) { return lane->account().id == account; });
    return found == lanes.end() ? nullptr : *found;
}

} // namespace heliograph
