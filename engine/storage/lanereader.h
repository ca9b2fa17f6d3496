// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/result.h"
#include "engine/domain/lanefacts.h"

#include <QStringList>

#include <functional>

namespace heliograph {

//! What the live queue shows of each account, and who waits for it. Fails with Storage, or NotFound for an
//! unknown id.
class LaneReader
{
public:
    virtual ~LaneReader() = default;

    //! Of every account that is not removed. Short, whatever the number of messages is: answers and receipts
    //! are looked for among the latest of all accounts.
    virtual Result<QMap<AccountId, LaneFacts>> facts(TimePoint now) = 0;

    //! Whose queues the people of \a campaign stand in who have not gone.
    virtual Result<QList<LaneShare>> shares(CampaignId campaign) = 0;

    //! How the latest messages through \a account ended, as far as its provider said so itself.
    virtual Result<LaneAnswers> answers(AccountId account) = 0;

    //! Who of a campaign waits, or is held, in one account's queue. Nobody who is leaving now, in doubt, or
    //! was sent again after doubt.
    struct Queue
    {
        CampaignId campaign{};
        AccountId account{};
    };

    //! Who is counted in the queue's LaneShare as ready but never moved: sent again after doubt, and not
    //! open.
    virtual Result<qint64> resentWaiting(const Queue &queue) = 0;

    //! Calls \a each for up to \a limit of them after message \a after, decrypted, in the order of their ids;
    //! returns the last id, none at the end.
    using WaitingVisitor
        = std::function<void(const QString &e164, qint16 country, const QStringList &values, bool held)>;
    virtual Result<std::optional<MessageId>> visitWaiting(const Queue &queue, MessageId after, int limit,
                                                          const WaitingVisitor &each)
        = 0;
};

} // namespace heliograph
