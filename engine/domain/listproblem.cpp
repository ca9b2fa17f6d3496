// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/domain/listproblem.h"

#include <QHashFunctions>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {
namespace {

QString counts(const ListProblem &problem)
{
    return u"%1 %2 for %3 %4."_s.arg(problem.cells)
        .arg(problem.cells == 1 ? u"value"_s : u"values"_s)
        .arg(problem.columns)
        .arg(problem.columns == 1 ? u"column"_s : u"columns"_s);
}

} // namespace

size_t qHash(const ListProblem &problem, size_t seed)
{
    return qHashMulti(seed, static_cast<int>(problem.kind), static_cast<int>(problem.phone.kind),
                      problem.phone.country, static_cast<int>(problem.phone.service), problem.encoding,
                      problem.cells, problem.columns);
}

QString sentence(const ListProblem &problem, QStringView value)
{
    switch (problem.kind) {
    case ListProblem::Kind::Number:
        return sentence(problem.phone, value);
    case ListProblem::Kind::Unreadable:
        return u"A character here cannot be read as %1. Correct it, or save the file as UTF-8."_s.arg(
            problem.encoding);
    case ListProblem::Kind::CellTooLong:
        return u"A value here has more than 4 kB. Shorten it."_s;
    case ListProblem::Kind::OpenQuote:
        return u"A quotation mark is opened here and not closed. Close it, or write it twice inside "
               "quotation marks if it belongs to the value."_s;
    case ListProblem::Kind::CellCount:
        return counts(problem) % u" A value with a separator in it needs quotation marks."_s;
    }
    Q_UNREACHABLE();
}

} // namespace heliograph
