// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/clock.h"
#include "engine/domain/contentreview.h"
#include "engine/domain/inboundmessage.h"
#include "engine/domain/money.h"

#include <QString>

#include <optional>

namespace heliograph {

// The database holds these as well (0001_initial.sql).
inline constexpr Millis AnsweredWithin = std::chrono::days(7); //!< of what the person wrote
inline constexpr int MostAnswersToOne = 10; //!< a person and 24 hours, whoever writes them
inline constexpr int MostAnswersADay = 200; //!< somebody writes in 24 hours

inline constexpr Millis AnswerLasts = std::chrono::hours(24); //!< what has not gone by then is skipped

//! Why nobody can be answered, whatever the text.
enum class AnswerHindrance {
    None,
    Forgotten, //!< the number is not known any more
    TooOld, //!< it came longer ago than AnsweredWithin
    OptedOut, //!< the person is on the suppression list
    AccountGone, //!< what it came through was removed
    TemplatesOnly, //!< what it came through sends no text of our own
    NotToMainland, //!< the same, to mainland China
};

//! What an answer to a reply would be.
struct AnswerGround
{
    AnswerHindrance hindrance = AnswerHindrance::None;
    QString e164{}; //!< of the person
    AccountId account{}; //!< that it goes through: the one that the reply came to
    QString provider{}; //!< its label
    QString signature{}; //!< its own
    std::optional<TimePoint> optedOutAt{}; //!< since when the person is on the list
    std::optional<Money> segmentPrice{}; //!< none is known
};

//! An answer that the content rules have looked at.
struct NewAnswer
{
    InboundId reply{};
    QString text{};
    ContentReview review{}; //!< of this text, by the rules in force
};

} // namespace heliograph
