// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/demo/progressline.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace heliograph {

namespace {

constexpr int BarWidth = 24;
constexpr double NewestWeight = 0.5;
constexpr std::chrono::seconds BetweenPlainLines(5);

QString timeLeft(double seconds)
{
    const qint64 whole = std::llround(std::ceil(seconds));
    if (whole < 60)
        return QStringLiteral("%1 s").arg(whole);
    return QStringLiteral("%1 min %2 s").arg(whole / 60).arg(whole % 60);
}

} // namespace

ProgressLine::ProgressLine(QTextStream &out, bool terminal, const Clock &clock)
    : m_out(out)
    , m_terminal(terminal)
    , m_clock(clock)
    , m_since(clock.bootTime())
{
}

void ProgressLine::show(qint64 done, qint64 all)
{
    // When all have gone nothing moves here any more, and a rate of that would be none.
    const bool wasComplete = std::exchange(m_complete, done == all);
    if (wasComplete && m_complete)
        return;
    const std::chrono::microseconds now = m_clock.bootTime();
    const double seconds = std::chrono::duration<double>(now - m_since).count();
    if (seconds > 0.1) {
        const double newest = static_cast<double>(done - m_before) / seconds;
        m_speed = m_speed == 0 ? newest : m_speed + NewestWeight * (newest - m_speed);
        m_before = done;
        m_since = now;
    }
    const QString line = text(done, all, m_speed);
    if (m_terminal) {
        m_out << '\r' << line.leftJustified(m_width) << Qt::flush;
        m_width = line.size();
    } else if (m_lastLine.count() == 0 || now - m_lastLine >= BetweenPlainLines || done == all) {
        m_out << line << '\n' << Qt::flush;
        m_lastLine = now;
    }
}

void ProgressLine::finish()
{
    if (m_terminal)
        m_out << '\n' << Qt::flush;
}

QString ProgressLine::text(qint64 done, qint64 all, double perSecond) const
{
    const double share = all > 0 ? static_cast<double>(done) / static_cast<double>(all) : 1;
    QString line = QStringLiteral("%1 of %2 (%3 %)").arg(done).arg(all).arg(static_cast<int>(share * 100));
    if (m_terminal) {
        const int filled = static_cast<int>(std::clamp(share, 0.0, 1.0) * BarWidth);
        line.prepend(
            QString(u'[' % QString(filled, u'#') % QString(BarWidth - filled, u' ') % QStringLiteral("] ")));
    }
    if (perSecond >= 1) {
        line += QStringLiteral("  %1 messages/s").arg(std::llround(perSecond));
        if (done < all)
            line += QStringLiteral("  about ") + timeLeft(static_cast<double>(all - done) / perSecond)
                + QStringLiteral(" left");
    }
    return line;
}

} // namespace heliograph
