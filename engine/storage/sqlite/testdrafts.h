// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/clock.h"
#include "engine/domain/answer.h"
#include "engine/security/blindindex.h"
#include "engine/security/fieldcipher.h"
#include "engine/storage/campaignstore.h"
#include "engine/storage/testsendstore.h"

namespace heliograph {

class Connection;

//! What is to be answered, and with what.
struct AnswerDraft
{
    InboundId reply{};
    QString campaign; //!< the name of what the person wrote about; may be empty
    QString e164;
    AccountId account{};
    QString text;
    UserId author = BuiltInAuthor;
};

//! Makes the drafts of tests and answers, with an audience of their own, inside the caller's transaction.
class TestDrafts
{
public:
    //! All stay the caller's and outlive it.
    TestDrafts(Connection &connection, const FieldCipher &cipher, const BlindIndex &index,
               const Clock &clock);

    //! What \a test sends, to numbers that its author has confirmed.
    Result<CampaignId> ofCampaign(const NewTest &test);

    //! What carries a code to \a number of \a author through \a account.
    Result<CampaignId> ofCode(TestNumberId number, AccountId account, UserId author);

    //! What answers the person of a reply.
    Result<CampaignId> ofAnswer(const AnswerDraft &answer);

private:
    struct Source;
    struct Person;
    Result<Source> source(CampaignId campaign);
    Result<Person> person(TestNumberId number, UserId author, bool confirmed);
    Result<AudienceId> audience(const QString &name, const QString &columns, const QList<Person> &people,
                                const TestRow &row, UserId author);
    Result<CampaignId> draft(const NewCampaign &campaign, CampaignKind kind, std::optional<CampaignId> of,
                             std::optional<InboundId> reply = std::nullopt);

    Connection &m_connection;
    const FieldCipher &m_cipher;
    const BlindIndex &m_index;
    const Clock &m_clock;
};

} // namespace heliograph
