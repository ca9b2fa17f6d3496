// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/net/httptransport.h"
#include "tests/support/gateway.h"

#include <QTest>

namespace heliograph {

//! A gateway and a lane to it, for one test.
struct OpenLane
{
    explicit OpenLane(GatewayTls tls = GatewayTls::None, int inFlight = 6)
        : gateway(tls)
        , transport(clock)
        , lane(*transport.openLane({inFlight, Gateway::authority()}))
    {
    }

    //! A message to 13800000001, as a provider might make it.
    HttpRequest request(const QByteArray &body = "to=13800000001&text=Hello") const
    {
        return {"POST", gateway.url(), {{"Content-Type", "application/x-www-form-urlencoded"}}, body};
    }

    QFuture<HttpReply> send(const SendOptions &options = {}) { return lane->send(request(), options); }

    SystemClock clock;
    Gateway gateway;
    HttpTransport transport;
    HttpLane *lane; // the transport's
};

//! Spins the event loop until \a future has ended; false if it does not within 20 s.
template <typename T>
bool ended(const QFuture<T> &future)
{
    return QTest::qWaitFor([&] { return future.isFinished(); }, 20000);
}

} // namespace heliograph
