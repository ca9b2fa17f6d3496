// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/domain/approvalrules.h"
#include "engine/query/enginehealth.h"
#include "ui/session/workspaceroom.h"

#include <optional>

namespace heliograph {

//! How everything is at one moment, as the frame shows it: read once a second.
struct Pulse
{
    EngineHealth health = EngineHealth::NotRunning;
    bool emergencyStop = false;
    std::optional<StopOrder> stop; //!< who stopped everything, when and why
    Hold engineHold; //!< on all sending, besides the stop
    StorageHealth storage;
    double segmentsPerS = 0; //!< as the engine measured it lately
    qint64 waiting = 0;
    qint64 held = 0;
    qint64 sending = 0;
    qint64 unknown = 0;
    int sendingCampaigns = 0; //!< that are being sent now
    int providers = 0;
    int providersReady = 0; //!< nothing holds them back
    int intakeFailing = 0; //!< queues and answers of providers that lastingly cannot be read
    std::optional<TimePoint> intakeLossAt; //!< when something of them was last missing
    int approvals = 0; //!< campaigns that wait for one
    int openReplies = 0; //!< that nobody has dealt with; MostReplies stands for more
    QList<MessageId> duplicates; //!< that may have been received twice: the newest MostDuplicates
    qint64 typedFrom = ApprovalRules().typedFrom; //!< as ApprovalRules has it
    qint64 mark = 0; //!< changes when anything was committed
    TimePoint at;

    static constexpr int MostReplies = 100;
    static constexpr int MostDuplicates = 100;
};

//! Takes the pulse. Reads the counters of every campaign that has not ended.
Result<Pulse> readPulse(Desk &desk);

} // namespace heliograph
