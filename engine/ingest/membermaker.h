// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/domain/phonenumberparser.h"
#include "engine/ingest/csv/rowbatch.h"
#include "engine/ingest/listlayout.h"
#include "engine/ingest/memberpack.h"
#include "engine/ingest/reject.h"
#include "engine/storage/audiencestore.h"

#include <memory>
#include <vector>

namespace heliograph {

//! What all rows of an import are read by.
struct RowRules
{
    ListLayout layout;
    QString encoding; //!< its name, for sentences
    QString region; //!< country of numbers without country code
    PhoneNumberParser::Invented invented = PhoneNumberParser::Invented::Refuse;
    std::shared_ptr<const MemberSealer> sealer;
};

//! Makes sealed members of rows, or says why not. One for each thread.
class MemberMaker
{
public:
    explicit MemberMaker(RowRules rules);

    //! Adds every row of \a rows but the headings either to \a members or to \a rejects.
    void make(const RowBatch &rows, MemberPack &members, std::vector<Reject> &rejects);

private:
    //! A sentence if \a row cannot be a person, whatever its number.
    QString rowProblem(const RowBatch::Row &row) const;
    QStringList values(const RowBatch &rows, const RowBatch::Row &row) const;

    RowRules m_rules;
    PhoneNumberParser m_parser;
};

} // namespace heliograph
