// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/ingest/listlook.h"

#include "engine/domain/listfault.h"
#include "engine/ingest/csv/csvfield.h"
#include "engine/ingest/phonecolumn.h"
#include "engine/ingest/rowreader.h"

#include <QSaveFile>
#include <QSet>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

namespace {

constexpr std::size_t RowsExamined = 201; // two hundred and the headings

Result<void> expectCountry(const ImportOrder &order)
{
    if (order.region.isEmpty() || PhoneNumberParser::isCountry(order.region))
        return {};
    return ListFault::noCountry(order.region);
}

QStringList cellsOf(const RowBatch &rows, const RowBatch::Row &row)
{
    QStringList cells;
    for (std::uint32_t i = 0; i < row.kept; ++i)
        cells.append(QString::fromUtf8(rows.cell(row, static_cast<qsizetype>(i))));
    return cells;
}

//! Calls \a each (batch, row, what the row is) for every row of the list but its headings.
template <typename Each>
Result<void> readRows(const ImportOrder &order, const ImportProgress &progress, Each each)
{
    const Result<std::unique_ptr<ListFile>> file = ListFile::open(order.file, order.wishes);
    if (!file)
        return file.error();
    const Result<ListLayout> layout = layoutOf(**file, order);
    if (!layout)
        return layout.error();
    RowReader reader({*layout, (*file)->encoding(), order.region, inventedOf(order), order.wishes.corrected});
    RowBatch rows;
    while (true) {
        const Result<bool> more = (*file)->next(rows);
        if (!more)
            return more.error();
        if (!*more)
            return (*file)->expectUnchanged();
        for (const RowBatch::Row &row : rows.rows()) {
            if (!reader.isHeading(row))
                each(*layout, rows, row, reader.number(rows, row));
        }
        if (progress && !progress((*file)->position(), (*file)->size()))
            return ListFault::stoppedReading();
    }
}

QByteArray lineOf(const QStringList &cells)
{
    QByteArrayList fields;
    for (const QString &cell : cells)
        fields.append(csvField(cell));
    return fields.join(',') + "\r\n";
}

} // namespace

PhoneNumberParser::Invented inventedOf(const ImportOrder &order)
{
    return order.allowInvented ? PhoneNumberParser::Invented::Accept : PhoneNumberParser::Invented::Refuse;
}

Result<ListLayout> layoutOf(ListFile &file, const ImportOrder &order)
{
    if (const Result<void> country = expectCountry(order); !country)
        return country.error();
    const Result<RowBatch> head = file.head(RowsExamined);
    if (!head)
        return head.error();
    PhoneNumberParser parser(order.region, inventedOf(order));
    return ListLayout::of(*head, file.name(), order.phoneColumn, parser, order.wishes);
}

Result<ListLook> lookAtList(const ImportOrder &order)
{
    if (const Result<void> country = expectCountry(order); !country)
        return country.error();
    const Result<std::unique_ptr<ListFile>> file = ListFile::open(order.file, order.wishes);
    if (!file)
        return file.error();
    const Result<RowBatch> head = (*file)->head(RowsExamined);
    if (!head)
        return head.error();
    if (head->rows().empty())
        return ListFault::empty((*file)->name());
    PhoneNumberParser parser(order.region, inventedOf(order));
    const Result<PhoneColumn> phone = findPhoneColumn(*head, order.phoneColumn, parser);
    ListLook look;
    look.encoding = (*file)->encoding();
    look.separator = (*file)->separator();
    look.headings = order.wishes.headings.value_or(!phone || phone->hasHeading);
    look.phone = phone ? phone->index : -1;
    const RowBatch::Row &first = head->rows().front();
    for (std::uint32_t i = 0; i < std::min(first.cells, RowBatch::MostCells); ++i)
        look.columns.append(look.headings ? headingOf(*head, static_cast<qsizetype>(i))
                                          : QString::number(i + 1));
    for (std::size_t row = look.headings ? 1 : 0;
         row < head->rows().size() && look.rows.size() < ListLook::RowsShown; ++row)
        look.rows.append(cellsOf(*head, head->rows()[row]));
    return look;
}

Result<ListCheck> checkList(const ImportOrder &order, const ImportProgress &progress)
{
    ListCheck check;
    QSet<quint64> seen; // a number has at most 15 digits
    const auto each = [&](const ListLayout &, const RowBatch &, const RowBatch::Row &,
                          const std::variant<PhoneNumber, Reject> &read) {
        ++check.rows;
        if (const auto *const reject = std::get_if<Reject>(&read)) {
            ++check.problems;
            ++check.reasons[reject->problem];
            if (check.firstProblems.size() < ListCheck::MostProblems)
                check.firstProblems.append(*reject);
            return;
        }
        const auto before = seen.size();
        seen.insert(QStringView(std::get_if<PhoneNumber>(&read)->e164()).sliced(1).toULongLong());
        ++(seen.size() == before ? check.duplicates : check.people);
    };
    if (const Result<void> done = readRows(order, progress, each); !done)
        return done.error();
    return check;
}

Result<void> visitNumbers(const ImportOrder &order, const ImportProgress &progress,
                          const std::function<void(const QString &e164)> &each,
                          const std::function<void(const Reject &reject)> &refused)
{
    return readRows(order, progress,
                    [&](const ListLayout &, const RowBatch &, const RowBatch::Row &,
                        const std::variant<PhoneNumber, Reject> &read) {
                        if (const auto *const reject = std::get_if<Reject>(&read))
                            refused(*reject);
                        else
                            each(std::get_if<PhoneNumber>(&read)->e164());
                    });
}

Result<qint64> saveProblemRows(const ImportOrder &order, const QString &path, const ProblemWords &words)
{
    QSaveFile file(path);
    const auto failure = [&file, &path] {
        return Error{ErrorKind::Storage,
                     u"%1 cannot be written: %2. Nothing was saved."_s.arg(path, file.errorString())};
    };
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner))
        return failure();
    qint64 saved = 0;
    const auto each = [&](const ListLayout &layout, const RowBatch &rows, const RowBatch::Row &row,
                          const std::variant<PhoneNumber, Reject> &read) {
        const auto *const reject = std::get_if<Reject>(&read);
        if (reject == nullptr)
            return;
        if (saved++ == 0)
            file.write(lineOf(QStringList{words.heading} + layout.columns));
        file.write(lineOf(QStringList{words.sentence(*reject)} + cellsOf(rows, row)));
    };
    if (const Result<void> done = readRows(order, {}, each); !done)
        return done.error();
    if (!file.commit())
        return failure();
    return saved;
}

} // namespace heliograph
