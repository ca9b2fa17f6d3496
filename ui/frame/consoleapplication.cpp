// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/frame/consoleapplication.h"

#include <QElapsedTimer>
#include <QEvent>
#include <QLoggingCategory>
#include <QMetaEnum>

#include <algorithm>
#include <ctime>

namespace heliograph {

namespace {

#ifndef NDEBUG
Q_LOGGING_CATEGORY(gui, "heliograph.gui", QtInfoMsg)
#endif

constexpr qint64 NsPerMs = 1'000'000;
#ifndef NDEBUG
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

QString nameOf(const QByteArray &className, int type)
{
    const char *kind = QMetaEnum::fromType<QEvent::Type>().valueToKey(type);
    return QString(QString::fromLatin1(className) % QLatin1Char(' ')
                   % (kind == nullptr ? QString::number(type) : QString::fromLatin1(kind)));
}

} // namespace

ConsoleApplication::ConsoleApplication(int &argc, char **argv)
    : QApplication(argc, argv)
{
}

void ConsoleApplication::beginWatch()
{
    m_watching = true;
    m_walls.clear();
    m_events = 0;
    m_longest = 0;
    m_longestWhat.clear();
}

// Events inside events belong to the outer one.
bool ConsoleApplication::notify(QObject *receiver, QEvent *event)
{
    if (m_depth > 0)
        return QApplication::notify(receiver, event);
    // The receiver may be gone afterwards.
    const QByteArray className = receiver->metaObject()->className();
    const int type = event->type();
    QElapsedTimer wall;
    wall.start();
    const qint64 before = threadNs();
    ++m_depth;
    const bool handled = QApplication::notify(receiver, event);
    --m_depth;
    const qint64 own = threadNs() - before;
    if (m_watching) {
        ++m_events;
        m_walls.push_back(wall.nsecsElapsed());
        if (own > m_longest) {
            m_longest = own;
            m_longestWhat = nameOf(className, type);
        }
    }
#ifndef NDEBUG
    if (own > MostNs)
        qCInfo(gui) << "an event held the window for" << own / NsPerMs << "ms:" << nameOf(className, type);
#endif
    return handled;
}

ConsoleApplication::Stalls ConsoleApplication::stalls() const
{
    Stalls stalls;
    stalls.events = m_events;
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
