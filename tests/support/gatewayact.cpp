// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/gatewayact.h"

namespace heliograph {

GatewayAct GatewayAct::answer(int status, const QByteArray &body, const QByteArray &headers)
{
    GatewayAct act;
    act.pieces.append(QByteArray("HTTP/1.1 " + QByteArray::number(status) + " Status\r\nContent-Length: "
                                 + QByteArray::number(body.size()) + "\r\n" + headers + "\r\n" + body));
    return act;
}

GatewayAct GatewayAct::raw(const QByteArray &bytes, End end)
{
    GatewayAct act;
    if (!bytes.isEmpty())
        act.pieces.append(bytes);
    act.end = end;
    return act;
}

GatewayAct GatewayAct::trickle(const QByteArray &bytes, std::chrono::milliseconds pause)
{
    GatewayAct act;
    for (const char byte : bytes)
        act.pieces.append(QByteArray(1, byte));
    act.pause = pause;
    return act;
}

} // namespace heliograph
