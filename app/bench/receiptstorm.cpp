// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/bench/receiptstorm.h"

#include "engine/simulator/push/pusher.h"

#include <QDateTime>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>
#include <memory>

namespace heliograph {

namespace {

constexpr std::size_t Connections = 4;
constexpr qint64 WaitingAtMost = 4; // requests of one connection
constexpr std::chrono::milliseconds LookAtStormEvery(1);
constexpr std::chrono::hours Beijing(8);

// Of a request's people all have the same id and reference.
QByteArray sharedWith(const QByteArray &before, const QString &text)
{
    const QByteArray bytes = text.toLatin1();
    return bytes == before ? before : bytes;
}

QByteArray beijingTime(TimePoint at)
{
    return QDateTime::fromMSecsSinceEpoch(toMillis(at + Beijing), Qt::UTC)
        .toString(QStringLiteral("yyyy-MM-dd hh:mm:ss"))
        .toLatin1();
}

} // namespace

Result<std::vector<LedgeredMessage>> readLedgeredMessages(const QString &file)
{
    QFile in(file);
    if (!in.open(QIODevice::ReadOnly))
        return Error{
            ErrorKind::Storage,
            QStringLiteral("The ledger “%1” of the simulator cannot be read: %2. Nothing was measured.")
                .arg(file, in.errorString())};
    std::vector<LedgeredMessage> messages;
    LedgeredMessage last;
    while (!in.atEnd()) {
        const QJsonObject entry = QJsonDocument::fromJson(in.readLine()).object();
        if (entry.value(QStringLiteral("event")).toString() != QLatin1String("accepted"))
            continue;
        last = {entry.value(QStringLiteral("number")).toString().mid(1).toLatin1(),
                sharedWith(last.providerId, entry.value(QStringLiteral("provider_id")).toString()),
                sharedWith(last.reference, entry.value(QStringLiteral("client_ref")).toString())};
        messages.push_back(last);
    }
    return messages;
}

QByteArray reportOf(const std::vector<LedgeredMessage> &messages, std::size_t first, std::size_t count,
                    TimePoint at)
{
    const QByteArray time = beijingTime(at);
    QByteArray report = "[";
    for (std::size_t index = first; index < first + count; ++index) {
        const LedgeredMessage &message = messages[index];
        const bool failed = index % 100 < 3;
        report += index > first ? ",{" : "{";
        report += "\"phone_number\":\"" + message.number + "\",\"send_time\":\"" + time
            + "\",\"report_time\":\"" + time + "\",\"success\":" + (failed ? "false" : "true")
            + ",\"err_code\":\"" + (failed ? "UNDELIV" : "DELIVERED")
            + "\",\"err_msg\":\"\",\"sms_size\":\"1\"," + "\"biz_id\":\"" + message.providerId
            + "\",\"out_id\":\"" + message.reference + "\"}";
    }
    return report + ']';
}

ReceiptStorm::ReceiptStorm(std::vector<LedgeredMessage> messages)
    : m_messages(std::move(messages))
{
}

ReceiptStorm::~ReceiptStorm()
{
    m_stopping = true;
    if (m_thread.joinable())
        m_thread.join();
}

void ReceiptStorm::begin(const PushTarget &target, TimePoint now)
{
    m_thread = std::thread([this, target, now] { run(target, now); });
}

void ReceiptStorm::run(const PushTarget &target, TimePoint now)
{
    using simulator::Pusher;
    const std::vector<Millis> again{Millis(200), Millis(1'000), Millis(5'000)};
    std::array<std::unique_ptr<Pusher>, Connections> pushers;
    for (auto &pusher : pushers)
        pusher = std::make_unique<Pusher>(target, again);
    std::size_t next = 0;
    qint64 open = 1;
    while (!m_stopping && (next < m_messages.size() || open > 0)) {
        qint64 ended = 0;
        for (const auto &pusher : pushers) {
            const Pusher::Tally tally = pusher->tally();
            ended += tally.taken + tally.lost;
            for (qint64 waiting = tally.waiting; waiting < WaitingAtMost && next < m_messages.size();
                 ++waiting) {
                const std::size_t count = std::min(PerRequest, m_messages.size() - next);
                pusher->push(reportOf(m_messages, next, count, now));
                next += count;
            }
        }
        open = static_cast<qint64>((next + PerRequest - 1) / PerRequest) - ended;
        std::this_thread::sleep_for(LookAtStormEvery);
    }
    for (const auto &pusher : pushers)
        m_lost += pusher->tally().lost;
    m_over = true;
}

} // namespace heliograph
