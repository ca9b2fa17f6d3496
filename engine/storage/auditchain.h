// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/domain/auditrow.h"

namespace heliograph {

//! The hash before the first entry.
QByteArray auditGenesis();

//! hash = BLAKE2b-256(entry.previous ‖ canonical entry): changing, moving or leaving out an entry changes
//! every later hash.
QByteArray auditHash(const AuditRow &entry);

//! What is wrong with an entry, seen from those before it.
enum class AuditFault {
    None,
    Changed, //!< it is not what was written: its hash is another
    Missing, //!< entries before it were removed, or this one was inserted: the numbers do not follow
    Replaced, //!< it does not continue the entry before it: that one was exchanged, or this one
};

//! Follows the chain entry by entry.
class AuditChain
{
public:
    //! Looks at the next entry. After a fault the chain is not followed further.
    AuditFault follow(const AuditRow &entry);

    //! The end of what was followed without a fault.
    const AuditSeal &seal() const { return m_seal; }

private:
    AuditSeal m_seal{0, auditGenesis()};
};

} // namespace heliograph
