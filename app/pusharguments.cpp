// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/pusharguments.h"

namespace heliograph {

void declarePushes(QCommandLineParser &parser)
{
    parser.addOptions(
        {{QStringLiteral("public"),
          QStringLiteral(
              "Allow another address than loopback. There is no TLS here: whoever is on the way reads "
              "the numbers.")},
         {QStringLiteral("behind-proxy"),
          QStringLiteral("Take the sender's address from X-Forwarded-For, which the proxy must set.")},
         {QStringLiteral("push-rate"),
          QStringLiteral("Take so many requests a second from one address (100); 0: any number."),
          QStringLiteral("N")}});
}

Result<PushSettings> readPushSettings(const Invocation &call, const QString &address)
{
    auto settings = PushSettings::parse(address, call.options.isSet(QStringLiteral("public")));
    if (!settings)
        return settings;
    settings->behindProxy = call.options.isSet(QStringLiteral("behind-proxy"));
    if (call.options.isSet(QStringLiteral("push-rate"))) {
        bool whole = false;
        settings->requestsPerSecond = call.option(QStringLiteral("push-rate")).toInt(&whole);
        if (!whole || settings->requestsPerSecond < 0)
            return Error{ErrorKind::Invalid, QStringLiteral("--push-rate wants a whole number.")};
    }
    return settings;
}

} // namespace heliograph
