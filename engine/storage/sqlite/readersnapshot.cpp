// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/sqlite/readersnapshot.h"

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

ReaderSnapshot::ReaderSnapshot(Connection &connection)
    : m_connection(connection)
{
}

Result<std::unique_ptr<ReaderSnapshot>> ReaderSnapshot::begin(Connection &connection)
{
    if (const auto begun = connection.run(u"BEGIN"_s); !begun)
        return begun.error();
    return std::unique_ptr<ReaderSnapshot>(new ReaderSnapshot(connection));
}

ReaderSnapshot::~ReaderSnapshot()
{
    // Nothing was changed, so there is nothing that could fail to be undone.
    const auto ended = m_connection.run(u"ROLLBACK"_s);
    Q_UNUSED(ended)
}

} // namespace heliograph
