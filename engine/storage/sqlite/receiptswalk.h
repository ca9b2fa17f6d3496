// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/clock.h"
#include "engine/base/ids.h"
#include "engine/base/result.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace heliograph {

class Connection;

//! A message that was accepted and has had no receipt yet.
struct SentMessage
{
    AttemptId attempt{};
    MessageId message{};
    CampaignId campaign{};
    QString providerId;
    QByteArray requestId;
    TimePoint armedAt;
    qint16 country = 0;
};

//! A stretch of the attempts of one account, in their order, looked through for sent messages.
struct ReceiptsWalk
{
    QList<SentMessage> sent;
    AttemptId reached{}; //!< begin the next stretch after this one
    bool atEnd = false; //!< nothing ahead may be looked at yet

    //! Looks at some thousand attempts of \a account after \a after until \a limit are found or one was
    //! armed at or after \a armedBefore. Whatever of the account has no answer yet lies ahead.
    static Result<ReceiptsWalk> along(Connection &connection, AccountId account, AttemptId after,
                                      TimePoint armedBefore, int limit);
};

} // namespace heliograph
