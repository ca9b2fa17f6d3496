// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/query/report.h"

#include "engine/query/reportbuilder.h"
#include "engine/storage/reader.h"
#include "engine/storage/reportreader.h"

#include <numeric>

namespace heliograph {

namespace {

Result<void> expectPeriod(const ReportPeriod &period)
{
    if (period.from < period.until)
        return {};
    return Error{ErrorKind::Invalid,
                 QStringLiteral("The period of a report ends before it begins. Choose a later end.")};
}

//! The same span counted from the beginning of each period: a week before has the same days.
Result<void> compare(Reader &reader, const ReportQuestion &question, TimePoint now, Report &report)
{
    if (!question.comparedWith)
        return {};
    if (const Result<void> sound = expectPeriod(*question.comparedWith); !sound)
        return sound;
    ReportQuestion earlier = question;
    earlier.period = *question.comparedWith;
    earlier.step = report.step;
    ReportBuilder builder(earlier, now);
    if (const Result<void> read = builder.read(reader); !read)
        return read;
    const Report before = builder.take();
    report.before = before.totals;
    report.seriesBefore = before.series.mid(0, report.series.size());
    return {};
}

} // namespace

ReportCounts &ReportCounts::operator+=(const ReportCounts &other)
{
    for (size_t line = 0; line < m_lines.size(); ++line)
        m_lines[line] += other.m_lines[line];
    m_overdue += other.m_overdue;
    return *this;
}

qint64 ReportCounts::all() const
{
    return std::accumulate(m_lines.begin(), m_lines.end(), qint64(0));
}

qint64 ReportCounts::accepted() const
{
    return line(LedgerLine::Sent) + line(LedgerLine::Delivered) + line(LedgerLine::NotDelivered)
        + line(LedgerLine::NoReceipt);
}

qint64 ReportCounts::judged() const
{
    return accepted() - line(LedgerLine::Sent) + m_overdue;
}

std::optional<double> ReportCounts::deliveryRate() const
{
    if (judged() < FewestForShare)
        return std::nullopt;
    return double(line(LedgerLine::Delivered)) / double(judged());
}

ReportCost &ReportCost::operator+=(const ReportCost &other)
{
    for (auto each = other.micros.constBegin(); each != other.micros.constEnd(); ++each)
        micros[each.key()] += each.value();
    segments += other.segments;
    messages += other.messages;
    withoutPrice += other.withoutPrice;
    return *this;
}

QMap<QString, qint64> ReportCost::perDelivered(qint64 delivered) const
{
    QMap<QString, qint64> each;
    for (auto sum = micros.constBegin(); delivered > 0 && sum != micros.constEnd(); ++sum)
        each.insert(sum.key(), (sum.value() + delivered / 2) / delivered);
    return each;
}

ReportFigures &ReportFigures::operator+=(const ReportFigures &other)
{
    counts += other.counts;
    latency += other.latency;
    cost += other.cost;
    return *this;
}

Result<Report> runReport(Reader &reader, const ReportQuestion &question, TimePoint now)
{
    if (const Result<void> sound = expectPeriod(question.period); !sound)
        return sound.error();
    ReportBuilder builder(question, now);
    if (const Result<void> read = builder.read(reader); !read)
        return read.error();
    Report report = builder.take();
    if (const Result<void> compared = compare(reader, question, now, report); !compared)
        return compared.error();
    return report;
}

} // namespace heliograph
