// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/gatewayact.h"

#include <QByteArray>
#include <QList>
#include <QThread>
#include <QUrl>

#include <memory>

namespace heliograph {

class GatewayServer;

//! How the gateway talks below HTTP. All but None need https.
enum class GatewayTls {
    None,
    Trusted, //!< a certificate of Gateway::authority() for 127.0.0.1
    Expired,
    WrongName,
    SelfSigned,
    OnlyTls11, //!< insists on TLS 1.1
    Garbage, //!< answers the handshake with nonsense
};

//! What has reached the gateway so far.
struct GatewayRecord
{
    QList<QByteArray> heads; //!< request line and headers, of every request
    QList<QByteArray> bodies; //!< complete request bodies in order of arrival: the truth about what was sent
    int connections = 0;
    int open = 0; //!< connections that are open at this moment
    int mostOpen = 0; //!< the largest number of connections open at the same time
};

//! A provider that misbehaves on command, on loopback and on a thread of its own.
class Gateway
{
public:
    explicit Gateway(GatewayTls tls = GatewayTls::None);
    ~Gateway();
    Q_DISABLE_COPY_MOVE(Gateway)

    //! PEM file of the authority that signed the certificates.
    static QString authority();

    QUrl url() const;

    //! What to do with the next requests, in order; the last act is repeated. At first: 200 and "{}".
    void play(const QList<GatewayAct> &acts);

    GatewayRecord record() const;

    //! How many complete request bodies were seen.
    qsizetype arrived() const { return record().bodies.size(); }

    //! Closes the connections that are open, in the ordinary way; they count as open until the other side has
    //! closed them as well.
    void hangUp();

private:
    GatewayTls m_tls;
    QThread m_thread;
    GatewayServer *m_server; // lives and dies on m_thread
    quint16 m_port = 0;
};

} // namespace heliograph
