// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/bench/postreference.h"

#include <QCoreApplication>
#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkReply>

#include <algorithm>
#include <cstring>

namespace heliograph {

namespace {

constexpr int ConnectionsPerManager = 6;

//! Can be read once and not rewound, so that Qt cannot send it again; what our transport pays for as well.
class ReadOnceBody : public QIODevice
{
public:
    ReadOnceBody(const QByteArray &bytes, QObject *parent)
        : QIODevice(parent)
        , m_bytes(bytes)
    {
        open(ReadOnly | Unbuffered);
    }

    bool isSequential() const override { return true; }
    bool reset() override { return false; }
    bool atEnd() const override { return m_read == m_bytes.size(); }
    qint64 bytesAvailable() const override { return m_bytes.size() - m_read + QIODevice::bytesAvailable(); }

protected:
    qint64 readData(char *data, qint64 maxSize) override
    {
        const qint64 size = std::min<qint64>(maxSize, m_bytes.size() - m_read);
        std::memcpy(data, m_bytes.constData() + m_read, static_cast<std::size_t>(size));
        m_read += size;
        return size;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_bytes;
    qint64 m_read = 0;
};

QNetworkRequest commonRequest()
{
    QNetworkRequest request;
    request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::HttpPipeliningAllowedAttribute, false);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    return request;
}

} // namespace

PostReference::PostReference(std::vector<HttpRequest> requests, int inFlight)
    : m_requests(std::move(requests))
    , m_common(commonRequest())
    , m_inFlight(inFlight)
{
    m_channels.resize(
        static_cast<std::size_t>((inFlight + ConnectionsPerManager - 1) / ConnectionsPerManager));
    for (Channel &channel : m_channels) {
        channel.network = std::make_unique<QNetworkAccessManager>();
        channel.network->setProxy(QNetworkProxy::NoProxy);
    }
}

PostReference::~PostReference() = default;

Result<double> PostReference::seconds()
{
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_timer.start();
            for (int slot = 0; slot < m_inFlight; ++slot)
                postNext();
        },
        Qt::QueuedConnection);
    QCoreApplication::exec();
    if (m_accepted != m_requests.size())
        return Error{
            ErrorKind::Network,
            QStringLiteral("The simulator took %1 of %2 requests of the bare loop, so there is nothing to "
                           "compare with.")
                .arg(m_accepted)
                .arg(m_requests.size())};
    return m_seconds;
}

void PostReference::postNext()
{
    if (m_posted == m_requests.size())
        return;
    const HttpRequest &next = m_requests[m_posted++];
    QNetworkRequest request = m_common;
    request.setUrl(next.url);
    for (const HttpHeader &header : next.headers)
        request.setRawHeader(header.name, header.value);
    request.setHeader(QNetworkRequest::ContentLengthHeader, next.body.size());
    const std::size_t at = leastBusy();
    ++m_channels[at].busy;
    auto *body = new ReadOnceBody(next.body, nullptr);
    QNetworkReply *reply = m_channels[at].network->post(request, body);
    body->setParent(reply);
    connect(reply, &QNetworkReply::finished, this, [this, reply, at] { take(reply, at); });
}

void PostReference::take(QNetworkReply *reply, std::size_t channel)
{
    --m_channels[channel].busy;
    ++m_answered;
    if (reply->readAll().contains("\"Code\":\"OK\""))
        ++m_accepted;
    reply->deleteLater();
    postNext();
    if (m_answered == m_requests.size()) {
        m_seconds = static_cast<double>(m_timer.nsecsElapsed()) / 1e9;
        QCoreApplication::exit();
    }
}

std::size_t PostReference::leastBusy() const
{
    const auto least = std::ranges::min_element(m_channels, {}, &Channel::busy);
    return static_cast<std::size_t>(std::distance(m_channels.begin(), least));
}

} // namespace heliograph
