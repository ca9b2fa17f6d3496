// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/changewords.h"
#include "app/commands/verbs.h"
#include "app/counted.h"
#include "app/jsonvalues.h"
#include "app/opening.h"
#include "app/ruleverdicts.h"

#include "engine/policy/content/contentlist.h"
#include "engine/rulefile.h"
#include "engine/shippedrules.h"

#include <QJsonArray>
#include <QSaveFile>

namespace heliograph {

namespace {

QString where(const QString &country)
{
    return country.isEmpty() ? QStringLiteral("everywhere") : country;
}

QJsonObject rowJson(const ContentListRow &row)
{
    return {{QStringLiteral("name"), row.name},
            {QStringLiteral("country"), row.country.isEmpty() ? QJsonValue() : QJsonValue(row.country)},
            {QStringLiteral("version"), row.version},
            {QStringLiteral("rules_version"), row.rulesVersion},
            {QStringLiteral("removed"), row.removed},
            {QStringLiteral("hash"), QString::fromLatin1(row.hash.toHex())},
            {QStringLiteral("changed_at"), isoSecond(row.changedAt)}};
}

qsizetype rulesIn(const ContentListRow &row)
{
    const auto parsed = ContentList::parse(row.text);
    return parsed ? parsed->size() : 0;
}

void tell(Invocation &call, const ContentListRow &row)
{
    if (call.json()) {
        QJsonObject json = rowJson(row);
        json.insert(QStringLiteral("rules"), rulesIn(row));
        call.print(json);
        return;
    }
    call.out << QStringLiteral("%1  version %2, %3, %4 rules, %5\n")
                    .arg(row.name, -16)
                    .arg(row.version)
                    .arg(where(row.country))
                    .arg(rulesIn(row))
                    .arg(isoSecond(row.changedAt));
}

ExitCode importShipped(Invocation &call)
{
    const auto opened = openForWriting(call);
    if (!opened)
        return fail(call, opened.error());
    const auto rows = importShippedRules(opened->store->content(), BuiltInAuthor);
    if (!rows)
        return fail(call, rows.error());
    for (const ContentListRow &row : *rows)
        tell(call, row);
    return ExitCode::Done;
}

ExitCode import(Invocation &call)
{
    const bool isShipped = call.options.isSet(QStringLiteral("shipped"));
    if (isShipped == !call.arguments.isEmpty())
        return fail(
            call,
            {ErrorKind::Invalid,
             QStringLiteral("Name a file to import, or --shipped for the lists that come with Heliograph.")});
    if (isShipped)
        return importShipped(call);
    const auto text = readRuleFile(call.arguments.first());
    if (!text)
        return fail(call, text.error());
    const auto parsed = ContentList::parse(*text);
    if (!parsed)
        return fail(call,
                    {ErrorKind::Invalid, parsed.error().detail + QStringLiteral(" Nothing was imported.")});
    const QString name = call.option(QStringLiteral("name")).trimmed();
    if (name.isEmpty())
        return fail(
            call,
            {ErrorKind::Invalid,
             QStringLiteral("Give the list a name with --name; a list of that name gets a new version.")});
    if (isDryRun(call)) {
        call.out << QStringLiteral("The file is right: %1. Nothing was imported.\n")
                        .arg(counted(parsed->size(), QStringLiteral("rule"), QStringLiteral("rules")));
        return ExitCode::Done;
    }
    const auto opened = openForWriting(call);
    if (!opened)
        return fail(call, opened.error());
    const auto row = opened->store->content().import(
        {name, call.option(QStringLiteral("country")).toUpper(), *text}, BuiltInAuthor);
    if (!row)
        return failOrWait(call, *opened->store, row.error());
    tell(call, *row);
    return ExitCode::Done;
}

ExitCode list(Invocation &call)
{
    const auto opened = openForReading(call);
    if (!opened)
        return fail(call, opened.error());
    const auto lists = opened->reader->contentLists();
    if (!lists)
        return fail(call, lists.error());
    for (const ContentListRow &row : lists->lists)
        tell(call, row);
    if (!call.json())
        call.out << QStringLiteral("%1 lists in force, version %2 of the rules.\n")
                        .arg(lists->lists.size())
                        .arg(lists->version);
    return ExitCode::Done;
}

// The version that was asked for, or the newest that was not a removal.
Result<ContentListRow> findVersion(Invocation &call, Reader &reader)
{
    const QString name = call.arguments.first();
    const auto versions = reader.contentListVersions(name);
    if (!versions)
        return versions.error();
    const bool isGiven = call.options.isSet(QStringLiteral("version"));
    const auto wanted = isGiven ? parseId(call.option(QStringLiteral("version")), QStringLiteral("a version"))
                                : Result<qint64>(0);
    if (!wanted)
        return wanted.error();
    for (auto row = versions->crbegin(); row != versions->crend(); ++row) {
        if (isGiven ? row->version == *wanted : !row->removed)
            return *row;
    }
    return Error{
        ErrorKind::NotFound,
        versions->isEmpty()
            ? QStringLiteral("There is no list “%1”. “heliograph rule list” shows those there are.").arg(name)
            : QStringLiteral("The list “%1” has no version %2.")
                  .arg(name, call.option(QStringLiteral("version")))};
}

ExitCode show(Invocation &call)
{
    const auto opened = openForReading(call);
    if (!opened)
        return fail(call, opened.error());
    const auto row = findVersion(call, *opened->reader);
    if (!row)
        return fail(call, row.error());
    const auto versions = opened->reader->contentListVersions(row->name);
    if (!versions)
        return fail(call, versions.error());
    if (call.json()) {
        QJsonArray history;
        for (const ContentListRow &version : *versions)
            history.append(rowJson(version));
        QJsonObject json = rowJson(*row);
        json.insert(QStringLiteral("text"), row->text);
        json.insert(QStringLiteral("versions"), history);
        call.print(json);
        return ExitCode::Done;
    }
    for (const ContentListRow &version : *versions)
        call.out << QStringLiteral("# version %1, %2, %3%4\n")
                        .arg(version.version)
                        .arg(isoSecond(version.changedAt), where(version.country),
                             version.removed ? QStringLiteral(", removed") : QString());
    call.out << '\n' << row->text;
    return ExitCode::Done;
}

ExitCode exportList(Invocation &call)
{
    const auto opened = openForReading(call);
    if (!opened)
        return fail(call, opened.error());
    const auto row = findVersion(call, *opened->reader);
    if (!row)
        return fail(call, row.error());
    const QString path = call.option(QStringLiteral("out"));
    if (path.isEmpty()) {
        call.out << row->text;
        return ExitCode::Done;
    }
    QSaveFile file(path);
    const bool isWritten
        = file.open(QIODevice::WriteOnly) && file.write(row->text.toUtf8()) >= 0 && file.commit();
    if (!isWritten)
        return fail(call,
                    {ErrorKind::Storage,
                     QStringLiteral("“%1” cannot be written: %2.").arg(path, file.errorString())});
    if (!call.json())
        call.out << QStringLiteral("The list %1, version %2, is in %3.\n")
                        .arg(row->name, QString::number(row->version), path);
    else
        call.print({{QStringLiteral("name"), row->name},
                    {QStringLiteral("version"), row->version},
                    {QStringLiteral("file"), path}});
    return ExitCode::Done;
}

ExitCode remove(Invocation &call)
{
    const auto opened = openForWriting(call);
    if (!opened)
        return fail(call, opened.error());
    const auto row = opened->store->content().remove(call.arguments.first(), BuiltInAuthor);
    if (!row)
        return failOrWait(call, *opened->store, row.error());
    if (call.json())
        call.print(rowJson(*row));
    else
        call.out << QStringLiteral(
                        "The list %1 is no longer in force. Its versions stay and can be exported.\n")
                        .arg(row->name);
    return ExitCode::Done;
}

QCommandLineOption version()
{
    return {QStringLiteral("version"), QStringLiteral("This version; without it the newest."),
            QStringLiteral("N")};
}

void declareImport(QCommandLineParser &parser)
{
    parser.addOptions(
        {{QStringLiteral("name"), QStringLiteral("The list's name; one that exists gets a new version."),
          QStringLiteral("NAME")},
         {QStringLiteral("country"), QStringLiteral("Where it counts, as in CN; without it everywhere."),
          QStringLiteral("CC")},
         {QStringLiteral("shipped"),
          QStringLiteral("Import the sample lists that come with Heliograph: chinese, english, links.")},
         {QStringLiteral("dry-run"), QStringLiteral("Only say whether the file is right.")}});
    parser.setApplicationDescription(QStringLiteral(
        "The file is plain text in UTF-8, an entry a line beneath a heading; # begins a comment.\n"
        "[block], [second look], [note]: words and phrases; casino* finds casinos as well.\n"
        "[allow]: phrases in which none of those counts.\n"
        "[credentials], [urgency], [code requests]: the words of phishing.\n"
        "[allowed links], [shorteners]: host names, with all hosts beneath them.\n"
        "[brands]: a name, and after = its own hosts.\n"
        "[rules]: how much other rules mind, as in shortener = block; second look, note, off."));
}

} // namespace

QList<Verb> ruleVerbs()
{
    const QString noun = QStringLiteral("rule");
    const QString name = QStringLiteral("NAME");
    return {
        {noun, QStringLiteral("import"), QStringLiteral("[FILE]"),
         QStringLiteral("Put a list of content rules in force."), 0, 1, declareImport, import},
        {noun,
         QStringLiteral("list"),
         {},
         QStringLiteral("List the content rules in force."),
         0,
         0,
         {},
         list},
        {noun, QStringLiteral("show"), name, QStringLiteral("Show a list and its versions."), 1, 1,
         [](QCommandLineParser &parser) { parser.addOption(version()); }, show},
        {noun, QStringLiteral("export"), name, QStringLiteral("Write a list as a file to edit."), 1, 1,
         [](QCommandLineParser &parser) {
             parser.addOptions(
                 {version(),
                  {QStringLiteral("out"), QStringLiteral("Into this file; without it to the output."),
                   QStringLiteral("FILE")}});
         },
         exportList},
        {noun, QStringLiteral("remove"), name, QStringLiteral("Take a list out of force."), 1, 1, {}, remove},
        {noun, QStringLiteral("test"), QStringLiteral("TEXT"),
         QStringLiteral("Say what the rules in force find in a text."), 1, 1, declareTestRules, testRules},
        {noun, QStringLiteral("release"), QStringLiteral("CAMPAIGN"),
         QStringLiteral("Let a campaign go on that a content rule holds."), 1, 1, declareReleaseCampaign,
         releaseCampaign}};
}

} // namespace heliograph
