// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/dispatch/storagewatch.h"

namespace heliograph {

namespace {

constexpr std::chrono::seconds ProbeAfter(1);
constexpr std::chrono::seconds LookEvery(1);

// engine.md A17. It is told until the log has become small again, so that the alarm does not flicker.
constexpr qint64 AlarmLogBytes = 256LL * 1024 * 1024;
constexpr qint64 QuietLogBytes = 128LL * 1024 * 1024;

//! Whether the database can be opened anew and brought what is kept in memory.
bool canBeProbed(StorageTrouble trouble)
{
    return !endsEngine(trouble) || trouble == StorageTrouble::LogMissing;
}

} // namespace

StorageWatch::StorageWatch(Parts parts, QObject *parent)
    : QObject(parent)
    , m_parts(std::move(parts))
{
    m_probe.setSingleShot(true);
    m_probe.setInterval(ProbeAfter);
    connect(&m_probe, &QTimer::timeout, this, &StorageWatch::probe);
    connect(&m_look, &QTimer::timeout, this, &StorageWatch::look);
    connect(&m_parts.journal, &SendJournal::failed, this, &StorageWatch::journalFailed);
    m_look.start(LookEvery);
}

bool StorageWatch::failed(const QString &detail)
{
    const StorageTrouble read = m_parts.reader.takeTrouble();
    const StorageTrouble written = m_parts.writer.trouble();
    const StorageTrouble trouble = std::max(read, written);
    if (trouble == StorageTrouble::None)
        return false;
    become(trouble, detail);
    return true;
}

void StorageWatch::journalFailed(const QString &detail)
{
    become(StorageTrouble::Journal, detail);
}

void StorageWatch::become(StorageTrouble trouble, const QString &detail)
{
    if (endsEngine(m_health.trouble))
        return;
    if (canBeProbed(trouble) && !m_probing && !m_probe.isActive())
        m_probe.start();
    if (trouble == m_health.trouble)
        return;
    const TimePoint since = stopsSending(m_health.trouble) ? m_health.since : m_parts.clock.now();
    m_health = {.trouble = trouble, .since = since, .detail = detail};
    Q_EMIT changed(m_health);
}

void StorageWatch::probe()
{
    m_probing = true;
    m_parts.writer.recover(least()).then(this, [this](const Result<void> &recovery) {
        m_probing = false;
        probed(recovery);
    });
}

void StorageWatch::probed(const Result<void> &recovery)
{
    if (!recovery) {
        const StorageTrouble found = m_parts.writer.trouble();
        become(found == StorageTrouble::None ? m_health.trouble : found, recovery.error().detail);
        return;
    }
    if (const Result<void> opened = m_parts.reader.reopen(); !opened) {
        const StorageTrouble found = m_parts.reader.takeTrouble();
        become(found == StorageTrouble::None ? m_health.trouble : found, opened.error().detail);
        return;
    }
    if (m_parts.journal.isBroken()) {
        if (const Result<void> begun = m_parts.journal.restart(); !begun) {
            journalFailed(begun.error().detail);
            return;
        }
    }
    looksSound();
}

void StorageWatch::looksSound()
{
    // What was kept may be saved, but only a new start may send again.
    if (!endsEngine(m_health.trouble)) {
        m_health = {};
        Q_EMIT changed(m_health);
    }
    Q_EMIT recovered();
}

//! A reader that stays in the middle of something keeps the log from being written back.
void StorageWatch::look()
{
    const qint64 bytes = m_parts.writer.logBytes();
    if (m_health.trouble == StorageTrouble::None && bytes > AlarmLogBytes) {
        m_health = {.trouble = StorageTrouble::LogGrows,
                    .since = m_parts.clock.now(),
                    .detail = QString::number(bytes)};
        Q_EMIT changed(m_health);
    } else if (m_health.trouble == StorageTrouble::LogGrows && bytes < QuietLogBytes) {
        m_health = {};
        Q_EMIT changed(m_health);
    }
}

//! What the database must know to be the one from which everything has left.
DatabaseAge StorageWatch::least() const
{
    DatabaseAge age = m_parts.age;
    age.attempt = std::max(age.attempt, m_parts.journal.highestAttempt());
    return age;
}

} // namespace heliograph
