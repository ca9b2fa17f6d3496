// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/clock.h"
#include "engine/domain/addresslist.h"
#include "engine/domain/pushformat.h"
#include "engine/ingest/push/pushconnection.h"
#include "engine/policy/pace.h"
#include "engine/storage/writer.h"

#include <QHash>
#include <QList>
#include <QObject>
#include <QPointer>
#include <QTcpServer>

#include <memory>
#include <optional>

namespace heliograph {

//! Where one provider account's pushes arrive. The path is a secret: whoever knows it can colour delivery
//! figures.
struct PushAddress
{
    AccountId account{};
    QString label; //!< the account's name
    QByteArray path; //!< "/push/", and 32 hexadecimal digits by chance
    PushFormat format;
    AddressList believed; //!< what comes from these has Trust::ListedAddress
};

//! How a push listener listens.
struct PushSettings
{
    QString host = QStringLiteral("127.0.0.1"); //!< an address, not a name
    quint16 port = 0; //!< 0: a free one
    bool behindProxy = false; //!< take the source from X-Forwarded-For, which the proxy must set
    int requestsPerSecond = 100; //!< of one source; twice as many at once
    int connections = 64;
    PushSizes sizes;
    Millis requestTime{20'000}; //!< for a request to arrive completely

    //! Reads "127.0.0.1:9200" or "[::1]:9200" into host and port. Any other address than loopback is Invalid
    //! unless \a anyAddress.
    static Result<PushSettings> parse(const QString &text, bool anyAddress);
};

//! Takes the receipts and replies that providers push, and answers only when they are on disk: otherwise 503,
//! and the provider comes again.
//!
//! Off unless somebody opens one. HTTP without TLS: in front of it belongs a reverse proxy that has the
//! certificate; that is why it listens on loopback by default. Pushes are POSTs to an account's secret path.
//! Everything else is turned away before anything is looked at: wrong paths, too much, too fast, too slow.
//!
//! Why not QHttpServer: in Qt 6.4 it is a technology preview without a limit to what it buffers or how long
//! it waits, and would be another package. Three hundred lines do what these two providers need. The thread
//! that opened it; it must run an event loop.
class PushListener : public QObject
{
    Q_OBJECT

public:
    //! Fails with Network if the address cannot be listened on. \a writer and \a clock must outlive it.
    static Result<std::unique_ptr<PushListener>> open(const PushSettings &settings,
                                                      const QList<PushAddress> &addresses, Writer &writer,
                                                      const Clock &clock);
    ~PushListener() override;

    quint16 port() const { return m_server.serverPort(); }

    const QList<PushAddress> &addresses() const { return m_addresses; }

    //! From now on these.
    void setAddresses(const QList<PushAddress> &addresses) { m_addresses = addresses; }

    //! Takes nothing more; requests that are being stored get their answers.
    void stop();
    bool isQuiet() const { return m_storing == 0; }

Q_SIGNALS:
    void receiptsKept(int added); //!< on disk, to be applied; \a added of them are new
    void repliesKept(const QList<heliograph::KeptReply> &replies); //!< on disk; only new ones
    void storageFailed(const QString &why);
    void wentQuiet();

private:
    struct Kept
    {
        int receipts = 0;
        QList<KeptReply> replies;
    };

    PushListener(const PushSettings &settings, const QList<PushAddress> &addresses, Writer &writer,
                 const Clock &clock);
    void acceptAll();
    void decide(PushConnection &connection, const PushRequest &request);
    const PushAddress *addressOf(const QByteArray &path) const;
    QString sourceOf(const PushConnection &connection, const PushRequest &request) const;
    bool takeTurn(const QString &source);
    void take(PushConnection &connection, const PushAddress &address, Trust trust, const QByteArray &body);
    void store(PushConnection &connection, const PushAddress &address, const PushedContent &content);
    void stored(const QPointer<PushConnection> &connection, const PushFormat &format,
                const Result<Kept> &kept);
    void remove(PushConnection *connection);

    PushSettings m_settings;
    QList<PushAddress> m_addresses;
    Writer &m_writer;
    const Clock &m_clock;
    QTcpServer m_server;
    QList<PushConnection *> m_connections; // children
    QHash<QString, Pace> m_sources;
    int m_storing = 0;
    bool m_stopping = false;
};

} // namespace heliograph
