// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/changewords.h"
#include "app/commands/verbs.h"
#include "app/instantargument.h"
#include "app/jsonvalues.h"
#include "app/opening.h"

#include "engine/ingest/pricefile.h"
#include "ui/text/statetext.h"

#include <QFile>

namespace heliograph {

namespace {

using namespace Qt::Literals::StringLiterals;

ExitCode importPrices(Invocation &call, const QString &name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return fail(call, {ErrorKind::Invalid, u"“%1” cannot be read: %2."_s.arg(name, file.errorString())});
    const auto opened = openAccountForWriting(call);
    if (!opened)
        return fail(call, opened.error());
    const auto zone = zoneArgument(call);
    if (!zone)
        return fail(call, zone.error());
    const auto prices = readPrices(file, opened->account.id, call.clock.now(), [&zone](const QString &text) {
        return instantOf(text.size() == 10 ? QString(text % u"T00:00") : text, *zone, u"valid_from"_s);
    });
    if (!prices)
        return fail(call, prices.error());
    const auto added = opened->store->limits().addPrices(*prices, BuiltInAuthor);
    if (!added)
        return failOrWait(call, *opened->store, added.error());
    if (call.json())
        call.print({{u"prices"_s, *added}});
    else
        call.out << u"%1 has %2 prices more. What has none stays without a price; it is never free.\n"_s.arg(
            opened->account.label, QString::number(*added));
    return ExitCode::Done;
}

ExitCode prices(Invocation &call)
{
    if (call.options.isSet(u"import"_s))
        return importPrices(call, call.option(u"import"_s));
    const auto opened = openAccountForReading(call);
    if (!opened)
        return fail(call, opened.error());
    const auto prices = opened->reader->limits().prices();
    if (!prices)
        return fail(call, prices.error());
    const Format format;
    for (const Price &price : *prices) {
        if (price.account != opened->account.id)
            continue;
        const auto messageClass = static_cast<MessageClass>(price.messageClass);
        if (call.json())
            call.print({{u"country"_s, price.country},
                        {u"class"_s, messageClassKey(messageClass)},
                        {u"price"_s, price.perSegment.toDecimal()},
                        {u"currency"_s, price.perSegment.currency()},
                        {u"valid_from"_s, isoSecond(price.validFrom)}});
        else
            call.out << u"%1  %2  %3 %4 a segment, from %5\n"_s.arg(
                price.country, StateText::name(messageClass).leftJustified(9), price.perSegment.currency(),
                price.perSegment.toDecimal(), format.time(price.validFrom));
    }
    return ExitCode::Done;
}

void declarePrices(QCommandLineParser &parser)
{
    parser.addOption({u"import"_s,
                      u"A CSV file with the columns country, price and currency, and if need be class and "
                      "valid_from. All of its lines or none are taken."_s,
                      u"FILE.csv"_s});
    declareZone(parser);
}

} // namespace

QList<Verb> priceVerbs()
{
    return {{u"provider"_s, u"prices"_s, u"NAME"_s, u"List what a segment costs, or import a price list."_s,
             1, 1, declarePrices, prices}};
}

} // namespace heliograph
