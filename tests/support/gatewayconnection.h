// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/gatewayact.h"

#include <QObject>
#include <QTimer>

class QTcpSocket;

namespace heliograph {

class GatewayServer;

//! Reads requests from one connection and does to each what the server says. A child of its socket.
class GatewayConnection : public QObject
{
    Q_OBJECT

public:
    GatewayConnection(GatewayServer &server, QTcpSocket &socket);

private:
    void read();
    void readBody();
    void begin();
    void perform();
    void finish();

    GatewayServer &m_server;
    QTcpSocket &m_socket;
    QTimer m_pause;
    QByteArray m_unread;
    qsizetype m_bodySize = -1; // -1: no head read yet
    GatewayAct m_act;
};

} // namespace heliograph
