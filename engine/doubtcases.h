// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/query/doubtdesk.h"
#include "engine/storage/reader.h"

#include <QList>

#include <optional>

namespace heliograph {

//! The unknown outcomes of a workspace at one moment, as a person decides about them.
class DoubtCases
{
public:
    //! Reads those that \a filter lets through. Fails like Reader.
    static Result<DoubtCases> read(Reader &reader, const DoubtFilter &filter, TimePoint now);

    //! What \a message is; nothing if its outcome is not unknown.
    static Result<std::optional<DoubtCase>> caseOf(Reader &reader, MessageId message, TimePoint now);

    const QList<DoubtCase> &cases() const { return m_cases; }
    QList<DoubtGroup> groups() const { return doubtGroups(m_cases); }

    //! What people call \a account; empty if it was removed.
    QString label(AccountId account) const { return m_accounts.value(account).label; }

private:
    DoubtAccounts m_accounts;
    QList<DoubtCase> m_cases;
};

} // namespace heliograph
