// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/result.h"
#include "engine/domain/testsend.h"
#include "engine/security/blindindex.h"

#include <QByteArray>
#include <QLatin1String>
#include <QString>

namespace heliograph {

class Connection;

//! The text of the message that asks the owner of a number for his agreement; nobody can change it.
inline constexpr QLatin1String TestCodeText(
    "{{code}} is your Heliograph code. Whoever has it may send test messages to this number. "
    "Do not pass it on if you did not ask for it.");

//! What stands in the database instead of the code, which is nowhere.
inline constexpr QLatin1String HiddenCode("******");

//! What is known of a confirmed number, as its proof covers it.
struct TestNumberRecord
{
    TestNumberId id{};
    UserId user{};
    QByteArray phone; //!< blind index
    qint64 confirmedAt = 0;
    qint64 vouchedBy = 0; //!< 0: nobody, its owner gave the code
};

// Proofs are keyed with the workspace's index key, which lies in the database wrapped by the master key: who
// writes into the database alone can neither confirm a number nor let a test go (engine.md SR-13, SR-14).
QByteArray numberProof(const BlindIndex &index, const TestNumberRecord &number);
QByteArray sendProof(const BlindIndex &index, CampaignId test, CampaignKind kind, const QByteArray &seal);

//! The six digits that \a campaign carries to \a number: made anew whenever they are needed, never stored.
QString confirmationCode(const BlindIndex &index, TestNumberId number, const QByteArray &phone,
                         CampaignId campaign);

//! Whether \a test may go: with a proof for what is stored now, to at most MostInTest numbers, each with a
//! proof that it is confirmed for the author; a code, only to the number that waits for it; an answer, to
//! one.
Result<bool> testHolds(Connection &connection, const BlindIndex &index, CampaignId test);

//! The code that \a test carries; empty if it is none.
Result<QString> codeOf(Connection &connection, const BlindIndex &index, CampaignId test);

} // namespace heliograph
