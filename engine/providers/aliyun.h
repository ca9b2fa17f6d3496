// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/providers/aliyunsignature.h"
#include "engine/providers/provider.h"

#include <QUrl>

namespace heliograph {

//! Alibaba Cloud SMS (dysmsapi 2017-05-25; free text abroad by 2018-05-01), signed with ACS3-HMAC-SHA256.
//!
//! Why SendBatchSms even for one recipient: the SDK sends SendSms with everything in the URL and no body, and
//! an empty body cannot be protected from Qt's automatic repetition (aliyun.md, "How we send").
//! The reference travels as OutId (TaskId for free text). One answer holds for everybody in the call.
class Aliyun : public Provider
{
public:
    enum class SendApi {
        SendBatchSms, //!< up to 100, each with own variables
        SendSms, //!< up to 1000, all with the same variables, in a form body
    };

    struct Settings
    {
        QUrl endpoint;
        SendApi sendApi = SendApi::SendBatchSms;
        int maxBatch = 100;
    };

    Aliyun(Settings settings, Credentials credentials);

    Traits traits() const override;
    Result<HttpRequest> request(const Batch &batch, const RequestStamp &stamp) const override;
    QList<SendOutcome> outcomes(const Batch &batch, const HttpReply &reply) const override;
    HttpRequest probe(const RequestStamp &stamp) const override;
    Result<QString> probeAnswer(const HttpReply &reply) const override;
    HttpRequest statusRequest(const StatusQuestion &question, const RequestStamp &stamp) const override;
    QList<TimePoint> timesToAsk(TimePoint from, TimePoint to) const override;
    Result<StatusAnswer> statusAnswer(const StatusQuestion &question, const HttpReply &reply) const override;

    //! Alibaba has no queues to pull from over this API; traits() say so.
    HttpRequest pullRequest(const RequestStamp &stamp) const override;
    Result<StatusAnswer> pullAnswer(const HttpReply &reply) const override;
    HttpRequest replyPullRequest(const RequestStamp &stamp) const override;
    Result<PulledReplies> replyPullAnswer(const HttpReply &reply) const override;

private:
    struct Call
    {
        QByteArray action;
        QByteArray version;
        Parameters query;
        QByteArray form; //!< empty: no body
    };

    HttpRequest signedRequest(const Call &call, const RequestStamp &stamp) const;

    Settings m_settings;
    Credentials m_credentials;
};

} // namespace heliograph
