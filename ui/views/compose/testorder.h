// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/session/composedesk.h"
#include "ui/session/testdesk.h"

namespace heliograph {

//! What a test shows: a stored draft to one of its people.
struct TestOrder
{
    CampaignId of{};
    TestRow row;
    TestSubject subject;
    std::optional<AccountId> codes; //!< what sends codes; none if the draft's providers send templates only

    //! Invalid if the draft's text is no template, or there is no provider or audience.
    static Result<TestOrder> make(const StoredDraft &stored, const NewCampaign &draft,
                                  const ComposeGround &ground, const SurveyedPerson &person);
};

} // namespace heliograph
