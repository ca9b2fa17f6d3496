// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/dispatch/lane.h"
#include "engine/dispatch/questionrate.h"
#include "engine/domain/intake.h"
#include "engine/storage/writer.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <map>

namespace heliograph {

//! Asks providers what became of messages, and applies what they say.
//!
//! A provider that is asked per number is asked within query_per_s (default 50) about sent messages: a few a
//! second, or as many as the rate leaves after those in doubt when the setting receipts=full, or none with
//! receipts=off. Queues of receipts are the QueueClerk's. Receipts are applied from whatever way
//! they came, in slices short enough that no arm waits long for one. Engine thread.
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

    //! Applies what is due, now instead of in a moment.
    void apply();

Q_SIGNALS:
    void wentQuiet();
    void storageFailed(const QString &why);

    // How each question went, for the IntakeBook.
    void worked(heliograph::AccountId account, heliograph::IntakeKind kind);
    void failed(heliograph::AccountId account, heliograph::IntakeKind kind, const heliograph::Error &why);

private:
    static constexpr int SampledPerSecond = 5;

    struct Desk
    {
        bool asking = false;
        Pace sample{SampledPerSecond, SampledPerSecond}; // while not everybody is asked about
    };

    void work();
    Lane *laneOf(AccountId account) const;
    void ask(Lane &lane, Desk &desk);
    void askAbout(AccountId account, const OpenQuestion &question, int page);
    void answered(const Lane &lane, const OpenQuestion &question, int page, const HttpReply &reply);
    void keep(AccountId account, const QList<Receipt> &receipts);
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
