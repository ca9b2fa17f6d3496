// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/clock.h"
#include "engine/base/result.h"
#include "engine/net/httplane.h"

#include <QObject>
#include <QString>

namespace heliograph {

//! What a lane needs of the network.
struct LaneNetwork
{
    int inFlight = 6; //!< how many requests may be under way at once
    QString caFile{}; //!< PEM file of certificate authorities to trust beside the system's; empty for none
};

//! The only door to the network for requests to providers: makes the lanes and owns them. Engine thread only.
class HttpTransport : public QObject
{
    Q_OBJECT

public:
    //! \a clock gives deadlines and send windows (bootTime()) and must outlive the transport.
    explicit HttpTransport(const Clock &clock, QObject *parent = nullptr);

    //! A new lane, a child of the transport; delete it to close it earlier. Fails with Invalid if the
    //! certificate file cannot be used.
    Result<HttpLane *> openLane(const LaneNetwork &network);

private:
    const Clock &m_clock;
};

} // namespace heliograph
