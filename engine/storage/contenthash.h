// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/ids.h"
#include "engine/domain/campaign.h"

#include <QByteArray>
#include <QList>

namespace heliograph {

//! BLAKE2b-256 of \a bytes: 32 bytes.
QByteArray blake2b(const QByteArray &bytes);

//! What an approval is bound to: the content, the audience (which never changes) and the accounts in order.
//! \a review is the canonical ContentReview, once there is one.
QByteArray contentHash(const CampaignContent &content, AudienceId audience, const QList<AccountId> &accounts,
                       const QByteArray &review = {});

//! The same of the content's canonical JSON, as it is stored.
QByteArray contentHash(const QByteArray &contentJson, AudienceId audience, const QList<AccountId> &accounts,
                       const QByteArray &review = {});

} // namespace heliograph
