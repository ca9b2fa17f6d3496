// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>

#include <optional>

namespace heliograph {

//! Who shares a request with whom: recipients of equal keys, up to a number of them in each request.
class QueueGroups
{
public:
    QueueGroups(int requests, int perRequest);

    //! The request, from 0, for the next recipient; nothing if there is no room for one with this \a key.
    //! One who goes \a alone gets a request of his own.
    std::optional<int> place(const QByteArray &key, bool alone);

    //! No request has room left for anybody.
    bool full() const { return m_requests == m_used && m_open.isEmpty(); }

private:
    struct Open
    {
        int request;
        int room;
    };

    int m_requests;
    int m_perRequest;
    int m_used = 0;
    QHash<QByteArray, Open> m_open;
};

} // namespace heliograph
