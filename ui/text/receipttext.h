// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/domain/receiptfate.h"

#include <QCoreApplication>

namespace heliograph {

//! What became of receipts, in words. Any thread.
class ReceiptText
{
    Q_DECLARE_TR_FUNCTIONS(heliograph::ReceiptText)

public:
    static QString fate(ReceiptFate fate);
};

} // namespace heliograph
