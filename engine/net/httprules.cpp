// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/net/httprules.h"

#include <QHostAddress>

#include <algorithm>
#include <string_view>

namespace heliograph {

using namespace Qt::Literals::StringLiterals;

namespace {

bool isLoopback(const QString &host)
{
    return host.compare("localhost"_L1, Qt::CaseInsensitive) == 0 || QHostAddress(host).isLoopback();
}

QString addressRefusal(const QUrl &url)
{
    if (!url.isValid() || url.host().isEmpty())
        return u"the address of the request is not a valid URL"_s;
    if (!url.userInfo().isEmpty())
        return u"the address of the request carries a user name or password"_s;
    const QString scheme = url.scheme();
    if (scheme == "https"_L1 || (scheme == "http"_L1 && isLoopback(url.host())))
        return {};
    if (scheme == "http"_L1)
        return u"unencrypted http is allowed to this machine only; use https"_s;
    return u"the address of the request is neither https nor http"_s;
}

// Without one Qt would call the body a web form, which is not what was signed.
bool namesContentType(const HttpRequest &request)
{
    return std::any_of(request.headers.cbegin(), request.headers.cend(), [](const HttpHeader &line) {
        return line.name.compare("Content-Type", Qt::CaseInsensitive) == 0 && !line.value.isEmpty();
    });
}

} // namespace

QString sendRefusal(const HttpRequest &request, const QList<QByteArray> &mustContain)
{
    if (request.method != "POST")
        return u"a message is sent by POST only"_s;
    if (request.body.isEmpty())
        return u"the request has no body"_s;
    if (!namesContentType(request))
        return u"the request does not name the type of its body"_s;
    if (!containsAll(request.body, mustContain))
        return u"the body of the request does not hold the number of every recipient"_s;
    return addressRefusal(request.url);
}

QString askRefusal(const HttpRequest &request)
{
    if (request.method == "GET") {
        if (!request.body.isEmpty())
            return u"a GET request must not have a body"_s;
        return addressRefusal(request.url);
    }
    if (request.method != "POST")
        return u"a provider is asked by GET or POST only"_s;
    if (!namesContentType(request))
        return u"the request does not name the type of its body"_s;
    return addressRefusal(request.url);
}

bool containsAll(const QByteArray &body, const QList<QByteArray> &parts)
{
    const std::string_view text(body.constData(), static_cast<size_t>(body.size()));
    size_t from = 0;
    for (const QByteArray &part : parts) {
        const std::string_view wanted(part.constData(), static_cast<size_t>(part.size()));
        if (wanted.empty())
            return false;
        size_t at = text.find(wanted, from);
        if (at == std::string_view::npos)
            at = text.find(wanted);
        if (at == std::string_view::npos)
            return false;
        from = at + wanted.size();
    }
    return true;
}

} // namespace heliograph
