// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/clock.h"
#include "engine/base/ids.h"
#include "engine/base/result.h"
#include "engine/domain/campaign.h"

#include <QString>

#include <optional>

namespace heliograph {

//! What somebody writes down to use it in campaigns again.
struct OwnTextDraft
{
    static constexpr qsizetype LongestName = 80; //!< characters
    static constexpr qsizetype LongestText = 2'000;

    QString name{};
    QString text{}; //!< with {{columns}}
    MessageClass messageClass = MessageClass::Notice;
    QString language{}; //!< ISO 639: "de"; empty: it is not said

    bool operator==(const OwnTextDraft &) const = default;

    //! Whether a reply can be answered with it as it stands: a notice without columns.
    bool isAnswer() const;

    //! Invalid, with a sentence, if it cannot be kept: no name, no text, braces that nothing closes, no
    //! language.
    Result<void> check() const;
};

//! A text of our own that campaigns are written with (product.md 4.13).
struct OwnText
{
    OwnTextId id{};
    int version = 1; //!< grows with every edit; earlier ones are kept
    OwnTextDraft content{};
    UserId changedBy{};
    QString changedByName{}; //!< as people see it now
    TimePoint changedAt{};
    std::optional<TimePoint> archivedAt{}; //!< not offered any more
};

} // namespace heliograph
