// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/domain/phoneproblem.h"

namespace heliograph {

//! Why a row of a list is nobody that a text can be sent to.
struct ListProblem
{
    enum class Kind {
        Number, //!< see \a phone
        Unreadable, //!< a character that is none in \a encoding
        CellTooLong,
        OpenQuote, //!< a quotation mark that nothing closes
        CellCount, //!< \a cells values for \a columns columns
    };

    Kind kind = Kind::Number;
    PhoneProblem phone = {};
    QString encoding = {}; //!< its name
    int cells = 0;
    int columns = 0;

    friend bool operator==(const ListProblem &, const ListProblem &) = default;
};

size_t qHash(const ListProblem &problem, size_t seed = 0);

//! One or two English sentences, for files and the command line. \a value is what stood in place of the
//! number; with it they may not be logged.
QString sentence(const ListProblem &problem, QStringView value);

} // namespace heliograph
