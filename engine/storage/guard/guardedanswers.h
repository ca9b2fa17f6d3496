// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/storage/answerstore.h"
#include "engine/storage/guard/acting.h"

namespace heliograph {

//! Answers to people who have written to us, for those who may.
class GuardedAnswers final : public AnswerStore
{
public:
    GuardedAnswers(AnswerStore &inner, Acting &acting);

    Result<CampaignId> send(const NewAnswer &answer, UserId by) override;

private:
    AnswerStore &m_inner;
    Acting &m_acting;
};

} // namespace heliograph
