// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/console/democampaigns.h"

#include "engine/storage/reader.h"
#include "engine/storage/store.h"
#include "engine/submission.h"

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace heliograph {

NewCampaign DemoCampaigns::draft(const QString &name, AudienceId audience, AccountId account,
                                 const QString &text)
{
    NewCampaign draft;
    draft.name = name;
    draft.audience = audience;
    draft.accounts = {account};
    draft.content.text = text;
    draft.content.validFor = usualValidity(MessageClass::Notice);
    return draft;
}

Result<CampaignId> DemoCampaigns::submit(const NewCampaign &draft)
{
    const auto id = m_operator.campaigns().create(draft);
    if (!id)
        return id.error();
    const auto verdict = Submission(m_reader).examine(*id);
    if (!verdict)
        return verdict.error();
    if (verdict->isRefused())
        return Error{ErrorKind::Conflict,
                     QString(u"The demo's campaign “%1” was refused."_s.arg(draft.name))};
    const auto submitted = Submission::submit(m_operator, *id, *verdict, Submission::RowsAtOnce);
    if (!submitted)
        return submitted.error();
    return *id;
}

Result<void> DemoCampaigns::submitThen(const NewCampaign &draft,
                                       const std::function<Result<void>(CampaignId)> &decide)
{
    const auto id = submit(draft);
    return id ? decide(*id) : Result<void>(id.error());
}

Result<void> DemoCampaigns::approve(CampaignId id)
{
    const auto campaign = m_reader.campaign(id);
    if (!campaign)
        return campaign.error();
    if (const auto approved = m_supervisor.campaigns().approve(id, BuiltInApprover, campaign->contentHash);
        !approved)
        return approved;
    return {};
}

Result<void> DemoCampaigns::launch(const NewCampaign &draft)
{
    const auto id = submit(draft);
    if (!id)
        return id.error();
    if (const auto approved = approve(*id); !approved)
        return approved;
    return m_operator.campaigns().start(*id, BuiltInAuthor);
}

Result<void> DemoCampaigns::add(const Places &places)
{
    for (const auto step :
         {&DemoCampaigns::addRunning, &DemoCampaigns::addWaiting, &DemoCampaigns::addStopped}) {
        if (const auto done = (this->*step)(places); !done)
            return done;
    }
    return {};
}

Result<void> DemoCampaigns::addRunning(const Places &places)
{
    NewCampaign renewals
        = draft(u"Renewals"_s, places.customers, places.kite,
                u"Hello {{name|there}}, your membership ends this month. Renew it at acme.example/r"_s);
    renewals.content.pace = 8;
    if (const auto launched = launch(renewals); !launched)
        return launched;
    if (const auto launched
        = launch(draft(u"Appointment reminders"_s, places.few, places.relay,
                       u"Hello {{name|there}}, we expect you tomorrow. Call us if you cannot come."_s));
        !launched)
        return launched;
    NewCampaign shipped = draft(u"Order shipped"_s, places.mainland, places.tencent, {});
    shipped.content.templateCode = u"1000001"_s;
    shipped.content.templateText = u"您好{1},您的订单已发货,预计明天送达。"_s;
    if (const auto launched = launch(shipped); !launched)
        return launched;
    return {};
}

Result<void> DemoCampaigns::addWaiting(const Places &places)
{
    NewCampaign sale
        = draft(u"Spring sale"_s, places.customers, places.kite,
                u"Hello {{name|there}}, your spring offer is here: {{offer}} until Sunday, in our shops. "
                "Reply STOP to opt out"_s);
    sale.content.messageClass = MessageClass::Marketing;
    sale.content.validFor = usualValidity(MessageClass::Marketing);
    const auto most = Money::of(400'000'000, u"EUR");
    if (most)
        sale.content.maxCost = *most;
    if (const auto waits = submit(sale); !waits)
        return waits.error();

    NewCampaign canary = draft(u"Members' evening"_s, places.members, places.kite,
                               u"Hello {{name|there}}, the members' evening begins on Friday at 19:00."_s);
    canary.content.canary
        = Canary{.people = 25, .deliveredPercent = 99, .optOutsPerMille = 10, .waitSeconds = 20};
    if (const auto launched = launch(canary); !launched)
        return launched;

    NewCampaign later = draft(u"Weekend opening"_s, places.members, places.kite,
                              u"Hello {{name|there}}, we are open on Saturday until 20:00."_s);
    later.content.startAt = m_clock.now() + 20h;
    if (const auto launched = launch(later); !launched)
        return launched;
    return {};
}

Result<void> DemoCampaigns::addStopped(const Places &places)
{
    const auto paused
        = submitThen(draft(u"New prices"_s, places.members, places.relay,
                           u"Hello {{name|there}}, our new prices are at acme.example/p"_s),
                     [this](CampaignId id) -> Result<void> {
                         if (const auto approved = approve(id); !approved)
                             return approved;
                         if (const auto started = m_operator.campaigns().start(id, BuiltInAuthor); !started)
                             return started;
                         return m_supervisor.campaigns().pause(id, BuiltInAuthor, u"price talks go on"_s);
                     });
    if (!paused)
        return paused;

    const auto returned = submitThen(draft(u"Holiday hours"_s, places.members, places.kite,
                                           u"WE ARE CLOSED ON MONDAY, {{name|there}}!!!"_s),
                                     [this](CampaignId id) {
                                         return m_supervisor.campaigns().returnForEdit(
                                             id, BuiltInAuthor, u"Shorten it, and no capitals."_s);
                                     });
    if (!returned)
        return returned;

    const auto rejected = submitThen(draft(u"Prize"_s, places.few, places.kite,
                                           u"Hello {{name|there}}, answer today and get a present."_s),
                                     [this](CampaignId id) {
                                         return m_supervisor.campaigns().reject(
                                             id, BuiltInAuthor, u"We do not write such texts."_s);
                                     });
    if (!rejected)
        return rejected;

    // A content rule stops it when somebody wants to submit it.
    const auto fishing = m_operator.campaigns().create(
        draft(u"Account check"_s, places.few, places.kite,
              u"Your account is locked. Verify your password at once at http://bit.ly/x8k2"_s));
    return fishing ? Result<void>() : Result<void>(fishing.error());
}

} // namespace heliograph
