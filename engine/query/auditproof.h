// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/query/auditcheck.h"

namespace heliograph {

class Reader;

//! The proof of a workspace's whole audit log, piece by piece, so that whoever waits for it sees how far it
//! is and may leave it. A value: it may cross threads between two pieces.
class AuditProof
{
public:
    //! Also against the seals that are kept in \a journalFolder, and against \a named ones. Fails with
    //! Storage.
    static Result<AuditProof> begin(Reader &reader, const QString &journalFolder,
                                    const QList<AuditSeal> &named, TimePoint now);

    //! Looks at up to \a entries more; false when nothing is left to look at. Fails with Storage.
    Result<bool> goOn(Reader &reader, int entries);

    qint64 done() const { return m_check.verdict().whole.sequence; }
    qint64 total() const { return m_total; } //!< entries when it began

    //! What was found, after goOn() has returned false.
    AuditVerdict verdict() const { return m_check.verdict(); }

private:
    AuditProof(const AuditCheck &check, qint64 total);

    AuditCheck m_check;
    qint64 m_total = 0;
};

} // namespace heliograph
