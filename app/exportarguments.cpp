// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/exportarguments.h"

#include "app/filterarguments.h"
#include "app/invalid.h"
#include "app/numberarguments.h"

#include "ui/text/exporttext.h"

namespace heliograph {

namespace {

template <typename Value>
using Choices = QList<std::pair<QString, Value>>;

const QString AllNumbersOption = QStringLiteral("full-numbers");

//! The value of \a option, which is one word of \a choices; \a usual if it is not given.
template <typename Value>
Result<Value> chosen(const Invocation &call, const QString &option, const Choices<Value> &choices,
                     Value usual)
{
    if (!call.options.isSet(option))
        return usual;
    const QString word = call.option(option).toLower();
    QStringList words;
    for (const auto &[name, value] : choices) {
        if (name == word)
            return value;
        words.append(name);
    }
    return invalid(QStringLiteral("--%1 is one of: %2.").arg(option, words.join(QStringLiteral(", "))));
}

Result<ExportNumbers> readNumbers(const Invocation &call)
{
    const bool full = call.options.isSet(AllNumbersOption);
    const auto numbers = chosen<ExportNumbers>(call, QStringLiteral("numbers"),
                                               {{QStringLiteral("masked"), ExportNumbers::Masked},
                                                {QStringLiteral("full"), ExportNumbers::Full},
                                                {QStringLiteral("none"), ExportNumbers::None}},
                                               full ? ExportNumbers::Full : ExportNumbers::Masked);
    if (numbers && full && *numbers != ExportNumbers::Full)
        return invalid(
            QStringLiteral("--full-numbers and --numbers %1 contradict each other. Give one of them.")
                .arg(call.option(QStringLiteral("numbers"))));
    return numbers;
}

//! A file that is called after its format need not be told it again.
Result<ExportType> readType(const Invocation &call, const QString &file)
{
    const bool named = file.endsWith(QLatin1String(".xlsx"), Qt::CaseInsensitive);
    return chosen<ExportType>(
        call, QStringLiteral("format"),
        {{QStringLiteral("csv"), ExportType::Csv}, {QStringLiteral("xlsx"), ExportType::Xlsx}},
        named ? ExportType::Xlsx : ExportType::Csv);
}

Result<ExportTimes> readTimes(const Invocation &call)
{
    using Form = ExportTimes::Form;
    const auto form = chosen<Form>(call, QStringLiteral("times"),
                                   {{QStringLiteral("workspace"), Form::Zone},
                                    {QStringLiteral("utc"), Form::Utc},
                                    {QStringLiteral("iso"), Form::Iso}},
                                   Form::Iso);
    if (!form)
        return form.error();
    return ExportTimes{*form, QTimeZone::systemTimeZone()};
}

Result<ExportStyle> readStyle(const Invocation &call, const QString &file)
{
    ExportStyle style;
    const auto type = readType(call, file);
    if (!type)
        return type.error();
    const auto times = readTimes(call);
    if (!times)
        return times.error();
    const auto separator = chosen<char>(
        call, QStringLiteral("separator"),
        {{QStringLiteral("comma"), ','}, {QStringLiteral("semicolon"), ';'}, {QStringLiteral("tab"), '\t'}},
        ',');
    if (!separator)
        return separator.error();
    for (const QString &ofCsv :
         {QStringLiteral("separator"), QStringLiteral("bom"), QStringLiteral("no-guard")}) {
        if (*type == ExportType::Xlsx && call.options.isSet(ofCsv))
            return invalid(
                QStringLiteral("--%1 is for CSV. Leave it out, or choose --format csv.").arg(ofCsv));
    }
    style.type = *type;
    style.times = *times;
    style.csv = {.separator = *separator,
                 .byteOrderMark = call.options.isSet(QStringLiteral("bom")),
                 .guard = !call.options.isSet(QStringLiteral("no-guard"))};
    return style;
}

} // namespace

void declareExportOptions(QCommandLineParser &parser)
{
    const auto flag = [&parser](const char *name, const QString &meaning) {
        parser.addOption({QString::fromLatin1(name), meaning});
    };
    const auto option = [&parser](const char *name, const QString &meaning, const QString &value) {
        parser.addOption({QString::fromLatin1(name), meaning, value});
    };
    option("out", QStringLiteral("The file to write; one that exists is replaced."), QStringLiteral("FILE"));
    option("format",
           QStringLiteral(
               "csv or xlsx; if not given, xlsx for a file so called, else csv. A sheet of a workbook "
               "holds 1,048,575 messages, more take further sheets."),
           QStringLiteral("FORMAT"));
    option(
        "columns",
        QStringLiteral("Only these columns, by name with commas between: %1, and the variables of the list.")
            .arg(ExportColumns::fixedNames().join(QStringLiteral(", "))),
        QStringLiteral("NAMES"));
    option(
        "numbers",
        QStringLiteral("masked (usual), full, or none, which leaves their column out. Full ones want --why "
                       "where people sign in."),
        QStringLiteral("HOW"));
    option("times",
           QStringLiteral("iso (2026-01-01T00:00:00.123Z, usual), utc (2026-01-01 00:00:00.123) or workspace "
                          "(the same in this computer's time zone)."),
           QStringLiteral("HOW"));
    option("separator", QStringLiteral("Between the fields of CSV: comma (usual), semicolon or tab."),
           QStringLiteral("WHICH"));
    flag("bom",
         QStringLiteral("Begin CSV with a byte order mark, by which some spreadsheets recognise UTF-8."));
    flag("no-guard",
         QStringLiteral("Write texts to CSV as they are. Without it, texts that a spreadsheet would run as a "
                        "formula get an apostrophe in front; numbers keep their plus sign either way."));
    flag("summary",
         QStringLiteral(
             "Write FILE.summary.txt as well: which messages, their ledger, and the file's SHA-256."));
    declareNumbers(parser);
}

Result<ExportOrder> readExportOrder(const Invocation &call, Reader &reader)
{
    ExportOrder order;
    order.file = call.option(QStringLiteral("out"));
    if (order.file.isEmpty())
        return invalid(QStringLiteral("Name the file to write with --out."));
    const auto filter = readFilter(call, reader);
    if (!filter)
        return filter.error();
    const auto numbers = readNumbers(call);
    if (!numbers)
        return numbers.error();
    const auto style = readStyle(call, order.file);
    if (!style)
        return style.error();
    order.filter = *filter;
    order.numbers = *numbers;
    order.style = *style;
    order.why = call.option(QStringLiteral("why")).trimmed();
    const QStringList columns
        = call.option(QStringLiteral("columns")).split(QLatin1Char(','), Qt::SkipEmptyParts);
    for (const QString &column : columns)
        order.columns.append(column.trimmed());
    if (call.options.isSet(QStringLiteral("columns")) && columns.isEmpty())
        return invalid(QStringLiteral("--columns names none. Leave it out to get all of them."));
    if (call.options.isSet(QStringLiteral("summary")))
        order.summary = [](const ExportOrder &what, const Exported &exported) {
            return ExportText::summary(what, exported, Format());
        };
    return order;
}

} // namespace heliograph
