// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/answering.h"
#include "engine/base/result.h"
#include "engine/domain/inboundmessage.h"
#include "engine/domain/messagerow.h"
#include "engine/domain/owntext.h"
#include "engine/domain/suppression.h"
#include "engine/policy/person.h"

#include <QFuture>

namespace heliograph {

class EngineClient;

//! Replies: read, dealt with, taken as opt-outs. GUI thread; every answer is a future.
class InboxDesk
{
public:
    explicit InboxDesk(EngineClient &client)
        : m_client(client)
    {
    }

    QFuture<Result<QList<ReplyRow>>> replies(bool openOnly, int limit) const;

    //! What we sent the person and what he answered, over all providers, oldest first.
    struct Turn
    {
        bool fromPerson = false;
        TimePoint at;
        QString text; //!< of the person, and of our answers; else empty
        QString campaign;
        std::optional<MessageRow> message; //!< of what we sent
    };
    QFuture<Result<QList<Turn>>> conversation(const QString &e164) const;

    //! What an answer to \a reply would be, and the answer itself.
    QFuture<Result<AnswerGround>> answerGround(InboundId reply) const;
    QFuture<Result<SentAnswer>> answer(InboundId reply, const QString &text) const;

    //! Texts of our own that can be an answer as they stand, by name.
    QFuture<Result<QList<OwnText>>> savedAnswers() const;

    //! Whether that was new: 1 or 0.
    QFuture<Result<int>> markDone(InboundId reply) const;
    QFuture<Result<int>> reopen(InboundId reply) const;

    //! Who could answer \a reply, by login; nobody in a workspace where nobody signs in.
    QFuture<Result<QList<Person>>> answerers(InboundId reply) const;
    //! \a to deals with \a reply from now on; nothing: nobody in particular.
    QFuture<Result<int>> assign(InboundId reply, std::optional<UserId> to) const;

    //! What opting somebody out has changed.
    struct OptedOut
    {
        bool isNew = false; //!< the person was not on the list before
        bool wasOpen = false; //!< nobody had dealt with the reply before
    };
    //! Texts the person no more, at the person's own wish, and marks the reply as dealt with. Of whoever was
    //! not listed before undoOptOut() takes back for a moment what \a done says was changed.
    QFuture<Result<OptedOut>> optOut(InboundId reply, const QString &e164) const;
    QFuture<Result<void>> undoOptOut(InboundId reply, const QString &e164, const OptedOut &done) const;

    //! The entry of the suppression list by which whoever wrote \a reply gets nothing, if it is the person's
    //! own wish.
    QFuture<Result<std::optional<SuppressionRow>>> ownWishOf(InboundId reply) const;
    //! Takes the number off the list, whoever put it there and however long ago.
    QFuture<Result<bool>> textAgain(const QString &e164, const QString &reason) const;

private:
    EngineClient &m_client;
};

} // namespace heliograph
