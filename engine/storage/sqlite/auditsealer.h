// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/clock.h"
#include "engine/storage/auditseals.h"

#include <optional>

namespace heliograph {

class Connection;

//! Keeps the end of the audit chain of one database outside it. Belongs to the thread of the connection.
class AuditSealer
{
public:
    //! Where the chain ends now was kept by whoever wrote it. Fails with Storage.
    static Result<AuditSealer> begin(Connection &connection, const QString &folder, const Clock &clock);

    //! Keeps the end of the chain, unless this object has kept that very one.
    Result<void> seal();

    //! The same, but nothing if the chain has not moved since begin().
    Result<void> sealWhatWasAdded();

private:
    AuditSealer(Connection &connection, const AuditSeals &seals, const Clock &clock);
    Result<void> keep(const AuditSeal &seal);

    Connection *m_connection;
    AuditSeals m_seals;
    const Clock *m_clock;
    AuditSeal m_first; // when this object was made
    std::optional<AuditSeal> m_kept;
};

} // namespace heliograph
