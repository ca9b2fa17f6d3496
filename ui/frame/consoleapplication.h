// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QApplication>

#include <vector>

namespace heliograph {

//! The application of the console. It watches its own thread: how long each event holds it, and what of that
//! is its own work (product.md 3.14).
class ConsoleApplication : public QApplication
{
    Q_OBJECT

public:
    ConsoleApplication(int &argc, char **argv);

    bool notify(QObject *receiver, QEvent *event) override;

    struct Stalls
    {
        qint64 events = 0;
        double p99Ms = 0; //!< how long events held the thread, by the wall clock
        double longestMs = 0; //!< the most processor time that one event took
        QString longest; //!< whose that was: class and kind of event
    };

    //! From now on, afresh.
    void beginWatch();
    Stalls stalls() const;

private:
    int m_depth = 0;
    bool m_watching = false;
    std::vector<qint64> m_walls; // ns
    qint64 m_events = 0;
    qint64 m_longest = 0;
    QString m_longestWhat;
};

} // namespace heliograph
