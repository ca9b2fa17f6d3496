// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/result.h"
#include "engine/storage/auditchain.h"
#include "engine/storage/auditseals.h"

#include <QList>

namespace heliograph {

//! What a look at a whole audit log found.
struct AuditVerdict
{
    enum class Finding {
        Whole,
        Changed, //!< entry `sequence` is not what was written
        Missing, //!< entries between `whole` and `sequence` are not there
        Replaced, //!< entry `sequence` does not continue the one before it
        CutOff, //!< a seal knows of `sequence` entries; the log ends before that
        Rewritten, //!< each entry fits the one before it, but entry `sequence` is not the one that was sealed
    };

    Finding finding = Finding::Whole;
    AuditSeal whole; //!< the last entry up to which everything follows
    qint64 sequence = 0; //!< the entry at fault
    std::optional<TimePoint> at; //!< when that entry says it was written, or its seal was kept
    int seals = 0; //!< how many seals bear the log out
    int lostSeals
        = 0; //!< seals of what a backup that was put back did not know; a restore is an entry itself
};

//! Checks an audit log entry by entry, from the first, and against the seals that were kept of it.
//!
//! Seals of the current incarnation must all fit. Those of earlier ones may know of entries that were lost
//! when a backup was taken into use, and are counted.
class AuditCheck
{
public:
    AuditCheck(const QList<KeptSeal> &seals, qint64 incarnation);

    //! Looks at the next entries; false when the rest does not matter any more.
    bool add(const QList<AuditRow> &entries);

    //! What was found, after the last entry.
    AuditVerdict verdict() const;

private:
    void compareSeals(const AuditRow &entry);

    QList<KeptSeal> m_seals; // by sequence
    qsizetype m_nextSeal = 0;
    qint64 m_incarnation;
    AuditChain m_chain;
    AuditVerdict m_verdict;
};

} // namespace heliograph
