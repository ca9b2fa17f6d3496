// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/storage/limitstore.h"

namespace heliograph {

class QueueLimits;
struct LimitPerson;

//! Collects what the limits make of one person after the other, as a claim that takes everybody would.
class DryRunner
{
public:
    //! \a limits have been read, and are the caller's.
    explicit DryRunner(QueueLimits &limits);

    void ask(const LimitPerson &person, bool suppressed);

    //! What was collected; once.
    DryRun take() { return std::move(m_run); }

private:
    void add(QList<DryRun::Share> &shares, const LimitVerdict &verdict);
    void estimate(const LimitPerson &person);

    QueueLimits &m_limits;
    DryRun m_run;
    LimitVerdict m_stop; // once it has stopped
};

} // namespace heliograph
