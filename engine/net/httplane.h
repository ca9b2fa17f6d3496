// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/clock.h"
#include "engine/net/httpexchange.h"
#include "engine/net/httptypes.h"

#include <QFuture>
#include <QNetworkRequest>
#include <QObject>
#include <QSslConfiguration>
#include <QTimer>

#include <chrono>
#include <memory>
#include <vector>

class QNetworkAccessManager;

namespace heliograph {

//! A provider account's own connections: nothing is shared with another lane. Opened by HttpTransport.
//!
//! Sends are POSTs with a read-once body over HTTP/1.1, at least TLS 1.2 with a trusted certificate (plain
//! http to this machine only); nothing is redirected, cached, pipelined, proxied or sent twice. Engine thread
//! only. Deleting a lane cancels the futures of what is under way. Futures are never completed from within a
//! call of send() or ask() that returned an unfinished one.
class HttpLane : public QObject
{
    Q_OBJECT

public:
    //! \a inFlight sets how many connections a lane may open to a host; it limits nothing else. \a clock must
    //! outlive the lane. HttpTransport::openLane() is the way to make one.
    HttpLane(int inFlight, const QSslConfiguration &tls, const Clock &clock, QObject *parent);
    ~HttpLane() override;
    Q_DISABLE_COPY_MOVE(HttpLane)

    //! Sends \a request at most once. The future always ends with a reply (see HttpEnd), except when the lane
    //! is deleted. NotSent, Refused and TooLate are proofs that no byte of the body left; after TimedOut and
    //! Broken it may have arrived, even later.
    QFuture<HttpReply> send(const HttpRequest &request, const SendOptions &options = {});

    //! Asks something that may be asked twice: a GET without a body may be repeated on the wire. A query that
    //! consumes what it returns is a send().
    QFuture<HttpReply> ask(const HttpRequest &request, std::chrono::milliseconds deadline);

    //! How many requests are under way.
    qsizetype underWay() const { return static_cast<qsizetype>(m_open.size()); }

    //! Ends everything under way soon, as NotSent or Broken.
    void abort();

private:
    struct Channel
    {
        std::unique_ptr<QNetworkAccessManager> network;
        int busy = 0;
    };

    QFuture<HttpReply> start(const HttpRequest &request, const SendOptions &options);
    QNetworkRequest prepared(const HttpRequest &request) const;
    size_t leastBusy() const;
    void retire(HttpExchange *exchange);
    void deliver();
    void checkDeadlines();

    const Clock &m_clock;
    QNetworkRequest m_plain; // carries everything that is the same for each request
    QNetworkRequest m_secure; // the same with the TLS settings
    std::vector<Channel> m_channels;
    std::vector<std::unique_ptr<HttpExchange>> m_open; // each on one of m_channels
    std::vector<HttpExchange *> m_finished; // among m_open, waiting for deliver()
    QTimer m_deadlines;
};

} // namespace heliograph
