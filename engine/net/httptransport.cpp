// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/net/httptransport.h"

#include <QSslCertificate>
#include <QSslConfiguration>

namespace heliograph {

using namespace Qt::Literals::StringLiterals;

HttpTransport::HttpTransport(const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
{
}

Result<HttpLane *> HttpTransport::openLane(const LaneNetwork &network)
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
    if (!network.caFile.isEmpty()) {
        const QList<QSslCertificate> extra = QSslCertificate::fromPath(network.caFile);
        if (extra.isEmpty()) {
            return Error{ErrorKind::Invalid,
                         u"The file "_s + network.caFile
                             + u" holds no certificate that can be read. Give a PEM file with the "
                               u"certificate authority to trust."_s};
        }
        // Adding to the list would switch off Qt's own loading of the system's authorities.
        tls.setCaCertificates(QSslConfiguration::systemCaCertificates() + extra);
    }
    return new HttpLane(network.inFlight, tls, m_clock, this);
}

} // namespace heliograph
