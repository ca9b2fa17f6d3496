// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/messagewords.h"

#include "engine/domain/provideraccount.h"
#include "engine/query/why.h"
#include "ui/text/whytext.h"

#include <QJsonObject>

namespace heliograph {

//! The names of \a accounts, for sentences about them.
WhyText::LabelOf labelsOf(const QList<ProviderAccount> &accounts);

//! Why one message has not gone: a sentence, then every check with its answer.
QString whyInWords(const MessageWhy &why, const WhyText::LabelOf &labelOf, Numbers numbers,
                   const Format &format);

//! {"message_id","state","reason","until","words","remedy","checks":[{"check","ok","reason","words"}],"ahead",
//! "messages_per_s","turn_in_s","expires_at"}; what is not known is null.
QJsonObject whyJson(const MessageWhy &why, const WhyText::LabelOf &labelOf, const Format &format);

//! The same of a campaign.
QString whyInWords(const CampaignWhy &why, const WhyText::LabelOf &labelOf, const Format &format);
QJsonObject whyJson(const CampaignWhy &why, const WhyText::LabelOf &labelOf, const Format &format);

//! "held_because" with the words of each reason: [{"reason","count","until","provider","words"}].
QJsonArray heldBecauseJson(const LedgerView &ledger, const WhyText::LabelOf &labelOf, const Format &format);

} // namespace heliograph
