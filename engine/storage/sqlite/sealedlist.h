// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/ids.h"
#include "engine/base/result.h"

#include <QByteArray>

namespace heliograph {

class Connection;

//! The list of a campaign as its seal covers it, worked out from its messages, a piece at a time: everybody
//! in order, and whom the suppression list left out when they were frozen.
//!
//! What rightly happens afterwards changes nothing in it: sending, opt-outs that come later, moving between
//! accounts, new keys, and erasure, since who is erased from a message keeps a place in the audience.
class SealedList
{
public:
    explicit SealedList(CampaignId campaign);

    //! Goes on over up to \a people; false when everybody was read. Fails with Storage.
    Result<bool> goOn(Connection &connection, int people);

    //! As nextListHash() makes it; empty when there is nobody.
    const QByteArray &hash() const { return m_hash; }

private:
    Result<QByteArray> memberAfter(Connection &connection, const QByteArray &key) const;

    CampaignId m_campaign;
    MessageId m_last{};
    QByteArray m_key; // of the last one
    QByteArray m_hash;
};

} // namespace heliograph
