// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/clock.h"
#include "engine/base/result.h"
#include "engine/domain/inboundmessage.h"
#include "engine/domain/intake.h"
#include "engine/domain/provideraccount.h"
#include "engine/domain/receipt.h"
#include "engine/domain/sendoutcome.h"
#include "engine/net/httptypes.h"
#include "engine/policy/providertraits.h"

#include <QList>
#include <QString>

#include <optional>
#include <utility>

namespace heliograph {

//! One variable of a message and its value, in the order of the template or the file.
using Variable = std::pair<QString, QString>;

//! One person in a batch.
struct BatchRecipient
{
    QString e164; //!< "+8613900001234"
    QList<Variable> variables; //!< for a provider template
    QString text; //!< the merged text, for free text
};

//! What one send call carries: the same sender and template for everybody in it.
struct Batch
{
    QString signName; //!< signature or sender; never empty when it gets here
    QString templateCode; //!< empty: free text
    QList<BatchRecipient> recipients; //!< each number once; at most what Provider::Traits allows
};

//! What makes a request unlike any other.
struct RequestStamp
{
    TimePoint time; //!< the wall clock at signing
    QByteArray nonce; //!< fresh for each request
    QByteArray reference; //!< our client_ref (32 hex digits), planted where the provider echoes it
};

//! What a status query asks: one number's messages around one time.
struct StatusQuestion
{
    QString e164;
    TimePoint sentAt; //!< when the attempt was armed; Alibaba looks at this one day, Beijing time
    QString providerId; //!< empty when it is not known; Alibaba cannot be asked about free text without it
    int page = 1; //!< 1-based, where the provider pages
    bool freeText = false; //!< it was sent as free text, which Alibaba keeps apart
};

//! What a status query learned.
struct StatusAnswer
{
    QList<Receipt> receipts;
    bool more = false; //!< ask for the next page
    IntakeLoss loss{}; //!< of what was pulled
};

//! What was taken out of a provider's queue of replies.
struct PulledReplies
{
    QList<InboundMessage> replies;
    bool more = false; //!< there may be further ones
    IntakeLoss loss{};
};

//! A provider as pure functions: values in, values out. Knows no socket, store or clock; any thread.
class Provider
{
public:
    using Traits = ProviderTraits;

    virtual ~Provider() = default;

    virtual Traits traits() const = 0;

    //! The signed call that sends \a batch. Numbers and variables stand in a non-empty body, never in the
    //! URL. Fails with Invalid if the batch cannot be expressed.
    virtual Result<HttpRequest> request(const Batch &batch, const RequestStamp &stamp) const = 0;

    //! What \a reply means for each recipient of \a batch, in the same order. Anything undocumented is
    //! InDoubt (providers/README.md, "What an answer means").
    virtual QList<SendOutcome> outcomes(const Batch &batch, const HttpReply &reply) const = 0;

    //! A signed call that cannot send anything and shows that key, address and clock are right.
    virtual HttpRequest probe(const RequestStamp &stamp) const = 0;

    //! A sentence about the account when it works; otherwise what is wrong and what to do.
    virtual Result<QString> probeAnswer(const HttpReply &reply) const = 0;

    //! Asks what became of one number's messages. Only if traits().asksByNumber.
    virtual HttpRequest statusRequest(const StatusQuestion &question, const RequestStamp &stamp) const = 0;

    //! What to put into StatusQuestion::sentAt, question by question, so that the answers together cover
    //! everything that was sent between \a from and \a to.
    virtual QList<TimePoint> timesToAsk(TimePoint from, TimePoint to) const = 0;

    //! The caller matches clientRef or providerId, and the number. Fails with Network when the answer gives
    //! no verdict; an empty list is a verdict.
    virtual Result<StatusAnswer> statusAnswer(const StatusQuestion &question,
                                              const HttpReply &reply) const = 0;

    //! Takes the next receipts out of the provider's queue. Only if traits().pullsReceipts.
    virtual HttpRequest pullRequest(const RequestStamp &stamp) const = 0;

    //! What was taken, every readable row of it, also of an answer that was cut short, and what is missing.
    //! Fails with Network if there is none to read.
    virtual Result<StatusAnswer> pullAnswer(const HttpReply &reply) const = 0;

    //! Takes the next replies of people out of the provider's queue. Only if traits().pullsReplies.
    virtual HttpRequest replyPullRequest(const RequestStamp &stamp) const = 0;

    //! As pullAnswer().
    virtual Result<PulledReplies> replyPullAnswer(const HttpReply &reply) const = 0;
};

} // namespace heliograph
