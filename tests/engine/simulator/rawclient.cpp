// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rawclient.h"

#include <QJsonDocument>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>

#include <array>
#include <unistd.h>

namespace heliograph {
namespace {

constexpr int Patience = 5000;

QByteArray headerValue(const QByteArray &head, const QByteArray &name)
{
    const QByteArray mark = "\r\n" + name + ": ";
    const qsizetype at = head.indexOf(mark);
    return at < 0 ? QByteArray()
                  : head.mid(at + mark.size(), head.indexOf("\r\n", at + 2) - at - mark.size());
}

} // namespace

QJsonObject RawReply::json() const
{
    return QJsonDocument::fromJson(body).object();
}

RawClient::RawClient(quint16 port)
    : m_socket(::socket(AF_INET, SOCK_STREAM, 0))
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(m_socket, reinterpret_cast<sockaddr *>(&address), sizeof address) != 0)
        qFatal("The simulator cannot be reached.");
}

RawClient::~RawClient()
{
    close();
}

void RawClient::close()
{
    if (m_socket >= 0)
        ::close(m_socket);
    m_socket = -1;
}

void RawClient::send(const QByteArray &bytes)
{
    qsizetype sent = 0;
    while (sent < bytes.size()) {
        const ssize_t count = ::send(m_socket, bytes.constData() + sent,
                                     static_cast<std::size_t>(bytes.size() - sent), MSG_NOSIGNAL);
        if (count <= 0)
            return;
        sent += count;
    }
}

RawReply::End RawClient::readMore(int milliseconds)
{
    pollfd waiting{m_socket, POLLIN, 0};
    if (::poll(&waiting, 1, milliseconds) != 1)
        return RawReply::End::TimedOut;
    std::array<char, 65536> buffer;
    const ssize_t count = ::recv(m_socket, buffer.data(), buffer.size(), 0);
    if (count <= 0)
        return count == 0 ? RawReply::End::Closed : RawReply::End::Reset;
    m_received.append(buffer.data(), count);
    return RawReply::End::Complete;
}

bool RawClient::waitForBytes(qsizetype count, int milliseconds)
{
    while (m_received.size() < count) {
        if (readMore(milliseconds) != RawReply::End::Complete)
            return false;
    }
    return true;
}

bool RawClient::waitUnread(int milliseconds)
{
    pollfd waiting{m_socket, POLLIN, 0};
    return ::poll(&waiting, 1, milliseconds) == 1;
}

RawReply RawClient::receive()
{
    RawReply reply;
    for (;;) {
        const qsizetype headEnd = m_received.indexOf("\r\n\r\n");
        if (headEnd >= 0) {
            reply.head = m_received.left(headEnd + 2);
            reply.status = reply.head.mid(9, 3).toInt();
            const QByteArray length = headerValue(reply.head, "Content-Length");
            const qsizetype size = length.toLongLong();
            reply.body = length.isEmpty() ? m_received.mid(headEnd + 4) : m_received.mid(headEnd + 4, size);
            if (!length.isEmpty() && reply.body.size() == size) {
                m_received.remove(0, headEnd + 4 + size);
                reply.end = RawReply::End::Complete;
                return reply;
            }
        }
        if (const RawReply::End end = readMore(Patience); end != RawReply::End::Complete) {
            reply.end = end;
            return reply;
        }
    }
}

RawReply RawClient::exchange(const QByteArray &bytes)
{
    send(bytes);
    return receive();
}

} // namespace heliograph
