// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/clock.h"
#include "engine/base/result.h"
#include "engine/storage/campaignstore.h"

#include <functional>

namespace heliograph {

class Reader;
class Store;

//! The campaigns of the demo, one in each state: written by an operator, approved, paused, returned and
//! rejected by a supervisor.
class DemoCampaigns
{
public:
    //! To whom they go, and how.
    struct Places
    {
        AudienceId customers{};
        AudienceId members{};
        AudienceId few{};
        AudienceId mainland{};
        AccountId kite{};
        AccountId tencent{};
        AccountId relay{};
    };

    //! The stores are in the hands of an operator and of a supervisor.
    DemoCampaigns(Store &ofOperator, Store &ofSupervisor, Reader &reader, const Clock &clock)
        : m_operator(ofOperator)
        , m_supervisor(ofSupervisor)
        , m_reader(reader)
        , m_clock(clock)
    {
    }

    Result<void> add(const Places &places);

private:
    Result<void> addRunning(const Places &places);
    Result<void> addWaiting(const Places &places); //!< for somebody, for receipts, for its time
    Result<void> addStopped(const Places &places);
    Result<CampaignId> submit(const NewCampaign &draft);
    Result<void> submitThen(const NewCampaign &draft, const std::function<Result<void>(CampaignId)> &decide);
    Result<void> approve(CampaignId id);
    Result<void> launch(const NewCampaign &draft);
    static NewCampaign draft(const QString &name, AudienceId audience, AccountId account,
                             const QString &text);

    Store &m_operator;
    Store &m_supervisor;
    Reader &m_reader;
    const Clock &m_clock;
};

} // namespace heliograph
