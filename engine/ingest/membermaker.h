// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/ingest/memberpack.h"
#include "engine/ingest/rowreader.h"
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
    QHash<qint32, QString> corrected{}; //!< by line: the phone number that stands there instead
};

//! Makes sealed members of rows, or says why not. One for each thread.
class MemberMaker
{
public:
    explicit MemberMaker(RowRules rules);

    //! Adds every row of \a rows but the headings either to \a members or to \a rejects.
    void make(const RowBatch &rows, MemberPack &members, std::vector<Reject> &rejects);

private:
    std::shared_ptr<const MemberSealer> m_sealer;
    RowReader m_reader;
};

} // namespace heliograph
