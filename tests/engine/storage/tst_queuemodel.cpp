// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "queuesteps.h"

#include <QtTest>

#include <array>
#include <map>
#include <random>
#include <set>

using namespace heliograph;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int People = 20'000;
constexpr int Operations = 10'000;

//! Everything that the queue should know, kept in memory and without haste.
class Model
{
public:
    explicit Model(QueueSteps &steps, unsigned seed)
        : m_steps(steps)
        , m_random(seed)
    {
        m_count[MessageState::Ready] = People;
    }

    void step()
    {
        m_steps.advance(Millis(pick(2000)));
        switch (pick(10)) {
        case 0:
        case 1:
        case 2:
            return claim();
        case 3:
        case 4:
        case 5:
        case 6:
            return settle();
        case 7:
            return sweep();
        case 8:
            return receipts();
        default:
            return suppress();
        }
    }

    void sweep()
    {
        const Result<int> swept = m_steps.queue().sweep(m_steps.now());
        std::vector<qint64> overdue;
        for (const auto &[id, attempt] : m_open) {
            if (attempt.state == MessageState::Armed && attempt.deadline < m_steps.now())
                overdue.push_back(id);
        }
        for (const qint64 id : overdue)
            doubt(AttemptId{id});
        QCOMPARE(*swept, static_cast<int>(overdue.size()));
    }

    qint64 count(MessageState state) { return m_count[state]; }

private:
    struct Attempt
    {
        ArmedRequest request;
        ArmedMessage message;
        MessageState state = MessageState::Armed;
        TimePoint deadline;
    };

    int pick(int below) { return std::uniform_int_distribution<int>(0, below - 1)(m_random); }

    void move(MessageState from, MessageState to)
    {
        --m_count[from];
        ++m_count[to];
    }

    void claim()
    {
        m_steps.feed();
        const Claim claim = m_steps.claim(1 + pick(12), 1 + pick(5));
        for (int skipped = 0; skipped < claim.skipped; ++skipped)
            move(MessageState::Ready, MessageState::Suppressed);
        for (const ArmedRequest &request : claim.requests) {
            for (const ArmedMessage &message : request.messages) {
                m_ended.erase(number(message.message));
                m_open[number(message.attempt)]
                    = {request, message, MessageState::Armed, m_steps.now() + 37s};
                move(MessageState::Ready, MessageState::Armed);
            }
        }
    }

    void settle()
    {
        if (m_open.empty())
            return;
        const ArmedRequest request
            = std::next(m_open.begin(), pick(static_cast<int>(m_open.size())))->second.request;
        Settlement settlement;
        settlement.requestId = request.requestId;
        settlement.now = m_steps.now();
        for (const ArmedMessage &message : request.messages)
            decide(message, settlement);
        m_steps.settle(settlement);
        for (const Completion &completion : settlement.completions) {
            if (completion.accepted)
                acceptLate(completion.attempt, request);
            close(completion.attempt, completion.accepted ? MessageState::Submitted : MessageState::Rejected);
        }
        for (const Release &release : settlement.releases) {
            const auto open = m_open.find(number(release.attempt));
            const bool isArmed = open != m_open.end() && open->second.state == MessageState::Armed;
            if (isArmed)
                m_released.insert(number(release.attempt));
            close(release.attempt, MessageState::Ready);
        }
        for (const auto &[attempt, reason] : settlement.doubts)
            doubt(attempt);
    }

    void decide(const ArmedMessage &message, Settlement &settlement)
    {
        const int fate = pick(6);
        if (fate <= 2) {
            Completion completion;
            completion.attempt = message.attempt;
            completion.accepted = fate != 2;
            completion.providerId = fate != 2 ? QueueSteps::providerId(message) : QString();
            completion.code = fate != 2 ? QString() : u"refused"_s;
            settlement.completions.append(completion);
        } else if (fate == 3) {
            settlement.releases.append(Release{.attempt = message.attempt,
                                               .delay = Millis(pick(3000)),
                                               .hold = pick(2) == 0 ? HoldReason::None : HoldReason::Throttle,
                                               .alone = pick(4) == 0});
        } else if (fate == 4) {
            settlement.doubts.append({message.attempt, u"cut off"_s});
        }
    }

    //! A provider that had not taken the message says that it took it after all: it waits no more, a later
    //! refusal or doubt counts no more, and a later attempt that is under way is the last one.
    void acceptLate(AttemptId attempt, const ArmedRequest &request)
    {
        if (m_released.erase(number(attempt)) == 0)
            return;
        const auto message = std::ranges::find(request.messages, attempt,
                                               [](const ArmedMessage &one) { return one.attempt; });
        const auto later = std::ranges::find_if(
            m_open, [&](const auto &open) { return open.second.message.message == message->message; });
        if (later == m_open.end())
            return settleLate(*message);
        if (later->second.state == MessageState::Armed) {
            const auto [taken, isNew] = m_taken.insert({number(message->message), *message});
            if (!isNew && message->attempt < taken->second.attempt)
                taken->second = *message; // the first of several counts
            return;
        }
        move(MessageState::InDoubt, MessageState::Submitted);
        m_sent.push_back(*message);
        m_open.erase(later);
    }

    //! \a message has no open attempt.
    void settleLate(const ArmedMessage &message)
    {
        const auto ended = m_ended.find(number(message.message));
        const bool isSkipped
            = m_steps.stored(message, u"state"_s) == static_cast<qint64>(MessageState::Suppressed);
        if (ended == m_ended.end() || isSkipped)
            return;
        move(ended->second, MessageState::Submitted);
        m_ended.erase(ended);
        m_sent.push_back(message);
    }

    //! Whether the message of \a open was taken before, as is known by now; then that is what counts.
    bool settlesByEarlier(std::map<qint64, Attempt>::iterator open)
    {
        const auto taken = m_taken.find(number(open->second.message.message));
        if (taken == m_taken.end())
            return false;
        move(open->second.state, MessageState::Submitted);
        m_sent.push_back(taken->second);
        m_taken.erase(taken);
        m_open.erase(open);
        return true;
    }

    void close(AttemptId attempt, MessageState to)
    {
        const auto open = m_open.find(number(attempt));
        if (open == m_open.end() || (to == MessageState::Ready && open->second.state != MessageState::Armed))
            return;
        if (to != MessageState::Submitted && settlesByEarlier(open))
            return;
        move(open->second.state, to);
        const qint64 message = number(open->second.message.message);
        m_ended.erase(message);
        if (to == MessageState::Submitted) {
            m_sent.push_back(open->second.message);
            m_taken.erase(message);
        } else {
            m_ended[message] = to;
        }
        m_open.erase(open);
    }

    void doubt(AttemptId attempt)
    {
        const auto open = m_open.find(number(attempt));
        if (open == m_open.end() || open->second.state != MessageState::Armed || settlesByEarlier(open))
            return;
        move(MessageState::Armed, MessageState::InDoubt);
        open->second.state = MessageState::InDoubt;
    }

    void receipts()
    {
        QList<Receipt> list;
        for (int n = 0; n < 5 && !m_sent.empty(); ++n) {
            const size_t which = static_cast<size_t>(pick(static_cast<int>(m_sent.size())));
            const bool delivered = pick(3) != 0;
            list.append(m_steps.receipt(m_sent[which],
                                        delivered ? MessageState::Delivered : MessageState::Undelivered));
            move(MessageState::Submitted, list.constLast().state);
            m_sent.erase(m_sent.begin() + static_cast<std::ptrdiff_t>(which));
        }
        m_steps.keepAndApply(list);
    }

    //! Whoever is suppressed is skipped by the claim that meets him.
    void suppress()
    {
        if (pick(4) != 0)
            return;
        const Result<int> added = m_steps.store().store().suppressions().add(
            {TestStore::phone(pick(People))}, SuppressionReason::OptOut, u"STOP"_s, BuiltInAuthor,
            m_steps.now());
        QVERIFY(added);
    }

    QueueSteps &m_steps;
    std::mt19937 m_random;
    std::map<MessageState, qint64> m_count;
    std::map<qint64, Attempt> m_open;
    std::vector<ArmedMessage> m_sent;
    std::set<qint64> m_released; // attempts
    std::map<qint64, MessageState> m_ended; // messages whose last attempt came to nothing
    std::map<qint64, ArmedMessage>
        m_taken; // messages whose earlier attempt was taken, while a later one is open
};

} // namespace

//! S04 of engine.md C5: counters against a model in memory.
class TestQueueModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countersAreExactAfterRandomOperations_data();
    void countersAreExactAfterRandomOperations();
};

void TestQueueModel::countersAreExactAfterRandomOperations_data()
{
    QTest::addColumn<unsigned>("seed");

    QTest::newRow("seed 1") << 1u;
    QTest::newRow("seed 20260101") << 20260101u;
}

void TestQueueModel::countersAreExactAfterRandomOperations()
{
    QFETCH(unsigned, seed);
    QueueSteps steps(People);
    QVERIFY(steps.store().sql(u"PRAGMA synchronous=OFF"_s)); // no power is cut here
    Model model(steps, seed);
    using enum MessageState;

    for (int operation = 0; operation < Operations; ++operation) {
        model.step();
        if (operation % 500 != 0)
            continue;
        for (const MessageState state :
             {Ready, Armed, InDoubt, Submitted, Delivered, Undelivered, Rejected, Suppressed})
            QVERIFY2(steps.count(state) == model.count(state),
                     qPrintable(u"after %1 steps state %2: %3 instead of %4"_s.arg(operation)
                                    .arg(static_cast<int>(state))
                                    .arg(steps.count(state))
                                    .arg(model.count(state))));
        model.sweep();
        QCOMPARE(steps.broken(), QString());
    }

    QVERIFY(model.count(Delivered) > 0 && model.count(Suppressed) > 0 && model.count(Rejected) > 0);
    model.sweep();
    QCOMPARE(steps.broken(), QString());
}

QObject *tst_queuemodel()
{
    return new TestQueueModel;
}

#include "tst_queuemodel.moc"
