// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/clock.h"
#include "engine/base/result.h"
#include "engine/simulator/simulatoroptions.h"

#include <QByteArray>
#include <QString>

#include <atomic>
#include <thread>
#include <vector>

namespace heliograph {

//! A message that a simulator has accepted.
struct LedgeredMessage
{
    QByteArray number; //!< its digits, with the country's code
    QByteArray providerId;
    QByteArray reference; //!< ours, shared by a request
};

//! Every message in the ledger that "heliograph simulator --ledger" wrote to \a file. Fails with Storage.
Result<std::vector<LedgeredMessage>> readLedgeredMessages(const QString &file);

//! Alibaba's SmsReport about some of \a messages, \a count from \a first on: three of a hundred were not
//! delivered.
QByteArray reportOf(const std::vector<LedgeredMessage> &messages, std::size_t first, std::size_t count,
                    TimePoint at);

//! A provider that has kept all its receipts and pushes them at once: a hundred a request, over a few
//! connections, each of which waits for an answer before its next request. Threads of its own.
class ReceiptStorm
{
public:
    static constexpr std::size_t PerRequest = 100;

    explicit ReceiptStorm(std::vector<LedgeredMessage> messages);
    //! Breaks off what is not delivered yet.
    ~ReceiptStorm();
    Q_DISABLE_COPY_MOVE(ReceiptStorm)

    //! Once.
    void begin(const PushTarget &target, TimePoint now);

    //! Every request has been answered with 200, or was given up.
    bool isOver() const { return m_over; }

    qint64 receipts() const { return static_cast<qint64>(m_messages.size()); }
    qint64 lostRequests() const { return m_lost; }

private:
    void run(const PushTarget &target, TimePoint now);

    const std::vector<LedgeredMessage> m_messages;
    std::atomic<bool> m_stopping = false;
    std::atomic<bool> m_over = false;
    std::atomic<qint64> m_lost = 0;
    std::thread m_thread;
};

} // namespace heliograph
