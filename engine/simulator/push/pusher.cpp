// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/simulator/push/pusher.h"

#include <netdb.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <sys/time.h>

#include <algorithm>
#include <array>
#include <memory>
#include <unistd.h>

namespace heliograph::simulator {
namespace {

// Alibaba's sister product waits 700 ms (aliyun.md); a busy test machine gets more.
constexpr timeval Patience{5, 0};

} // namespace

Pusher::Pusher(PushTarget target, std::vector<Millis> again)
    : m_target(std::move(target))
    , m_again(std::move(again))
    , m_thread([this] { run(); })
{
}

Pusher::~Pusher()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_changed.notify_all();
    m_thread.join();
    hangUp();
}

void Pusher::push(const QByteArray &body)
{
    {
        const std::lock_guard lock(m_mutex);
        m_parcels.push_back({body, 0, Steady::now()});
    }
    m_changed.notify_all();
}

Pusher::Tally Pusher::tally() const
{
    const std::lock_guard lock(m_mutex);
    Tally tally = m_tally;
    tally.waiting = static_cast<qint64>(m_parcels.size());
    return tally;
}

void Pusher::run()
{
    for (Parcel parcel; waitForOne(parcel);) {
        const bool taken = deliver(parcel.body);
        settle(std::move(parcel), taken);
    }
}

//! Takes the first that is due. False at the end.
bool Pusher::waitForOne(Parcel &parcel)
{
    std::unique_lock lock(m_mutex);
    while (!m_stopping) {
        const auto due
            = std::min_element(m_parcels.begin(), m_parcels.end(),
                               [](const Parcel &a, const Parcel &b) { return a.notBefore < b.notBefore; });
        if (due == m_parcels.end()) {
            m_changed.wait(lock);
        } else if (due->notBefore > Steady::now()) {
            m_changed.wait_until(lock, due->notBefore);
        } else {
            parcel = std::move(*due);
            m_parcels.erase(due);
            return true;
        }
    }
    return false;
}

void Pusher::settle(Parcel parcel, bool taken)
{
    const std::lock_guard lock(m_mutex);
    if (taken) {
        ++m_tally.taken;
        return;
    }
    if (parcel.tries >= m_again.size()) {
        ++m_tally.lost;
        return;
    }
    ++m_tally.repeated;
    parcel.notBefore = Steady::now() + m_again[parcel.tries++];
    m_parcels.push_back(std::move(parcel));
}

bool Pusher::deliver(const QByteArray &body)
{
    const QByteArray request = "POST " + m_target.path + " HTTP/1.1\r\nHost: " + m_target.host
        + "\r\nContent-Type: application/json; charset=utf-8\r\nContent-Length: "
        + QByteArray::number(body.size()) + "\r\n\r\n" + body;
    // A connection that was kept may have been closed meanwhile: once more on a new one.
    for (int attempt = 0; attempt < 2; ++attempt) {
        const bool fresh = m_socket < 0;
        if (fresh && !connect())
            return false;
        const int status = send(request) ? readStatus() : 0;
        if (status != 0)
            return status == 200;
        hangUp();
        if (fresh)
            return false;
    }
    return false;
}

bool Pusher::connect()
{
    addrinfo hints{};
    hints.ai_family = AF_UNSPEC;
    hints.ai_socktype = SOCK_STREAM;
    hints.ai_flags = AI_NUMERICHOST | AI_NUMERICSERV;
    addrinfo *found = nullptr;
    const QByteArray port = QByteArray::number(m_target.port);
    if (::getaddrinfo(m_target.host.constData(), port.constData(), &hints, &found) != 0)
        return false;
    const std::unique_ptr<addrinfo, decltype(&::freeaddrinfo)> address(found, ::freeaddrinfo);
    m_socket = ::socket(address->ai_family, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const int yes = 1;
    ::setsockopt(m_socket, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
    ::setsockopt(m_socket, SOL_SOCKET, SO_RCVTIMEO, &Patience, sizeof Patience);
    ::setsockopt(m_socket, SOL_SOCKET, SO_SNDTIMEO, &Patience, sizeof Patience);
    if (::connect(m_socket, address->ai_addr, address->ai_addrlen) == 0)
        return true;
    hangUp();
    return false;
}

bool Pusher::send(const QByteArray &bytes)
{
    for (qsizetype sent = 0; sent < bytes.size();) {
        const ssize_t n = ::send(m_socket, bytes.constData() + sent, static_cast<size_t>(bytes.size() - sent),
                                 MSG_NOSIGNAL);
        if (n <= 0)
            return false;
        sent += n;
    }
    return true;
}

//! Reads an answer to its end; its status, 0 if there is none.
int Pusher::readStatus()
{
    QByteArray answer;
    std::array<char, 4096> buffer;
    for (;;) {
        const ssize_t n = ::recv(m_socket, buffer.data(), buffer.size(), 0);
        if (n <= 0)
            return 0;
        answer.append(buffer.data(), n);
        const qsizetype end = answer.indexOf("\r\n\r\n");
        if (end < 0)
            continue;
        const QByteArray head = answer.left(end).toLower();
        const qsizetype at = head.indexOf("content-length:");
        const qsizetype length
            = at < 0 ? 0 : head.mid(at + 15, head.indexOf("\r\n", at) - at - 15).trimmed().toInt();
        if (answer.size() < end + 4 + length)
            continue;
        const int status = head.mid(9, 3).toInt();
        if (head.contains("connection: close"))
            hangUp();
        return status;
    }
}

void Pusher::hangUp()
{
    if (m_socket >= 0)
        ::close(m_socket);
    m_socket = -1;
}

} // namespace heliograph::simulator
