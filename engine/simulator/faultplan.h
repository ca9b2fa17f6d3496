// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/result.h"

#include <QByteArrayView>
#include <QStringView>

#include <array>

namespace heliograph {

//! What the simulator does to a call instead of answering it well.
enum class Fault {
    None,
    CloseAfterAccept, //!< accepted, then the connection is closed without a byte
    HangAfterAccept, //!< accepted, then silence
    ErrorBefore, //!< HTTP 500, nothing accepted
    ErrorAfter, //!< HTTP 500, everything accepted
    Throttle, //!< the documented throttle answer, nothing accepted
    Truncated, //!< accepted; the JSON ends early
    Malformed, //!< accepted; the answer is no such JSON
    Partial, //!< accepted; some recipients (Tencent) or the BizId's end (Alibaba) are missing
    Trickle, //!< accepted; one byte of the answer every 200 ms
    Reset, //!< the connection is reset, half of the times before accepting
    QueryDown, //!< a query is answered with 503
    QueryThrottle, //!< a query is answered with the documented throttle answer
};

constexpr int FaultKinds = 13;

//! The fault's name in a specification and in the ledger, "close-after-accept".
QByteArrayView name(Fault fault);

//! How often each fault is to happen.
class FaultPlan
{
public:
    //! Adds \a weight hundredths of a percent to how often \a fault happens.
    void add(Fault fault, int weight) { m_weights[index(fault)] += weight; }
    int weight(Fault fault) const { return m_weights[index(fault)]; }

    //! The share of send calls that meet a fault, in hundredths of a percent.
    int sendWeight() const;

    //! The fault of the send call for which chance gave \a dice (any number, evenly spread).
    Fault drawSend(quint64 dice) const;
    //! The same for a query.
    Fault drawQuery(quint64 dice) const;

private:
    static std::size_t index(Fault fault) { return static_cast<std::size_t>(fault); }

    std::array<int, FaultKinds> m_weights{};
};

//! Reads "close-after-accept=2,500-before=2.5,mixed=20": percent for each fault; "mixed" is spread evenly
//! over all faults of send calls. Empty means none. Fails with Invalid.
Result<FaultPlan> parseFaults(QStringView specification);

} // namespace heliograph
