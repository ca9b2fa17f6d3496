// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pushsink.h"

#include <QTcpServer>
#include <QTcpSocket>

namespace heliograph {

PushSink::PushSink()
    : m_server(std::make_unique<QTcpServer>())
{
    if (!m_server->listen(QHostAddress::LocalHost))
        qFatal("Nothing can be listened on.");
    QObject::connect(m_server.get(), &QTcpServer::newConnection, m_server.get(), [this] { accept(); });
}

PushSink::~PushSink() = default;

QByteArray PushSink::url() const
{
    return "http://127.0.0.1:" + QByteArray::number(m_server->serverPort()) + "/push/secret";
}

void PushSink::accept()
{
    while (QTcpSocket *socket = m_server->nextPendingConnection()) {
        ++m_connections;
        const auto buffer = std::make_shared<QByteArray>();
        QObject::connect(socket, &QTcpSocket::readyRead, socket,
                         [this, socket, buffer] { read(*socket, *buffer); });
        QObject::connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    }
}

void PushSink::read(QTcpSocket &socket, QByteArray &buffer)
{
    buffer += socket.readAll();
    for (;;) {
        const qsizetype end = buffer.indexOf("\r\n\r\n");
        if (end < 0)
            return;
        const qsizetype at = buffer.indexOf("Content-Length: ") + 16;
        const qsizetype length = buffer.mid(at, buffer.indexOf("\r\n", at) - at).toInt();
        if (buffer.size() < end + 4 + length)
            return;
        m_heads.append(buffer.left(end));
        m_bodies.append(buffer.mid(end + 4, length));
        buffer.remove(0, end + 4 + length);
        const int status = m_statuses.size() > 1 ? m_statuses.takeFirst() : m_statuses.constFirst();
        socket.write("HTTP/1.1 " + QByteArray::number(status) + " X\r\nContent-Length: 2\r\n\r\n{}");
    }
}

} // namespace heliograph
