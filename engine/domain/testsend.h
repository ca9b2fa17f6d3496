// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/clock.h"
#include "engine/base/ids.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace heliograph {

//! What a campaign is for. A test goes to numbers whose owners confirmed them, without approval (product.md
//! 4.2, engine.md SR-14); a TestCode asks the owner of one number whether it may. An Answer goes to one
//! person who wrote to us (domain/answer.h). The numbers are stored.
enum class CampaignKind { Campaign = 0, Test = 1, TestCode = 2, Answer = 3 };

//! Whether it goes only to those who send it; hours and caps are no matter to them.
constexpr bool isTest(CampaignKind kind)
{
    return kind == CampaignKind::Test || kind == CampaignKind::TestCode;
}

enum class TestNumberId : qint64 {};

// The database holds these as well (0001_initial.sql).
inline constexpr int MostInTest = 5; //!< numbers one test goes to
inline constexpr int MostTestNumbers = 10; //!< a person
inline constexpr int MostTestsADay = 20; //!< messages a person and 24 hours, codes included
inline constexpr int MostCodesADay = 3; //!< a number and 24 hours, whoever asks for them
inline constexpr int MostCodeTries = 5; //!< a code

inline constexpr Millis CodeLasts = std::chrono::minutes(15);
inline constexpr Millis TestLasts = std::chrono::hours(1); //!< what has not gone by then is skipped

//! How the owner of a number is known to agree.
enum class TestNumberState { Unconfirmed, Confirmed, Vouched };

//! A number to which one person may send tests.
struct TestNumber
{
    TestNumberId id{};
    UserId user{};
    QString userName;
    QString e164; //!< decrypted
    TestNumberState state = TestNumberState::Unconfirmed;
    TimePoint addedAt;
    std::optional<TimePoint> confirmedAt;
    QString vouchedBy; //!< who said so instead of the owner
    QString reason; //!< and why
    std::optional<TimePoint> codeUntil; //!< a code was sent that counts until then
    int triesLeft = 0; //!< of that code
    std::optional<CampaignId> codeCampaign; //!< that carries it

    bool isConfirmed() const { return state != TestNumberState::Unconfirmed; }
};

//! What a test looks like to one of a campaign's people: the row of the file that is shown.
struct TestRow
{
    qint32 line = 0;
    QStringList values; //!< in the order of the audience's columns
};

} // namespace heliograph
