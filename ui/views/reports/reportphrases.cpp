// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/reports/reportphrases.h"

#include <QDateTime>

namespace heliograph {

namespace {

constexpr int HoursThatNeedNoDay = 25;

} // namespace

ReportPhrases::ReportPhrases(const Report &report, const QTimeZone &zone, const QLocale &locale)
    : m_report(report)
    , m_zone(zone)
    , m_locale(locale)
    , m_format(locale, zone)
{
}

QStringList ReportPhrases::figures() const
{
    const ReportCounts &counts = m_report.totals.counts;
    QStringList figures{tr("%1 sent", "messages").arg(count(counts.accepted()))};
    if (counts.deliveryRate()) {
        const QString change = rateChange();
        const QString delivered = tr("%1 delivered", "a share").arg(rate(counts));
        figures.append(change.isEmpty()
                           ? delivered
                           : tr("%1 (%2)", "a share, and how it changed").arg(delivered, change));
        figures.append(
            tr("%1 no receipt", "a share").arg(share(counts.line(LedgerLine::NoReceipt), counts.judged())));
    } else {
        figures.append(tr("%1 delivered", "a count").arg(count(counts.line(LedgerLine::Delivered))));
    }
    if (const auto bound = percentile(m_report.totals.latency, 95))
        figures.append(tr("p95 %1", "95 percent are delivered in at most").arg(atMost(bound)));
    const QString paid = sums(m_report.totals.cost.micros);
    figures.append(paid.isEmpty() ? tr("no price") : paid);
    figures.append(counts.accepted() < FewestForShare
                       ? tr("%Ln opt-out(s)", nullptr, Format::plural(m_report.optOuts))
                       : tr("opt-outs %1", "a share").arg(share(m_report.optOuts, counts.accepted())));
    return figures;
}

QString ReportPhrases::periodWords() const
{
    const QString first = date(m_report.period.from);
    const QString last = date(m_report.period.until - Millis(1));
    return first == last ? first : tr("%1 to %2", "a period").arg(first, last);
}

QString ReportPhrases::date(TimePoint time) const
{
    //: The pattern of a date in full, as QLocale::toString() reads it.
    return m_locale.toString(QDateTime::fromMSecsSinceEpoch(toMillis(time), m_zone), tr("d MMMM yyyy"));
}

QString ReportPhrases::stepLabel(TimePoint time) const
{
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(toMillis(time), m_zone);
    //: The pattern of a day and a month, as QLocale::toString() reads it.
    const QString day = m_locale.toString(local, tr("d MMM"));
    if (m_report.step != ReportStep::Hour)
        return day;
    const QString hour = m_locale.toString(local, QStringLiteral("HH:mm"));
    return m_report.series.size() <= HoursThatNeedNoDay ? hour : QString(day % u' ' % hour);
}

QString ReportPhrases::stepText(TimePoint time) const
{
    if (m_report.step != ReportStep::Hour)
        return date(time);
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(toMillis(time), m_zone);
    // With the zone's name, since an hour comes twice when the clocks are put back.
    return tr("%1, %2 %3", "a date, a time and a zone")
        .arg(date(time), m_locale.toString(local, QStringLiteral("HH:mm")), local.timeZoneAbbreviation());
}

QString ReportPhrases::rate(const ReportCounts &counts) const
{
    const qint64 delivered = counts.line(LedgerLine::Delivered);
    if (counts.deliveryRate())
        return share(delivered, counts.judged());
    return counts.judged() == 0
        ? QString()
        : tr("%1 of %2", "so many of a few messages").arg(count(delivered), count(counts.judged()));
}

QString ReportPhrases::rateChange() const
{
    const auto now = m_report.totals.counts.deliveryRate();
    const auto before = m_report.before ? m_report.before->counts.deliveryRate() : std::nullopt;
    if (!now || !before)
        return {};
    const double points = (*now - *before) * 100;
    return QString((points < 0 ? u'−' : u'+') % m_format.decimal(std::abs(points)));
}

std::optional<LatencyBound> ReportPhrases::percentile(const LatencyCounts &latency, int percent)
{
    return latency.total() < FewestForShare ? std::nullopt : latency.percentile(percent);
}

QString ReportPhrases::atMost(const std::optional<LatencyBound> &bound) const
{
    if (!bound)
        return {};
    return QString((bound->beyond ? QStringLiteral("> ") : QStringLiteral("≤ "))
                   % m_format.duration(bound->atMost));
}

QString ReportPhrases::money(qint64 micros, const QString &currency) const
{
    const auto money = Money::of(micros, currency);
    return money ? m_format.money(*money) : QString();
}

QString ReportPhrases::sums(const QMap<QString, qint64> &micros) const
{
    QStringList sums;
    for (auto each = micros.constBegin(); each != micros.constEnd(); ++each)
        sums.append(money(each.value(), each.key()));
    return sums.join(QStringLiteral(" · "));
}

} // namespace heliograph
