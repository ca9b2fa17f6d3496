// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/bench/historybench.h"
#include "app/bench/importbench.h"
#include "app/bench/memorybench.h"
#include "app/bench/receiptbench.h"
#include "app/bench/sendbench.h"
#include "app/commands/verbs.h"

#include <QDir>
#include <QJsonArray>
#include <QTemporaryDir>

#include <algorithm>

namespace heliograph {

namespace {

struct Figure
{
    QLatin1String name;
    Result<QList<BenchRow>> (*measure)(const BenchSetting &);
};

template <Result<BenchRow> (*measure)(const BenchSetting &)>
Result<QList<BenchRow>> oneRow(const BenchSetting &setting)
{
    const auto row = measure(setting);
    if (!row)
        return row.error();
    return QList<BenchRow>{*row};
}

constexpr std::array Figures = {Figure{QLatin1String("import-1m"), oneRow<benchImport>},
                                Figure{QLatin1String("send-batch"), oneRow<benchBatch>},
                                Figure{QLatin1String("governance"), oneRow<benchGovernance>},
                                Figure{QLatin1String("send-single"), oneRow<benchSingle>},
                                Figure{QLatin1String("send-single-latency"), oneRow<benchLatency>},
                                Figure{QLatin1String("history-first-page"), oneRow<benchHistory>},
                                Figure{QLatin1String("receipts"), benchReceipts},
                                Figure{QLatin1String("memory"), oneRow<benchMemory>}};

QStringList figureNames()
{
    QStringList names;
    for (const Figure &figure : Figures)
        names.append(figure.name);
    return names;
}

Result<QStringList> wantedFigures(const Invocation &call)
{
    const QStringList all = figureNames();
    const QStringList wanted = call.options.values(QStringLiteral("only"));
    for (const QString &name : wanted) {
        if (!all.contains(name))
            return Error{ErrorKind::Invalid,
                         QStringLiteral("There is no figure “%1”; there are: %2.")
                             .arg(name, all.join(QStringLiteral(", ")))};
    }
    return wanted.isEmpty() ? all : wanted;
}

void report(Invocation &call, const QList<BenchRow> &rows)
{
    QJsonArray array;
    for (const BenchRow &row : rows) {
        array.append(row.toJson());
        if (!call.json())
            call.out << row.inWords() << '\n';
    }
    if (call.json())
        call.out << QJsonDocument(array).toJson(QJsonDocument::Compact) << '\n';
}

ExitCode bench(Invocation &call)
{
    const auto wanted = wantedFigures(call);
    if (!wanted)
        return fail(call, wanted.error());
    const QTemporaryDir folder(QDir::tempPath() + QStringLiteral("/heliograph-bench-XXXXXX"));
    if (!folder.isValid())
        return fail(
            call,
            {ErrorKind::Storage,
             QStringLiteral("No temporary folder can be made. Set TMPDIR to a folder you may write to.")});
    const BenchSetting setting{folder.path(), call.options.isSet(QStringLiteral("quick")), call.clock,
                               call.err};
    QList<BenchRow> rows;
    for (const Figure &figure : Figures) {
        if (!wanted->contains(figure.name))
            continue;
        const auto measured = figure.measure(setting);
        if (!measured)
            return fail(call, measured.error());
        for (const BenchRow &row : *measured)
            setting.say(row.inWords());
        rows.append(*measured);
    }
    report(call, rows);
    return std::all_of(rows.begin(), rows.end(), [](const BenchRow &row) { return row.met(); })
        ? ExitCode::Done
        : ExitCode::Partly;
}

void declareBench(QCommandLineParser &parser)
{
    parser.addOptions(
        {{QStringLiteral("quick"), QStringLiteral("Measure less and for a shorter time; the targets stay.")},
         {QStringLiteral("only"), QStringLiteral("Measure this figure only; may be given several times."),
          QStringLiteral("NAME")}});
}

} // namespace

QList<Verb> benchVerbs()
{
    return {{QStringLiteral("bench"),
             {},
             {},
             QStringLiteral("Measure speed and memory beside bare loops on this machine; in the folder for "
                            "temporary files."),
             0,
             0,
             declareBench,
             bench}};
}

} // namespace heliograph
