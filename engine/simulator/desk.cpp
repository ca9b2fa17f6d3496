// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/simulator/desk.h"

#include "engine/simulator/dice.h"
#include "engine/simulator/vendor/aliyunapi.h"
#include "engine/simulator/vendor/cutreader.h"
#include "engine/simulator/vendor/tencentapi.h"
#include "engine/simulator/wire/jsontext.h"

namespace heliograph::simulator {
namespace {

constexpr quint64 SendStream = 1ULL << 62; // keeps the faults' chance apart from the receipts'
constexpr quint64 QueryStream = 2ULL << 62;
constexpr quint64 RowStream = 3ULL << 62;

bool isBeforeAccepting(Fault fault, quint64 chance)
{
    return fault == Fault::ErrorBefore || fault == Fault::Throttle
        || (fault == Fault::Reset && ((chance >> 40) & 1) == 0);
}

//! Well-formed HTTP around what no reader may take for an answer.
QByteArray malformed(quint64 chance)
{
    constexpr std::array<QByteArrayView, 4> forms{"<html>login</html>",
                                                  "{\"Code\":17,\"BizId\":[],\"Response\":\"x\"}",
                                                  "{\"Code\":\"O\xff\xfe\",", ""};
    return forms[(chance >> 41) % forms.size()].toByteArray();
}

//! Half of \a count rows, at least one, chosen by chance: those that are left out of an answer.
std::vector<bool> missingRows(std::size_t count, quint64 chance)
{
    std::vector<bool> missing(count);
    for (std::size_t i = 0; i < count; ++i)
        missing[i] = (dice(chance, RowStream + i) & 1) != 0;
    if (count > 0)
        missing[chance % count] = true;
    return missing;
}

//! Null if \a url is empty. It was checked when the simulator started.
std::unique_ptr<PushDesk> pushDesk(Profile profile, const PushHabits &habits, const QByteArray &url,
                                   const ReceiptBook &book, const IdMint &ids, quint64 seed)
{
    const auto target = parsePushTarget(url);
    if (!target)
        return nullptr;
    return std::make_unique<PushDesk>(profile, habits, *target, book, ids, seed);
}

void appendCount(QByteArray &out, QByteArrayView name, qint64 count)
{
    out.append(",\"").append(name).append("\":");
    appendNumber(out, count);
}

} // namespace

Desk::Desk(const SimulatorOptions &options, const Clock &clock, quint64 seed, std::unique_ptr<Ledger> ledger)
    : m_options(options)
    , m_clock(clock)
    , m_seed(seed)
    , m_ledger(std::move(ledger))
    , m_ids(seed)
    , m_book(options.receipts, seed, clock.now())
    , m_gate(options.recipientsPerSecond)
    , m_aliyun(std::make_unique<AliyunApi>(options, m_ids, m_book))
    , m_tencent(std::make_unique<TencentApi>(options, m_ids, m_book))
    , m_aliyunPushes(pushDesk(Profile::Aliyun, options.pushes, options.pushes.aliyun, m_book, m_ids, seed))
    , m_tencentPushes(pushDesk(Profile::Tencent, options.pushes, options.pushes.tencent, m_book, m_ids, seed))
{
}

PushDesk *Desk::pushesOf(Profile profile) const
{
    return profile == Profile::Aliyun ? m_aliyunPushes.get() : m_tencentPushes.get();
}

void Desk::push()
{
    for (const auto &desk : {m_aliyunPushes.get(), m_tencentPushes.get()}) {
        if (desk != nullptr)
            desk->work(m_clock.now());
    }
}

int Desk::untilNextPush() const
{
    int next = -1;
    for (const auto &desk : {m_aliyunPushes.get(), m_tencentPushes.get()}) {
        const int wait = desk != nullptr ? desk->untilNext(m_clock.now()) : -1;
        if (wait >= 0)
            next = next < 0 ? wait : std::min(next, wait);
    }
    return next;
}

VendorApi *Desk::apiFor(const Request &request) const
{
    if (m_options.profiles.aliyun && !request.header("x-acs-action").isNull())
        return m_aliyun.get();
    if (m_options.profiles.tencent && !request.header("x-tc-action").isNull())
        return m_tencent.get();
    return nullptr;
}

bool Desk::asksForStatus(const Request &request)
{
    return request.method == "GET" && request.path == "/heliograph/status";
}

Exchange Desk::serve(const Request &request)
{
    ++m_requests;
    VendorApi *api = apiFor(request);
    if (api == nullptr || request.path != "/") {
        QByteArray body(
            "{\"Code\":\"InvalidAction.NotFound\",\"Message\":\"No profile serves this request.\"}");
        return {.answer = {.status = 404, .body = body, .headers = {}}, .isTracked = false, .about = {}};
    }
    const Caller caller{api->account(request), m_ids.nextRequestId(), m_clock.now()};
    if (auto refusal = api->refusal(request, caller)) {
        ++m_refused;
        return {.answer = std::move(*refusal), .about = describe(request, true)};
    }
    if (api->isSend(request))
        return send(*api, request, caller);
    Exchange exchange{.answer = {}, .about = describe(request, true)};
    exchange.fault = m_options.faults.drawQuery(dice(m_seed, QueryStream + m_queries++));
    if (exchange.fault != Fault::None)
        noteFault(caller, exchange, {});
    if (exchange.fault == Fault::QueryDown)
        exchange.answer = api->failed(503, caller);
    else if (exchange.fault == Fault::QueryThrottle)
        exchange.answer = api->throttled(caller);
    else
        exchange.answer = api->query(request, caller);
    return exchange;
}

Exchange Desk::send(VendorApi &api, const Request &request, const Caller &caller)
{
    Exchange exchange;
    auto read = api.readSend(request, caller);
    exchange.about.kind = OpenRequest::Kind::Send;
    exchange.about.profile = api.profile();
    exchange.about.account = caller.account;
    if (const Answer *refusal = std::get_if<Answer>(&read)) {
        ++m_refused;
        exchange.answer = *refusal;
        return exchange;
    }
    const SendCall &call = *std::get_if<SendCall>(&read);
    exchange.about.clientRef = call.clientRef;
    exchange.about.numbers = call.numbers;
    if (!m_gate.take(caller.account, call.numbers.size(), m_clock.bootTime())) {
        ++m_throttled;
        exchange.answer = api.throttled(caller);
        return exchange;
    }
    exchange.chance = dice(m_seed, SendStream + m_sends++);
    exchange.fault = m_options.faults.drawSend(exchange.chance);
    if (!isBeforeAccepting(exchange.fault, exchange.chance))
        accept(api, call, caller, exchange);
    spoil(api, call, caller, exchange);
    return exchange;
}

void Desk::accept(VendorApi &api, const SendCall &call, const Caller &caller, Exchange &exchange)
{
    exchange.about.accepted = true;
    std::vector<PhoneDigits> twice;
    const ReceiptBook::Index index = m_book.accept(call, api.profile(), caller.account, caller.now, twice);
    const ReceiptBook::Index first = m_book.call(index).firstMessage;
    if (PushDesk *pushes = pushesOf(api.profile()))
        pushes->accepted(first, call.numbers.size());
    for (std::size_t i = 0; i < call.numbers.size(); ++i) {
        const QByteArray id = api.providerId(index, first + static_cast<ReceiptBook::Index>(i));
        m_ledger->addAccepted(caller.now, exchange.about, call.numbers[i], id, caller.requestId);
        if (m_options.taken)
            m_options.taken({QByteArray::number(call.numbers[i]), call.sender, call.text, call.templateCode});
    }
    if (!twice.empty())
        m_ledger->addTwice(caller.now, exchange.about, twice);
    m_accepted += static_cast<qint64>(call.numbers.size());
    m_twice += static_cast<qint64>(twice.size());

    std::vector<bool> missing;
    std::vector<PhoneDigits> unanswered = call.numbers;
    if (exchange.fault == Fault::Partial && api.answersPerNumber()) {
        missing = missingRows(call.numbers.size(), exchange.chance);
        unanswered.clear();
        for (std::size_t i = 0; i < missing.size(); ++i) {
            if (missing[i])
                unanswered.push_back(call.numbers[i]);
        }
    }
    exchange.answer = api.accepted(call, index, caller, missing);
    if (exchange.fault != Fault::None)
        noteFault(caller, exchange, unanswered);
    m_isBroken = !m_ledger->write() || m_isBroken;
}

void Desk::spoil(VendorApi &api, const SendCall &call, const Caller &caller, Exchange &exchange)
{
    if (exchange.fault != Fault::None && !exchange.about.accepted)
        noteFault(caller, exchange, call.numbers);
    if (exchange.fault == Fault::ErrorBefore || exchange.fault == Fault::ErrorAfter)
        exchange.answer = api.failed(500, caller);
    else if (exchange.fault == Fault::Throttle)
        exchange.answer = api.throttled(caller);
    else if (exchange.fault == Fault::Malformed)
        exchange.answer.body = malformed(exchange.chance);
    else if (exchange.fault == Fault::Partial && !api.answersPerNumber()) // "…\"BizId\":\"9006197460"
        exchange.answer.body.chop(12);
}

void Desk::noteFault(const Caller &caller, const Exchange &exchange, const std::vector<PhoneDigits> &numbers)
{
    ++m_faults[static_cast<std::size_t>(exchange.fault)];
    m_ledger->addFault(caller.now, exchange.fault, exchange.about, numbers);
    if (!exchange.about.accepted) // otherwise it goes out with what was accepted
        m_isBroken = !m_ledger->write() || m_isBroken;
}

OpenRequest Desk::describe(const Request &request, bool isComplete) const
{
    OpenRequest open;
    const VendorApi *api = apiFor(request);
    if (api == nullptr)
        return open;
    open.profile = api->profile();
    open.account = api->account(request);
    open.kind = api->isSend(request) ? OpenRequest::Kind::Send : OpenRequest::Kind::Query;
    if (open.kind == OpenRequest::Kind::Send)
        CutReader::read(request, isComplete, open);
    return open;
}

void Desk::noteCut(QByteArrayView stage, const OpenRequest &request)
{
    ++(request.kind == OpenRequest::Kind::Query ? m_queryCuts : m_cuts);
    m_ledger->addCut(m_clock.now(), stage, request);
    m_isBroken = !m_ledger->write() || m_isBroken;
}

void Desk::noteClosed(Millis age, const OpenRequest &request)
{
    m_ledger->addClosed(m_clock.now(), age, request);
    m_isBroken = !m_ledger->write() || m_isBroken;
}

Exchange Desk::status(int open) const
{
    Answer answer;
    answer.body = "{\"accepted\":";
    appendNumber(answer.body, m_accepted);
    appendCount(answer.body, "twice", m_twice);
    appendCount(answer.body, "open", open);
    appendCount(answer.body, "cuts", m_cuts);
    appendCount(answer.body, "query_cuts", m_queryCuts);
    appendCount(answer.body, "requests", m_requests);
    appendCount(answer.body, "throttled", m_throttled);
    appendCount(answer.body, "refused", m_refused);
    Pusher::Tally pushed;
    for (const auto &desk : {m_aliyunPushes.get(), m_tencentPushes.get()}) {
        const Pusher::Tally tally = desk != nullptr ? desk->tally() : Pusher::Tally();
        pushed.taken += tally.taken;
        pushed.repeated += tally.repeated;
        pushed.lost += tally.lost;
        pushed.waiting += tally.waiting;
    }
    appendCount(answer.body, "pushes_taken", pushed.taken);
    appendCount(answer.body, "pushes_repeated", pushed.repeated);
    appendCount(answer.body, "pushes_lost", pushed.lost);
    appendCount(answer.body, "pushes_waiting", pushed.waiting);
    qint64 sum = 0;
    for (const qint64 count : m_faults)
        sum += count;
    answer.body.append(",\"faults\":{\"all\":");
    appendNumber(answer.body, sum);
    for (std::size_t i = 1; i < m_faults.size(); ++i)
        appendCount(answer.body, heliograph::name(static_cast<Fault>(i)), m_faults[i]);
    answer.body.append("}}");
    return {.answer = std::move(answer), .isTracked = false, .about = {}};
}

} // namespace heliograph::simulator
