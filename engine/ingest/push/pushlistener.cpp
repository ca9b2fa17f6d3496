// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/ingest/push/pushlistener.h"

#include "engine/base/logging.h"

#include <QHostAddress>
#include <QTcpSocket>

#include <sodium.h>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

namespace {

// When so many sources are known none of them is held to a rate any more: they are forgotten together.
constexpr qsizetype MostSources = 4096;

Error badAddress(const QString &text)
{
    return {ErrorKind::Invalid,
            u"“%1” is no address to listen on. Give an address and a port, as 127.0.0.1:9200."_s.arg(text)};
}

} // namespace

Result<PushSettings> PushSettings::parse(const QString &text, bool anyAddress)
{
    const qsizetype colon = text.lastIndexOf(u':');
    QString host = text.left(std::max<qsizetype>(colon, 0));
    if (host.startsWith(u'[') && host.endsWith(u']'))
        host = host.mid(1, host.size() - 2);
    else if (host.contains(u':'))
        return badAddress(text);
    bool isPort = false;
    const ushort port = text.mid(colon + 1).toUShort(&isPort);
    const QHostAddress address(host == "localhost"_L1 ? u"127.0.0.1"_s : host);
    if (!isPort || address.isNull())
        return badAddress(text);
    if (!address.isLoopback() && !anyAddress) {
        return Error{
            ErrorKind::Invalid,
            u"%1 can be reached from outside, in clear: receipts carry phone numbers. Listen on 127.0.0.1 "
            "behind a reverse proxy that has a certificate, or say --public if you know that the way is safe."_s
                .arg(host)};
    }
    PushSettings settings;
    settings.host = address.toString();
    settings.port = port;
    return settings;
}

PushListener::PushListener(const PushSettings &settings, const QList<PushAddress> &addresses, Writer &writer,
                           const Clock &clock)
    : m_settings(settings)
    , m_addresses(addresses)
    , m_writer(writer)
    , m_clock(clock)
{
    connect(&m_server, &QTcpServer::newConnection, this, &PushListener::acceptAll);
}

PushListener::~PushListener()
{
    // Before the server: its sockets belong to the connections.
    qDeleteAll(std::exchange(m_connections, {}));
}

Result<std::unique_ptr<PushListener>> PushListener::open(const PushSettings &settings,
                                                         const QList<PushAddress> &addresses, Writer &writer,
                                                         const Clock &clock)
{
    std::unique_ptr<PushListener> listener(new PushListener(settings, addresses, writer, clock));
    if (!listener->m_server.listen(QHostAddress(settings.host), settings.port)) {
        return Error{
            ErrorKind::Network,
            u"Receipts cannot be listened for on %1 port %2: %3. Choose another port."_s.arg(settings.host)
                .arg(settings.port)
                .arg(listener->m_server.errorString())};
    }
    return listener;
}

void PushListener::stop()
{
    m_stopping = true;
    m_server.close();
    const QList<PushConnection *> connections = m_connections;
    for (PushConnection *connection : connections)
        connection->finish();
}

void PushListener::acceptAll()
{
    while (QTcpSocket *socket = m_server.nextPendingConnection()) {
        auto *connection = new PushConnection(socket, m_settings.sizes, m_settings.requestTime, this);
        m_connections.append(connection);
        connect(connection, &PushConnection::over, this, [this, connection] { remove(connection); });
        connect(connection, &PushConnection::requested, this,
                [this, connection](const PushRequest &request) { decide(*connection, request); });
        // Further ones wait with the system, which turns them away when there are too many.
        if (m_connections.size() >= m_settings.connections) {
            m_server.pauseAccepting();
            return;
        }
    }
}

void PushListener::remove(PushConnection *connection)
{
    if (!m_connections.removeOne(connection))
        return;
    connection->deleteLater();
    if (!m_stopping && m_connections.size() < m_settings.connections) {
        m_server.resumeAccepting();
        QMetaObject::invokeMethod(this, &PushListener::acceptAll, Qt::QueuedConnection);
    }
}

void PushListener::decide(PushConnection &connection, const PushRequest &request)
{
    const QString source = sourceOf(connection, request);
    if (!takeTurn(source))
        return connection.answer(429, {}, "Retry-After: 1\r\n");
    const PushAddress *address = addressOf(request.path);
    if (address == nullptr) {
        connection.finish();
        return connection.answer(404, {});
    }
    if (request.method != "POST")
        return connection.answer(405, {}, "Allow: POST\r\n");
    if (m_stopping)
        return connection.answer(503, address->format.notTaken);
    const bool believed = address->believed.contains(source);
    take(connection, *address, believed ? Trust::ListedAddress : Trust::Unauthenticated, request.body);
}

//! Every path is compared, in a time that does not depend on what is equal.
const PushAddress *PushListener::addressOf(const QByteArray &path) const
{
    const PushAddress *found = nullptr;
    for (const PushAddress &address : m_addresses) {
        if (path.size() == address.path.size()
            && sodium_memcmp(path.constData(), address.path.constData(), static_cast<size_t>(path.size()))
                == 0)
            found = &address;
    }
    return found;
}

//! The last word of X-Forwarded-For is the proxy's own: what stands before it came from outside.
QString PushListener::sourceOf(const PushConnection &connection, const PushRequest &request) const
{
    if (!m_settings.behindProxy)
        return connection.peer();
    const QByteArray &chain = request.forwardedFor;
    return QString::fromLatin1(chain.mid(chain.lastIndexOf(',') + 1).trimmed());
}

bool PushListener::takeTurn(const QString &source)
{
    if (m_settings.requestsPerSecond <= 0)
        return true;
    if (m_sources.size() >= MostSources && !m_sources.contains(source))
        m_sources.clear();
    auto pace = m_sources.find(source);
    if (pace == m_sources.end())
        pace = m_sources.insert(source,
                                Pace(m_settings.requestsPerSecond, 2.0 * m_settings.requestsPerSecond));
    const std::chrono::microseconds now = m_clock.bootTime();
    if (pace->available(now) < 1)
        return false;
    pace->take(1, now);
    return true;
}

void PushListener::take(PushConnection &connection, const PushAddress &address, Trust trust,
                        const QByteArray &body)
{
    Result<PushedContent> content = address.format.read(body);
    if (!content) {
        qCInfo(logEngine).noquote() << address.label
                                    << "pushed what cannot be read:" << content.error().detail;
        return connection.answer(400, address.format.notTaken);
    }
    if (content->unreadable > 0)
        qCInfo(logEngine).noquote() << address.label << "pushed" << content->unreadable
                                    << "rows that are neither receipts nor replies.";
    if (content->receipts.isEmpty() && content->replies.isEmpty() && content->unreadable == 0)
        return connection.answer(200, address.format.taken);
    for (Receipt &receipt : content->receipts)
        receipt.trust = trust;
    for (InboundMessage &reply : content->replies)
        reply.trust = trust;
    store(connection, address, *content);
}

void PushListener::store(PushConnection &connection, const PushAddress &address, const PushedContent &content)
{
    ++m_storing;
    m_writer
        .submit(WritePriority::Normal,
                [account = address.account, content, now = m_clock.now()](Store &store) -> Result<Kept> {
                    const auto receipts = store.receipts().keep(account, content.receipts, now);
                    if (!receipts)
                        return receipts.error();
                    const auto replies = store.inbox().keep(account, content.replies, now);
                    if (!replies)
                        return replies.error();
                    const IntakeLoss loss{.unreadableRows = content.unreadable};
                    if (loss.isEmpty())
                        return Kept{*receipts, *replies};
                    const auto noted = store.intake().noteLoss(account, IntakeKind::Pushes, loss, now);
                    if (!noted)
                        return noted.error();
                    return Kept{*receipts, *replies};
                })
        .then(this,
              [this, where = QPointer<PushConnection>(&connection),
               format = address.format](const Result<Kept> &kept) { stored(where, format, kept); });
}

void PushListener::stored(const QPointer<PushConnection> &connection, const PushFormat &format,
                          const Result<Kept> &kept)
{
    --m_storing;
    if (!kept)
        Q_EMIT storageFailed(kept.error().detail);
    if (connection)
        connection->answer(kept ? 200 : 503, kept ? format.taken : format.notTaken);
    if (kept)
        Q_EMIT receiptsKept(kept->receipts);
    if (kept && !kept->replies.isEmpty())
        Q_EMIT repliesKept(kept->replies);
    if (m_storing == 0)
        Q_EMIT wentQuiet();
}

} // namespace heliograph
