// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/net/httplane.h"

#include "engine/base/faultpoint.h"
#include "engine/net/httprules.h"

#include <QNetworkAccessManager>
#include <QNetworkProxy>

#include <algorithm>

namespace heliograph {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

// QNetworkAccessManager opens at most six connections to a host, and 6.4 cannot be told otherwise.
constexpr int ConnectionsPerManager = 6;

// How often deadlines are looked at; one timer for a lane, because a timer for each request is too dear.
constexpr auto DeadlineTick = 50ms;

QNetworkRequest commonRequest()
{
    QNetworkRequest request;
    request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::HttpPipeliningAllowedAttribute, false);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    request.setRawHeader("User-Agent", "Heliograph");
    return request;
}

QFuture<HttpReply> endedAtOnce(HttpEnd end, const QString &trouble)
{
    HttpReply reply;
    reply.end = end;
    reply.trouble = trouble;
    return QtFuture::makeReadyFuture(std::move(reply));
}

} // namespace

HttpLane::HttpLane(int inFlight, const QSslConfiguration &tls, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_plain(commonRequest())
    , m_secure(m_plain)
{
    m_secure.setSslConfiguration(tls);
    const int managers = (std::max(inFlight, 1) + ConnectionsPerManager - 1) / ConnectionsPerManager;
    m_channels.resize(static_cast<size_t>(managers));
    for (Channel &channel : m_channels) {
        channel.network = std::make_unique<QNetworkAccessManager>();
        channel.network->setProxy(QNetworkProxy::NoProxy);
    }
    m_deadlines.setInterval(DeadlineTick);
    connect(&m_deadlines, &QTimer::timeout, this, &HttpLane::checkDeadlines);
}

HttpLane::~HttpLane()
{
    // Continuations must not run while the network is half gone, hence the promises last.
    std::vector<QPromise<HttpReply>> promises;
    for (const auto &exchange : m_open)
        promises.push_back(exchange->takePromise());
    m_open.clear();
    m_channels.clear();
}

QFuture<HttpReply> HttpLane::send(const HttpRequest &request, const SendOptions &options)
{
    const QString refusal = sendRefusal(request, options.mustContain);
    if (!refusal.isEmpty())
        return endedAtOnce(HttpEnd::Refused, refusal);
    if (m_clock.bootTime() > options.notAfter)
        return endedAtOnce(HttpEnd::TooLate, u"the send window had passed"_s);
    return start(request, options);
}

QFuture<HttpReply> HttpLane::ask(const HttpRequest &request, std::chrono::milliseconds deadline)
{
    const QString refusal = askRefusal(request);
    if (!refusal.isEmpty())
        return endedAtOnce(HttpEnd::Refused, refusal);
    SendOptions options;
    options.deadline = deadline;
    return start(request, options);
}

QFuture<HttpReply> HttpLane::start(const HttpRequest &request, const SendOptions &options)
{
    const size_t at = leastBusy();
    m_open.push_back(std::make_unique<HttpExchange>(request, options, m_clock, at));
    HttpExchange *exchange = m_open.back().get();
    const QNetworkReply *reply = exchange->start(*m_channels[at].network, prepared(request));
    ++m_channels[at].busy;
    connect(reply, &QNetworkReply::finished, this, [this, exchange] { retire(exchange); });
    if (!m_deadlines.isActive())
        m_deadlines.start();
    return exchange->future();
}

QNetworkRequest HttpLane::prepared(const HttpRequest &request) const
{
    QNetworkRequest prepared = request.url.scheme() == "https"_L1 ? m_secure : m_plain;
    prepared.setUrl(request.url);
    for (const HttpHeader &line : request.headers) {
        if (line.name.compare("Content-Length", Qt::CaseInsensitive) != 0)
            prepared.setRawHeader(line.name, line.value);
    }
    return prepared;
}

size_t HttpLane::leastBusy() const
{
    const auto least = std::min_element(m_channels.cbegin(), m_channels.cend(),
                                        [](const Channel &a, const Channel &b) { return a.busy < b.busy; });
    return static_cast<size_t>(std::distance(m_channels.cbegin(), least));
}

// Queued and in bulk: whoever waits for the answer may delete the lane, which Qt would not survive while it
// emits finished(), and the reply can then be deleted without an event of its own.
void HttpLane::retire(HttpExchange *exchange)
{
    FAULT_POINT("answer.complete");
    m_finished.push_back(exchange);
    if (m_finished.size() == 1)
        QMetaObject::invokeMethod(this, &HttpLane::deliver, Qt::QueuedConnection);
}

void HttpLane::deliver()
{
    std::vector<std::pair<QPromise<HttpReply>, HttpReply>> ended;
    for (HttpExchange *exchange : std::exchange(m_finished, {})) {
        --m_channels[exchange->manager()].busy;
        HttpReply outcome = exchange->outcome();
        ended.emplace_back(exchange->takePromise(), std::move(outcome));
        const auto position = std::find_if(m_open.begin(), m_open.end(),
                                           [&](const auto &open) { return open.get() == exchange; });
        std::swap(*position, m_open.back());
        m_open.pop_back();
    }
    // From here on the lane may be gone.
    for (auto &[promise, outcome] : ended) {
        promise.addResult(std::move(outcome));
        promise.finish();
    }
}

void HttpLane::checkDeadlines()
{
    if (m_open.empty()) {
        m_deadlines.stop();
        return;
    }
    const std::chrono::microseconds now = m_clock.bootTime();
    for (const auto &exchange : m_open)
        exchange->abortIfOverdue(now);
}

void HttpLane::abort()
{
    for (const auto &exchange : m_open)
        exchange->abort(HttpEnd::Broken, u"the connection was closed from our side"_s);
}

} // namespace heliograph
