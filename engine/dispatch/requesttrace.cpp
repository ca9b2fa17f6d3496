// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/dispatch/requesttrace.h"

namespace heliograph {

namespace {

constexpr int TooManyRequests = 429;

DoubtCause causeOf(const HttpReply &reply)
{
    switch (reply.end) {
    case HttpEnd::TimedOut:
        return DoubtCause::NoAnswer;
    case HttpEnd::Broken:
        return DoubtCause::ConnectionLost;
    case HttpEnd::Complete:
    case HttpEnd::NotSent:
    case HttpEnd::Refused:
    case HttpEnd::TooLate:
        break;
    }
    if (reply.status >= 500)
        return DoubtCause::ServerTrouble;
    return reply.status >= 300 && reply.status < 400 ? DoubtCause::Redirected : DoubtCause::Unclear;
}

} // namespace

RequestTrace traceOf(const HttpReply &reply)
{
    return {.cause = causeOf(reply),
            .httpStatus = reply.end == HttpEnd::Complete ? reply.status : 0,
            .bodyBytes = reply.bodyBytesPulled,
            .latency = reply.latency};
}

std::optional<DoubtAnswer> failureOf(const HttpReply &reply)
{
    if (reply.end != HttpEnd::Complete)
        return DoubtAnswer::NoAnswer;
    if (reply.status == TooManyRequests)
        return DoubtAnswer::Busy;
    return reply.status >= 500 ? std::optional(DoubtAnswer::Down) : std::nullopt;
}

} // namespace heliograph
