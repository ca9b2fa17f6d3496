// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/reportwords.h"

#include "app/counted.h"

#include "engine/providers/catalogue.h"
#include "ui/text/codetext.h"
#include "ui/text/format.h"
#include "ui/text/statetext.h"

#include <QDateTime>
#include <QJsonArray>

namespace heliograph {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr std::array Percentiles = {50, 90, 95, 99};

QString isoIn(TimePoint time, const QTimeZone &zone)
{
    return QDateTime::fromMSecsSinceEpoch(toMillis(time), zone)
        .toOffsetFromUtc(zone.offsetFromUtc(QDateTime::fromMSecsSinceEpoch(toMillis(time))))
        .toString(Qt::ISODate);
}

QString decimal(const QString &currency, qint64 micros)
{
    const auto money = Money::of(micros, currency);
    return money ? money->toDecimal() : QString::number(micros);
}

QString stepKey(ReportStep step)
{
    switch (step) {
    case ReportStep::Hour:
        return u"hour"_s;
    case ReportStep::Day:
        return u"day"_s;
    case ReportStep::Week:
        return u"week"_s;
    }
    Q_UNREACHABLE();
}

QJsonObject countsJson(const ReportCounts &counts)
{
    QJsonObject json{{u"handed_over"_s, counts.all()}, {u"accepted"_s, counts.accepted()}};
    for (const LedgerLine line : ReportLines)
        json.insert(ledgerKey(line), counts.line(line));
    const auto rate = counts.deliveryRate();
    json.insert(u"judged"_s, counts.judged());
    json.insert(u"delivery_rate"_s, rate ? QJsonValue(*rate) : QJsonValue());
    return json;
}

QJsonObject latencyJson(const LatencyCounts &latency)
{
    QJsonObject json;
    for (const int percent : Percentiles) {
        const auto bound = latency.total() < FewestForShare ? std::nullopt : latency.percentile(percent);
        json.insert(u"p%1"_s.arg(percent),
                    bound && !bound->beyond ? QJsonValue(qint64(bound->atMost.count()) / 1000)
                                            : QJsonValue());
    }
    return json;
}

QJsonObject costJson(const ReportCost &cost, qint64 delivered)
{
    QJsonObject sums;
    for (auto each = cost.micros.constBegin(); each != cost.micros.constEnd(); ++each)
        sums.insert(each.key(), decimal(each.key(), each.value()));
    QJsonObject perDelivered;
    const auto shares = cost.perDelivered(delivered);
    for (auto each = shares.constBegin(); each != shares.constEnd(); ++each)
        perDelivered.insert(each.key(), decimal(each.key(), each.value()));
    return {{u"segments"_s, cost.segments},
            {u"cost"_s, sums},
            {u"cost_per_delivered"_s, perDelivered},
            {u"without_price"_s, cost.withoutPrice}};
}

QJsonObject figuresJson(const ReportFigures &figures)
{
    QJsonObject json = countsJson(figures.counts);
    json.insert(u"delivery_seconds_at_most"_s, latencyJson(figures.latency));
    const QJsonObject cost = costJson(figures.cost, figures.counts.line(LedgerLine::Delivered));
    for (auto each = cost.constBegin(); each != cost.constEnd(); ++each)
        json.insert(each.key(), each.value());
    return json;
}

QJsonArray errorsJson(const Report &report)
{
    QJsonArray errors;
    for (const ReportError &error : report.errors)
        errors.append(QJsonObject{
            {u"state"_s, ledgerKey(error.line)}, {u"reason"_s, error.code}, {u"count"_s, error.count}});
    if (report.otherErrors > 0)
        errors.append(QJsonObject{{u"state"_s, QJsonValue()},
                                  {u"reason"_s, QJsonValue()},
                                  {u"kinds"_s, report.otherErrorKinds},
                                  {u"count"_s, report.otherErrors}});
    return errors;
}

QString rateInWords(const ReportCounts &counts, const Format &format)
{
    const qint64 delivered = counts.line(LedgerLine::Delivered);
    if (!counts.deliveryRate())
        return u"%1 of %2 delivered"_s.arg(format.count(delivered), format.count(counts.judged()));
    return u"%1 delivered"_s.arg(format.share(delivered, counts.judged()));
}

QString latencyInWords(const LatencyCounts &latency, const Format &format)
{
    const auto bound = latency.total() < FewestForShare ? std::nullopt : latency.percentile(95);
    if (!bound)
        return {};
    const QString time = format.duration(bound->atMost);
    return bound->beyond ? u", 95 % in more than %1"_s.arg(time) : u", 95 % within %1"_s.arg(time);
}

QString costInWords(const ReportCost &cost, const Format &format)
{
    QStringList sums;
    for (auto each = cost.micros.constBegin(); each != cost.micros.constEnd(); ++each) {
        if (const auto money = Money::of(each.value(), each.key()))
            sums.append(format.money(*money));
    }
    if (cost.withoutPrice > 0)
        sums.append(u"%1 without a price"_s.arg(countedMessages(cost.withoutPrice)));
    return sums.isEmpty() ? QString() : QString(u", "_s % sums.join(u" and "_s));
}

QString line(const QString &name, const ReportCounts &counts, const QString &more, const Format &format)
{
    return u"%1  %2 sent, %3, %4 refused, %5 unknown%6\n"_s.arg(
        name, format.count(counts.accepted()), rateInWords(counts, format),
        format.count(counts.line(LedgerLine::Refused)), format.count(counts.line(LedgerLine::Unknown)), more);
}

QString line(const QString &name, const ReportFigures &figures, const Format &format)
{
    return line(name, figures.counts,
                QString(latencyInWords(figures.latency, format) % costInWords(figures.cost, format)), format);
}

} // namespace

QJsonObject reportJson(const Report &report, const QTimeZone &zone)
{
    QJsonArray series;
    for (const ReportPoint &point : report.series) {
        QJsonObject json = countsJson(point.counts);
        json.insert(u"from"_s, isoIn(point.period.from, zone));
        series.append(json);
    }
    QJsonArray providers;
    for (const ReportAccount &account : report.accounts) {
        QJsonObject json = figuresJson(account.figures);
        json.insert(u"provider"_s, account.label);
        providers.append(json);
    }
    QJsonArray countries;
    for (const ReportCountry &country : report.countries) {
        QJsonObject json = figuresJson(country.figures);
        json.insert(u"country"_s, country.code);
        countries.append(json);
    }
    return {{u"from"_s, isoIn(report.period.from, zone)},
            {u"until"_s, isoIn(report.period.until, zone)},
            {u"by"_s, stepKey(report.step)},
            {u"totals"_s, figuresJson(report.totals)},
            {u"replies"_s, report.replies},
            {u"opt_outs"_s, report.optOuts},
            {u"series"_s, series},
            {u"providers"_s, providers},
            {u"countries"_s, countries},
            {u"errors"_s, errorsJson(report)}};
}

QString reportInWords(const Report &report, const QTimeZone &zone)
{
    const Format format(QLocale(), zone);
    QString words = u"Handed over from %1 until %2:\n"_s.arg(format.time(report.period.from),
                                                             format.time(report.period.until));
    words += line(u"All"_s, report.totals, format);
    words += u"%1, %2\n"_s.arg(counted(report.replies, u"reply"_s, u"replies"_s),
                               counted(report.optOuts, u"opt-out"_s, u"opt-outs"_s));
    words += u"\nBy %1\n"_s.arg(stepKey(report.step));
    for (const ReportPoint &point : report.series) {
        if (point.counts.all() > 0)
            words += line(format.time(point.period.from), point.counts, {}, format);
    }
    words += u"\nBy provider\n"_s;
    for (const ReportAccount &account : report.accounts)
        words += line(account.label, account.figures, format);
    words += u"\nBy country\n"_s;
    for (const ReportCountry &country : report.countries)
        words += line(country.code, country.figures, format);
    words += u"\nBy error\n"_s;
    for (const ReportError &error : report.errors)
        words += u"%1  %2: %3\n"_s.arg(format.count(error.count), StateText::name(error.line),
                                       CodeText::withCode(codeMeaning(error.code), error.code));
    if (report.otherErrors > 0)
        words += u"%1  with %2 other reasons\n"_s.arg(format.count(report.otherErrors),
                                                      format.count(report.otherErrorKinds));
    return words;
}

} // namespace heliograph
