// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/storage/auditseals.h"

#include <optional>

namespace heliograph {

class Connection;

//! Keeps the end of the audit chain of one database outside it, with the time of its last entry. Belongs to
//! the thread of the connection. Fails with Storage.
class AuditSealer
{
public:
    //! Where the chain ends now was kept by whoever wrote it.
    static Result<AuditSealer> begin(Connection &connection, const QString &folder);

    //! Keeps the end of the chain, unless this object has kept that very one. Fails as well, once, when the
    //! seals that it had kept are not there any more.
    Result<void> seal();

    //! The same, but nothing if the chain has not moved since begin() or cannot be read any more.
    Result<void> sealWhatWasAdded();

private:
    AuditSealer(Connection &connection, const QString &folder);
    Result<void> keepEnd(const std::optional<AuditSeal> &unlessIs);

    Connection *m_connection;
    QString m_folder;
    std::optional<AuditSeal> m_first; // when this object was made
    std::optional<AuditSeal> m_kept;
};

} // namespace heliograph
