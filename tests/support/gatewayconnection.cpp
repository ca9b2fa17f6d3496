// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/gatewayconnection.h"

#include "tests/support/gatewayserver.h"

#include <QTcpSocket>

#include <sys/socket.h>

namespace heliograph {

namespace {

qsizetype contentLength(const QByteArray &head)
{
    const qsizetype at = head.toLower().indexOf("\r\ncontent-length:");
    if (at < 0)
        return 0;
    const qsizetype from = at + 17;
    return head.mid(from, head.indexOf('\r', from) - from).trimmed().toLongLong();
}

} // namespace

GatewayConnection::GatewayConnection(GatewayServer &server, QTcpSocket &socket)
    : QObject(&socket)
    , m_server(server)
    , m_socket(socket)
{
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &GatewayConnection::perform);
    connect(&m_socket, &QTcpSocket::readyRead, this, &GatewayConnection::read);
}

void GatewayConnection::read()
{
    m_unread += m_socket.readAll();
    if (m_bodySize < 0) {
        const qsizetype end = m_unread.indexOf("\r\n\r\n");
        if (end < 0)
            return;
        const QByteArray head = m_unread.left(end + 2);
        m_unread.remove(0, end + 4);
        m_bodySize = contentLength(head);
        m_server.noteHead(head);
        m_act = m_server.nextAct();
        if (m_act.early)
            begin();
    }
    readBody();
}

void GatewayConnection::readBody()
{
    if (m_bodySize < 0 || m_unread.size() < m_bodySize)
        return;
    m_server.noteBody(m_unread.left(m_bodySize));
    m_unread.remove(0, m_bodySize);
    m_bodySize = -1;
    if (!m_act.early)
        begin();
}

void GatewayConnection::begin()
{
    if (m_act.pause.count() == 0)
        perform();
    else
        m_pause.start(m_act.pause);
}

void GatewayConnection::perform()
{
    if (m_act.pieces.isEmpty()) {
        finish();
        return;
    }
    m_socket.write(m_act.pieces.takeFirst());
    m_socket.flush();
    if (m_act.pieces.isEmpty())
        finish();
    else
        begin();
}

void GatewayConnection::finish()
{
    if (m_act.end == GatewayAct::End::Close) {
        m_socket.disconnectFromHost();
    } else if (m_act.end == GatewayAct::End::Reset) {
        const linger atOnce{1, 0};
        setsockopt(static_cast<int>(m_socket.socketDescriptor()), SOL_SOCKET, SO_LINGER, &atOnce,
                   sizeof atOnce);
        m_socket.abort();
    } else if (!m_unread.isEmpty()) {
        read();
    }
}

} // namespace heliograph
