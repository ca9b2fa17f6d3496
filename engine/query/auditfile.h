// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/result.h"
#include "engine/domain/auditrow.h"

#include <QList>

#include <functional>

namespace heliograph {

class DisclosureStore;
class Reader;

//! An audit log outside its database: one JSON object a line, in the order of the chain, with everything that
//! its hashes are made of. Any program can check it: hash = BLAKE2b-256(prev ‖ JSON array of seq, at, actor,
//! origin, action, object, detail).
class AuditFile
{
public:
    struct Written
    {
        qint64 entries = 0;
        AuditSeal seal; //!< the last entry that is in the file
    };
    //! Told now and then how many entries were written; false cancels.
    using Progress = std::function<bool(qint64 entries)>;

    //! Writes every entry that \a reader has to \a file, which appears only when complete and when
    //! \a disclosures allowed it and kept that it was done. Fails with Cancelled or Storage, or as
    //! DisclosureStore::noteAuditExport(); then there is no file.
    static Result<Written> write(Reader &reader, DisclosureStore &disclosures, const QString &file,
                                 const Progress &progress);

    //! Calls \a each with the entries of \a file, a thousand at a time, until it returns false. Fails with
    //! NotFound, or with Invalid naming the line that is no entry.
    using Visitor = std::function<bool(const QList<AuditRow> &)>;
    static Result<void> read(const QString &file, const Visitor &each);
};

} // namespace heliograph
