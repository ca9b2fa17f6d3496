// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/simulator/receiptbook.h"

#include "engine/simulator/dice.h"

#include <array>

namespace heliograph::simulator {
namespace {

constexpr qsizetype PageSize = 1 << 20;

// Carrier codes as operators meet them in receipts: the first three are common on mainland routes.
constexpr std::array<const char *, 6> CarrierCodes{"MK:0001", "UNDELIV", "EXPIRED",
                                                   "REJECTD", "MK:0005", "DB:0141"};

// What people answer: to go, in several languages, and other things.
constexpr std::array<const char *, 6> Answers{"R", "TD", "退订", "STOP", "请问有红色吗", "Yes, please"};
constexpr quint64 AnswerStream = 0x5eed; // keeps the chance of answers apart from that of receipts

} // namespace

ReceiptBook::ReceiptBook(const ReceiptHabits &habits, quint64 seed, TimePoint now)
    : m_habits(habits)
    , m_seed(seed)
    , m_opened(now)
{
}

quint16 ReceiptBook::word(const QByteArray &text)
{
    const auto known = m_wordIndex.constFind(text);
    if (known != m_wordIndex.cend())
        return *known;
    if (m_words.size() >= 0xffff) // only an abuse has so many templates; they share the last name
        return 0xfffe;
    const auto index = static_cast<quint16>(m_words.size());
    m_words.append(text);
    m_wordIndex.insert(text, index);
    return index;
}

const char *ReceiptBook::keep(QByteArrayView text)
{
    if (m_pages.empty() || m_pages.back().size() + text.size() > m_pages.back().capacity()) {
        m_pages.emplace_back();
        m_pages.back().reserve(std::max(PageSize, text.size()));
    }
    QByteArray &page = m_pages.back();
    const qsizetype from = page.size();
    page.append(text); // within what is reserved, so that earlier references stay where they are
    return page.constData() + from;
}

ReceiptBook::Index ReceiptBook::accept(const SendCall &call, Profile profile, const QByteArray &account,
                                       TimePoint now, std::vector<PhoneDigits> &twice)
{
    const auto index = static_cast<Index>(m_calls.size());
    const quint16 application = word(call.application);
    m_calls.push_back({word(account), word(call.templateCode), application, profile, messageCount(),
                       keep(call.clientRef), static_cast<quint32>(call.clientRef.size())});
    const auto sentAfter = static_cast<quint32>((now - m_opened).count());
    for (const PhoneDigits number : call.numbers) {
        const Index message = messageCount();
        const Index previous = m_newest.value(number, None);
        if (wasAccepted(previous, profile, account))
            twice.push_back(number);
        m_messages.push_back({number, index, previous, sentAfter});
        m_newest.insert(number, message);
        const Outcome fate = outcome(m_messages.back());
        if (profile == Profile::Tencent && fate.kind != Outcome::Kind::Silent)
            m_receipts[application].push({toMillis(fate.at), message});
        if (profile == Profile::Tencent) {
            if (const auto back = answer(m_messages.back()))
                m_replies[application].push({toMillis(back->at), message});
        }
    }
    Totals &totals = m_totals[static_cast<std::size_t>(profile)];
    ++totals.calls;
    totals.messages += static_cast<qint64>(call.numbers.size());
    return index;
}

// The same key at two providers is two accounts.
bool ReceiptBook::wasAccepted(Index message, Profile profile, const QByteArray &account) const
{
    for (; message != None; message = m_messages[message].previous) {
        const Call &call = m_calls[m_messages[message].call];
        if (call.profile == profile && this->account(call) == account)
            return true;
    }
    return false;
}

Outcome ReceiptBook::outcome(const Message &message) const
{
    const quint64 chance = dice(m_seed, message.number);
    const auto spread = static_cast<quint64>((m_habits.latest - m_habits.earliest).count());
    const Millis delay = m_habits.earliest + Millis((chance >> 32) % (spread + 1));
    const TimePoint at = sentAt(message) + delay;
    const auto perMille = static_cast<int>(chance % 1000);
    if (perMille < m_habits.silentPerMille)
        return {Outcome::Kind::Silent, "", at};
    if (perMille < m_habits.silentPerMille + m_habits.failedPerMille)
        return {Outcome::Kind::Failed, CarrierCodes[(chance >> 16) % CarrierCodes.size()], at};
    return {Outcome::Kind::Delivered, "DELIVERED", at};
}

std::vector<ReceiptBook::Index> ReceiptBook::messagesTo(PhoneDigits number, const QByteArray &account) const
{
    std::vector<Index> found;
    for (Index at = m_newest.value(number, None); at != None; at = m_messages[at].previous) {
        if (this->account(m_calls[m_messages[at].call]) == account)
            found.push_back(at);
    }
    return found;
}

std::optional<PersonAnswer> ReceiptBook::answer(const Message &message) const
{
    const quint64 chance = dice(m_seed + AnswerStream, message.number);
    if (static_cast<int>(chance % 1000) >= m_habits.repliesPerMille)
        return std::nullopt;
    // Whole seconds, as both providers tell them.
    const TimePoint at = outcome(message).at + Millis((chance >> 32) % 4000);
    return PersonAnswer{Answers[(chance >> 16) % Answers.size()],
                        std::chrono::ceil<std::chrono::seconds>(at)};
}

std::vector<ReceiptBook::Index> ReceiptBook::takeReceipts(const QByteArray &application, int limit,
                                                          TimePoint now)
{
    return take(m_receipts, application, limit, now);
}

std::vector<ReceiptBook::Index> ReceiptBook::takeReplies(const QByteArray &application, int limit,
                                                         TimePoint now)
{
    return take(m_replies, application, limit, now);
}

std::vector<ReceiptBook::Index> ReceiptBook::take(Waiting &queues, const QByteArray &application, int limit,
                                                  TimePoint now)
{
    std::vector<Index> taken;
    const auto waiting = queues.find(m_wordIndex.value(application, 0xffff));
    if (waiting == queues.end())
        return taken;
    while (!waiting->empty() && waiting->top().at <= toMillis(now)
           && static_cast<int>(taken.size()) < limit) {
        taken.push_back(waiting->top().message);
        waiting->pop();
    }
    return taken;
}

} // namespace heliograph::simulator
