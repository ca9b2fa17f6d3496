// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/compose/testorder.h"

#include <algorithm>

namespace heliograph {

Result<TestOrder> TestOrder::make(const StoredDraft &stored, const NewCampaign &draft,
                                  const ComposeGround &ground, const SurveyedPerson &person)
{
    const AudienceLine *audience = ground.audience(draft.audience);
    const ComposeAccount *account = ground.account(draft.accounts.value(0));
    if (audience == nullptr || account == nullptr)
        return Error{ErrorKind::Invalid, QStringLiteral("The draft has no audience or no provider.")};
    const auto merge = ComposeDesk::mergeOf(draft, *account);
    if (!merge)
        return merge.error();
    TestOrder order{
        stored.id, {person.line, person.values}, {*merge, account->id, draft.content.messageClass, {}}, {}};
    const QStringList &columns = audience->audience.columns;
    for (qsizetype at = 0; at < std::min(columns.size(), person.values.size()); ++at)
        order.subject.values.append({columns.at(at), person.values.at(at)});
    for (const AccountId id : draft.accounts) {
        const ComposeAccount *known = ground.account(id);
        if (!order.codes && known != nullptr && known->traits.freeText)
            order.codes = id;
    }
    return order;
}

} // namespace heliograph
