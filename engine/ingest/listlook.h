// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/ingest/audienceimport.h"
#include "engine/ingest/csv/listfile.h"
#include "engine/ingest/listlayout.h"
#include "engine/ingest/reject.h"

#include <QHash>
#include <QList>

namespace heliograph {

//! What a list looks like by its first rows, before anything is imported.
struct ListLook
{
    static constexpr int RowsShown = 20;

    QString encoding; //!< as DetectedEncoding::name
    char separator = ',';
    bool headings = false; //!< the first row is none of a person
    QStringList columns; //!< their headings, or their positions: "1", "2", …
    qsizetype phone = -1; //!< index of the phone number; -1: it cannot be told
    QList<QStringList> rows; //!< the first people's cells as they stand
};

//! Reads the first rows of a list as importAudience() would. Fails as that does, but not where the phone
//! column cannot be told.
Result<ListLook> lookAtList(const ImportOrder &order);

//! What an import would make of every row: rows = people + duplicates + problems.
struct ListCheck
{
    static constexpr int MostProblems = 1'000;

    qint64 rows = 0;
    qint64 people = 0;
    qint64 duplicates = 0;
    qint64 problems = 0;
    QHash<ListProblem, qint64> reasons{}; //!< of all problems, and how many rows have each
    QList<Reject> firstProblems; //!< at most MostProblems
};

//! Reads the whole list on the calling thread, 16 bytes of memory a person. Fails as importAudience() does.
Result<ListCheck> checkList(const ImportOrder &order, const ImportProgress &progress = {});

//! Calls \a each for the number of every row of a list, and \a refused for every row without one.
Result<void> visitNumbers(const ImportOrder &order, const ImportProgress &progress,
                          const std::function<void(const QString &e164)> &each,
                          const std::function<void(const Reject &reject)> &refused);

//! The words of whoever saves the rows that have a problem.
struct ProblemWords
{
    QString heading; //!< of the column
    std::function<QString(const Reject &reject)> sentence;
};

//! Writes the rows that have a problem to \a path as CSV, whole, with the problem in the first column, and
//! returns how many; an import of that file, corrected, leaves that column out. Readable by its owner only.
Result<qint64> saveProblemRows(const ImportOrder &order, const QString &path, const ProblemWords &words);

//! What the columns of \a file are for \a order.
Result<ListLayout> layoutOf(ListFile &file, const ImportOrder &order);
PhoneNumberParser::Invented inventedOf(const ImportOrder &order);

} // namespace heliograph
