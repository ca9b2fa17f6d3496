// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/result.h"
#include "engine/storage/auditchain.h"
#include "engine/storage/auditseals.h"

#include <QList>

#include <optional>

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
        Unsealed, //!< each entry fits the one before it, but there is no seal of any
        SealsStale, //!< the same, but there is no seal of entry `sequence` and of those after it
    };

    Finding finding = Finding::Whole;
    AuditSeal whole; //!< the last entry up to which everything follows
    qint64 sequence = 0; //!< the entry at fault
    std::optional<TimePoint> at; //!< when that entry says it was written, or its seal was kept
    int seals = 0; //!< how many seals bear the log out
    int lostSeals
        = 0; //!< seals of what a backup that was put back did not know; a restore is an entry itself
};

//! Whether nothing contradicts the log, but part of it could have been rewritten whole.
constexpr bool lacksSeals(AuditVerdict::Finding finding)
{
    return finding == AuditVerdict::Finding::Unsealed || finding == AuditVerdict::Finding::SealsStale;
}

//! Checks an audit log entry by entry, from the first, and against the seals that were kept of it.
//!
//! Seals of the current incarnation must all fit. Those of earlier ones may know of entries that were lost
//! when a backup was taken into use, and are counted.
class AuditCheck
{
public:
    //! Entries without a seal are told when they were written over a longer time than \a patience, within
    //! which an engine keeps one; never, if the log is looked at without its workspace.
    AuditCheck(const QList<KeptSeal> &seals, qint64 incarnation, Millis patience = Millis::max());

    //! Looks at the next entries; false when the rest does not matter any more.
    bool add(const QList<AuditRow> &entries);

    //! What was found, after the last entry.
    AuditVerdict verdict() const;

private:
    //! The first entry after those that are sealed.
    struct FirstUnsealed
    {
        qint64 sequence = 0;
        TimePoint at;
    };

    void compareSeals(const AuditRow &entry);

    QList<KeptSeal> m_seals; // by sequence
    qsizetype m_nextSeal = 0;
    qint64 m_incarnation;
    Millis m_patience;
    std::optional<FirstUnsealed> m_unsealed;
    TimePoint m_lastAt; // of the newest entry
    AuditChain m_chain;
    AuditVerdict m_verdict;
};

} // namespace heliograph
