// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/simulator/push/pusher.h"
#include "engine/simulator/receiptbook.h"
#include "engine/simulator/simulatoroptions.h"
#include "engine/simulator/vendor/idmint.h"

#include <memory>
#include <queue>
#include <random>

namespace heliograph::simulator {

//! When what of one profile is pushed: receipts in arrays, replies as the provider sends them; some twice,
//! and in any order if the habits say so. One thread; the sending is the Pusher's.
class PushDesk
{
public:
    //! Both must outlive it.
    PushDesk(Profile profile, const PushHabits &habits, const PushTarget &target, const ReceiptBook &book,
             const IdMint &ids, quint64 seed);

    //! \a count messages from \a first on were accepted: their receipts and replies are to be pushed.
    void accepted(ReceiptBook::Index first, std::size_t count);

    //! Hands everything over that is due at \a now.
    void work(TimePoint now);

    //! Milliseconds until something is due; -1 if nothing is planned.
    int untilNext(TimePoint now) const;

    Pusher::Tally tally() const { return m_pusher.tally(); }

private:
    using Index = ReceiptBook::Index;

    struct Due
    {
        qint64 at;
        Index message;
        bool operator<(const Due &other) const { return at > other.at; }
    };
    using Plan = std::priority_queue<Due>;

    std::vector<Index> take(Plan &plan, TimePoint now);
    void pushReceipts(const std::vector<Index> &messages);
    void pushReplies(const std::vector<Index> &messages);

    const Profile m_profile;
    const PushHabits m_habits;
    const ReceiptBook &m_book;
    const IdMint &m_ids;
    std::mt19937_64 m_chance;
    Plan m_receipts;
    Plan m_replies;
    Pusher m_pusher;
};

} // namespace heliograph::simulator
