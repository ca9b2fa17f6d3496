// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/dispatch/inquiry.h"

#include "engine/dispatch/freshnonce.h"
#include "engine/dispatch/requesttrace.h"

namespace heliograph {

namespace {

constexpr Millis AnswerDeadline{15'000};

// A thousand messages to one number in a day are not an answer but a mistake of somebody.
constexpr int MostPages = 20;

} // namespace

Inquiry::Inquiry(Parts parts, const QString &e164, TimePoint from, TimePoint to, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_e164(e164)
    , m_times(parts.provider.timesToAsk(from, to))
{
}

void Inquiry::start()
{
    ask();
}

void Inquiry::ask()
{
    StatusQuestion question;
    question.e164 = m_e164;
    question.sentAt = m_times.constFirst();
    question.page = m_page;
    m_parts.pace.take(1, m_parts.clock.bootTime());
    const RequestStamp stamp{m_parts.clock.now(), freshNonce(m_parts.clock), {}};
    m_parts.network.ask(m_parts.provider.statusRequest(question, stamp), AnswerDeadline)
        .then(this, [this, question](const HttpReply &reply) { answered(question, reply); });
}

void Inquiry::answered(const StatusQuestion &question, const HttpReply &reply)
{
    if (const auto failure = failureOf(reply)) {
        fail(*failure, reply.trouble);
        return;
    }
    const auto answer = m_parts.provider.statusAnswer(question, reply);
    if (answer)
        take(question, *answer);
    else
        fail(DoubtAnswer::Unclear, answer.error().detail);
}

void Inquiry::take(const StatusQuestion &question, const StatusAnswer &answer)
{
    m_result.records.append(answer.receipts);
    if (!answer.more) {
        m_times.removeFirst();
        m_page = 1;
    } else if (question.page < MostPages) {
        ++m_page;
    } else {
        fail(DoubtAnswer::Unclear, QStringLiteral("There are more records than can be read."));
        return;
    }
    if (m_times.isEmpty())
        Q_EMIT finished(m_result);
    else
        ask();
}

void Inquiry::fail(DoubtAnswer failure, const QString &detail)
{
    m_result.failure = failure;
    m_result.detail = detail;
    Q_EMIT finished(m_result);
}

} // namespace heliograph
