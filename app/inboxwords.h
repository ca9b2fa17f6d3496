// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/domain/inboundmessage.h"
#include "engine/domain/receiptrow.h"
#include "ui/text/format.h"

#include <QJsonObject>

namespace heliograph {

// What came in, as "receipts inbox" and "inbox list" show it. Numbers are masked unless asked for in full.

QJsonObject receiptJson(const ReceiptRow &row);
QString receiptLine(const ReceiptRow &row, const Format &format);

QJsonObject replyJson(const ReplyRow &row, bool fullNumbers);
QString replyLine(const ReplyRow &row, bool fullNumbers, const Format &format);

//! Everything about one reply, over several lines.
QString replyInWords(const ReplyRow &row, bool fullNumbers, const Format &format);

} // namespace heliograph
