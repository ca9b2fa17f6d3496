// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/domain/campaignrow.h"
#include "engine/domain/messagerow.h"
#include "engine/query/enginehealth.h"
#include "ui/text/format.h"

#include <QCoreApplication>

namespace heliograph {

//! The names of the states, and what each means for a message (product.md 2.2 and 2.5). Any thread.
class StateText
{
    Q_DECLARE_TR_FUNCTIONS(heliograph::StateText)

public:
    static QString name(LedgerLine line); //!< "Outcome unknown"
    static QString group(LedgerLine line); //!< "not gone yet", "gone", "needs you" or "will not go"

    //! What the detail of \a message says beneath the name of its line. \a common is the hold that its
    //! campaign has in common.
    static QString sentence(const MessageRow &message, const Hold &common, const Format &format);

    //! \a sentOpen is the number of messages without a receipt: a finished campaign waits for them.
    static QString name(CampaignState state, qint64 sentOpen);

    static QString name(MessageClass messageClass);
    static QString name(EngineHealth health); //!< "Not running"

private:
    static QString ofSent(const MessageRow &message, const QString &provider, const Format &format);
    static QString ofFailed(const MessageRow &message, const QString &provider, const Format &format);
    static QString ofUnknown(const MessageRow &message, const QString &provider);
    static QString ofNoReceipt(const MessageRow &message, const QString &provider, const Format &format);
};

} // namespace heliograph
