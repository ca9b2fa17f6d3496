// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/simulator/simulatoroptions.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {
namespace {

bool isLoopback(QStringView host)
{
    if (host == "localhost"_L1 || host == "::1"_L1)
        return true;
    // "127.example.com" is anybody's name.
    return host.startsWith("127."_L1)
        && std::ranges::all_of(host, [](QChar c) { return (c >= u'0' && c <= u'9') || c == u'.'; });
}

} // namespace

Result<ListenAddress> parseListenAddress(QStringView text)
{
    const qsizetype colon = text.lastIndexOf(u':');
    QStringView host = text.left(qMax(colon, qsizetype(0)));
    if (host.startsWith(u'[') && host.endsWith(u']'))
        host = host.mid(1, host.size() - 2);
    bool isNumber = false;
    const ushort port = colon < 0 ? ushort(0) : text.mid(colon + 1).toUShort(&isNumber);
    if (!isNumber || host.isEmpty()) {
        const QString detail
            = u"\"%1\" is not an address to listen on. Give it as 127.0.0.1:9100."_s.arg(text);
        return Error{ErrorKind::Invalid, detail};
    }
    if (!isLoopback(host)) {
        const QString detail
            = u"The simulator listens on this machine only, not on \"%1\". Use 127.0.0.1."_s.arg(host);
        return Error{ErrorKind::Invalid, detail};
    }
    return ListenAddress{host == "localhost"_L1 ? u"127.0.0.1"_s : host.toString(), port};
}

Result<PushTarget> parsePushTarget(const QByteArray &text)
{
    constexpr QByteArrayView Scheme("http://");
    const qsizetype slash = text.indexOf('/', Scheme.size());
    const auto address = text.startsWith(Scheme) ? parseListenAddress(QString::fromLatin1(
                             text.mid(Scheme.size(), slash < 0 ? -1 : slash - Scheme.size())))
                                                 : Result<ListenAddress>(Error{ErrorKind::Invalid, {}});
    if (!address || address->port == 0 || slash < 0) {
        const QString detail
            = u"\"%1\" is no address to push to. Give it as http://127.0.0.1:9200/push/…, on this machine."_s
                  .arg(QString::fromLatin1(text.left(40)));
        return Error{ErrorKind::Invalid, detail};
    }
    return PushTarget{address->host.toLatin1(), address->port, text.mid(slash)};
}

Result<ServedProfiles> parseProfiles(QStringView text)
{
    ServedProfiles served{false, false};
    const QList<QStringView> words = text.split(u',');
    for (const QStringView part : words) {
        const QStringView word = part.trimmed();
        if (word == "aliyun"_L1) {
            served.aliyun = true;
        } else if (word == "tencent"_L1) {
            served.tencent = true;
        } else {
            const QString detail
                = u"There is no profile called \"%1\". Use aliyun, tencent or both with a comma."_s.arg(word);
            return Error{ErrorKind::Invalid, detail};
        }
    }
    return served;
}

Result<SimulatorCredentials> parseCredentials(const QByteArray &text)
{
    SimulatorCredentials credentials;
    if (text.trimmed().isEmpty())
        return credentials;
    const QList<QByteArray> parts = text.split(',');
    for (const QByteArray &part : parts) {
        const qsizetype equals = part.indexOf('=');
        const qsizetype bar = part.indexOf('|', equals + 1);
        const QByteArray secret = part.mid(equals + 1, bar < 0 ? -1 : bar - equals - 1);
        if (equals <= 0 || secret.isEmpty()) {
            const QString detail
                = u"Credential number %1 is not of the form id=secret or id=secret|token."_s.arg(
                    credentials.size() + 1);
            return Error{ErrorKind::Invalid, detail};
        }
        const QByteArray token = bar < 0 ? QByteArray() : part.mid(bar + 1);
        credentials.insert(part.left(equals).trimmed(), {Secret(secret), Secret(token)});
    }
    return credentials;
}

} // namespace heliograph
