// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/cells.h"

#include "engine/domain/countrycode.h"
#include "engine/domain/maskednumber.h"
#include "engine/domain/phonenumber.h"
#include "ui/text/countrytext.h"
#include "ui/text/statetext.h"
#include "ui/theme/icons.h"

#include <QLocale>

namespace heliograph {

QString Cells::numberText(const QString &e164, qint16 country, bool full)
{
    if (e164.isEmpty())
        return tr("not readable");
    const QString iso = countryText(country);
    const auto number = PhoneNumber::fromE164(e164, iso);
    if (!full)
        return number ? number->masked() : maskedNumber(e164);
    return number ? number->grouped() : e164;
}

TableCell Cells::number(const QString &e164, qint16 country, bool full)
{
    TableCell cell;
    cell.text = numberText(e164, country, full);
    cell.hint
        = country == 0 ? cell.text : QString(cell.text % QStringLiteral(" · ") % Cells::country(country));
    cell.copied = full ? e164 : cell.text;
    return cell;
}

TableCell Cells::state(LedgerLine line, const QString &because)
{
    TableCell cell;
    const QString name = StateText::name(line);
    cell.text = because.isEmpty() ? name : QString(name % QStringLiteral(": ") % because);
    cell.icon = Icons::icon(line);
    cell.accessible = tr("State: %1").arg(cell.text);
    return cell;
}

TableCell Cells::count(qint64 count, const Format &format)
{
    return {.text = format.count(count), .copied = QString::number(count)};
}

TableCell Cells::text(const QString &text)
{
    return {.text = text};
}

TableCell Cells::muted(const QString &text)
{
    TableCell cell;
    cell.text = text;
    cell.muted = true;
    return cell;
}

QString Cells::ago(TimePoint time, TimePoint now, const Format &format)
{
    const Millis since = now - time;
    if (since < std::chrono::seconds(5) && since > -std::chrono::seconds(5))
        return tr("now");
    return since.count() > 0 ? tr("%1 ago").arg(format.duration(since))
                             : tr("in %1").arg(format.duration(-since));
}

TableCell Cells::time(TimePoint time, TimePoint now, const Format &format)
{
    const QString absolute = format.time(time);
    const QString relative = ago(time, now, format);
    const bool recent = std::chrono::abs(now - time) < std::chrono::hours(24);
    TableCell cell;
    cell.text = recent ? relative : absolute;
    cell.hint = recent ? absolute : relative;
    cell.copied = absolute;
    return cell;
}

TableCell Cells::price(qint64 micros, const QString &currency, const Format &format)
{
    const auto money = micros < 0 ? Result<Money>(Error{}) : Money::of(micros, currency);
    return money ? text(format.money(*money)) : muted(tr("no price"));
}

QString Cells::money(const QList<Money> &sums, const Format &format)
{
    QStringList words;
    for (const Money &sum : sums) {
        if (!sum.currency().isEmpty())
            words.append(format.money(sum));
    }
    return words.isEmpty() ? tr("no price") : words.join(QStringLiteral(" + "));
}

QString Cells::country(qint16 code)
{
    return CountryText::name(countryText(code));
}

} // namespace heliograph
