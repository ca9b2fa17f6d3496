// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/clock.h"
#include "engine/domain/money.h"
#include "engine/policy/limits/limitverdict.h"

#include <QList>
#include <QMap>
#include <QString>

#include <optional>

namespace heliograph {

//! What a claim would make of the people of a campaign, if it took them all at once.
struct DryRun
{
    //! People with the same fate for the same reason.
    struct Share
    {
        LimitVerdict verdict; //!< of the one whose hold ends first
        qint64 people = 0;
        std::optional<TimePoint> last; //!< when the last hold ends, if each of them ends by itself
    };

    qint64 people = 0; //!< who have not gone yet
    qint64 goNow = 0;
    QList<Share> held; //!< those who are held alone, and those who are with the whole campaign
    QList<Share> skipped;
    QMap<QString, Money> estimate; //!< by currency: of everybody who is not skipped
    qint64 withoutPrice = 0;
};

} // namespace heliograph
