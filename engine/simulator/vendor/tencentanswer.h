// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/simulator/vendor/vendorapi.h"

namespace heliograph::simulator {

//! {"Response":{"Error":{"Code","Message"},"RequestId"}}: how Tencent words an error of a whole call, with
//! HTTP status 200.
Answer tencentError(QByteArrayView code, QByteArrayView message, const Caller &caller);

//! {"Response":{"\a set":[ …: the beginning of an answer with rows …
Answer tencentRows(QByteArrayView set);
//! … and its end.
void endTencentRows(Answer &answer, const Caller &caller);

//! "name":"value", with a comma behind.
void appendTencentField(QByteArray &out, QByteArrayView name, QByteArrayView value);

} // namespace heliograph::simulator
