// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/domain/phonenumberparser.h"
#include "engine/ingest/csv/rowbatch.h"
#include "engine/ingest/listlayout.h"
#include "engine/ingest/reject.h"

#include <optional>
#include <variant>

namespace heliograph {

//! Makes a person of a row of a list, or says why it is none. One for each thread.
class RowReader
{
public:
    struct Rules
    {
        ListLayout layout;
        QString encoding; //!< its name, for sentences
        QString region; //!< country of numbers without country code
        PhoneNumberParser::Invented invented = PhoneNumberParser::Invented::Refuse;
        QHash<qint32, QString> corrected{}; //!< by line: the phone number that stands there instead
    };
    explicit RowReader(Rules rules);

    bool isHeading(const RowBatch::Row &row) const { return row.line == m_rules.layout.headingLine; }

    //! The number of \a row, or what is wrong with it.
    std::variant<PhoneNumber, Reject> number(const RowBatch &rows, const RowBatch::Row &row);

    //! The values of its variables, in their order.
    QStringList values(const RowBatch &rows, const RowBatch::Row &row) const;

private:
    //! Why \a row cannot be a person, whatever its number.
    std::optional<ListProblem> rowProblem(const RowBatch::Row &row) const;

    Rules m_rules;
    PhoneNumberParser m_parser;
};

} // namespace heliograph
