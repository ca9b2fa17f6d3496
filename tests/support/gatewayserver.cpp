// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/gatewayserver.h"

#include "tests/support/gatewayconnection.h"

#include <QFile>
#include <QSslKey>
#include <QSslSocket>

#include <sys/socket.h>

namespace heliograph {

using namespace Qt::Literals::StringLiterals;

namespace {

QString identityFile(GatewayTls tls)
{
    switch (tls) {
    case GatewayTls::Trusted:
        return u"trusted.pem"_s;
    case GatewayTls::Expired:
        return u"expired.pem"_s;
    case GatewayTls::WrongName:
        return u"wrongname.pem"_s;
    case GatewayTls::SelfSigned:
        return u"selfsigned.pem"_s;
    case GatewayTls::None:
    case GatewayTls::OnlyTls11:
    case GatewayTls::Garbage:
        break;
    }
    return {};
}

QSslConfiguration identity(const QString &certificate)
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    QFile key(GatewayServer::certificateFile(u"server.key"_s));
    if (!key.open(QIODevice::ReadOnly))
        qFatal("The key of the test certificates is missing.");
    tls.setPrivateKey(QSslKey(&key, QSsl::Ec));
    tls.setLocalCertificateChain(QSslCertificate::fromPath(GatewayServer::certificateFile(certificate)));
    tls.setPeerVerifyMode(QSslSocket::VerifyNone);
    return tls;
}

// A ServerHello that answers whatever was offered with TLS 1.1 and TLS_RSA_WITH_AES_128_CBC_SHA (RFC 4346,
// 7.4.1.3). OpenSSL 3 as packaged no longer lets a server be that old.
QByteArray serverHelloOfTls11()
{
    const QByteArray hello
        = QByteArray::fromHex("0302") + QByteArray(32, 'r') + QByteArray::fromHex("00002f00");
    const QByteArray handshake = QByteArray::fromHex("020000") + static_cast<char>(hello.size()) + hello;
    return QByteArray::fromHex("16030200") + static_cast<char>(handshake.size()) + handshake;
}

} // namespace

GatewayServer::GatewayServer(GatewayTls tls)
    : m_tls(tls)
{
    const QString certificate = identityFile(tls);
    if (!certificate.isEmpty())
        m_identity = identity(certificate);
}

QString GatewayServer::certificateFile(const QString &name)
{
    return QStringLiteral(HELIOGRAPH_GATEWAY_CERTIFICATES "/") + name;
}

quint16 GatewayServer::open()
{
    setListenBacklogSize(512);
    if (!listen(QHostAddress::LocalHost))
        qFatal("The gateway cannot listen on loopback.");
    return serverPort();
}

void GatewayServer::hangUp()
{
    const QList<QTcpSocket *> sockets = findChildren<QTcpSocket *>();
    for (QTcpSocket *socket : sockets)
        ::shutdown(static_cast<int>(socket->socketDescriptor()), SHUT_WR);
}

GatewayAct GatewayServer::nextAct()
{
    if (m_acts.isEmpty())
        return GatewayAct::answer(200, "{}");
    return m_acts.size() == 1 ? m_acts.first() : m_acts.takeFirst();
}

void GatewayServer::incomingConnection(qintptr descriptor)
{
    const bool isSecure = !identityFile(m_tls).isEmpty();
    auto *socket = new QSslSocket(this);
    socket->setSocketDescriptor(descriptor);
    ++m_record.connections;
    m_record.mostOpen = std::max(m_record.mostOpen, ++m_record.open);
    connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
        --m_record.open;
        socket->deleteLater();
    });
    if (m_tls == GatewayTls::Garbage || m_tls == GatewayTls::OnlyTls11) {
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] {
            socket->readAll();
            socket->write(m_tls == GatewayTls::Garbage ? QByteArray("not TLS at all\r\n")
                                                       : serverHelloOfTls11());
        });
        return;
    }
    new GatewayConnection(*this, *socket); // the socket's child
    if (isSecure) {
        socket->setSslConfiguration(m_identity);
        socket->startServerEncryption();
    }
}

} // namespace heliograph
