// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/simulator/simulatoroptions.h"
#include "engine/simulator/vendor/sendcall.h"

#include <QHash>
#include <QList>

#include <array>
#include <deque>
#include <optional>
#include <queue>
#include <vector>

namespace heliograph::simulator {

//! What becomes of a message at the carrier.
struct Outcome
{
    enum class Kind : quint8 { Delivered, Failed, Silent };

    Kind kind;
    const char *code; //!< the carrier's word, "DELIVERED" or "MK:0001"
    TimePoint at; //!< when the receipt comes
};

//! What somebody texts back.
struct PersonAnswer
{
    const char *text; //!< UTF-8
    TimePoint at;
};

//! Everything that was accepted and what becomes of it. A message takes about sixty bytes, a call about
//! thirty and its reference. One thread.
class ReceiptBook
{
public:
    using Index = quint32;
    static constexpr Index None = 0xffffffff;

    //! A call that was accepted.
    struct Call
    {
        quint16 account;
        quint16 templateCode;
        quint16 application;
        Profile profile;
        Index firstMessage;
        const char *reference;
        quint32 referenceSize;
    };

    //! A message of it.
    struct Message
    {
        PhoneDigits number;
        Index call;
        Index previous; // the one before it to the same number
        quint32 sentAfter; // ms since the book was opened
    };

    ReceiptBook(const ReceiptHabits &habits, quint64 seed, TimePoint now);

    //! Writes down \a call of \a account as accepted at \a now; returns its index. The messages are in the
    //! order of call.numbers. \a twice is given the numbers that this account had accepted before.
    Index accept(const SendCall &call, Profile profile, const QByteArray &account, TimePoint now,
                 std::vector<PhoneDigits> &twice);

    const Call &call(Index call) const { return m_calls[call]; }
    const Message &message(Index message) const { return m_messages[message]; }
    Index messageCount() const { return static_cast<Index>(m_messages.size()); }
    const QByteArray &account(const Call &call) const { return m_words.at(call.account); }
    const QByteArray &templateCode(const Call &call) const { return m_words.at(call.templateCode); }
    const QByteArray &application(const Call &call) const { return m_words.at(call.application); }
    QByteArrayView reference(const Call &call) const
    {
        return {call.reference, qsizetype(call.referenceSize)};
    }
    TimePoint sentAt(const Message &message) const { return m_opened + Millis(message.sentAfter); }
    Outcome outcome(const Message &message) const;

    //! What its person texts back, if it is one who does.
    std::optional<PersonAnswer> answer(const Message &message) const;

    //! The messages to \a number from \a account, newest first.
    std::vector<Index> messagesTo(PhoneDigits number, const QByteArray &account) const;

    //! Takes up to \a limit messages of a Tencent \a application whose receipt has come by \a now; each is
    //! given once.
    std::vector<Index> takeReceipts(const QByteArray &application, int limit, TimePoint now);

    //! The same of Tencent's replies.
    std::vector<Index> takeReplies(const QByteArray &application, int limit, TimePoint now);

    //! Accepted calls and recipients of \a profile.
    struct Totals
    {
        qint64 calls = 0;
        qint64 messages = 0;
    };
    Totals totals(Profile profile) const { return m_totals[static_cast<std::size_t>(profile)]; }

private:
    struct Due
    {
        qint64 at;
        Index message;
        bool operator<(const Due &other) const { return at > other.at; }
    };

    using Waiting = QHash<quint16, std::priority_queue<Due>>; // per Tencent application

    std::vector<Index> take(Waiting &queues, const QByteArray &application, int limit, TimePoint now);
    quint16 word(const QByteArray &text);
    bool wasAccepted(Index message, Profile profile, const QByteArray &account) const;
    const char *keep(QByteArrayView text);

    const ReceiptHabits m_habits;
    const quint64 m_seed;
    const TimePoint m_opened;
    std::deque<Call> m_calls;
    std::deque<Message> m_messages;
    QHash<PhoneDigits, Index> m_newest; // per number
    Waiting m_receipts;
    Waiting m_replies;
    QList<QByteArray> m_words; // account ids, template codes, application ids
    QHash<QByteArray, quint16> m_wordIndex;
    std::vector<QByteArray> m_pages; // references, back to back
    std::array<Totals, 2> m_totals;
};

} // namespace heliograph::simulator
