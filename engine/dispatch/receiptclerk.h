// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/dispatch/lane.h"
#include "engine/dispatch/questionrate.h"
#include "engine/storage/writer.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <map>

namespace heliograph {

//! Asks providers what became of messages, and applies what they say.
//!
//! A provider with a queue of receipts is pulled by one request at a time, and the receipts are stored before
//! the next pull, since a pull consumes them. A provider that is asked per number is asked within query_per_s
//! (default 50) about sent messages: a few a second, or as many as the rate leaves after those in doubt when
//! the setting receipts=full, or none with receipts=off. Engine thread.
class ReceiptClerk : public QObject
{
    Q_OBJECT

public:
    using LanesNow = std::function<QList<Lane *>()>;

    ReceiptClerk(Writer &writer, const Clock &clock, QuestionRate &rate, LanesNow lanes,
                 QObject *parent = nullptr);

    void start();

    //! Asks nothing more; isQuiet() becomes true when the open answers are stored.
    void stop() { m_timer.stop(); }

    bool isQuiet() const { return m_open == 0; }

Q_SIGNALS:
    void wentQuiet();
    void storageFailed(const QString &why);

private:
    struct Desk
    {
        std::chrono::microseconds nextPull{0};
        Millis pullPause{0};
        bool pulling = false;
        bool asking = false;
    };

    void work();
    Lane *laneOf(AccountId account) const;
    void pull(Lane &lane, Desk &desk);
    void pulled(AccountId account, const HttpReply &reply);
    void pause(Desk &desk, bool gotSomething);
    void ask(Lane &lane, Desk &desk);
    void askAbout(AccountId account, const OpenQuestion &question, int page);
    void answered(const Lane &lane, const OpenQuestion &question, int page, const HttpReply &reply);
    void keep(AccountId account, const QList<Receipt> &receipts);
    void apply();
    void opened() { ++m_open; }
    void closed();

    Writer &m_writer;
    const Clock &m_clock;
    QuestionRate &m_rate;
    LanesNow m_lanes;
    QTimer m_timer;
    std::map<AccountId, Desk> m_desks;
    int m_open = 0;
    bool m_applying = false;
};

} // namespace heliograph
