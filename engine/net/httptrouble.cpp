// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/net/httptrouble.h"

namespace heliograph {

using namespace Qt::Literals::StringLiterals;

namespace {

QString certificateTrouble(const QList<QSslError> &errors)
{
    for (const QSslError &error : errors) {
        switch (error.error()) {
        case QSslError::HostNameMismatch:
            return u"its certificate was made out to another name"_s;
        case QSslError::CertificateExpired:
            return u"its certificate has expired"_s;
        case QSslError::CertificateNotYetValid:
            return u"its certificate is not valid yet"_s;
        case QSslError::CertificateRevoked:
            return u"its certificate was revoked"_s;
        default:
            break;
        }
    }
    return errors.isEmpty() ? u"no secure connection (TLS 1.2 or later) could be agreed on"_s
                            : u"its certificate is not trusted"_s;
}

} // namespace

QString troubleOf(QNetworkReply::NetworkError error, const QList<QSslError> &certificate)
{
    switch (error) {
    case QNetworkReply::ConnectionRefusedError:
        return u"the connection was refused"_s;
    case QNetworkReply::HostNotFoundError:
        return u"the host name could not be found"_s;
    case QNetworkReply::TimeoutError:
        return u"the connection could not be made in time"_s;
    case QNetworkReply::SslHandshakeFailedError:
        return certificateTrouble(certificate);
    case QNetworkReply::RemoteHostClosedError:
    case QNetworkReply::ContentReSendError:
        return u"the connection was closed before the answer was complete"_s;
    case QNetworkReply::UnknownContentError:
        return u"the answer could not be unpacked"_s;
    case QNetworkReply::ProtocolFailure:
    case QNetworkReply::NoError:
        return u"the answer was not valid HTTP"_s;
    default:
        return u"the network failed"_s;
    }
}

QString lateTrouble(std::chrono::milliseconds deadline)
{
    const QString amount = deadline.count() % 1000 == 0
        ? QString(QString::number(deadline.count() / 1000) + u" s"_s)
        : QString(QString::number(deadline.count()) + u" ms"_s);
    return u"no answer within "_s + amount;
}

} // namespace heliograph
