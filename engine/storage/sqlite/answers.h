// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/storage/answerstore.h"
#include "engine/storage/sqlite/testdrafts.h"

namespace heliograph {

class ContentStore;

class SqliteAnswers final : public AnswerStore
{
public:
    //! All stay the caller's and outlive it.
    SqliteAnswers(Connection &connection, CampaignStore &campaigns, ContentStore &content,
                  const FieldCipher &cipher, const BlindIndex &index, const Clock &clock);

    Result<CampaignId> send(const NewAnswer &answer, UserId by) override;

private:
    struct Asked;
    Result<Asked> asked(InboundId reply);
    Result<void> expectNotSent(const NewAnswer &answer);
    Result<void> expectAnswerable(const Asked &asked, UserId by);
    Result<CampaignId> make(const NewAnswer &answer, const Asked &asked, UserId by);

    Connection &m_connection;
    CampaignStore &m_campaigns;
    ContentStore &m_content;
    const FieldCipher &m_cipher;
    const BlindIndex &m_index;
    const Clock &m_clock;
    TestDrafts m_drafts;
};

} // namespace heliograph
