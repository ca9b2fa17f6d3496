// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/dispatch/lane.h"
#include "engine/domain/intake.h"
#include "engine/storage/writer.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <map>
#include <utility>

namespace heliograph {

//! Empties the providers' queues of receipts and of replies, one request at a time each.
//!
//! A pull consumes what it returns, so a page is on disk before the next is pulled; a page that cannot be
//! stored is kept and offered again every second, and nothing is pulled meanwhile. An empty queue is asked
//! again after 1 s, then less and less often, up to 30 s. The setting receipts=off turns it off. Engine
//! thread.
class QueueClerk : public QObject
{
    Q_OBJECT

public:
    using LanesNow = std::function<QList<Lane *>()>;

    QueueClerk(Writer &writer, const Clock &clock, LanesNow lanes, QObject *parent = nullptr);

    void start();

    //! Pulls nothing more; isQuiet() becomes true when the open answers are stored.
    void stop() { m_timer.stop(); }

    bool isQuiet() const { return m_open == 0; }

    //! Forgets what could not be stored, now or later, because the engine ends. The provider does not give it
    //! out again, so it is said how much it was.
    void giveUp();

Q_SIGNALS:
    void receiptsKept(); //!< on disk, to be applied
    void repliesKept(const QList<heliograph::KeptReply> &replies); //!< on disk; only new ones
    void wentQuiet();
    void storageFailed(const QString &why);

    // How each pull went, for the IntakeBook.
    void worked(heliograph::AccountId account, heliograph::IntakeKind kind);
    void failed(heliograph::AccountId account, heliograph::IntakeKind kind, const heliograph::Error &why);
    void missing(heliograph::AccountId account, heliograph::IntakeKind kind,
                 const heliograph::IntakeLoss &loss);

private:
    using Name = std::pair<AccountId, IntakeKind>; // of a queue

    struct Queue
    {
        std::chrono::microseconds next{0}; // on Clock::bootTime()
        Millis pause{0};
        bool busy = false;
    };

    //! What one pull took out.
    struct Page
    {
        QList<Receipt> receipts;
        QList<InboundMessage> replies;
        bool isEmpty() const { return receipts.isEmpty() && replies.isEmpty(); }
    };

    void work();
    void workOn(Lane &lane, IntakeKind kind);
    void pulled(const Name &name, const HttpReply &reply);
    Page read(const Lane &lane, IntakeKind kind, const HttpReply &reply);
    void keep(const Name &name, const Page &page);
    void offerAgain();
    void kept(const Name &name, const Page &page, const Result<QList<KeptReply>> &result);
    void drop(const Name &name, const Page &page);
    void rest(Queue &queue, bool gotSomething) const;
    void done(const Name &name);
    Lane *laneOf(AccountId account) const;

    Writer &m_writer;
    const Clock &m_clock;
    LanesNow m_lanes;
    QTimer m_timer;
    QTimer m_again;
    std::map<Name, Queue> m_queues;
    std::map<Name, Page> m_refused; // by the database, to be offered again
    int m_open = 0;
    bool m_givenUp = false;
};

} // namespace heliograph
