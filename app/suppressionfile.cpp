// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/suppressionfile.h"

#include "app/counted.h"
#include "app/opening.h"
#include "app/suppressionwords.h"

#include "engine/domain/phonenumber.h"
#include "engine/domain/phonenumberparser.h"
#include "engine/query/csvwriter.h"
#include "engine/query/partfile.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QSet>

#include <map>

namespace heliograph {

namespace {

constexpr qsizetype NumbersAtOnce = 5'000;
constexpr qsizetype LongestLine = 4'096;

//! Reads the lines of a file into the list, some thousand numbers a transaction.
class SuppressionImport
{
public:
    SuppressionImport(Invocation &call, const Opened &opened, const SuppressionWords &words)
        : m_call(call)
        , m_opened(opened)
        , m_words(words)
        , m_parser(call.option(QStringLiteral("region")), PhoneNumberParser::Invented::Accept)
        , m_isDry(isDryRun(call))
    {
    }

    Result<void> run(QFile &file)
    {
        m_source = QFileInfo(file).fileName();
        while (!file.atEnd()) {
            const QString text = QString::fromUtf8(file.readLine(LongestLine)).trimmed();
            ++m_line;
            const bool isHeading = m_line == 1 && text.startsWith(QLatin1String("number"));
            if (text.isEmpty() || isHeading)
                continue;
            if (const auto taken = take(text); !taken)
                refuse(taken.error());
            if (m_waiting < NumbersAtOnce)
                continue;
            if (const auto stored = store(); !stored)
                return stored;
        }
        return store();
    }

    qint64 added() const { return m_added; }
    qint64 refused() const { return m_refused; }

private:
    using Group = std::pair<qint64, SuppressionReason>; // scope and reason

    Result<void> take(const QString &text)
    {
        const QStringList cells = text.split(QLatin1Char(','));
        const auto cell = [&](int index, const QString &option) {
            const QString value = cells.value(index).trimmed();
            return value.isEmpty() ? m_call.option(option) : value;
        };
        const auto scope = m_words.scope(cell(1, QStringLiteral("scope")));
        const auto reason = SuppressionWords::reason(cell(2, QStringLiteral("reason")));
        if (!scope || !reason)
            return scope ? reason.error() : scope.error();
        const ParsedPhone parsed = m_parser.parse(cells.first());
        if (const auto *problem = std::get_if<PhoneProblem>(&parsed))
            return Error{ErrorKind::Invalid, sentence(*problem, cells.first())};
        const QString number = std::get<PhoneNumber>(parsed).e164();
        // What was stored before is not new again; without storing only this knows.
        if (m_isDry && !remember(scope->code(), number))
            return {};
        m_numbers[{scope->code(), *reason}].append(number);
        ++m_waiting;
        return {};
    }

    //! Whether \a number is the first of its kind in the file.
    bool remember(qint64 scope, const QString &number)
    {
        const qsizetype before = m_seen.size();
        m_seen.insert({scope, number});
        return m_seen.size() > before;
    }

    void refuse(const Error &error)
    {
        ++m_refused;
        m_call.err << QStringLiteral("Line %1: %2\n").arg(m_line).arg(error.detail);
    }

    Result<void> store()
    {
        for (const auto &[group, numbers] : m_numbers) {
            SuppressionStore &list = m_opened.store->suppressions();
            const auto scope = SuppressionScope::fromCode(group.first);
            const auto some = m_isDry
                ? list.unlisted(numbers, scope)
                : list.add({.e164 = numbers, .scope = scope, .reason = group.second, .source = m_source},
                           BuiltInAuthor, m_call.clock.now());
            if (!some)
                return some.error();
            m_added += *some;
        }
        m_numbers.clear();
        m_waiting = 0;
        return {};
    }

    Invocation &m_call;
    const Opened &m_opened;
    const SuppressionWords &m_words;
    PhoneNumberParser m_parser;
    const bool m_isDry;
    QSet<std::pair<qint64, QString>> m_seen; // in a dry run
    QString m_source;
    std::map<Group, QStringList> m_numbers;
    qsizetype m_waiting = 0;
    qint64 m_line = 0;
    qint64 m_added = 0;
    qint64 m_refused = 0;
};

Result<qint64> writeList(Reader &reader, const SuppressionWords &words, PartFile &file)
{
    qint64 rows = 0;
    CsvWriter csv;
    const QStringList columns{QStringLiteral("scope"), QStringLiteral("reason"), QStringLiteral("source"),
                              QStringLiteral("at")};
    csv.addText(u"number");
    for (const QString &column : columns)
        csv.addText(column);
    csv.endRow();
    const auto listed = reader.visitSuppressions([&](const SuppressionRow &row) {
        const QJsonObject cells = words.json(row, true);
        csv.addNumber(row.e164);
        for (const QString &column : columns)
            csv.addText(cells.value(column).toString());
        csv.endRow();
        ++rows;
    });
    if (!listed)
        return listed.error();
    if (const auto written = file.write(csv.take()); !written)
        return written.error();
    return rows;
}

void tell(Invocation &call, const SuppressionImport &import)
{
    if (call.json()) {
        QJsonObject told{{QStringLiteral("refused"), import.refused()}};
        told.insert(isDryRun(call) ? QStringLiteral("would_add") : QStringLiteral("added"), import.added());
        if (isDryRun(call))
            told.insert(QStringLiteral("dry_run"), true);
        call.print(told);
        return;
    }
    const QString lines = counted(import.refused(), QStringLiteral("line was"), QStringLiteral("lines were"));
    call.out << (isDryRun(call)
                     ? QStringLiteral("%1 new on the list; %2 not understood. Nothing was changed.\n")
                           .arg(counted(import.added(), QStringLiteral("number would be"),
                                        QStringLiteral("numbers would be")),
                                lines)
                     : QStringLiteral("%1 new on the list; %2 not understood.\n")
                           .arg(counted(import.added(), QStringLiteral("number is"),
                                        QStringLiteral("numbers are")),
                                lines));
}

} // namespace

ExitCode importSuppressions(Invocation &call)
{
    QFile file(call.arguments.first());
    if (!file.open(QIODevice::ReadOnly))
        return fail(call,
                    {ErrorKind::Invalid,
                     QStringLiteral("“%1” cannot be read: %2.").arg(file.fileName(), file.errorString())});
    const auto opened = openForWriting(call);
    if (!opened)
        return fail(call, opened.error());
    const auto words = SuppressionWords::of(*opened->reader);
    if (!words)
        return fail(call, words.error());
    SuppressionImport import(call, *opened, *words);
    if (const auto done = import.run(file); !done)
        return fail(call, done.error());
    tell(call, import);
    return import.refused() > 0 ? ExitCode::Partly : ExitCode::Done;
}

ExitCode exportSuppressions(Invocation &call)
{
    const QString name = call.option(QStringLiteral("out"));
    if (name.isEmpty())
        return fail(call, {ErrorKind::Invalid, QStringLiteral("Name the file to write with --out.")});
    const auto opened = openForWriting(call);
    if (!opened)
        return fail(call, opened.error());
    DisclosureStore &disclosures = opened->store->disclosures();
    if (const auto may = disclosures.permitSuppressionExport(); !may)
        return fail(call, may.error());
    const auto words = SuppressionWords::of(*opened->reader);
    if (!words)
        return fail(call, words.error());
    PartFile file(name);
    if (const auto begun = file.open(); !begun)
        return fail(call, begun.error());

    const auto rows = writeList(*opened->reader, *words, file);
    if (!rows)
        return fail(call, rows.error());
    if (const auto noted = disclosures.noteSuppressionExport(*rows, file.hash()); !noted)
        return fail(call, noted.error());
    if (const auto kept = file.commit(); !kept)
        return fail(call, kept.error());
    if (call.json())
        call.print({{QStringLiteral("rows"), *rows}, {QStringLiteral("file"), name}});
    else
        call.out << QStringLiteral("%1 written to %2.\n")
                        .arg(counted(*rows, QStringLiteral("entry was"), QStringLiteral("entries were")),
                             name);
    return ExitCode::Done;
}

void declareSuppressionExport(QCommandLineParser &parser)
{
    parser.addOption({QStringLiteral("out"), QStringLiteral("The file to write."), QStringLiteral("FILE")});
}

} // namespace heliograph
