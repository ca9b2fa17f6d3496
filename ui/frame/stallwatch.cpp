// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/frame/stallwatch.h"

#include <QLoggingCategory>
#include <QMetaEnum>
#include <QThread>

#include <algorithm>
#include <ctime>

namespace heliograph {

namespace {

constexpr qint64 NsPerMs = 1'000'000;

#ifndef NDEBUG
Q_LOGGING_CATEGORY(gui, "heliograph.gui", QtInfoMsg)
constexpr qint64 MostNs = 50 * NsPerMs; // that an event may take of the thread's own time
#endif

qint64 threadNs()
{
#ifdef Q_OS_UNIX
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return qint64(time.tv_sec) * 1'000'000'000 + time.tv_nsec;
#else
    return 0;
#endif
}

QString nameOf(const QByteArray &className, QEvent::Type type)
{
    const char *kind = QMetaEnum::fromType<QEvent::Type>().valueToKey(type);
    return QString(QString::fromLatin1(className) % QLatin1Char(' ')
                   % (kind == nullptr ? QString::number(type) : QString::fromLatin1(kind)));
}

} // namespace

StallWatch::StallWatch()
    : m_thread(QThread::currentThread())
{
}

void StallWatch::begin()
{
    m_watching = true;
    m_walls.clear();
    m_longest = 0;
    m_longestWhat.clear();
}

StallWatch::Turn::Turn(StallWatch &watch, const QObject &receiver, const QEvent &event)
    : m_watch(QThread::currentThread() == watch.m_thread && !watch.m_busy ? &watch : nullptr)
{
    if (m_watch == nullptr)
        return;
    m_watch->m_busy = true;
    m_className = receiver.metaObject()->className();
    m_type = event.type();
    m_wall.start();
    m_threadNs = threadNs();
}

StallWatch::Turn::~Turn()
{
    if (m_watch == nullptr)
        return;
    m_watch->m_busy = false;
    m_watch->note(m_wall.nsecsElapsed(), threadNs() - m_threadNs, m_className, m_type);
}

void StallWatch::note(qint64 wallNs, qint64 ownNs, const QByteArray &className, QEvent::Type type)
{
    if (m_watching) {
        m_walls.push_back(wallNs);
        if (ownNs > m_longest) {
            m_longest = ownNs;
            m_longestWhat = nameOf(className, type);
        }
    }
#ifndef NDEBUG
    if (ownNs > MostNs)
        qCInfo(gui) << "an event held the window for" << ownNs / NsPerMs << "ms:" << nameOf(className, type);
#endif
}

StallWatch::Stalls StallWatch::stalls() const
{
    Stalls stalls;
    stalls.events = static_cast<qint64>(m_walls.size());
    stalls.longestMs = static_cast<double>(m_longest) / NsPerMs;
    stalls.longest = m_longestWhat;
    if (m_walls.empty())
        return stalls;
    std::vector<qint64> walls = m_walls;
    const auto place = walls.begin() + static_cast<std::ptrdiff_t>((walls.size() - 1) * 99 / 100);
    std::nth_element(walls.begin(), place, walls.end());
    stalls.p99Ms = static_cast<double>(*place) / NsPerMs;
    return stalls;
}

} // namespace heliograph
