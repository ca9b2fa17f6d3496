// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/simulator/push/pushdesk.h"

#include "engine/simulator/push/aliyunpushes.h"
#include "engine/simulator/push/tencentpushes.h"

#include <algorithm>

namespace heliograph::simulator {
namespace {

constexpr qint64 RepeatAfter = 700; // ms: as a provider does that did not see the answer in time

} // namespace

PushDesk::PushDesk(Profile profile, const PushHabits &habits, const PushTarget &target,
                   const ReceiptBook &book, const IdMint &ids, quint64 seed)
    : m_profile(profile)
    , m_habits(habits)
    , m_book(book)
    , m_ids(ids)
    , m_chance(seed)
    , m_pusher(target, habits.again)
{
}

void PushDesk::accepted(Index first, std::size_t count)
{
    for (std::size_t i = 0; i < count; ++i) {
        const Index index = first + static_cast<Index>(i);
        const ReceiptBook::Message &message = m_book.message(index);
        const Outcome outcome = m_book.outcome(message);
        if (outcome.kind != Outcome::Kind::Silent) {
            m_receipts.push({toMillis(outcome.at), index});
            if (static_cast<int>(m_chance() % 1000) < m_habits.twicePerMille)
                m_receipts.push({toMillis(outcome.at) + RepeatAfter, index});
        }
        if (const auto answer = m_book.answer(message))
            m_replies.push({toMillis(answer->at), index});
    }
}

void PushDesk::work(TimePoint now)
{
    for (std::vector<Index> due = take(m_receipts, now); !due.empty(); due = take(m_receipts, now))
        pushReceipts(due);
    for (std::vector<Index> due = take(m_replies, now); !due.empty(); due = take(m_replies, now))
        pushReplies(due);
}

std::vector<PushDesk::Index> PushDesk::take(Plan &plan, TimePoint now)
{
    std::vector<Index> due;
    while (!plan.empty() && plan.top().at <= toMillis(now) && static_cast<int>(due.size()) < m_habits.batch) {
        due.push_back(plan.top().message);
        plan.pop();
    }
    if (m_habits.reorders)
        std::shuffle(due.begin(), due.end(), m_chance);
    return due;
}

void PushDesk::pushReceipts(const std::vector<Index> &messages)
{
    m_pusher.push(m_profile == Profile::Aliyun ? aliyunReports(m_book, m_ids, messages)
                                               : tencentStatuses(m_book, m_ids, messages));
}

void PushDesk::pushReplies(const std::vector<Index> &messages)
{
    if (m_profile == Profile::Aliyun) {
        m_pusher.push(aliyunReplies(m_book, messages));
        return;
    }
    for (const Index message : messages) // Tencent: an object each
        m_pusher.push(tencentReply(m_book, message));
}

int PushDesk::untilNext(TimePoint now) const
{
    qint64 next = -1;
    for (const Plan *plan : {&m_receipts, &m_replies}) {
        if (!plan->empty() && (next < 0 || plan->top().at < next))
            next = plan->top().at;
    }
    if (next < 0)
        return -1;
    return static_cast<int>(std::clamp<qint64>(next - toMillis(now), 0, 60'000));
}

} // namespace heliograph::simulator
