// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/simulator/vendor/vendorapi.h"

namespace heliograph::simulator {

//! {"Message","RequestId","Code"}: how Alibaba words a business error (HTTP 200) and, with HostId, a
//! gateway's (4xx, 5xx).
Answer aliyunError(int status, QByteArrayView code, QByteArrayView message, const Caller &caller);

//! {"ResponseCode","ResponseDescription","RequestId"}: the same in version 2018-05-01.
Answer aliyunGlobeError(QByteArrayView code, const Caller &caller);

} // namespace heliograph::simulator
