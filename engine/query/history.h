// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/query/ledger.h"

#include <QHash>

#include <functional>

namespace heliograph {

//! Searches messages, whatever the filter costs, in short reads; and names each one's ledger line.
//!
//! Knows the common holds of the moment it was made: make a new one for every search. Campaigns that have
//! ended, which hold nobody, are not read. Belongs to the thread of its reader, which must outlive it.
class History
{
public:
    //! Asked between two short reads; false stops the search.
    using GoOn = std::function<bool()>;

    static Result<History> at(Reader &reader, const SendingSituation &situation);

    //! Reads until \a limit rows are found, everything has been searched or \a goOn (may be empty) says stop.
    //! In the last case searchedAll is false and next goes on from there.
    Result<MessagePage> page(const MessageFilter &filter, std::optional<MessageId> after, bool newestFirst,
                             int limit, bool withVariables, const GoOn &goOn);

    //! Up to \a limit messages, newest first, without their variables.
    Result<QList<MessageRow>> find(const MessageFilter &filter, int limit);

    //! The hold common to everybody ready in \a campaign.
    Hold commonHoldOf(CampaignId campaign) const { return m_holds.value(campaign); }

private:
    QList<CampaignId> heldCampaigns(const MessageFilter &filter) const;

    History(Reader &reader, const QList<CampaignRow> &open, const SendingSituation &situation);

    Reader *m_reader;
    QHash<CampaignId, Hold> m_holds;
};

} // namespace heliograph
