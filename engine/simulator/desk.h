// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/simulator/ledger.h"
#include "engine/simulator/push/pushdesk.h"
#include "engine/simulator/rategate.h"
#include "engine/simulator/vendor/idmint.h"
#include "engine/simulator/vendor/vendorapi.h"

#include <array>
#include <memory>

namespace heliograph::simulator {

//! What is to be done about a request: the answer, and how it is to be spoilt on its way.
struct Exchange
{
    Answer answer;
    Fault fault = Fault::None;
    quint64 chance = 0; //!< chooses among a fault's forms
    bool isTracked = true; //!< false for the simulator's own status page
    bool keepAlive = true; //!< whether the connection goes on afterwards
    OpenRequest about;
};

//! The provider behind the wire: checks and reads calls, accepts, writes the ledger, draws the faults. It
//! knows nothing of connections. One thread.
class Desk
{
public:
    Desk(const SimulatorOptions &options, const Clock &clock, quint64 seed, std::unique_ptr<Ledger> ledger);

    //! Serves \a request. What it accepts is in the ledger when this returns.
    Exchange serve(const Request &request);
    //! Whether \a request asks for the simulator's own status page …
    static bool asksForStatus(const Request &request);
    //! … which says, among other things, that \a open requests are open.
    Exchange status(int open) const;

    //! What is known of a request that was not served.
    OpenRequest describe(const Request &request, bool isComplete) const;
    //! Writes down that the peer went away in \a stage (Ledger::addCut) of \a request.
    void noteCut(QByteArrayView stage, const OpenRequest &request);
    //! Writes down that the peer went away \a age after its answer.
    void noteClosed(Millis age, const OpenRequest &request);

    //! Pushes what is due, if it was told where to.
    void push();
    //! Milliseconds until something is to be pushed; -1 if nothing is.
    int untilNextPush() const;

    //! Whether the ledger could not be written: then nothing that is said could be relied on any more.
    bool isBroken() const { return m_isBroken; }

private:
    PushDesk *pushesOf(Profile profile) const;
    VendorApi *apiFor(const Request &request) const;
    Exchange send(VendorApi &api, const Request &request, const Caller &caller);
    void spoil(VendorApi &api, const SendCall &call, const Caller &caller, Exchange &exchange);
    void accept(VendorApi &api, const SendCall &call, const Caller &caller, Exchange &exchange);
    void noteFault(const Caller &caller, const Exchange &exchange, const std::vector<PhoneDigits> &numbers);

    const SimulatorOptions m_options;
    const Clock &m_clock;
    const quint64 m_seed;
    const std::unique_ptr<Ledger> m_ledger;
    IdMint m_ids;
    ReceiptBook m_book;
    RateGate m_gate;
    const std::unique_ptr<VendorApi> m_aliyun;
    const std::unique_ptr<VendorApi> m_tencent;
    std::unique_ptr<PushDesk> m_aliyunPushes; // null: nothing is pushed
    std::unique_ptr<PushDesk> m_tencentPushes;
    quint64 m_sends = 0;
    quint64 m_queries = 0;
    qint64 m_requests = 0;
    qint64 m_accepted = 0;
    qint64 m_twice = 0;
    qint64 m_throttled = 0;
    qint64 m_refused = 0;
    qint64 m_cuts = 0;
    qint64 m_queryCuts = 0;
    std::array<qint64, FaultKinds> m_faults{};
    bool m_isBroken = false;
};

} // namespace heliograph::simulator
