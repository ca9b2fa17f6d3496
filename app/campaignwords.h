// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/domain/campaignrow.h"
#include "engine/domain/provideraccount.h"
#include "engine/query/campaignstatus.h"
#include "ui/text/whytext.h"

#include <QJsonObject>

namespace heliograph {

//! One line of a list: id, state, name, and the lines of the ledger that hold anybody.
QString campaignLine(const CampaignStatus &status);

//! What a campaign sends, through whom and when, and the state that its \a status has.
QJsonObject campaignDetails(const CampaignRow &campaign, const CampaignStatus &status,
                            const QList<ProviderAccount> &accounts);
QString campaignDetailsInWords(const CampaignRow &campaign, const CampaignStatus &status,
                               const QList<ProviderAccount> &accounts);

//! A table of the eleven lines with their shares, the plan, and whether they add up to it.
QString ledgerInWords(const LedgerView &ledger);

//! State, ledger, what holds people back, speed and end; that approvals are not checked, if the workspace is
//! \a open. \a labelOf names the accounts.
QString statusInWords(
    const CampaignRow &campaign, const CampaignStatus &status, bool open,
    const WhyText::LabelOf &labelOf = [](AccountId) { return QString(); });

} // namespace heliograph
