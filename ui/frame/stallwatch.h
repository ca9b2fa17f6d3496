// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QElapsedTimer>
#include <QEvent>
#include <QString>

#include <vector>

class QObject;
class QThread;

namespace heliograph {

//! Watches one thread, the one it is made on: how long each event holds it, and what of that is its own work
//! (product.md 3.14). Events of other threads may pass by; they are not looked at.
class StallWatch
{
public:
    struct Stalls
    {
        qint64 events = 0;
        double p99Ms = 0; //!< how long events held the thread, by the wall clock
        double longestMs = 0; //!< the most processor time that one event took
        QString longest; //!< whose that was: class and kind of event
    };

    StallWatch();

    //! From now on, afresh.
    void begin();
    Stalls stalls() const;

    //! As long as it lives, the event is being handled. Events inside events belong to the outer one.
    class Turn
    {
    public:
        Turn(StallWatch &watch, const QObject &receiver, const QEvent &event);
        ~Turn();
        Q_DISABLE_COPY_MOVE(Turn)

    private:
        StallWatch *m_watch; // null: not to be counted
        QByteArray m_className; // the receiver may be gone afterwards
        QEvent::Type m_type = QEvent::None;
        QElapsedTimer m_wall;
        qint64 m_threadNs = 0;
    };

private:
    void note(qint64 wallNs, qint64 ownNs, const QByteArray &className, QEvent::Type type);

    const QThread *m_thread;
    bool m_busy = false;
    bool m_watching = false;
    std::vector<qint64> m_walls; // ns
    qint64 m_longest = 0; // ns
    QString m_longestWhat;
};

} // namespace heliograph
