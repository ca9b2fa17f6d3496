// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/domain/pushformat.h"
#include "engine/providers/messageid.h"

namespace heliograph {

//! Alibaba's ids are texts: "900619746936498440^0" for a call, digits for a message abroad.
inline constexpr IdForms AliyunIds{IdForm::Opaque, IdForm::Opaque};

//! What Alibaba Cloud pushes: SmsReport (receipts), SmsUp (replies) and the receipts of messages abroad, in
//! an array or alone; one address may serve them all. See PushFormat::read.
Result<PushedContent> readAliyunPush(const QByteArray &body);

//! HTTP 200 with a numeric code ends the pushing; any other status makes Alibaba repeat after 1, 5 and 10
//! minutes, and then never again (aliyun.md).
PushFormat aliyunPushFormat();

} // namespace heliograph
