// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/simulator/wire/listensocket.h"

#include <netdb.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <memory>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace heliograph::simulator {
namespace {

using AddressList = std::unique_ptr<addrinfo, decltype(&::freeaddrinfo)>;

AddressList resolve(const ListenAddress &address)
{
    addrinfo hints{};
    hints.ai_family = AF_UNSPEC;
    hints.ai_socktype = SOCK_STREAM;
    hints.ai_flags = AI_NUMERICHOST | AI_NUMERICSERV | AI_PASSIVE;
    addrinfo *found = nullptr;
    const QByteArray host = address.host.toLatin1();
    const QByteArray port = QByteArray::number(address.port);
    ::getaddrinfo(host.constData(), port.constData(), &hints, &found);
    return {found, ::freeaddrinfo};
}

bool bindAndListen(int socket, const addrinfo &address)
{
    const int yes = 1;
    ::setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
    return ::bind(socket, address.ai_addr, address.ai_addrlen) == 0 && ::listen(socket, 1024) == 0;
}

} // namespace

Result<std::unique_ptr<ListenSocket>> ListenSocket::open(const ListenAddress &address)
{
    const AddressList found = resolve(address);
    if (!found) {
        const QString detail
            = u"\"%1\" is not an address of this machine. Use 127.0.0.1."_s.arg(address.host);
        return Error{ErrorKind::Invalid, detail};
    }
    const int socket = ::socket(found->ai_family, SOCK_STREAM, 0);
    std::unique_ptr<ListenSocket> listening(new ListenSocket(socket));
    if (socket < 0 || !bindAndListen(socket, *found)) {
        const QString detail
            = u"The simulator cannot listen on %1 port %2: %3. Choose another port."_s.arg(address.host)
                  .arg(address.port)
                  .arg(QString::fromLocal8Bit(std::strerror(errno)));
        return Error{ErrorKind::Network, detail};
    }
    setNonBlocking(socket);
    return listening;
}

ListenSocket::~ListenSocket()
{
    if (m_socket >= 0)
        ::close(m_socket);
}

quint16 ListenSocket::port() const
{
    sockaddr_storage storage{};
    socklen_t size = sizeof storage;
    auto *address = reinterpret_cast<sockaddr *>(&storage);
    ::getsockname(m_socket, address, &size);
    const in_port_t port = storage.ss_family == AF_INET6
        ? reinterpret_cast<sockaddr_in6 *>(&storage)->sin6_port
        : reinterpret_cast<sockaddr_in *>(&storage)->sin_port;
    return ntohs(port);
}

int ListenSocket::accept() const
{
    const int socket = ::accept(m_socket, nullptr, nullptr);
    if (socket < 0)
        return -1;
    setNonBlocking(socket);
    const int yes = 1;
    ::setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
    return socket;
}

void setNonBlocking(int socket)
{
    ::fcntl(socket, F_SETFL, ::fcntl(socket, F_GETFL) | O_NONBLOCK);
    ::fcntl(socket, F_SETFD, FD_CLOEXEC);
}

} // namespace heliograph::simulator
