// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/result.h"
#include "engine/domain/merge.h"
#include "engine/domain/money.h"
#include "engine/domain/testsend.h"

#include <QList>

#include <optional>

namespace heliograph {

class Reader;
class Store;

//! A number for tests, and what one message to it comes to.
struct TestLine
{
    TestNumber number;
    int segments = 1;
    std::optional<Money> cost; //!< none: no price is known

    bool waitsForCode(TimePoint now) const
    {
        return !number.isConfirmed() && number.codeUntil && *number.codeUntil > now && number.triesLeft > 0;
    }
};

//! What a test may go to, and how many messages are left today.
struct TestGround
{
    QList<TestLine> lines; //!< in the order in which they were added
    int sentToday = 0; //!< in the last 24 hours
    QString text; //!< as people read it; empty if only the provider knows it
};

//! What is to be tested: the message of one person, as \a account sends it.
struct TestSubject
{
    Merge merge;
    AccountId account{};
    MessageClass messageClass = MessageClass::Notice;
    MessageTemplate::ValueList values;
};

//! The test numbers of \a person, or of everybody, in the order in which they were added.
Result<QList<TestNumber>> testNumbers(Reader &reader, std::optional<UserId> person);

//! To which numbers of \a person a test of \a subject may go, and what it comes to.
Result<TestGround> testGround(Reader &reader, const TestSubject &subject, UserId person, TimePoint now);

//! The number of \a by that \a text means; it is added, unconfirmed, if he does not have it yet. Invalid says
//! why it is no number.
Result<TestNumberId> testNumberFor(Store &store, Reader &reader, const QString &text, UserId by);

} // namespace heliograph
