// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/sqlite/queuegroups.h"

namespace heliograph {

QueueGroups::QueueGroups(int requests, int perRequest)
    : m_requests(requests)
    , m_perRequest(perRequest)
{
}

std::optional<int> QueueGroups::place(const QByteArray &key, bool alone)
{
    if (!alone) {
        if (const auto open = m_open.find(key); open != m_open.end()) {
            const int request = open->request;
            if (--open->room == 0)
                m_open.erase(open);
            return request;
        }
    }
    if (m_used == m_requests)
        return std::nullopt;
    if (!alone && m_perRequest > 1)
        m_open.insert(key, Open{m_used, m_perRequest - 1});
    return m_used++;
}

} // namespace heliograph
