// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/dispatch/uncertainarms.h"

#include <QRandomGenerator>

namespace heliograph {

namespace {

constexpr std::chrono::seconds AgainAfter(1);

} // namespace

UncertainArms::UncertainArms(Writer &writer, StorageWatch &storage, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_writer(writer)
    , m_storage(storage)
    , m_clock(clock)
{
    m_again.setSingleShot(true);
    m_again.setInterval(AgainAfter);
    connect(&m_again, &QTimer::timeout, this, &UncertainArms::lookUp);
    connect(&m_storage, &StorageWatch::recovered, this, &UncertainArms::lookUp);
}

QByteArray UncertainArms::freshIds(int requests)
{
    std::vector<quint32> words(static_cast<size_t>(requests) * RequestIdSize / sizeof(quint32));
    QRandomGenerator::system()->generate(words.begin(), words.end());
    return QByteArray(reinterpret_cast<const char *>(words.data()), requests * RequestIdSize);
}

void UncertainArms::add(const QByteArray &ids)
{
    for (qsizetype at = 0; at < ids.size(); at += RequestIdSize)
        m_requests.append(ids.mid(at, RequestIdSize));
    lookUp();
}

void UncertainArms::lookUp()
{
    if (m_requests.isEmpty() || m_looking || !m_storage.maySend())
        return;
    m_looking = true;
    m_writer
        .submit(WritePriority::Settle,
                [requests = m_requests, now = m_clock.now()](Store &store) {
                    return store.queue().releaseUnsent(requests, now);
                })
        .then(this,
              [this, count = m_requests.size()](const Result<int> &released) { lookedUp(count, released); });
}

void UncertainArms::lookedUp(qsizetype requests, const Result<int> &released)
{
    m_looking = false;
    if (!released) {
        m_again.start();
        Q_EMIT failed(released.error().detail);
        return;
    }
    m_requests.remove(0, std::min(requests, m_requests.size()));
    if (m_requests.isEmpty())
        Q_EMIT settled();
    else
        lookUp();
}

} // namespace heliograph
