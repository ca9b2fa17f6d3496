// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/domain/pushformat.h"
#include "engine/providers/messageid.h"

namespace heliograph {

//! Tencent's ids are texts: "5000:1045710669157053657849499619", one a number.
inline constexpr IdForms TencentIds{IdForm::Opaque, IdForm::Opaque};

//! What Tencent Cloud calls back with: an array of statuses, or one object for a reply. See PushFormat::read.
Result<PushedContent> readTencentPush(const QByteArray &body);

//! Tencent wants {"result":0,"errmsg":"OK"}; when it repeats is not documented (tencent.md).
PushFormat tencentPushFormat();

} // namespace heliograph
