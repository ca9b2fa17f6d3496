// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/simulator/wire/connection.h"

#include <sys/socket.h>

#include <array>
#include <cerrno>
#include <unistd.h>

namespace heliograph::simulator {
namespace {

constexpr qsizetype InputLimit = 32 * 1024 * 1024; // for pipelined requests that nobody answers

bool wouldBlock(int error)
{
    return error == EAGAIN || error == EWOULDBLOCK;
}

} // namespace

Connection::~Connection()
{
    ::close(m_socket);
}

Connection::Peer Connection::receive()
{
    std::array<char, 64 * 1024> buffer;
    for (;;) {
        const ssize_t count = ::recv(m_socket, buffer.data(), buffer.size(), 0);
        if (count == 0)
            return Peer::Gone;
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return wouldBlock(errno) ? Peer::There : Peer::Reset;
        m_in.append(buffer.data(), count);
        if (m_in.size() > InputLimit)
            return Peer::Gone;
        if (static_cast<std::size_t>(count) < buffer.size())
            return Peer::There; // the loop calls again if there is more
    }
}

void Connection::consume(qsizetype size)
{
    m_consumed += size;
    if (m_consumed == m_in.size()) {
        m_in.resize(0);
        m_consumed = 0;
    } else if (m_consumed > (1 << 20)) {
        m_in.remove(0, m_consumed);
        m_consumed = 0;
    }
}

void Connection::queue(const QByteArray &bytes, std::optional<OpenRequest> request, TimePoint now)
{
    m_out.append(bytes);
    m_queuedEver += bytes.size();
    if (request)
        m_unanswered.push_back({m_queuedEver, now, std::move(*request)});
}

Connection::Peer Connection::transmit()
{
    while (hasOutput()) {
        const auto size = static_cast<std::size_t>(m_out.size() - m_written);
        const ssize_t count = ::send(m_socket, m_out.constData() + m_written, size, MSG_NOSIGNAL);
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return wouldBlock(errno) ? Peer::There : Peer::Reset;
        m_written += count;
        settle();
    }
    m_out.resize(0);
    m_written = 0;
    return Peer::There;
}

void Connection::settle()
{
    const qint64 writtenEver = m_queuedEver - (m_out.size() - m_written);
    while (!m_unanswered.empty() && m_unanswered.front().end <= writtenEver) {
        m_lastAnswered.push_back(std::move(m_unanswered.front()));
        m_unanswered.pop_front();
    }
    while (m_lastAnswered.size() > 1 && m_lastAnswered.front().at + Lately < m_lastAnswered.back().at)
        m_lastAnswered.pop_front();
}

void Connection::abort()
{
    const linger atOnce{.l_onoff = 1, .l_linger = 0};
    ::setsockopt(m_socket, SOL_SOCKET, SO_LINGER, &atOnce, sizeof atOnce);
}

} // namespace heliograph::simulator
