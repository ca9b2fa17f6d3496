// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/result.h"
#include "engine/domain/answer.h"
#include "engine/domain/contentfinding.h"

#include <QList>

namespace heliograph {

class Reader;
class Store;

//! What came of a wish to answer.
struct SentAnswer
{
    CampaignId answer{};
    bool sent = false; //!< else \a ground or \a findings say why not, and nothing is left of it
    AnswerGround ground;
    QList<ContentFinding> findings;
};

//! The one way to answer somebody who wrote to us, for every caller: looks whether it is possible, asks the
//! content rules, and lets it go. Both stay the caller's.
class Answering
{
public:
    explicit Answering(Reader &reader);

    //! What an answer to \a reply would be at \a now. NotFound if there is none.
    Result<AnswerGround> ground(InboundId reply, TimePoint now);

    //! Fails as AnswerStore::send() does.
    Result<SentAnswer> send(Store &store, InboundId reply, const QString &text, UserId by, TimePoint now);

private:
    Result<AnswerHindrance> hindranceOf(const ReplyRow &reply, const QString &country, AnswerGround &ground);
    Result<ContentReview> review(const AnswerGround &ground, const QString &text);

    Reader &m_reader;
};

} // namespace heliograph
