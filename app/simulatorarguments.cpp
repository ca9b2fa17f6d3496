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

// PROFILE=URL, once or twice.
Result<void> readPushes(const Invocation &call, PushHabits &pushes)
{
    const QStringList words = call.options.values(QStringLiteral("push"));
    for (const QString &word : words) {
        const qsizetype equals = word.indexOf(QLatin1Char('='));
        const QString profile = word.left(std::max<qsizetype>(equals, 0));
        const QByteArray url = word.mid(equals + 1).toLatin1();
        if (const auto target = parsePushTarget(url); !target)
            return target.error();
        if (profile == QLatin1String("aliyun"))
            pushes.aliyun = url;
        else if (profile == QLatin1String("tencent"))
            pushes.tencent = url;
        else
            return Error{ErrorKind::Invalid,
                         QStringLiteral("--push wants a profile and an address: aliyun=URL or tencent=URL.")};
    }
    const auto batch = readNumber(call, QStringLiteral("push-batch"), pushes.batch);
    const auto twice = readNumber(call, QStringLiteral("push-duplicates"), 0);
    for (const Result<qint64> *value : {&batch, &twice}) {
        if (!*value)
            return value->error();
    }
    pushes.batch = static_cast<int>(*batch);
    pushes.twicePerMille = static_cast<int>(*twice) * 10;
    pushes.reorders = call.options.isSet(QStringLiteral("push-reorder"));
    return {};
}

Result<void> readReceipts(const Invocation &call, ReceiptHabits &receipts)
{
    const auto replies = readNumber(call, QStringLiteral("replies"), 0);
    if (!replies)
        return replies.error();
    receipts.repliesPerMille = static_cast<int>(*replies) * 10;
    if (!call.options.isSet(QStringLiteral("receipt-delay")))
        return {};
    const QStringList ends = call.option(QStringLiteral("receipt-delay")).split(QLatin1Char('-'));
    bool first = false;
    bool second = false;
    receipts.earliest = Millis(ends.value(0).toInt(&first));
    receipts.latest = Millis(ends.value(1).toInt(&second));
    if (!first || !second || ends.size() != 2)
        return Error{ErrorKind::Invalid,
                     QStringLiteral("--receipt-delay wants two numbers of milliseconds, as 300-1500.")};
    return {};
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
         {QStringLiteral("push"),
          QStringLiteral("Push receipts and replies of a profile to an address on this machine, as "
                         "aliyun=http://127.0.0.1:9200/push/…; once for each profile."),
          QStringLiteral("PROFILE=URL")},
         {QStringLiteral("push-batch"), QStringLiteral("Receipts a push (100)."), QStringLiteral("N")},
         {QStringLiteral("push-duplicates"), QStringLiteral("Per cent of receipts that are pushed twice."),
          QStringLiteral("PERCENT")},
         {QStringLiteral("push-reorder"), QStringLiteral("Put the receipts of a push in any order.")},
         {QStringLiteral("replies"), QStringLiteral("Per cent of people who text back."),
          QStringLiteral("PERCENT")},
         {QStringLiteral("receipt-delay"), QStringLiteral("When receipts come, in milliseconds: “300-1500”."),
          QStringLiteral("FROM-TO")},
         {QStringLiteral("attached"),
          QStringLiteral(
              "For a program that starts it: write each message that is taken to the standard output "
              "as JSON, and end with the standard input.")},
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
    if (const auto read = readPushes(call, options.pushes); !read)
        return read.error();
    if (const auto read = readReceipts(call, options.receipts); !read)
        return read.error();
    return options;
}

} // namespace heliograph
