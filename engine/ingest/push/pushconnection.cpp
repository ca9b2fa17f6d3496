// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/ingest/push/pushconnection.h"

#include <QHostAddress>
#include <QTcpSocket>

namespace heliograph {

namespace {

// How long somebody who was refused may go on sending before the connection is cut: cutting at once could
// destroy the refusal on its way.
constexpr std::chrono::seconds DrainTime(2);

const char *reasonPhrase(int status)
{
    switch (status) {
    case 200:
        return "OK";
    case 404:
        return "Not Found";
    case 405:
        return "Method Not Allowed";
    case 408:
        return "Request Timeout";
    case 413:
        return "Content Too Large";
    case 429:
        return "Too Many Requests";
    case 503:
        return "Service Unavailable";
    default:
        return "Refused";
    }
}

} // namespace

PushConnection::PushConnection(QTcpSocket *socket, const PushSizes &sizes, Millis requestTime,
                               QObject *parent)
    : QObject(parent)
    , m_socket(socket)
    , m_sizes(sizes)
    , m_reader(sizes)
    , m_peer(socket->peerAddress().toString())
    , m_requestTime(requestTime)
{
    m_socket->setParent(this);
    // What nobody reads yet stays with the sender.
    m_socket->setReadBufferSize(sizes.head + sizes.body);
    connect(m_socket, &QTcpSocket::readyRead, this, &PushConnection::receive);
    connect(m_socket, &QTcpSocket::disconnected, this, &PushConnection::over);
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, &PushConnection::timeOut);
    m_deadline.start(m_requestTime);
}

void PushConnection::receive()
{
    if (m_draining) {
        m_socket->readAll();
        return;
    }
    if (!m_answering)
        lookForRequest();
}

void PushConnection::lookForRequest()
{
    m_buffer += m_socket->readAll();
    m_begun = m_begun || !m_buffer.isEmpty();
    switch (m_reader.read(m_buffer)) {
    case PushRequestReader::State::Head:
        return;
    case PushRequestReader::State::Body:
        if (m_reader.takeContinue())
            send("HTTP/1.1 100 Continue\r\n\r\n");
        return;
    case PushRequestReader::State::Refused:
        refuse(m_reader.refusal());
        return;
    case PushRequestReader::State::Complete:
        m_answering = true;
        m_deadline.stop();
        m_last = m_last || !m_reader.request().keepAlive;
        Q_EMIT requested(m_reader.request());
        return;
    }
}

void PushConnection::answer(int status, const QByteArray &body, const QByteArray &headers)
{
    m_answering = false;
    m_reader.reset();
    m_begun = false;
    write(status, body, headers, !m_last);
    if (m_last && m_buffer.isEmpty() && m_socket->bytesAvailable() == 0) {
        m_socket->disconnectFromHost();
        return;
    }
    if (m_last) {
        drain();
        return;
    }
    m_deadline.start(m_requestTime);
    // The next request may be here already. Not from within the answer to this one.
    QMetaObject::invokeMethod(this, &PushConnection::receive, Qt::QueuedConnection);
}

void PushConnection::refuse(int status)
{
    write(status, {}, {}, false);
    drain();
}

void PushConnection::write(int status, const QByteArray &body, const QByteArray &headers, bool keepAlive)
{
    QByteArray head = "HTTP/1.1 " + QByteArray::number(status) + ' ' + reasonPhrase(status) + "\r\n";
    if (!body.isEmpty())
        head += "Content-Type: application/json\r\n";
    head += headers + "Content-Length: " + QByteArray::number(body.size())
        + "\r\nConnection: " + (keepAlive ? "keep-alive" : "close") + "\r\n\r\n";
    send(head + body);
}

// A peer that left before its answer pushes again; what it pushed is stored.
void PushConnection::send(const QByteArray &bytes)
{
    if (m_socket->state() == QAbstractSocket::ConnectedState)
        m_socket->write(bytes);
}

void PushConnection::drain()
{
    m_draining = true;
    m_buffer.clear();
    m_socket->flush();
    m_socket->readAll();
    m_deadline.start(DrainTime);
}

void PushConnection::finish()
{
    m_last = true;
    if (m_answering || m_draining)
        return;
    m_deadline.stop();
    m_socket->disconnectFromHost();
}

void PushConnection::timeOut()
{
    if (m_draining) {
        m_socket->disconnectFromHost();
        return;
    }
    if (m_begun)
        refuse(408);
    else
        m_socket->disconnectFromHost(); // only kept alive
}

} // namespace heliograph
