// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/verbs.h"
#include "app/counted.h"
#include "app/filterarguments.h"
#include "app/numberarguments.h"
#include "app/opening.h"

#include "engine/query/exporter.h"
#include "ui/text/format.h"

#include <QFile>

#include <unistd.h>

namespace heliograph {

namespace {

// Progress is for somebody who watches; a log file would only fill with it.
bool isTerminal(const QTextStream &stream)
{
    const auto *file = qobject_cast<const QFile *>(stream.device());
    return file != nullptr && file->handle() >= 0 && isatty(file->handle()) == 1;
}

Exporter::Progress progressOn(Invocation &call)
{
    if (!isTerminal(call.err))
        return {};
    return [&call](qint64 rows) {
        call.err << QStringLiteral("\r%1 messages").arg(Format().count(rows)) << Qt::flush;
        return true;
    };
}

Result<ExportOrder> readOrder(const Invocation &call, Reader &reader)
{
    if (call.option(QStringLiteral("out")).isEmpty())
        return Error{ErrorKind::Invalid, QStringLiteral("Name the file to write with --out.")};
    const auto filter = readFilter(call, reader);
    if (!filter)
        return filter.error();
    ExportOrder order{.file = call.option(QStringLiteral("out")),
                      .filter = *filter,
                      .columns = {},
                      .numbers = ExportNumbers::Masked,
                      .why = call.option(QStringLiteral("why")).trimmed()};
    if (call.options.isSet(QStringLiteral("full-numbers")))
        order.numbers = ExportNumbers::Full;
    const QStringList columns
        = call.option(QStringLiteral("columns")).split(QLatin1Char(','), Qt::SkipEmptyParts);
    for (const QString &column : columns)
        order.columns.append(column.trimmed());
    return order;
}

ExitCode exportHistory(Invocation &call)
{
    const auto opened = openForWriting(call);
    if (!opened)
        return fail(call, opened.error());
    const auto order = readOrder(call, *opened->reader);
    if (!order)
        return fail(call, order.error());
    const auto situation = opened->situation(call.clock);
    if (!situation)
        return fail(call, situation.error());
    const auto rows
        = Exporter(*opened->reader, opened->store->disclosures(), *situation).run(*order, progressOn(call));
    if (isTerminal(call.err))
        call.err << '\n';
    if (!rows)
        return fail(call, rows.error());
    call.revealed = *rows;
    if (call.json())
        call.print({{QStringLiteral("rows"), *rows}, {QStringLiteral("file"), order->file}});
    else
        call.out << QStringLiteral("%1 written to %2.%3\n")
                        .arg(counted(*rows, QStringLiteral("message was"), QStringLiteral("messages were")),
                             order->file,
                             order->numbers == ExportNumbers::Masked
                                 ? QStringLiteral(" Numbers are masked; --full-numbers writes them in full.")
                                 : QString());
    return ExitCode::Done;
}

void declareExport(QCommandLineParser &parser)
{
    declareFilter(parser);
    parser.addOptions(
        {{QStringLiteral("out"), QStringLiteral("The CSV file to write; one that exists is replaced."),
          QStringLiteral("FILE.csv")},
         {QStringLiteral("columns"),
          QStringLiteral(
              "Only these columns, by name with commas between: %1, and the variables of the list.")
              .arg(ExportColumns::fixedNames().join(QStringLiteral(", "))),
          QStringLiteral("NAMES")}});
    declareNumbers(parser);
}

} // namespace

QList<Verb> historyVerbs()
{
    return {{QStringLiteral("history"),
             QStringLiteral("export"),
             {},
             QStringLiteral("Write messages to a CSV file, oldest first."),
             0,
             0,
             declareExport,
             exportHistory}};
}

} // namespace heliograph
