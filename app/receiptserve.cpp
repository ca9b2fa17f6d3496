// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/receiptserve.h"

#include "app/stopsignals.h"

#include "engine/pushaccounts.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace heliograph {

namespace {

constexpr std::chrono::seconds ApplyEvery(1);
constexpr int AppliedAtOnce = 500;

} // namespace

ReceiptServe::ReceiptServe(Workspace &workspace, const PushSettings &settings)
    : m_workspace(workspace)
    , m_settings(settings)
{
    m_timer.setInterval(ApplyEvery);
    connect(&m_timer, &QTimer::timeout, this, &ReceiptServe::apply);
}

ReceiptServe::~ReceiptServe() = default;

ExitCode ReceiptServe::run(Invocation &call)
{
    m_err = &call.err;
    const auto addresses = open();
    if (!addresses)
        return fail(call, addresses.error());
    StopSignals signalsOfTheSystem;
    connect(&signalsOfTheSystem, &StopSignals::received, this, &ReceiptServe::stop);
    connect(m_listener.get(), &PushListener::storageFailed, this, &ReceiptServe::tell);
    connect(m_listener.get(), &PushListener::receiptsKept, this, [this] { tell({}); });
    connect(m_listener.get(), &PushListener::wentQuiet, this, &ReceiptServe::endIfQuiet);
    say(call, addresses->taken);
    m_timer.start();
    QCoreApplication::exec();
    m_accounts.reset();
    m_listener.reset();
    m_writer.reset();
    return m_trouble.isEmpty() ? ExitCode::Done : ExitCode::Failed;
}

Result<PushAddresses> ReceiptServe::open()
{
    auto reader = m_workspace.openReader();
    if (!reader)
        return reader.error();
    m_reader = *std::move(reader);
    const auto addresses = pushAddresses(m_workspace, *m_reader);
    if (!addresses)
        return addresses.error();
    auto writer = Writer::start([this] { return m_workspace.openStore(); });
    if (!writer)
        return writer.error();
    m_writer = *std::move(writer);
    auto listener = PushListener::open(m_settings, addresses->taken, *m_writer, m_workspace.clock());
    if (!listener)
        return listener.error();
    m_listener = *std::move(listener);
    m_accounts = std::make_unique<PushAccounts>(m_workspace, *m_reader, *m_listener);
    return addresses;
}

void ReceiptServe::say(Invocation &call, const QList<PushAddress> &addresses) const
{
    QJsonArray paths;
    for (const PushAddress &address : addresses)
        paths.append(QJsonObject{{QStringLiteral("provider"), address.label},
                                 {QStringLiteral("path"), QString::fromLatin1(address.path)}});
    if (call.json()) {
        call.print({{QStringLiteral("host"), m_settings.host},
                    {QStringLiteral("port"), m_listener->port()},
                    {QStringLiteral("paths"), paths}});
    } else {
        call.out
            << QStringLiteral(
                   "Listening on %1 port %2, without TLS: put a reverse proxy with a certificate in front, "
                   "and give each provider its address. The paths are secret.\n")
                   .arg(m_settings.host)
                   .arg(m_listener->port());
        for (const PushAddress &address : addresses)
            call.out
                << QStringLiteral("%1  %2\n").arg(address.label, -16).arg(QString::fromLatin1(address.path));
    }
    call.out.flush();
}

void ReceiptServe::apply()
{
    if (m_applying || m_stopping || m_workspace.engineRuns())
        return;
    m_applying = true;
    m_writer
        ->submit(WritePriority::Bulk,
                 [now = m_workspace.clock().now()](Store &store) {
                     return store.receipts().apply(AppliedAtOnce, now);
                 })
        .then(this, [this](const Result<AppliedReceipts> &round) {
            m_applying = false;
            tell(round ? QString() : round.error().detail);
            if (round && round->more)
                apply();
            endIfQuiet();
        });
}

// Each trouble once, however often it is tried: what is stored waits, what is pushed meanwhile comes again.
void ReceiptServe::tell(const QString &trouble)
{
    if (trouble == m_trouble)
        return;
    *m_err << (trouble.isEmpty() ? QStringLiteral("Receipts can be stored and applied again.") : trouble)
           << '\n'
           << Qt::flush;
    m_trouble = trouble;
}

void ReceiptServe::stop()
{
    m_stopping = true;
    m_timer.stop();
    m_listener->stop();
    endIfQuiet();
}

void ReceiptServe::endIfQuiet()
{
    if (m_stopping && !m_applying && m_listener->isQuiet())
        QCoreApplication::exit();
}

} // namespace heliograph
