// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/dispatch/doubtround.h"

#include "engine/policy/doubtevidence.h"

#include <QSet>

#include <algorithm>

namespace heliograph {

namespace {

// The provider's clock may be behind ours: signatures allow for minutes.
constexpr Millis ClockSkew = std::chrono::minutes(5);

} // namespace

DoubtRound::DoubtRound(Parts parts, QObject *parent)
    : QObject(parent)
    , m_parts(std::move(parts))
{
}

void DoubtRound::start(const QList<DoubtRow> &rows, int numbers, TimePoint now)
{
    sort(rows, numbers, now);
    addCompanions(rows, now);
    m_open = static_cast<qsizetype>(m_people.size());
    for (const auto &[e164, about] : m_people)
        inquire(e164, about);
    if (m_open == 0)
        QMetaObject::invokeMethod(
            this, [this] { Q_EMIT finished(m_findings); }, Qt::QueuedConnection);
}

//! Tells those who have to be asked about from those whose time alone has come.
void DoubtRound::sort(const QList<DoubtRow> &rows, int numbers, TimePoint now)
{
    for (const DoubtRow &row : rows) {
        DoubtAsking asking = m_parts.asking;
        if (m_parts.provider == nullptr || row.e164.isEmpty())
            asking.byTemplate = asking.freeText = QueryStrength::None;
        const DoubtPlan plan = doubtPlan(row, asking, now);
        if (plan.step != DoubtStep::Ask) {
            DoubtFinding finding{.attempt = row.attempt, .askedAt = now};
            follow(finding, plan);
            if (m_parts.lookAgainAfter)
                finding.lookAt
                    = std::min(finding.lookAt.value_or(TimePoint::max()), now + *m_parts.lookAgainAfter);
            m_findings.append(finding);
            continue;
        }
        const bool room = static_cast<int>(m_people.size()) < numbers || m_people.contains(row.e164);
        m_leftSome = m_leftSome || !room;
        if (room)
            m_people[row.e164].append(row);
    }
}

//! One question serves all attempts that are open to a number, due or not.
void DoubtRound::addCompanions(const QList<DoubtRow> &rows, TimePoint now)
{
    QSet<AttemptId> asked;
    for (const auto &[e164, about] : m_people) {
        for (const DoubtRow &row : about)
            asked.insert(row.attempt);
    }
    for (const DoubtRow &row : rows) {
        const auto person = m_people.find(row.e164);
        if (person == m_people.end() || asked.contains(row.attempt)
            || m_parts.asking.strength(row, now) == QueryStrength::None)
            continue;
        person->second.append(row);
        m_findings.removeIf([&row](const DoubtFinding &finding) { return finding.attempt == row.attempt; });
    }
}

void DoubtRound::inquire(const QString &e164, const QList<DoubtRow> &rows)
{
    TimePoint from = rows.constFirst().armedAt;
    TimePoint to = rows.constFirst().deadline;
    for (const DoubtRow &row : rows) {
        from = std::min(from, row.armedAt);
        to = std::max(to, row.deadline);
    }
    auto *inquiry = new Inquiry({*m_parts.provider, *m_parts.network, m_parts.clock, m_parts.pace}, e164,
                                from - ClockSkew, to + m_parts.asking.times.settle, this);
    connect(inquiry, &Inquiry::finished, this, [this, inquiry, rows](const InquiryResult &result) {
        inquiry->deleteLater();
        learned(rows, result);
    });
    inquiry->start();
}

void DoubtRound::learned(const QList<DoubtRow> &rows, const InquiryResult &result)
{
    if (result.failure)
        m_parts.breaker.failed(m_parts.clock.bootTime());
    else
        m_parts.breaker.succeeded();
    const TimePoint now = m_parts.clock.now();
    for (const DoubtRow &row : rows)
        m_findings.append(findingOf(row, result, now));
    if (--m_open == 0)
        Q_EMIT finished(m_findings);
}

DoubtFinding DoubtRound::findingOf(const DoubtRow &row, const InquiryResult &result, TimePoint now) const
{
    DoubtFinding finding{.attempt = row.attempt, .askedAt = now};
    finding.record = recordOf(row, result.records);
    // Our record proves what it proves, also if a later page failed.
    finding.answer
        = finding.record ? DoubtAnswer::Found : result.failure.value_or(answerFrom(row, result.records));
    if (isFailure(*finding.answer))
        finding.detail = result.detail;
    const DoubtRow after = afterAnswer(row, *finding.answer, m_parts.asking, now);
    finding.countsAsMiss = after.lastMiss == now;
    follow(finding, doubtPlan(after, m_parts.asking, now));
    return finding;
}

void DoubtRound::follow(DoubtFinding &finding, const DoubtPlan &plan)
{
    using Then = DoubtFinding::Then;
    finding.lookAt = plan.lookAt;
    switch (plan.step) {
    case DoubtStep::Wait:
    case DoubtStep::Ask:
        finding.then = Then::Wait;
        return;
    case DoubtStep::Park:
        finding.then = Then::Park;
        return;
    case DoubtStep::Resend:
        finding.then = Then::Resend;
        return;
    case DoubtStep::GiveUp:
        finding.then = Then::GiveUp;
        return;
    }
    Q_UNREACHABLE();
}

} // namespace heliograph
