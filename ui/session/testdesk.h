// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/domain/merge.h"
#include "engine/domain/money.h"
#include "engine/testsending.h"

#include <QFuture>

namespace heliograph {

class EngineClient;

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

//! Tests to one's own phones. GUI thread; every answer is a future.
class TestDesk
{
public:
    explicit TestDesk(EngineClient &client)
        : m_client(client)
    {
    }

    QFuture<Result<TestGround>> ground(const TestSubject &subject) const;

    //! Sends the number that \a text means a code through \a account; adds it first if it is new. Without an
    //! account it is only added. Invalid says why it is no number.
    QFuture<Result<SentTest>> ask(const QString &text, std::optional<AccountId> account) const;
    QFuture<Result<CodeAnswer>> confirm(TestNumberId number, const QString &code) const;
    QFuture<Result<void>> remove(TestNumberId number) const;
    QFuture<Result<SentTest>> send(CampaignId of, const TestRow &row, const QList<TestNumberId> &to) const;

private:
    EngineClient &m_client;
};

} // namespace heliograph
