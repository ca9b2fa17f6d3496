// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/bench/messagefate.h"

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace heliograph {

namespace {

const std::array CarrierCodes
    = {u"MOBILE_OFF"_s, u"UNDELIV"_s, u"EXPIRED"_s, u"MK:0001"_s, u"DB:0141"_s, u"REJECTD"_s};
const std::array ProviderCodes = {u"isv.MOBILE_NUMBER_ILLEGAL"_s, u"isv.BLACK_KEY_CONTROL_LIMIT"_s,
                                  u"FailedOperation.PhoneNumberInBlacklist"_s};

template <size_t Size>
QString pick(const std::array<QString, Size> &from, double chance)
{
    // Squared: the first are the most frequent.
    return from[static_cast<size_t>(chance * chance * double(Size))];
}

} // namespace

MessageFates::MessageFates(quint32 seed)
    : m_random(seed)
{
}

MessageFate MessageFates::at(CampaignState state, double progress, TimePoint start, TimePoint sentAt)
{
    if (state == CampaignState::Cancelled && progress > 0.9)
        return {.state = MessageState::Cancelled, .stateAt = start + 12h};
    if (state == CampaignState::Paused && progress >= 0.5)
        return {.state = MessageState::Ready, .stateAt = TimePoint(start - 1h)};
    if (state == CampaignState::Running && progress >= 0.6)
        return openFate(progress, sentAt);
    return goneFate(sentAt);
}

MessageFate MessageFates::goneFate(TimePoint sentAt)
{
    const double lot = chance();
    const Millis soon(1'000 + upTo(chance() < 0.9 ? 60'000 : 6 * 3'600'000));
    if (lot < 0.88)
        return {.state = MessageState::Delivered, .sentAt = sentAt, .stateAt = sentAt + soon};
    if (lot < 0.92)
        return {.state = MessageState::Undelivered,
                .reason = pick(CarrierCodes, chance()),
                .sentAt = sentAt,
                .stateAt = sentAt + Millis(upTo(24 * 3'600'000))};
    if (lot < 0.95)
        return {.state = MessageState::NoReceipt,
                .sentAt = sentAt,
                .stateAt = sentAt + 72h + Millis(upTo(3'600'000))};
    if (lot < 0.965)
        return {.state = MessageState::Rejected,
                .reason = pick(ProviderCodes, chance()),
                .sentAt = sentAt,
                .stateAt = sentAt + 300ms};
    if (lot < 0.98)
        return {.state = MessageState::Suppressed, .reason = u"opt-out"_s, .stateAt = sentAt};
    if (lot < 0.99)
        return {.state = MessageState::Submitted, .sentAt = sentAt, .stateAt = sentAt + 300ms};
    if (lot < 0.995)
        return {.state = MessageState::Expired, .reason = u"expired"_s, .stateAt = sentAt};
    if (lot < 0.9998)
        return {.state = MessageState::ClosedUnknown,
                .reason = u"no-answer"_s,
                .sentAt = sentAt,
                .stateAt = sentAt + 72h};
    const MessageState doubt = lot < 0.9999 ? MessageState::InDoubt : MessageState::Parked;
    return {.state = doubt, .reason = u"connection-closed"_s, .sentAt = sentAt, .stateAt = sentAt};
}

MessageFate MessageFates::openFate(double progress, TimePoint sentAt)
{
    if (progress < 0.605)
        return {.state = MessageState::Armed, .sentAt = sentAt, .stateAt = sentAt};
    MessageFate fate{.state = MessageState::Ready, .stateAt = sentAt};
    fate.queued = progress < 0.75;
    if (fate.queued && chance() < 0.1)
        fate.hold = chance() < 0.5 ? HoldReason::Throttle : HoldReason::QuietHours;
    return fate;
}

} // namespace heliograph
