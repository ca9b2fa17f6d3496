// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/dispatch/lane.h"

#include "engine/base/faultpoint.h"
#include "engine/dispatch/requesttrace.h"

#include <algorithm>
#include <cmath>

namespace heliograph {

namespace {

using Micros = std::chrono::microseconds;

constexpr int DefaultInFlight = 8;
constexpr int DefaultTimeoutMs = 30'000;
constexpr Millis DeadlineMargin{5'000};
constexpr Millis ShortestQuiet{50};
constexpr Micros SlowAfterThrottle = std::chrono::minutes(1);

// How much of a second's worth a request waits for, so that a limit does not tear batches.
constexpr int PortionsASecond = 5;

// A tenth of a second's worth may go at once, or a request of \a most that is worth it.
Pace paceFor(int perSecond, int most)
{
    const int portion = std::min(most, perSecond / PortionsASecond);
    return perSecond > 0 ? Pace(perSecond, std::max({perSecond / 10, portion, 1})) : Pace();
}

// One may go when a pace is full, however long it is.
int messagesThrough(const Pace &pace, double meanSegments, Micros now)
{
    const int segments = pace.available(now);
    const int messages = static_cast<int>(std::min(segments / meanSegments, 1e9));
    return messages == 0 && segments >= static_cast<int>(pace.burst()) ? 1 : messages;
}

QByteArray digitsOf(const QString &e164)
{
    return e164.mid(1).toLatin1();
}

} // namespace

//! A request on its way and what is needed to judge its answer.
struct Lane::Shipment
{
    ArmedRequest armed;
    Batch batch;
    QList<int> segments;
    HttpRequest request;
    QList<QByteArray> digits;
};

Result<std::unique_ptr<Lane>> Lane::open(const ProviderAccount &account, std::unique_ptr<Provider> provider,
                                         HttpTransport &transport, const Clock &clock,
                                         MarkLeaving markLeaving)
{
    const auto network
        = transport.openLane({.inFlight = account.number(QStringLiteral("in_flight"), DefaultInFlight),
                              .caFile = account.settings.value(QStringLiteral("ca_file"))});
    if (!network)
        return network.error();
    return std::unique_ptr<Lane>(
        new Lane(account, std::move(provider), *network, clock, std::move(markLeaving)));
}

Lane::Lane(const ProviderAccount &account, std::unique_ptr<Provider> provider, HttpLane *network,
           const Clock &clock, MarkLeaving markLeaving)
    : m_account(account)
    , m_provider(std::move(provider))
    , m_network(network)
    , m_clock(clock)
    , m_markLeaving(std::move(markLeaving))
    , m_maxInFlight(account.number(QStringLiteral("in_flight"), DefaultInFlight))
    , m_batch(account.number(QStringLiteral("batch"), m_provider->traits().maxBatch))
    , m_timeout(account.number(QStringLiteral("timeout_ms"), DefaultTimeoutMs))
{
    m_segmentPace = paceFor(account.number(QStringLiteral("segments_per_s"), 0), m_batch);
    m_requestPace = paceFor(account.number(QStringLiteral("requests_per_s"), 0), 1);
}

Lane::~Lane()
{
    delete m_network;
}

Millis Lane::timeToLive() const
{
    return SendWindow + m_timeout + DeadlineMargin;
}

Lane::Room Lane::room(double meanSegments, bool freeText) const
{
    const Provider::Traits traits = m_provider->traits();
    const int perRequest = std::min(m_batch, freeText ? traits.freeTextBatch : traits.maxBatch);
    const Micros now = m_clock.bootTime();
    if (m_retires || now < m_quietUntil)
        return {};
    const int free
        = std::min({m_breaker.allowed(m_maxInFlight, now) - m_inFlight, m_requestPace.available(now)});
    const double mean = std::max(meanSegments, 1.0);
    const int messages
        = std::min({messagesThrough(m_segmentPace, mean, now), messagesThrough(m_learnedPace, mean, now),
                    messagesThrough(m_loweredPace, mean, now)});
    // Somebody has to be the trial; nobody else needs to be in doubt if it fails.
    if (m_breaker.isOpen())
        return free > 0 && messages > 0 ? Room{1, 1, 1, 1} : Room();
    if (free <= 0 || messages < portion(perRequest, mean))
        return {};
    return {.requests = free,
            .perRequest = perRequest,
            .messages = static_cast<int>(std::min(qint64(free) * perRequest, qint64(messages))),
            .segments = std::min(
                {m_segmentPace.available(now), m_learnedPace.available(now), m_loweredPace.available(now)})};
}

// The fewest messages worth a request. Never more than a pace lets through when it is full.
int Lane::portion(int perRequest, double meanSegments) const
{
    double most = perRequest;
    for (const Pace *pace : {&m_segmentPace, &m_learnedPace, &m_loweredPace}) {
        if (pace->isLimited())
            most = std::min({most, pace->perSecond() / PortionsASecond / meanSegments,
                             std::floor(pace->burst()) / meanSegments});
    }
    return std::max(static_cast<int>(most), 1);
}

Micros Lane::nextRoomAt() const
{
    const Micros now = m_clock.bootTime();
    const int segments = portion(m_batch, 1);
    Micros next = std::max({m_quietUntil, m_segmentPace.nextAt(now, segments), m_requestPace.nextAt(now),
                            m_learnedPace.nextAt(now, segments), m_loweredPace.nextAt(now, segments)});
    if (m_breaker.isOpen())
        next = std::max(next, m_breaker.nextTrial());
    return next;
}

void Lane::reserve(const Room &room, double meanSegments)
{
    const Micros now = m_clock.bootTime();
    m_inFlight += room.requests;
    m_requestPace.take(room.requests, now);
    m_segmentPace.take(room.messages * meanSegments, now);
    m_learnedPace.take(room.messages * meanSegments, now);
    m_loweredPace.take(room.messages * meanSegments, now);
}

void Lane::giveBack(const Room &room, double meanSegments, int usedRequests, int usedSegments)
{
    const Micros now = m_clock.bootTime();
    m_inFlight -= room.requests - usedRequests;
    m_requestPace.take(usedRequests - room.requests, now);
    m_segmentPace.take(usedSegments - room.messages * meanSegments, now);
    m_learnedPace.take(usedSegments - room.messages * meanSegments, now);
    m_loweredPace.take(usedSegments - room.messages * meanSegments, now);
}

void Lane::slowDown(const std::optional<Slowdown> &slow)
{
    const int wanted = slow ? slow->segmentsPerS : 0;
    if (wanted == m_loweredTo)
        return; // what was taken is not forgotten
    m_loweredTo = wanted;
    m_loweredPace = paceFor(wanted, m_batch);
}

void Lane::send(CampaignId campaign, const Merge &merge, const QString &templateCode, const QString &signName,
                const ArmedRequest &request, Micros claimedAt)
{
    Judgement unsendable;
    const std::shared_ptr<Shipment> shipment = pack(merge, templateCode, signName, request, unsendable);
    const Settlement &settled = unsendable.settlement;
    if (!settled.completions.isEmpty() || !settled.releases.isEmpty())
        Q_EMIT answered(campaign, unsendable);
    if (shipment == nullptr) {
        --m_inFlight;
        return;
    }
    post(campaign, shipment, claimedAt);
}

// Merges each message; one that cannot be merged any more is refused with its reason, the rest goes.
std::shared_ptr<Lane::Shipment> Lane::pack(const Merge &merge, const QString &templateCode,
                                           const QString &signName, const ArmedRequest &request,
                                           Judgement &unsendable) const
{
    unsendable.settlement.requestId = request.requestId;
    unsendable.settlement.now = m_clock.now();
    auto shipment = std::make_shared<Shipment>();
    shipment->armed = {request.requestId, request.clientRef, {}};
    shipment->batch = {signName, templateCode, {}};
    for (const ArmedMessage &message : request.messages) {
        auto merged = merge.merge(message.e164, message.variables);
        if (!merged) {
            unsendable.settlement.completions.append({.attempt = message.attempt,
                                                      .accepted = false,
                                                      .providerId = {},
                                                      .code = QStringLiteral("template")});
            continue;
        }
        shipment->armed.messages.append(message);
        shipment->segments.append(merged->segments);
        shipment->digits.append(digitsOf(message.e164));
        shipment->batch.recipients.append({message.e164, std::move(merged->variables),
                                           templateCode.isEmpty() ? std::move(merged->text) : QString()});
    }
    if (shipment->armed.messages.isEmpty())
        return nullptr;
    const RequestStamp stamp{m_clock.now(),
                             request.clientRef + QByteArray::number(m_clock.bootTime().count(), 16),
                             request.clientRef};
    auto httpRequest = m_provider->request(shipment->batch, stamp);
    if (!httpRequest) {
        for (const ArmedMessage &message : std::as_const(shipment->armed.messages))
            unsendable.settlement.releases.append({.attempt = message.attempt, .provenUnsent = true});
        unsendable.campaignHold = {HoldReason::Template, std::nullopt, httpRequest.error().detail};
        return nullptr;
    }
    shipment->request = *std::move(httpRequest);
    return shipment;
}

void Lane::post(CampaignId campaign, const std::shared_ptr<Shipment> &shipment, Micros claimedAt)
{
    FAULT_POINT("send.before_post");
    const SendOptions options{.deadline = m_timeout,
                              .mustContain = shipment->digits,
                              .notAfter = FAULT_CONTROL("no_send_window")
                                  ? Micros::max()
                                  : lastMomentFor(shipment->armed, claimedAt),
                              .leaving = [this, campaign, shipment] {
                                  FAULT_POINT("send.before_mark");
                                  const bool marked = m_markLeaving(campaign, shipment->armed);
                                  FAULT_POINT("send.before_first_byte");
                                  return marked;
                              }};
    m_network->send(shipment->request, options)
        .then(this, [this, campaign, shipment](const HttpReply &reply) {
            --m_inFlight;
            conclude(campaign, *shipment, reply);
        });
}

// The send window, or the end of somebody's validity if that comes first: a code that nobody waits for any
// longer must not leave.
Micros Lane::lastMomentFor(const ArmedRequest &request, Micros claimedAt) const
{
    Micros last = claimedAt + SendWindow;
    const TimePoint wall = m_clock.now();
    const Micros boot = m_clock.bootTime();
    for (const ArmedMessage &message : request.messages) {
        if (message.expiresAt < wall + SendWindow)
            last = std::min(last, boot + Micros(message.expiresAt - wall));
    }
    return last;
}

void Lane::conclude(CampaignId campaign, const Shipment &shipment, const HttpReply &reply)
{
    const QList<SendOutcome> outcomes = m_provider->outcomes(shipment.batch, reply);
    Judgement judgement
        = judge(shipment.armed, shipment.segments, outcomes, m_clock.now(), m_chance.generateDouble());
    FAULT_POINT("send.before_settle");
    if (!judgement.settlement.doubts.isEmpty())
        judgement.settlement.trace = traceOf(reply);
    // What our own clock kept from leaving says nothing about the provider.
    if (reply.end != HttpEnd::TooLate && reply.end != HttpEnd::Refused)
        learn(judgement);
    Q_EMIT answered(campaign, judgement);
}

void Lane::learn(const Judgement &judgement)
{
    const Micros now = m_clock.bootTime();
    if (judgement.failedAsAWhole)
        m_breaker.failed(now);
    else
        m_breaker.succeeded();
    if (judgement.acceptedSegments > 0)
        m_learned.sent(judgement.acceptedSegments, now);
    if (judgement.slowFor) {
        m_learned.throttled(now);
        m_segmentPace.slowDown(now, now + SlowAfterThrottle);
        m_quietUntil = std::max(m_quietUntil, now + std::max(*judgement.slowFor, ShortestQuiet));
    }
    const std::optional<double> limit = m_learned.perSecond(now);
    const double burst = limit ? std::max(*limit / 10, 1.0 * m_batch) : 0;
    if (!limit)
        m_learnedPace = Pace();
    else
        m_learnedPace.retune(*limit, burst);
}

TimePoint Lane::wallTimeAt(Micros boot) const
{
    return m_clock.now() + std::chrono::duration_cast<Millis>(boot - m_clock.bootTime());
}

Hold Lane::ownHold() const
{
    const Micros now = m_clock.bootTime();
    if (m_breaker.isOpen())
        return {HoldReason::Circuit, wallTimeAt(m_breaker.nextTrial()),
                QString::number(m_breaker.failuresInARow())};
    if (now < m_quietUntil)
        return {HoldReason::Throttle, wallTimeAt(m_quietUntil), QString()};
    return {};
}

} // namespace heliograph
