// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/clock.h"
#include "engine/base/ids.h"
#include "engine/base/result.h"
#include "engine/domain/intake.h"
#include "engine/domain/providertemplate.h"
#include "engine/domain/receiptrow.h"

#include <QList>

namespace heliograph {

class Reader;

//! What the database tells of a provider account besides its settings.
struct AccountStanding
{
    //! A country without a price that messages went to in the last 30 days.
    struct Unpriced
    {
        QString country; //!< ISO 3166 alpha-2
        qint64 messages = 0;
    };

    ReceiptStanding receipts{};
    QList<IntakeStanding> intake{}; //!< on which something is amiss
    QList<Unpriced> unpriced{}; //!< most messages first
    QList<ProviderTemplate> signatures{}; //!< that were entered for it

    //! Fails with Storage.
    static Result<AccountStanding> read(Reader &reader, AccountId account, TimePoint now);
};

} // namespace heliograph
