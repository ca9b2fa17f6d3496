// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/simulator/receiptbook.h"
#include "engine/simulator/vendor/idmint.h"

namespace heliograph::simulator {

//! Tencent's status callback: an array of what became of \a messages. It carries no reference of the sender.
QByteArray tencentStatuses(const ReceiptBook &book, const IdMint &ids,
                           const std::vector<ReceiptBook::Index> &messages);

//! Tencent's reply callback: one object. \a message is one that is answered.
QByteArray tencentReply(const ReceiptBook &book, ReceiptBook::Index message);

} // namespace heliograph::simulator
