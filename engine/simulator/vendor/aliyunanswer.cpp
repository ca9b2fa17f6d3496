// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/simulator/vendor/aliyunanswer.h"

#include "engine/simulator/wire/jsontext.h"

namespace heliograph::simulator {

Answer aliyunError(int status, QByteArrayView code, QByteArrayView message, const Caller &caller)
{
    Answer answer{.status = status, .body = "{\"Message\":", .headers = {}};
    appendString(answer.body, message);
    answer.body.append(",\"RequestId\":");
    appendString(answer.body, caller.requestId);
    if (status != 200)
        answer.body.append(",\"HostId\":\"dysmsapi.aliyuncs.com\"");
    answer.body.append(",\"Code\":");
    appendString(answer.body, code);
    answer.body.append('}');
    return answer;
}

Answer aliyunGlobeError(QByteArrayView code, const Caller &caller)
{
    Answer answer{.status = 200, .body = "{\"ResponseCode\":", .headers = {}};
    appendString(answer.body, code);
    answer.body.append(",\"ResponseDescription\":");
    appendString(answer.body, code);
    answer.body.append(",\"RequestId\":");
    appendString(answer.body, caller.requestId);
    answer.body.append('}');
    return answer;
}

} // namespace heliograph::simulator
