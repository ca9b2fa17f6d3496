// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/clock.h"
#include "engine/net/httptypes.h"
#include "engine/net/oneshotbody.h"

#include <QFuture>
#include <QNetworkReply>
#include <QPromise>
#include <QSslError>

#include <functional>
#include <memory>
#include <optional>

class QNetworkAccessManager;
class QNetworkRequest;

namespace heliograph {

//! What a sender asks of the transport beside the request.
struct SendOptions
{
    //! For the whole exchange, from the call to the last byte of the answer; kept to within about 0.1 s.
    std::chrono::milliseconds deadline{30000};

    //! The digits of each recipient's number as the body writes them.
    QList<QByteArray> mustContain{};

    //! Clock::bootTime() after which no byte of the body may leave any more.
    std::chrono::microseconds notAfter = std::chrono::microseconds::max();

    //! Called once, on the engine thread, right before the first byte of the body is handed out. If it says
    //! false, or the send window closes while it runs, the request ends TooLate and does not leave after all.
    std::function<bool()> leaving{};
};

//! One request under way: its body, its deadline and what has come back so far. Belongs to an HttpLane.
class HttpExchange
{
public:
    //! The answer to a response is cut off beyond this many bytes (after unpacking).
    static constexpr qint64 MaxAnswer = 1024 * 1024;

    //! \a manager is the number of the lane's manager that carries it.
    HttpExchange(const HttpRequest &request, const SendOptions &options, const Clock &clock, size_t manager);
    Q_DISABLE_COPY_MOVE(HttpExchange)

    size_t manager() const { return m_manager; }
    QFuture<HttpReply> future() const { return m_promise.future(); }

    //! Hands the request to \a network, \a prepared holding everything but the body.
    QNetworkReply *start(QNetworkAccessManager &network, QNetworkRequest prepared);

    //! Ends it as TimedOut if its deadline lies before \a now (Clock::bootTime()).
    void abortIfOverdue(std::chrono::microseconds now);

    //! Ends it now. Does nothing to one that has ended.
    void abort(HttpEnd end, const QString &trouble);

    //! What became of it, once the network reply has finished.
    HttpReply outcome() const;

    //! For delivering the outcome after this object is gone.
    QPromise<HttpReply> takePromise() { return std::move(m_promise); }

private:
    void announce();
    void drain();
    HttpReply judged(HttpReply answer) const;
    QString answerFlaw(const HttpReply &answer) const;

    const Clock &m_clock;
    const size_t m_manager;
    const std::chrono::milliseconds m_allowed;
    const std::chrono::microseconds m_begun;
    const std::chrono::microseconds m_notAfter;
    std::function<bool()> m_leaving;
    QByteArray m_method;
    OneShotBody m_body;
    QPromise<HttpReply> m_promise;
    QByteArray m_answer;
    QList<QSslError> m_certificateErrors;
    std::optional<HttpEnd> m_forcedEnd;
    QString m_forcedTrouble;
    std::unique_ptr<QNetworkReply> m_reply; // last: goes before the body it reads from
};

} // namespace heliograph
