// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/policy/content/contentaudit.h"
#include "engine/storage/queuestore.h"
#include "engine/storage/sqlite/contentlists.h"

#include <map>
#include <memory>

namespace heliograph {

struct ContentRoute;
struct ContentSubject;

//! Whether what was approved may still leave, under the rules and the templates' states in force now.
//!
//! Rules and states change seldom, and every change raises one number (content_state.mark). So a claim costs
//! one small statement; a campaign's own words are looked at once a change, and people's values only in
//! campaigns that were submitted under other rules.
class ContentGate
{
public:
    explicit ContentGate(Connection &connection);

    //! Before \a order is filled, in its transaction. False if nothing of the campaign may leave: then the
    //! campaign is blocked, with the reason that people see.
    Result<bool> admit(const ClaimOrder &order);

    //! Whether rules that are newer than the submission forbid what this person would read. Of the campaign
    //! that was admitted last.
    bool forbids(const ArmedMessage &message) const;

private:
    //! How people's texts of one campaign are looked at.
    struct Scrutiny
    {
        ContentAudit audit;
        Merge merge;
    };

    struct Verdict
    {
        Hold hold;
        std::shared_ptr<const Scrutiny>
            people; //!< nullptr: their values were looked at when it was submitted
    };

    Result<Verdict> judge(const ClaimOrder &order);
    Result<Verdict> judgeWords(const ContentSubject &subject, const ContentRoute &route);
    Result<void> block(const ClaimOrder &order, const Hold &hold);

    Connection &m_connection;
    RulesInForce m_rules;
    qint64 m_mark = 0;
    std::map<std::pair<CampaignId, AccountId>, std::shared_ptr<const Scrutiny>> m_admitted; // at m_mark
    std::shared_ptr<const Scrutiny> m_people;
};

} // namespace heliograph
