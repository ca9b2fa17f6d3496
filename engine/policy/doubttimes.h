// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/clock.h"
#include "engine/domain/provideraccount.h"

#include <QList>
#include <QString>

#include <optional>

namespace heliograph {

//! When one account is asked about attempts in doubt, and how long until an answer counts (engine.md A9).
struct DoubtTimes
{
    //! From an attempt's deadline until its absence at the provider says anything: the kernel may deliver a
    //! request for about 15 minutes after we gave it up, and providers list late.
    Millis settle = std::chrono::minutes(20);

    //! Between the two misses that a strong miss needs.
    Millis missGap = std::chrono::minutes(1);

    //! From the doubt until a rule that closes it does so.
    Millis giveUp = std::chrono::hours(72);

    //! From the doubt until each question; afterwards the last one is the interval.
    QList<Millis> questions = usualQuestions();

    //! As \a account's settings say: settle_s, miss_gap_s, give_up_s, ask_after_s. They have been checked.
    static DoubtTimes of(const ProviderAccount &account);

    static QList<Millis> usualQuestions();

    //! Reads ask_after_s: whole seconds that rise, with commas, "20,60,180". Nothing if it is anything else.
    static std::optional<QList<Millis>> parseQuestions(const QString &text);
};

//! From when on an absence at the provider says anything about an attempt with this \a deadline, and a person
//! who sends again takes no greater risk than he has to.
TimePoint settledAt(TimePoint deadline, const DoubtTimes &times);

} // namespace heliograph
