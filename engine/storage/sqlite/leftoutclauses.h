// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/domain/leftout.h"

#include <QStringList>

namespace heliograph {

//! What a search leaves out, as SQL: clauses for the rows, and what the totals know of it beforehand, so that
//! buckets full of what is left out are passed over unread.
//!
//! The parameters of the rows are 11, as LineClauses say, 15 and 16: campaigns and accounts; those of the
//! buckets 19 and 20: the same.
class LeftOutClauses
{
public:
    explicit LeftOutClauses(const LeftOut &leftOut);

    QString rows() const; //!< to be added to the clauses on a message m

    //! The most of a bucket b that is not left out; empty if the totals of campaigns and accounts do not say.
    QStringList most() const;

    //! Whether some stored states are left out as a whole, and those that are not.
    bool leavesOutStates() const { return !m_statesOut.isEmpty(); }
    const QList<int> &states() const { return m_states; }

private:
    void findStates();
    bool leavesOut(LedgerLine line) const { return m_leftOut.lines.contains(line); }
    QString lines() const;

    LeftOut m_leftOut;
    QList<int> m_states; //!< stored ones of which something may be left
    QList<int> m_statesOut;
};

} // namespace heliograph
