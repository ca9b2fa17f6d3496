// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/verbs.h"
#include "app/counted.h"
#include "app/exportarguments.h"
#include "app/filterarguments.h"
#include "app/opening.h"

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
    return [&call](const ExportProgress &progress) {
        call.err << QStringLiteral("\r%1 messages").arg(Format().count(progress.rows)) << Qt::flush;
        return true;
    };
}

void tell(Invocation &call, const ExportOrder &order, const Exported &exported)
{
    if (call.json()) {
        QJsonObject written{{QStringLiteral("rows"), exported.rows},
                            {QStringLiteral("file"), order.file},
                            {QStringLiteral("sha256"), QString::fromLatin1(exported.sha256.toHex())}};
        if (order.summary)
            written.insert(QStringLiteral("summary"), order.summaryFile());
        call.print(written);
        return;
    }
    call.out << QStringLiteral("%1 written to %2.%3\n")
                    .arg(counted(exported.rows, QStringLiteral("message was"),
                                 QStringLiteral("messages were")),
                         order.file,
                         order.numbers == ExportNumbers::Masked
                             ? QStringLiteral(" Numbers are masked; --full-numbers writes them in full.")
                             : QString());
    if (order.summary)
        call.out << QStringLiteral("What it holds is summed up in %1.\n").arg(order.summaryFile());
}

ExitCode exportHistory(Invocation &call)
{
    const auto opened = openForWriting(call);
    if (!opened)
        return fail(call, opened.error());
    const auto order = readExportOrder(call, *opened->reader);
    if (!order)
        return fail(call, order.error());
    const auto situation = opened->situation(call.clock);
    if (!situation)
        return fail(call, situation.error());
    const auto exported
        = Exporter(*opened->reader, opened->store->disclosures(), *situation).run(*order, progressOn(call));
    if (isTerminal(call.err))
        call.err << '\n';
    if (!exported)
        return fail(call, exported.error());
    call.revealed = exported->rows;
    tell(call, *order, *exported);
    return ExitCode::Done;
}

void declareExport(QCommandLineParser &parser)
{
    declareFilter(parser);
    declareExportOptions(parser);
}

} // namespace

QList<Verb> historyVerbs()
{
    return {{QStringLiteral("history"),
             QStringLiteral("export"),
             {},
             QStringLiteral("Write messages to a CSV or XLSX file, oldest first."),
             0,
             0,
             declareExport,
             exportHistory}};
}

} // namespace heliograph
