// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/simulator/receiptbook.h"
#include "engine/simulator/vendor/idmint.h"

namespace heliograph::simulator {

//! Alibaba's SmsReport: an array of what became of \a messages; those abroad in the words of abroad.
QByteArray aliyunReports(const ReceiptBook &book, const IdMint &ids,
                         const std::vector<ReceiptBook::Index> &messages);

//! Alibaba's SmsUp: an array of what the people of \a messages text back.
QByteArray aliyunReplies(const ReceiptBook &book, const std::vector<ReceiptBook::Index> &messages);

} // namespace heliograph::simulator
