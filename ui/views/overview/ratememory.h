// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/clock.h"

#include <QList>
#include <QMap>
#include <QString>

namespace heliograph {

//! How fast each provider was sent through in the last hour, minute by minute, as far as somebody was
//! looking.
class RateMemory
{
public:
    //! At \a now \a provider goes at \a segmentsPerS. Times only grow.
    void note(TimePoint now, const QString &provider, double segmentsPerS);

    //! The average of each minute, oldest first; minutes in which nobody looked are 0.
    QMap<QString, QList<double>> minutes() const;

    static constexpr int Minutes = 60;

private:
    struct Minute
    {
        double sum = 0;
        int readings = 0;
    };
    QMap<QString, QMap<qint64, Minute>> m_providers; // by minutes since 1970
    qint64 m_latest = 0;
};

} // namespace heliograph
