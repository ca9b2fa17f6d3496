// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/simulatorarguments.h"

namespace heliograph {

namespace {

Result<qint64> readNumber(const Invocation &call, const QString &option, qint64 otherwise)
{
    if (!call.options.isSet(option))
        return otherwise;
    bool whole = false;
    const qint64 value = call.option(option).toLongLong(&whole);
    if (!whole || value < 0)
        return Error{ErrorKind::Invalid, QStringLiteral("--%1 wants a whole number.").arg(option)};
    return value;
}

} // namespace

void declareSimulator(QCommandLineParser &parser)
{
    parser.addOptions(
        {{QStringLiteral("listen"), QStringLiteral("Where to listen, on loopback; port 0 takes a free one."),
          QStringLiteral("ADDRESS:PORT"), QStringLiteral("127.0.0.1:9100")},
         {QStringLiteral("profile"), QStringLiteral("Which providers to play."),
          QStringLiteral("aliyun,tencent"), QStringLiteral("aliyun,tencent")},
         {QStringLiteral("latency"), QStringLiteral("Keep each answer back so long."), QStringLiteral("MS")},
         {QStringLiteral("tps"), QStringLiteral("Take at most so many recipients a second."),
          QStringLiteral("N")},
         {QStringLiteral("faults"),
          QStringLiteral("Per cent of each misbehaviour: “mixed=20”, or close-after-accept, "
                         "hang-after-accept, 500-before, "
                         "500-after, throttle, truncated, malformed, partial, trickle, reset, query-503, "
                         "query-throttle, "
                         "each with “=N”."),
          QStringLiteral("SPEC")},
         {QStringLiteral("ledger"),
          QStringLiteral("Write every accepted number to this file before answering."),
          QStringLiteral("FILE")},
         {QStringLiteral("query-lag"),
          QStringLiteral("Let Alibaba's queries know a message only so long after it was taken."),
          QStringLiteral("MS")},
         {QStringLiteral("seed"), QStringLiteral("Make chance repeatable."), QStringLiteral("N")}});
}

Result<SimulatorOptions> readSimulatorOptions(const Invocation &call)
{
    SimulatorOptions options;
    const auto listen = parseListenAddress(call.option(QStringLiteral("listen")));
    const auto profiles = parseProfiles(call.option(QStringLiteral("profile")));
    const auto faults = parseFaults(call.option(QStringLiteral("faults")));
    const auto latency = readNumber(call, QStringLiteral("latency"), 0);
    const auto tps = readNumber(call, QStringLiteral("tps"), 0);
    const auto seed = readNumber(call, QStringLiteral("seed"), 0);
    const auto lag = readNumber(call, QStringLiteral("query-lag"), 0);
    const auto credentials = parseCredentials(qgetenv("HELIOGRAPH_SIMULATOR_SECRETS"));
    if (!listen)
        return listen.error();
    if (!profiles)
        return profiles.error();
    if (!faults)
        return faults.error();
    for (const Result<qint64> *value : {&latency, &tps, &seed, &lag}) {
        if (!*value)
            return value->error();
    }
    if (!credentials)
        return credentials.error();
    options.listen = *listen;
    options.profiles = *profiles;
    options.faults = *faults;
    options.latency = Millis(*latency);
    options.receipts.visibleAfter = Millis(*lag);
    options.recipientsPerSecond = static_cast<int>(*tps);
    options.ledgerFile = call.option(QStringLiteral("ledger"));
    if (call.options.isSet(QStringLiteral("seed")))
        options.seed = static_cast<quint64>(*seed);
    options.credentials = *credentials;
    return options;
}

} // namespace heliograph
