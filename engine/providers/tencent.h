// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/domain/provideraccount.h"
#include "engine/providers/provider.h"

#include <QUrl>

namespace heliograph {

//! Tencent Cloud SMS (2021-01-11), signed with TC3-HMAC-SHA256.
//!
//! One set of variables a call, all mainland or all abroad. Variables are numbered: if all names are numbers
//! they are put in that order, otherwise they are taken as they come. The reference travels as
//! SessionContext, which status rows echo only if Tencent enabled it for the account.
class Tencent : public Provider
{
public:
    struct Settings
    {
        QUrl endpoint;
        QByteArray region; //!< "ap-guangzhou"; has to be sent
        QString sdkAppId;
        QString senderId; //!< for calls abroad; may be empty
        QByteArray language; //!< of Tencent's messages: "zh-CN", "en-US" or empty
        int maxBatch = 200;
    };

    Tencent(Settings settings, Credentials credentials);

    Traits traits() const override;
    Result<HttpRequest> request(const Batch &batch, const RequestStamp &stamp) const override;
    QList<SendOutcome> outcomes(const Batch &batch, const HttpReply &reply) const override;
    HttpRequest probe(const RequestStamp &stamp) const override;
    Result<QString> probeAnswer(const HttpReply &reply) const override;

    //! Asks for the time from shortly before StatusQuestion::sentAt until now, 100 rows; Tencent keeps 7
    //! days. A row exists only when the carrier has reported, so an empty answer proves nothing.
    HttpRequest statusRequest(const StatusQuestion &question, const RequestStamp &stamp) const override;
    QList<TimePoint> timesToAsk(TimePoint from, TimePoint to) const override;
    Result<StatusAnswer> statusAnswer(const StatusQuestion &question, const HttpReply &reply) const override;

    //! Consumes up to 100 rows: one puller an app id, and store what comes before using it.
    HttpRequest pullRequest(const RequestStamp &stamp) const override;
    Result<StatusAnswer> pullAnswer(const HttpReply &reply) const override;
    HttpRequest replyPullRequest(const RequestStamp &stamp) const override;
    Result<PulledReplies> replyPullAnswer(const HttpReply &reply) const override;

private:
    HttpRequest pull(const QByteArray &action, const RequestStamp &stamp) const;
    HttpRequest signedRequest(const QByteArray &action, const QByteArray &body,
                              const RequestStamp &stamp) const;

    Settings m_settings;
    Credentials m_credentials;
};

} // namespace heliograph
