// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/audiencechange.h"
#include "app/audienceconsent.h"
#include "app/commands/verbs.h"
#include "app/counted.h"
#include "app/opening.h"

#include "engine/ingest/audienceimport.h"
#include "engine/ingest/listlook.h"
#include "ui/text/format.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QMap>

#include <algorithm>
#include <functional>

namespace heliograph {

namespace {

constexpr qsizetype ListedProblems = 20;

// "--map phone=COLUMN" is all there is to map: every other column is a variable by its heading.
Result<QString> phoneColumn(const Invocation &call)
{
    if (!call.options.isSet(QStringLiteral("map")))
        return QString();
    const QString map = call.option(QStringLiteral("map"));
    if (!map.startsWith(QLatin1String("phone=")) || map.size() == 6)
        return Error{ErrorKind::Invalid,
                     QStringLiteral(
                         "--map wants phone=COLUMN, with the heading of the column that holds the numbers.")};
    return map.mid(6);
}

void say(const Invocation &call, const ImportReport &report)
{
    const AudienceTotals &totals = report.totals;
    call.out << QStringLiteral(
                    "Audience %1: %2 rows = %3 people + %4 duplicates + %5 with problems. The file is %6.\n")
                    .arg(number(report.id))
                    .arg(totals.rows)
                    .arg(totals.accepted)
                    .arg(totals.duplicates)
                    .arg(totals.rejected)
                    .arg(report.encoding);
    if (!report.rejectsFile.isEmpty())
        call.out << QStringLiteral("The rows with problems, and why: %1\n").arg(report.rejectsFile);
}

//! Why rows have a problem, what most of them have first. No cell is quoted: a reason stands for many rows.
QList<std::pair<QString, qint64>> reasonsOf(const ListCheck &check)
{
    QMap<QString, qint64> rows;
    for (auto reason = check.reasons.cbegin(); reason != check.reasons.cend(); ++reason)
        rows[sentence(reason.key(), {})] += reason.value();
    QList<std::pair<QString, qint64>> reasons(rows.constKeyValueBegin(), rows.constKeyValueEnd());
    std::ranges::stable_sort(reasons, std::ranges::greater(), &std::pair<QString, qint64>::second);
    return reasons;
}

QJsonObject checkJson(const ListCheck &check)
{
    QJsonArray reasons;
    for (const auto &[reason, rows] : reasonsOf(check))
        reasons.append(QJsonObject{{QStringLiteral("reason"), reason}, {QStringLiteral("rows"), rows}});
    return {{QStringLiteral("rows"), check.rows},         {QStringLiteral("accepted"), check.people},
            {QStringLiteral("rejected"), check.problems}, {QStringLiteral("duplicates"), check.duplicates},
            {QStringLiteral("reasons"), reasons},         {QStringLiteral("dry_run"), true}};
}

void sayProblems(const Invocation &call, const ListCheck &check)
{
    for (const auto &[reason, rows] : reasonsOf(check))
        call.out << QStringLiteral("%1: %2\n")
                        .arg(counted(rows, QStringLiteral("row"), QStringLiteral("rows")), reason);
    QStringList lines;
    for (const Reject &reject : check.firstProblems.first(qMin(ListedProblems, check.firstProblems.size())))
        lines.append(QString::number(reject.line));
    if (!lines.isEmpty())
        call.out << QStringLiteral("Problems are in line %1%2\n")
                        .arg(lines.join(QStringLiteral(", ")),
                             check.problems > lines.size() ? QStringLiteral(", …") : QStringLiteral("."));
}

//! What importing would make of every row, without doing it.
ExitCode tellImport(Invocation &call, const ImportOrder &order)
{
    const auto check = checkList(order);
    if (!check)
        return fail(call, check.error());
    if (call.json()) {
        call.print(checkJson(*check));
        return ExitCode::Done;
    }
    call.out << QStringLiteral("%1 = %2 + %3 + %4 with problems. Nothing was imported.\n")
                    .arg(
                        counted(check->rows, QStringLiteral("row"), QStringLiteral("rows")),
                        countedPeople(check->people),
                        counted(check->duplicates, QStringLiteral("duplicate"), QStringLiteral("duplicates")),
                        Format().count(check->problems));
    sayProblems(call, *check);
    return ExitCode::Done;
}

ExitCode import(Invocation &call)
{
    const auto column = phoneColumn(call);
    if (!column)
        return fail(call, column.error());
    const auto opened = openForWriting(call);
    if (!opened)
        return fail(call, opened.error());
    const QFileInfo file(call.arguments.first());
    const QString name = call.option(QStringLiteral("name"));
    const ImportOrder order{.file = file.filePath(),
                            .name = name.isEmpty() ? file.completeBaseName() : name,
                            .region = call.option(QStringLiteral("region")).toUpper(),
                            .phoneColumn = *column,
                            .rejectsFolder = opened->workspace->rejectsFolder(),
                            .tempFolder = opened->workspace->folder(),
                            .engineSends = opened->workspace->engineRuns(),
                            .allowInvented = false};
    if (isDryRun(call))
        return tellImport(call, order);
    const auto report = importAudience(*opened->store, order, {});
    if (!report)
        return fail(call, report.error());
    if (!call.json()) {
        say(call, *report);
        return ExitCode::Done;
    }
    call.print({{QStringLiteral("id"), number(report->id)},
                {QStringLiteral("rows"), report->totals.rows},
                {QStringLiteral("accepted"), report->totals.accepted},
                {QStringLiteral("rejected"), report->totals.rejected},
                {QStringLiteral("duplicates"), report->totals.duplicates},
                {QStringLiteral("encoding"), report->encoding},
                {QStringLiteral("rejects_file"),
                 report->rejectsFile.isEmpty() ? QJsonValue() : QJsonValue(report->rejectsFile)}});
    return ExitCode::Done;
}

ExitCode list(Invocation &call)
{
    const auto opened = openForReading(call);
    if (!opened)
        return fail(call, opened.error());
    const auto audiences = opened->reader->audiences();
    if (!audiences)
        return fail(call, audiences.error());
    for (const AudienceRow &audience : *audiences) {
        if (call.json())
            call.print({{QStringLiteral("id"), number(audience.id)},
                        {QStringLiteral("name"), audience.name},
                        {QStringLiteral("people"), audience.totals.accepted},
                        {QStringLiteral("columns"), QJsonArray::fromStringList(audience.columns)}});
        else
            call.out << QStringLiteral("%1  %2 people  %3  %4\n")
                            .arg(number(audience.id), 5)
                            .arg(audience.totals.accepted, 9)
                            .arg(audience.name, audience.columns.join(QStringLiteral(", ")));
    }
    return ExitCode::Done;
}

void declareImport(QCommandLineParser &parser)
{
    parser.addOptions(
        {{QStringLiteral("name"), QStringLiteral("The audience's name; the file's if not given."),
          QStringLiteral("NAME")},
         {QStringLiteral("region"), QStringLiteral("The country of numbers without one, as in CN."),
          QStringLiteral("REGION")},
         {QStringLiteral("map"), QStringLiteral("Which column holds the numbers."),
          QStringLiteral("phone=COLUMN")}});
    declareDryRun(parser, QStringLiteral("Only say what would become of its rows."));
}

} // namespace

QList<Verb> audienceVerbs()
{
    const QString noun = QStringLiteral("audience");
    return {{noun, QStringLiteral("import"), QStringLiteral("FILE.csv"),
             QStringLiteral("Read a list of recipients."), 1, 1, declareImport, import},
            {noun, QStringLiteral("consent"), QStringLiteral("ID"),
             QStringLiteral("Record or show why an audience may be sent marketing."), 1, 1,
             declareAudienceConsent, audienceConsent},
            {noun, QStringLiteral("list"), {}, QStringLiteral("List the audiences."), 0, 0, {}, list},
            {noun,
             QStringLiteral("rename"),
             QStringLiteral("ID NAME"),
             QStringLiteral("Give an audience another name."),
             2,
             2,
             {},
             renameAudience},
            {noun,
             QStringLiteral("undo-import"),
             QStringLiteral("ID"),
             QStringLiteral("Remove what you have imported within the last 24 hours, if nothing uses it."),
             1,
             1,
             {},
             undoAudienceImport},
            {noun, QStringLiteral("merge"), QStringLiteral("ID ID..."),
             QStringLiteral(
                 "Make a new audience of the people of several; where values differ, the later one counts."),
             2, 50, declareAudienceMerge, mergeAudience}};
}

} // namespace heliograph
