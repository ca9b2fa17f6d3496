// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/ingest/membermaker.h"

#include <utility>

namespace heliograph {

MemberMaker::MemberMaker(RowRules rules)
    : m_sealer(std::move(rules.sealer))
    , m_reader({std::move(rules.layout), rules.encoding, rules.region, rules.invented,
                std::move(rules.corrected)})
{
}

void MemberMaker::make(const RowBatch &rows, MemberPack &members, std::vector<Reject> &rejects)
{
    for (const RowBatch::Row &row : rows.rows()) {
        if (m_reader.isHeading(row))
            continue;
        const std::variant<PhoneNumber, Reject> read = m_reader.number(rows, row);
        if (const auto *const reject = std::get_if<Reject>(&read)) {
            rejects.push_back(*reject);
            continue;
        }
        const PhoneNumber &number = *std::get_if<PhoneNumber>(&read);
        members.add(m_sealer->seal(number.e164(), number.country(), m_reader.values(rows, row), row.line));
    }
}

} // namespace heliograph
