// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/result.h"
#include "engine/net/httptypes.h"

#include <QElapsedTimer>
#include <QNetworkRequest>
#include <QObject>

#include <memory>
#include <vector>

class QNetworkAccessManager;
class QNetworkReply;

namespace heliograph {

//! The bare loop beside which one-recipient sending is measured: posts requests that were signed beforehand,
//! each once, always so many at a time, with as many managers and the same settings as our transport.
class PostReference : public QObject
{
    Q_OBJECT

public:
    PostReference(std::vector<HttpRequest> requests, int inFlight);
    ~PostReference() override;

    //! Runs an event loop until all are answered. Returns how long that took; Network if any was not answered
    //! with “OK”.
    Result<double> seconds();

private:
    struct Channel
    {
        std::unique_ptr<QNetworkAccessManager> network;
        int busy = 0;
    };

    void postNext();
    void take(QNetworkReply *reply, std::size_t channel);
    std::size_t leastBusy() const;

    std::vector<HttpRequest> m_requests;
    QNetworkRequest m_common;
    std::vector<Channel> m_channels;
    int m_inFlight;
    std::size_t m_posted = 0;
    std::size_t m_answered = 0;
    std::size_t m_accepted = 0;
    QElapsedTimer m_timer;
    double m_seconds = 0;
};

} // namespace heliograph
