// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/testground.h"
#include "engine/testsending.h"

#include <QFuture>

namespace heliograph {

class EngineClient;

//! Tests to one's own phones. GUI thread; every answer is a future.
class TestDesk
{
public:
    explicit TestDesk(EngineClient &client)
        : m_client(client)
    {
    }

    QFuture<Result<TestGround>> ground(const TestSubject &subject) const;

    QFuture<Result<QList<TestNumber>>> numbers() const; //!< one's own
    QFuture<Result<QList<TestNumber>>> everybodysNumbers() const;

    //! Sends the number that \a text means a code through \a account; adds it first if it is new. Without an
    //! account it is only added. Invalid says why it is no number.
    QFuture<Result<SentTest>> ask(const QString &text, std::optional<AccountId> account) const;
    QFuture<Result<CodeAnswer>> confirm(TestNumberId number, const QString &code) const;
    QFuture<Result<void>> remove(TestNumberId number) const;
    //! Says for the owner of somebody else's number that he agrees.
    QFuture<Result<void>> vouch(TestNumberId number, const QString &reason) const;
    QFuture<Result<SentTest>> send(CampaignId of, const TestRow &row, const QList<TestNumberId> &to) const;

private:
    EngineClient &m_client;
};

} // namespace heliograph
