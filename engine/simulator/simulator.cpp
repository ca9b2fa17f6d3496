// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/simulator/simulator.h"

#include "engine/simulator/wire/server.h"

#include <QRandomGenerator>

#include <sodium.h>
#include <sys/resource.h>

#include <array>
#include <csignal>
#include <tuple>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {
namespace {

//! A pipe of which one end wakes whoever waits for the other.
class Wake
{
public:
    Wake()
    {
        if (::pipe(m_ends.data()) == 0) {
            simulator::setNonBlocking(m_ends[0]);
            simulator::setNonBlocking(m_ends[1]);
        }
    }
    ~Wake()
    {
        ::close(m_ends[0]);
        ::close(m_ends[1]);
    }
    Q_DISABLE_COPY_MOVE(Wake)

    int socket() const { return m_ends[0]; }
    void wake() { std::ignore = ::write(m_ends[1], "", 1); }

private:
    std::array<int, 2> m_ends{-1, -1};
};

void allowManyConnections()
{
    rlimit files{};
    if (::getrlimit(RLIMIT_NOFILE, &files) != 0 || files.rlim_cur >= files.rlim_max)
        return;
    files.rlim_cur = files.rlim_max;
    ::setrlimit(RLIMIT_NOFILE, &files);
}

Error impossible(const QString &detail)
{
    return Error{ErrorKind::Invalid, detail};
}

Result<void> checkOptions(const SimulatorOptions &options)
{
    if (!options.profiles.aliyun && !options.profiles.tencent)
        return impossible(u"The simulator needs a profile. Use aliyun, tencent or both."_s);
    if (options.latency < Millis(0) || options.latency > std::chrono::minutes(10))
        return impossible(u"The latency must be from 0 to 600000 ms."_s);
    if (options.recipientsPerSecond < 0)
        return impossible(u"The recipients per second must be 0 (no limit) or more."_s);
    if (options.receipts.earliest < Millis(0) || options.receipts.latest < options.receipts.earliest)
        return impossible(
            u"Receipts cannot come earlier than at once, nor the latest before the earliest."_s);
    if (options.pushes.batch < 1)
        return impossible(u"A push needs a receipt at least: give a batch of 1 or more."_s);
    for (const QByteArray &url : {options.pushes.aliyun, options.pushes.tencent}) {
        if (const auto target = parsePushTarget(url); !url.isEmpty() && !target)
            return target.error();
    }
    return {};
}

} // namespace

struct Simulator::Parts
{
    Parts(const SimulatorOptions &given, std::unique_ptr<simulator::ListenSocket> socket,
          std::unique_ptr<simulator::Ledger> ledger)
        : options(given)
        , clock(given.clock == nullptr ? systemClock : *given.clock)
        , listening(std::move(socket))
        , desk(options, clock, given.seed.value_or(QRandomGenerator::global()->generate64()),
               std::move(ledger))
    {
    }

    const SimulatorOptions options;
    const SystemClock systemClock;
    const Clock &clock;
    const std::unique_ptr<simulator::ListenSocket> listening;
    simulator::Desk desk;
    Wake wake;
};

Result<std::unique_ptr<Simulator>> Simulator::listen(const SimulatorOptions &options)
{
    if (const Result<void> checked = checkOptions(options); !checked)
        return checked.error();
    if (sodium_init() < 0)
        return Error{ErrorKind::Secret, u"The cryptography library could not be started."_s};
    auto ledger = simulator::Ledger::open(options.ledgerFile);
    if (!ledger)
        return ledger.error();
    auto listening = simulator::ListenSocket::open(options.listen);
    if (!listening)
        return listening.error();
    allowManyConnections();
    std::signal(SIGPIPE, SIG_IGN);
    auto parts = std::make_unique<Parts>(options, *std::move(listening), *std::move(ledger));
    return std::unique_ptr<Simulator>(new Simulator(std::move(parts)));
}

Simulator::Simulator(std::unique_ptr<Parts> parts)
    : m_parts(std::move(parts))
{
}

Simulator::~Simulator() = default;

quint16 Simulator::port() const
{
    return m_parts->listening->port();
}

QString Simulator::greeting() const
{
    const ServedProfiles &served = m_parts->options.profiles;
    const QString as = served.aliyun && served.tencent ? u"aliyun and tencent"_s
        : served.aliyun                                ? u"aliyun"_s
                                                       : u"tencent"_s;
    const QString checks = m_parts->options.credentials.isEmpty()
        ? u"signatures are checked for form only"_s
        : u"signatures of %1 known keys are checked"_s.arg(m_parts->options.credentials.size());
    return u"Listening on %1 port %2 as %3; %4."_s.arg(m_parts->options.listen.host)
        .arg(port())
        .arg(as, checks);
}

int Simulator::run()
{
    simulator::Server server(m_parts->desk, *m_parts->listening, m_parts->clock, m_parts->options.latency,
                             m_parts->wake.socket());
    return server.run() ? 0 : 1;
}

void Simulator::stop()
{
    m_parts->wake.wake();
}

} // namespace heliograph
