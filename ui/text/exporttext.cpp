// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/text/exporttext.h"

#include "engine/domain/maskednumber.h"
#include "ui/text/countrytext.h"
#include "ui/text/statetext.h"

#include <QFileInfo>

#include <cmath>

namespace heliograph {

QStringList ExportText::filter(const MessageFilter &filter, const QString &campaign, const QString &provider,
                               const Format &format)
{
    QStringList words;
    if (!filter.e164.isEmpty())
        words.append(tr("To %1").arg(maskedNumber(filter.e164)));
    if (filter.campaign)
        words.append(tr("Campaign %1: %2").arg(QString::number(number(*filter.campaign)), campaign));
    if (filter.account)
        words.append(tr("Through %1").arg(provider));
    if (filter.line)
        words.append(tr("State: %1").arg(StateText::name(*filter.line)));
    if (!filter.reason.isEmpty())
        words.append(tr("Reason: %1").arg(filter.reason));
    if (!filter.country.isEmpty())
        words.append(tr("To country: %1").arg(CountryText::name(filter.country)));
    if (filter.from || filter.until)
        words.append(tr("Last change: %1").arg(period(filter.from, filter.until, format)));
    if (filter.sentFrom || filter.sentUntil)
        words.append(tr("Handed over: %1").arg(period(filter.sentFrom, filter.sentUntil, format)));
    return words;
}

QStringList ExportText::leftOut(const MessageFilter &filter, const QStringList &names)
{
    QStringList words;
    for (qsizetype at = 0; at < names.size(); ++at) {
        const bool isCampaign = at < filter.leftOut.campaigns.size();
        words.append((isCampaign ? tr("Without campaign %1") : tr("Without provider %1")).arg(names.at(at)));
    }
    for (const LedgerLine line : filter.leftOut.lines)
        words.append(tr("Without state %1").arg(StateText::name(line)));
    return words;
}

QString ExportText::period(const std::optional<TimePoint> &from, const std::optional<TimePoint> &until,
                           const Format &format)
{
    if (from && until)
        return tr("from %1 until before %2").arg(format.time(*from), format.time(*until));
    return from ? tr("from %1 on").arg(format.time(*from)) : tr("before %1").arg(format.time(*until));
}

QString ExportText::numbers(ExportNumbers numbers)
{
    switch (numbers) {
    case ExportNumbers::Masked:
        return tr("masked");
    case ExportNumbers::Full:
        return tr("in full, with their plus sign");
    case ExportNumbers::None:
        return tr("left out");
    }
    Q_UNREACHABLE();
}

QString ExportText::times(const ExportTimes &times)
{
    switch (times.form) {
    case ExportTimes::Form::Iso:
        return tr("ISO 8601, in UTC");
    case ExportTimes::Form::Utc:
        return tr("UTC");
    case ExportTimes::Form::Zone:
        return tr("time zone %1").arg(QString::fromLatin1(times.zone.id()));
    }
    Q_UNREACHABLE();
}

QString ExportText::shape(const ExportStyle &style)
{
    if (style.type == ExportType::Xlsx)
        return tr("XLSX; phone numbers and texts are cells of text, so none of them can run as a formula");
    const QString separator = style.csv.separator == ';' ? tr("CSV with semicolons")
        : style.csv.separator == '\t'                    ? tr("CSV with tabs")
                                                         : tr("CSV with commas");
    const QString mark
        = style.csv.byteOrderMark ? tr("UTF-8 with byte order mark") : tr("UTF-8 without byte order mark");
    const QString guard = style.csv.guard
        ? tr("texts that look like a formula have an apostrophe in front, numbers have not")
        : tr("texts that look like a formula are as they were: a spreadsheet may run them");
    return tr("%1, %2; %3", "what a file looks like").arg(separator, mark, guard);
}

QString ExportText::summary(const ExportOrder &order, const Exported &exported, const Format &format)
{
    QStringList lines{tr("Messages exported by Heliograph"), QString()};
    const auto line = [&lines](const QString &what, const QString &value) {
        lines.append(tr("%1: %2", "a line of a summary").arg(what, value));
    };
    line(tr("File"), QFileInfo(order.file).fileName());
    line(tr("As of"), format.time(exported.asOf));
    line(tr("Rows"), format.count(exported.rows));
    line(tr("Size"), format.bytes(exported.bytes));
    line(QStringLiteral("SHA-256"), QString::fromLatin1(exported.sha256.toHex()));
    line(tr("Columns"), exported.columns.join(QStringLiteral(", ")));
    line(tr("Phone numbers"), numbers(order.numbers));
    line(tr("Times"), times(order.style.times));
    line(tr("Format"), shape(order.style));
    lines.append({QString(), tr("Which messages")});
    const QStringList chosen = filter(order.filter, exported.campaign, exported.provider, format)
        + leftOut(order.filter, exported.leftOut);
    for (const QString &words : chosen.isEmpty() ? QStringList{tr("All messages")} : chosen)
        lines.append(QString(QStringLiteral("  ") % words));
    lines.append({QString(), tr("Ledger")});
    for (const LedgerLine each : LedgerLines)
        lines.append(QString(
            QStringLiteral("  ")
            % tr("%1: %2", "a line of a summary")
                  .arg(StateText::name(each), format.count(exported.lines.at(static_cast<size_t>(each))))));
    lines.append(
        QString(QStringLiteral("  ")
                % tr("%1: %2", "a line of a summary").arg(tr("Together"), format.count(exported.rows))));
    return QString(lines.join(QLatin1Char('\n')) % QLatin1Char('\n'));
}

QString ExportText::remaining(double share, Millis spent, const Format &format)
{
    constexpr double Telling = 0.02; // less says nothing yet
    if (share < Telling || share >= 1 || spent < std::chrono::seconds(1))
        return {};
    const double left = static_cast<double>(spent.count()) * (1 - share) / share;
    const Millis seconds = std::chrono::seconds(std::llround(std::ceil(left / 1'000)));
    return tr("about %1 left").arg(format.duration(seconds));
}

} // namespace heliograph
