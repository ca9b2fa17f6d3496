// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/clock.h"

#include <QString>
#include <QTextStream>

namespace heliograph {

//! Shows how far something is: one line that is rewritten on a terminal, a plain line now and then elsewhere.
class ProgressLine
{
public:
    ProgressLine(QTextStream &out, bool terminal, const Clock &clock);

    //! \a done of \a all are through; says the speed since the last call and the time left.
    void show(qint64 done, qint64 all);

    //! Ends the line.
    void finish();

private:
    QString text(qint64 done, qint64 all, double perSecond) const;

    QTextStream &m_out;
    const bool m_terminal;
    const Clock &m_clock;
    std::chrono::microseconds m_since{0};
    qint64 m_before = 0;
    double m_speed = 0;
    std::chrono::microseconds m_lastLine{0};
    qsizetype m_width = 0;
    bool m_complete = false;
};

} // namespace heliograph
