// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/net/httptransport.h"
#include "tests/support/privatenetwork.h"

#include <QTest>

#include <array>
#include <memory>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace heliograph;
using namespace std::chrono_literals;

namespace {

//! A server that takes the connection and reads nothing until it is told to, so that an upload stands still
//! in the middle for as long as a test wants.
class StubbornServer
{
public:
    StubbornServer()
        : m_listener(::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0))
    {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        auto *raw = reinterpret_cast<sockaddr *>(&address);
        const int window = 256 * 1024;
        ::setsockopt(m_listener, SOL_SOCKET, SO_RCVBUF, &window, sizeof window);
        if (::bind(m_listener, raw, size) != 0 || ::listen(m_listener, 8) != 0
            || ::getsockname(m_listener, raw, &size) != 0)
            qFatal("The server of a test cannot listen");
        m_port = ntohs(address.sin_port);
    }
    ~StubbornServer()
    {
        ::close(m_peer);
        ::close(m_listener);
    }
    Q_DISABLE_COPY_MOVE(StubbornServer)

    QUrl url() const { return QUrl(QStringLiteral("http://127.0.0.1:%1/").arg(m_port)); }

    //! Whether the beginning of an upload waits to be read.
    bool isMet()
    {
        if (m_peer < 0)
            m_peer = ::accept4(m_listener, nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC);
        std::array<char, 1> first{};
        return m_peer >= 0 && ::recv(m_peer, first.data(), first.size(), MSG_PEEK) == 1;
    }

    //! Reads what has come; answers when it ends with \a last.
    bool serve(const QByteArray &last)
    {
        std::array<char, 64 * 1024> bytes;
        for (ssize_t size = 0; (size = ::recv(m_peer, bytes.data(), bytes.size(), 0)) > 0;)
            m_read.append(bytes.data(), size);
        if (m_answered || !m_read.endsWith(last))
            return m_answered;
        const QByteArray answer("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}");
        m_answered = ::send(m_peer, answer.constData(), static_cast<size_t>(answer.size()), MSG_NOSIGNAL) > 0;
        return m_answered;
    }

    qsizetype arrived() const { return m_read.size(); }

    //! How many requests began.
    qsizetype requests() const { return m_read.count("POST /"); }

    //! Connections beyond the first, which a second try would have made.
    bool isMetAgain()
    {
        const int other = ::accept4(m_listener, nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC);
        ::close(other);
        return other >= 0;
    }

private:
    int m_listener;
    int m_peer = -1;
    quint16 m_port = 0;
    QByteArray m_read;
    bool m_answered = false;
};

// Beyond what sockets take in, so that the upload is still under way while the server does not read.
constexpr qsizetype BodySize = 12 * 1024 * 1024;
const QByteArray End = "the end 13800000001";

} // namespace

//! T14 of engine.md C5: the network interface goes down during an upload, and comes up again. In a network
//! namespace of its own, on its own loopback.
class TestHttpDown : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_network = std::make_unique<PrivateNetwork>();
        if (!m_network->isAllowed())
            QSKIP("T14 wants a network namespace of its own, which the system refuses: run it as root.");
        m_server = std::make_unique<StubbornServer>();
        m_transport = std::make_unique<HttpTransport>(m_clock);
        m_lane = *m_transport->openLane({6, {}});
    }

    void cleanup()
    {
        m_transport.reset();
        m_server.reset();
        m_network.reset();
    }

    void anUploadGoesOnWhenTheInterfaceIsBack()
    {
        const auto reply = upload(20s);
        QVERIFY(QTest::qWaitFor([this] { return m_server->isMet(); }, 20'000));

        m_network->setUp(false);
        QVERIFY(!QTest::qWaitFor([&] { return reply.isFinished(); }, 100));
        m_network->setUp(true);
        const bool done = QTest::qWaitFor([&] { return m_server->serve(End) && reply.isFinished(); }, 20'000);
        QVERIFY2(done, qPrintable(QStringLiteral("%1 bytes arrived").arg(m_server->arrived())));

        QCOMPARE(reply.result().end, HttpEnd::Complete);
        QCOMPARE(m_server->requests(), 1);
        QVERIFY(!m_server->isMetAgain());
    }

    void anUploadThatTheInterfaceCutIsInDoubtAndNotRepeated()
    {
        const auto reply = upload(1s);
        QVERIFY(QTest::qWaitFor([this] { return m_server->isMet(); }, 20'000));

        m_network->setUp(false);
        QVERIFY(QTest::qWaitFor([&] { return reply.isFinished(); }, 20'000));
        m_network->setUp(true);
        m_server->serve(End);

        QVERIFY(reply.result().end == HttpEnd::TimedOut || reply.result().end == HttpEnd::Broken);
        QVERIFY(reply.result().bodyBytesPulled > 0);
        QVERIFY(m_server->requests() <= 1);
        QVERIFY(!m_server->isMetAgain());
    }

    void withoutAnInterfaceNothingIsSent()
    {
        m_network->setUp(false);

        const auto reply = upload(1s);
        QVERIFY(QTest::qWaitFor([&] { return reply.isFinished(); }, 20'000));

        QCOMPARE(reply.result().end, HttpEnd::NotSent);
        QCOMPARE(reply.result().bodyBytesPulled, 0);
    }

private:
    QFuture<HttpReply> upload(std::chrono::milliseconds deadline)
    {
        const HttpRequest request{
            "POST", m_server->url(), {{"Content-Type", "text/plain"}}, QByteArray(BodySize, 'x') + End};
        return m_lane->send(request, {.deadline = deadline});
    }

    SystemClock m_clock;
    std::unique_ptr<PrivateNetwork> m_network;
    std::unique_ptr<StubbornServer> m_server;
    std::unique_ptr<HttpTransport> m_transport;
    HttpLane *m_lane = nullptr;
};

QObject *tst_httpdown()
{
    return new TestHttpDown;
}

#include "tst_httpdown.moc"
