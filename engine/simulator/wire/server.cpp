// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/simulator/wire/server.h"

#include "engine/simulator/wire/responsetext.h"

namespace heliograph::simulator {
namespace {

constexpr Millis TrickleStep{200};

Answer badRequest()
{
    return {.status = 400,
            .body = "{\"Code\":\"BadRequest\",\"Message\":\"This is no HTTP request.\"}",
            .headers = {}};
}

} // namespace

Server::Server(Desk &desk, const ListenSocket &listening, const Clock &clock, Millis latency, int wake)
    : m_desk(desk)
    , m_listening(listening)
    , m_clock(clock)
    , m_latency(latency)
    , m_wake(wake)
{
    m_loop.add(m_wake);
    m_loop.add(m_listening.socket());
}

bool Server::run()
{
    while (!m_desk.isBroken()) {
        const int timer = m_timers.untilNext(m_clock.bootTime());
        const int push = m_desk.untilNextPush();
        const std::span<const SocketLoop::Ready> ready
            = m_loop.wait(timer < 0 || (push >= 0 && push < timer) ? push : timer);
        for (const SocketLoop::Ready &one : ready) {
            if (one.socket == m_wake)
                return true;
            if (one.socket == m_listening.socket())
                acceptAll();
            else
                look(*m_connections[static_cast<std::size_t>(one.socket)], one);
            if (m_desk.isBroken())
                return false;
        }
        while (const auto due = m_timers.take(m_clock.bootTime()))
            wakeUp(*due);
        m_desk.push();
    }
    return false;
}

void Server::acceptAll()
{
    for (int socket = m_listening.accept(); socket >= 0; socket = m_listening.accept()) {
        const auto index = static_cast<std::size_t>(socket);
        if (index >= m_connections.size())
            m_connections.resize(index + 1);
        m_connections[index] = std::make_unique<Connection>(socket, ++m_serials);
        m_loop.add(socket);
    }
}

void Server::look(Connection &connection, const SocketLoop::Ready &ready)
{
    Connection::Peer peer = Connection::Peer::There;
    if (ready.readable) {
        peer = connection.receive();
        serve(connection);
    }
    flush(connection);
    if (peer != Connection::Peer::There && !connection.isOver) {
        noteLost(connection, peer);
        connection.isOver = true;
    }
    endIfOver(connection);
}

void Server::wakeUp(const TimerQueue::Due &due)
{
    const auto index = static_cast<std::size_t>(due.socket);
    if (index >= m_connections.size() || !m_connections[index]
        || m_connections[index]->serial() != due.serial)
        return;
    Connection &connection = *m_connections[index];
    if (connection.state == Connection::State::Trickling) {
        trickleOn(connection);
    } else if (connection.state == Connection::State::Waiting) {
        Exchange exchange = std::move(*connection.kept);
        connection.kept.reset();
        connection.state = Connection::State::Serving;
        deliver(connection, std::move(exchange));
    }
    serve(connection);
    flush(connection);
    endIfOver(connection);
}

void Server::serve(Connection &connection)
{
    while (connection.state == Connection::State::Serving && !connection.isOver && !m_desk.isBroken()
           && !connection.received().isEmpty()) {
        const RequestParser::State parsed = m_parser.parse(connection.received());
        if (parsed == RequestParser::State::InHead || parsed == RequestParser::State::InBody)
            return;
        if (parsed == RequestParser::State::Bad) {
            connection.consume(connection.received().size());
            connection.queue(responseText(badRequest(), false), std::nullopt, m_clock.now());
            connection.state = Connection::State::Ending;
            return;
        }
        serveOne(connection);
    }
}

void Server::serveOne(Connection &connection)
{
    const Request &request = m_parser.request();
    const bool keepAlive = request.keepAlive;
    // Its own request is still among those received, and is none that a provider would have open.
    Exchange exchange
        = Desk::asksForStatus(request) ? m_desk.status(openRequests() - 1) : m_desk.serve(request);
    exchange.keepAlive = keepAlive;
    connection.consume(m_parser.size());
    if (m_desk.isBroken()) {
        connection.isOver = true; // an answer might promise what the ledger does not hold
    } else if (m_latency > Millis(0) && exchange.isTracked) {
        connection.kept = std::move(exchange);
        connection.state = Connection::State::Waiting;
        later(connection, m_latency);
    } else {
        deliver(connection, std::move(exchange));
    }
}

void Server::deliver(Connection &connection, Exchange exchange)
{
    switch (exchange.fault) {
    case Fault::CloseAfterAccept:
    case Fault::Reset:
        connection.transmit();
        if (exchange.fault == Fault::Reset)
            connection.abort();
        connection.isOver = true;
        return;
    case Fault::HangAfterAccept:
        connection.state = Connection::State::Hanging;
        return;
    case Fault::Trickle:
        connection.state = Connection::State::Trickling;
        connection.trickle = responseText(exchange.answer, exchange.keepAlive);
        trickleOn(connection);
        return;
    case Fault::Truncated: {
        const TruncatedResponse cut = truncatedResponse(exchange.answer, exchange.chance);
        connection.queue(cut.bytes, std::nullopt, m_clock.now());
        exchange.keepAlive = exchange.keepAlive && !cut.endsConnection;
        break;
    }
    default: {
        std::optional<OpenRequest> request;
        if (exchange.isTracked)
            request = std::move(exchange.about);
        connection.queue(responseText(exchange.answer, exchange.keepAlive), std::move(request),
                         m_clock.now());
        break;
    }
    }
    if (!exchange.keepAlive)
        connection.state = Connection::State::Ending;
}

void Server::trickleOn(Connection &connection)
{
    connection.queue(connection.trickle.left(1), std::nullopt, m_clock.now());
    connection.trickle.remove(0, 1);
    if (connection.trickle.isEmpty())
        connection.state = Connection::State::Serving;
    else
        later(connection, TrickleStep);
}

void Server::flush(Connection &connection)
{
    if (connection.isOver)
        return;
    if (const Connection::Peer peer = connection.transmit(); peer != Connection::Peer::There) {
        noteLost(connection, peer);
        connection.isOver = true;
        return;
    }
    if (connection.hasOutput() != connection.isWatchedForWriting) {
        connection.isWatchedForWriting = connection.hasOutput();
        m_loop.setWriting(connection.socket(), connection.isWatchedForWriting);
    }
    if (connection.state == Connection::State::Ending && !connection.hasOutput())
        connection.isOver = true;
}

void Server::noteLost(Connection &connection, Connection::Peer how)
{
    const bool isSpoilt
        = connection.state == Connection::State::Hanging || connection.state == Connection::State::Trickling;
    bool wasOpen = isSpoilt; // the fault stands in the ledger; that the peer gave up is no kill
    if (connection.kept) {
        m_desk.noteCut("waiting", connection.kept->about);
        wasOpen = true;
    }
    for (const Connection::Answered &answered : connection.unanswered()) {
        m_desk.noteCut("answer", answered.request);
        wasOpen = true;
    }
    if (!connection.received().isEmpty()) {
        noteUnserved(connection);
        wasOpen = true;
    }
    if (connection.lastAnswered().empty())
        return;
    if (!wasOpen && how == Connection::Peer::Reset) // it left an answer unread
        m_desk.noteCut("unread", connection.lastAnswered().back().request);
    noteClosed(connection);
}

// Also when a request is open behind them: the peer may not have written these answers down yet.
void Server::noteClosed(const Connection &connection)
{
    for (const Connection::Answered &answered : connection.lastAnswered()) {
        const auto age = std::chrono::duration_cast<Millis>(m_clock.now() - answered.at);
        if (age <= Connection::Lately && answered.request.kind == OpenRequest::Kind::Send)
            m_desk.noteClosed(age, answered.request);
    }
}

void Server::noteUnserved(Connection &connection)
{
    while (!connection.received().isEmpty()) {
        const RequestParser::State parsed = m_parser.parse(connection.received());
        if (parsed == RequestParser::State::InHead || parsed == RequestParser::State::Bad) {
            m_desk.noteCut("head", {});
            return;
        }
        const bool isComplete = parsed == RequestParser::State::Complete;
        m_desk.noteCut("body", m_desk.describe(m_parser.request(), isComplete));
        if (!isComplete)
            return;
        connection.consume(m_parser.size());
    }
}

void Server::endIfOver(Connection &connection)
{
    if (!connection.isOver)
        return;
    m_loop.remove(connection.socket());
    m_connections[static_cast<std::size_t>(connection.socket())].reset();
}

void Server::later(const Connection &connection, std::chrono::microseconds delay)
{
    m_timers.add({m_clock.bootTime() + delay, connection.socket(), connection.serial()});
}

int Server::openRequests() const
{
    int open = 0;
    for (const auto &connection : m_connections) {
        if (!connection)
            continue;
        const bool isSpoilt = connection->state == Connection::State::Hanging
            || connection->state == Connection::State::Trickling;
        open += isSpoilt || connection->kept ? 1 : 0;
        open += static_cast<int>(connection->unanswered().size());
        open += connection->state == Connection::State::Serving && !connection->received().isEmpty() ? 1 : 0;
    }
    return open;
}

} // namespace heliograph::simulator
