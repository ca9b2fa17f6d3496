// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/simulator/vendor/tencentanswer.h"

#include "engine/simulator/wire/jsontext.h"

namespace heliograph::simulator {

Answer tencentError(QByteArrayView code, QByteArrayView message, const Caller &caller)
{
    Answer answer{.status = 200, .body = "{\"Response\":{\"Error\":{\"Code\":", .headers = {}};
    appendString(answer.body, code);
    answer.body.append(",\"Message\":");
    appendString(answer.body, message);
    answer.body.append("},\"RequestId\":\"").append(caller.requestId).append("\"}}");
    return answer;
}

Answer tencentRows(QByteArrayView set)
{
    Answer answer{.status = 200, .body = "{\"Response\":{\"", .headers = {}};
    answer.body.append(set).append("\":[");
    return answer;
}

void endTencentRows(Answer &answer, const Caller &caller)
{
    if (answer.body.endsWith(','))
        answer.body.chop(1);
    answer.body.append("],\"RequestId\":\"").append(caller.requestId).append("\"}}");
}

void appendTencentField(QByteArray &out, QByteArrayView name, QByteArrayView value)
{
    out.append('"').append(name).append("\":");
    appendString(out, value);
    out.append(',');
}

} // namespace heliograph::simulator
