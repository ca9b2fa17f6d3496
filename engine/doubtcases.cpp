// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/doubtcases.h"

#include "engine/providers/catalogue.h"

namespace heliograph {

namespace {

Result<DoubtAccounts> readAccounts(Reader &reader)
{
    const auto accounts = reader.accounts();
    if (!accounts)
        return accounts.error();
    DoubtAccounts known;
    for (const ProviderAccount &account : *accounts) {
        const auto traits = traitsOf(account);
        if (!traits)
            return traits.error();
        DoubtAsking asking;
        asking.byTemplate = traits->missProves;
        asking.freeText = traits->freeTextMissProves;
        asking.keepsRecords = traits->keepsRecords;
        asking.times = DoubtTimes::of(account);
        known.insert(account.id, {account.label, asking});
    }
    return known;
}

} // namespace

Result<DoubtCases> DoubtCases::read(Reader &reader, const DoubtFilter &filter, TimePoint now)
{
    const auto accounts = readAccounts(reader);
    if (!accounts)
        return accounts.error();
    const auto rows = reader.doubts(filter);
    if (!rows)
        return rows.error();
    DoubtCases read;
    read.m_accounts = *accounts;
    for (const DoubtRow &row : *rows)
        read.m_cases.append(doubtCase(row, read.m_accounts, now));
    return read;
}

Result<std::optional<DoubtCase>> DoubtCases::caseOf(Reader &reader, MessageId message, TimePoint now)
{
    const auto row = reader.doubtOf(message);
    if (!row)
        return row.error();
    if (!*row)
        return std::optional<DoubtCase>();
    const auto accounts = readAccounts(reader);
    if (!accounts)
        return accounts.error();
    return std::optional(doubtCase(**row, *accounts, now));
}

} // namespace heliograph
