// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/guard/guardedanswers.h"

namespace heliograph {

GuardedAnswers::GuardedAnswers(AnswerStore &inner, Acting &acting)
    : m_inner(inner)
    , m_acting(acting)
{
}

Result<CampaignId> GuardedAnswers::send(const NewAnswer &answer, UserId by)
{
    return m_acting.act(StoreVerb::AnswersSend, Acting::Scope::of(Owned::Reply, answer.reply),
                        [&] { return m_inner.send(answer, m_acting.who(by)); });
}

} // namespace heliograph
