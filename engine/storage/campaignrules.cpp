// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/campaignrules.h"

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

namespace {

constexpr unsigned bit(CampaignVerb verb)
{
    return 1u << static_cast<unsigned>(verb);
}

template <typename... Verbs>
constexpr unsigned bits(Verbs... verbs)
{
    return (0u | ... | bit(verbs));
}

struct StateRule
{
    const char *words;
    unsigned verbs;
    const char *possible;
};

using V = CampaignVerb;

// In the order of CampaignState.
constexpr std::array<StateRule, CampaignStateCount> StateRules = {{
    {"a draft", bits(V::BeginFreeze, V::Cancel, V::Revise, V::Redraft, V::MoveToBin, V::Restore),
     "Submit, edit, cancel or delete it."},
    {"being submitted", bits(V::BeginFreeze, V::Freeze, V::Cancel),
     "Submit it again to go on, or cancel it."},
    {"waiting for approval", bits(V::Approve, V::Return, V::Reject, V::Cancel, V::Revise, V::SendTest),
     "Approve, return, reject, edit or cancel it."},
    {"approved", bits(V::Start, V::Cancel, V::Revise), "Start, edit or cancel it."},
    {"scheduled", bits(V::Pause, V::Cancel), "Pause or cancel it, or wait for its start time."},
    {"sending", bits(V::Pause, V::Cancel, V::Block), "Pause or cancel it."},
    {"paused", bits(V::Resume, V::Cancel), "Resume or cancel it."},
    {"sending its last messages", bits(V::Pause, V::Cancel, V::Block), "Pause or cancel it."},
    {"finished", bits(V::Archive, V::Unarchive), "Create a new campaign instead."},
    {"cancelled", bits(V::Archive, V::Unarchive), "Create a new campaign instead."},
    {"paused by the engine", bits(V::Resume, V::Cancel, V::Approve),
     "Mend the reason, then resume it, or cancel it."},
    {"returned for changes", bits(V::BeginFreeze, V::Cancel, V::Revise, V::MoveToBin, V::Restore),
     "Edit it, submit it again, cancel or delete it."},
    {"rejected", bits(V::Archive, V::Unarchive), "Create a new campaign instead."},
    {"past its approval's end", bits(V::BeginFreeze, V::Cancel, V::Revise),
     "Edit it, submit it again or cancel it."},
    {"at the canary gate", bits(V::Pause, V::Resume, V::Cancel),
     "Resume or cancel it, or wait for the gate."},
}};

// In the order of CampaignVerb.
constexpr std::array<const char *, CampaignVerbCount> Participles
    = {"submitted",      "frozen",  "approved",  "returned", "rejected",  "started",
       "paused",         "resumed", "cancelled", "blocked",  "edited",    "rewritten",
       "sent as a test", "deleted", "restored",  "archived", "unarchived"};

const StateRule &ruleOf(CampaignState state)
{
    return StateRules[static_cast<size_t>(state)];
}

} // namespace

bool allows(CampaignState state, CampaignVerb verb)
{
    return (ruleOf(state).verbs & bit(verb)) != 0;
}

bool isOver(CampaignState state)
{
    return state == CampaignState::Completed || state == CampaignState::Cancelled
        || state == CampaignState::Rejected;
}

QString stateWords(CampaignState state)
{
    return QString::fromLatin1(ruleOf(state).words);
}

Error refusal(CampaignId campaign, const QString &name, CampaignState state, CampaignVerb verb)
{
    return {ErrorKind::Conflict,
            u"Campaign %1 \"%2\" is %3, so it cannot be %4. %5"_s.arg(
                QString::number(number(campaign)), name, stateWords(state),
                QString::fromLatin1(Participles[static_cast<size_t>(verb)]),
                QString::fromLatin1(ruleOf(state).possible))};
}

} // namespace heliograph
