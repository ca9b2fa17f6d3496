// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/history/historyperiod.h"

#include "ui/text/format.h"

#include <QDateTime>

namespace heliograph {

namespace {

enum Period { Always, LastHour, Today, Yesterday, LastWeek, LastMonth, Own, Ask };

const QString PeriodKey = QStringLiteral("period");
const QString From = QStringLiteral("from");
const QString Until = QStringLiteral("until");
const QString SentFrom = QStringLiteral("sent-from");
const QString SentUntil = QStringLiteral("sent-until");

TimePoint startOfDay(TimePoint now, int daysBack)
{
    const QDate date = QDateTime::fromMSecsSinceEpoch(toMillis(now)).date().addDays(-daysBack);
    return fromMillis(date.startOfDay().toMSecsSinceEpoch());
}

} // namespace

HistoryPeriod::HistoryPeriod(QWidget *parent)
    : QComboBox(parent)
{
    addItem(tr("Any time"), Always);
    addItem(tr("Last hour"), LastHour);
    addItem(tr("Today"), Today);
    addItem(tr("Yesterday"), Yesterday);
    addItem(tr("Last 7 days"), LastWeek);
    addItem(tr("Last 30 days"), LastMonth);
    addItem(tr("From … to …"), Ask);
    connect(this, &QComboBox::activated, this, &HistoryPeriod::choose);
}

void HistoryPeriod::choose(int index)
{
    if (itemData(index).toInt() == Ask) {
        setCurrentIndex(m_before); // until he has said which
        Q_EMIT ownWanted(m_own);
        return;
    }
    m_before = index;
    Q_EMIT changed();
}

void HistoryPeriod::setOwn(const OwnPeriod &period)
{
    forgetOwn();
    m_own = period;
    insertItem(count() - 1, ownWords(), Own);
    m_before = count() - 2;
    setCurrentIndex(m_before);
}

void HistoryPeriod::forgetOwn()
{
    m_own = {};
    if (const int own = findData(Own); own >= 0)
        removeItem(own);
}

QString HistoryPeriod::ownWords() const
{
    const Format format;
    const QString words = m_own.from && m_own.until
        ? tr("%1 to %2").arg(format.time(*m_own.from), format.time(*m_own.until))
        : m_own.from ? tr("Since %1").arg(format.time(*m_own.from))
                     : tr("Until %1").arg(format.time(*m_own.until));
    return m_own.sent ? tr("Sent: %1").arg(words) : words;
}

void HistoryPeriod::narrow(MessageFilter &filter, TimePoint now) const
{
    switch (currentData().toInt()) {
    case LastHour:
        filter.from = now - std::chrono::hours(1);
        break;
    case Today:
        filter.from = startOfDay(now, 0);
        break;
    case Yesterday:
        filter.from = startOfDay(now, 1);
        filter.until = startOfDay(now, 0);
        break;
    case LastWeek:
        filter.from = startOfDay(now, 7);
        break;
    case LastMonth:
        filter.from = startOfDay(now, 30);
        break;
    case Own:
        (m_own.sent ? filter.sentFrom : filter.from) = m_own.from;
        (m_own.sent ? filter.sentUntil : filter.until) = m_own.until;
        break;
    default:
        break;
    }
}

void HistoryPeriod::addTo(QVariantMap &place) const
{
    const int period = currentData().toInt();
    if (period != Own) {
        if (period != Always)
            place.insert(PeriodKey, period);
        return;
    }
    if (m_own.from)
        place.insert(m_own.sent ? SentFrom : From, toMillis(*m_own.from));
    if (m_own.until)
        place.insert(m_own.sent ? SentUntil : Until, toMillis(*m_own.until));
}

void HistoryPeriod::setPlace(const QVariantMap &place)
{
    const auto moment = [&place](const QString &key) -> std::optional<TimePoint> {
        return place.contains(key) ? std::optional(fromMillis(place.value(key).toLongLong())) : std::nullopt;
    };
    OwnPeriod own;
    own.sent = place.contains(SentFrom) || place.contains(SentUntil);
    own.from = moment(own.sent ? SentFrom : From);
    own.until = moment(own.sent ? SentUntil : Until);
    if (own.from || own.until) {
        setOwn(own);
        return;
    }
    forgetOwn();
    const int period = place.value(PeriodKey).toInt();
    m_before = period >= Always && period <= LastMonth ? std::max(0, findData(period)) : 0;
    setCurrentIndex(m_before);
}

} // namespace heliograph
