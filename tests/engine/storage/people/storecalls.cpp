// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/engine/storage/people/storecalls.h"

#include "tests/support/teststore.h"

#include <array>
#include <functional>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace heliograph {

namespace {

using Call = std::function<void(Store &, CampaignId, UserId)>;

template <typename R>
void ignore(const R &)
{
}

ClaimOrder claimOrderFor(CampaignId campaign)
{
    ClaimOrder order;
    order.campaign = campaign;
    return order;
}

ApprovalRules approvalFor(Millis lasts)
{
    ApprovalRules rules;
    rules.lasts = lasts;
    return rules;
}

NewCampaign resendOf(CampaignId parent)
{
    NewCampaign campaign;
    campaign.parent = parent;
    return campaign;
}

NewTest testOf(CampaignId campaign)
{
    NewTest test;
    test.of = campaign;
    return test;
}

BudgetName daily()
{
    return {.scope = BudgetScope::Workspace, .subject = 0, .period = BudgetPeriod::Day, .unit = u"EUR"_s};
}

// Days that begin elsewhere cannot be compared, and count as looser.
LimitRules looserThan(const Result<LimitRules> &before)
{
    LimitRules rules = before ? *before : LimitRules();
    rules.zone = rules.zone == u"UTC"_s ? u"Asia/Shanghai"_s : u"UTC"_s;
    return rules;
}

DoubtOrder decision(DoubtDecision decision, bool early = false)
{
    DoubtOrder order;
    order.decision = decision;
    order.reason = u"x"_s;
    order.early = early;
    return order;
}

MessageExport numbersOf(CampaignId campaign, qint64 messages)
{
    return {.campaign = campaign, .fullNumbers = true, .why = u"x"_s, .messages = messages};
}

// The account of the scene, sending to another address than now.
ProviderAccount sentElsewhere(Store &store)
{
    const auto known = store.accounts().account(AccountId{1});
    if (!known)
        qFatal("There is no account to send elsewhere");
    ProviderAccount account = *known;
    account.settings.insert(u"endpoint"_s, account.settings.value(u"endpoint"_s) + u'x');
    return account;
}

// More numbers than one person may take off the list, listed if \a store lets them be.
QStringList listMany(Store &store)
{
    QStringList many;
    for (int n = 0; n < 101; ++n)
        many.append(TestStore::phone(n));
    ignore(store.suppressions().add(many, SuppressionReason::Person, u"x"_s, BuiltInAuthor, TimePoint()));
    return many;
}

// How each verb is called, about \a campaign and \a user, whatever comes of it but a refusal.
const std::array<Call, StoreVerbCount> &calls()
{
    static const TimePoint now;
    static const std::array<Call, StoreVerbCount> Calls = {
        [](Store &s, CampaignId, UserId) { ignore(s.workspace().databaseId()); },
        [](Store &s, CampaignId, UserId) { ignore(s.workspace().beginEpoch(u"host"_s, 1)); },
        [](Store &s, CampaignId, UserId) { ignore(s.workspace().setEmergencyStop(true, BuiltInAuthor, {})); },
        [](Store &s, CampaignId, UserId) {
            ignore(s.workspace().setEmergencyStop(false, BuiltInAuthor, {}));
        },
        [](Store &s, CampaignId, UserId) {
            ignore(s.workspace().hold({HoldReason::Clock, {}, {}}));
        },
        [](Store &s, CampaignId, UserId) { ignore(s.workspace().endHold(HoldReason::Clock, BuiltInAuthor)); },
        [](Store &s, CampaignId, UserId) { ignore(s.workspace().clockMark()); },
        [](Store &s, CampaignId, UserId) { ignore(s.workspace().keepClockMark({})); },
        [](Store &s, CampaignId, UserId) { ignore(s.workspace().believeClock(BuiltInAuthor)); },
        [](Store &s, CampaignId, UserId) { ignore(s.workspace().setLateAfter(1h, BuiltInAuthor)); },
        [](Store &s, CampaignId, UserId) { ignore(s.workspace().copyTo(u"/nowhere/copy"_s)); },
        [](Store &s, CampaignId, UserId) { ignore(s.workspace().setSystemLog(false, BuiltInAuthor)); },
        [](Store &s, CampaignId, UserId) {
            ignore(s.workspace().audit({BuiltInAuthor, u"x"_s, u"x"_s, {}}));
        },
        [](Store &s, CampaignId, UserId) {
            ignore(s.workspace().setApprovalRules(approvalFor(1h), BuiltInAuthor));
        },
        [](Store &s, CampaignId, UserId) {
            ignore(s.workspace().setApprovalRules(approvalFor(99h), BuiltInAuthor));
        },
        [](Store &s, CampaignId, UserId) { ignore(s.accounts().add({})); },
        [](Store &s, CampaignId, UserId) { ignore(s.accounts().update(ProviderAccount(), BuiltInAuthor)); },
        [](Store &s, CampaignId, UserId) { ignore(s.accounts().update(sentElsewhere(s), BuiltInAuthor)); },
        [](Store &s, CampaignId, UserId) {
            ignore(s.accounts().replaceKey(ProviderAccount(), BuiltInAuthor));
        },
        [](Store &s, CampaignId, UserId) { ignore(s.accounts().remove(AccountId{9})); },
        [](Store &s, CampaignId, UserId) { ignore(s.accounts().setHold(AccountId{9}, {})); },
        [](Store &s, CampaignId, UserId) { ignore(s.accounts().setEngineHold(AccountId{9}, {})); },
        [](Store &s, CampaignId, UserId) { ignore(s.accounts().endEngineHold(AccountId{9}, {})); },
        [](Store &s, CampaignId, UserId) { ignore(s.accounts().slowDown(AccountId{9}, {}, BuiltInAuthor)); },
        [](Store &s, CampaignId, UserId) { ignore(s.accounts().endSlowdown(AccountId{9}, BuiltInAuthor)); },
        [](Store &s, CampaignId, UserId) { ignore(s.audiences().begin({})); },
        [](Store &s, CampaignId, UserId) { ignore(s.audiences().add(AudienceId{9}, {})); },
        [](Store &s, CampaignId, UserId) { ignore(s.audiences().finish(AudienceId{9}, {})); },
        [](Store &s, CampaignId, UserId) { ignore(s.audiences().discard(AudienceId{9})); },
        [](Store &s, CampaignId, UserId) { ignore(s.audiences().abandoned()); },
        [](Store &s, CampaignId, UserId) {
            ignore(s.audiences().rename(AudienceId{9}, u"x"_s, BuiltInAuthor));
        },
        [](Store &s, CampaignId, UserId) { ignore(s.audiences().takeBack(AudienceId{9}, BuiltInAuthor)); },
        [](Store &s, CampaignId, UserId) { ignore(s.campaigns().create({})); },
        [](Store &s, CampaignId c, UserId) { ignore(s.campaigns().create(resendOf(c))); },
        [](Store &s, CampaignId c, UserId) { ignore(s.campaigns().revise(c, {}, BuiltInAuthor)); },
        [](Store &s, CampaignId c, UserId) { ignore(s.campaigns().redraft(c, {}, BuiltInAuthor, {})); },
        [](Store &s, CampaignId c, UserId) { ignore(s.campaigns().beginFreeze(c)); },
        [](Store &s, CampaignId c, UserId) { ignore(s.campaigns().freeze(c, 10)); },
        [](Store &s, CampaignId c, UserId) { ignore(s.campaigns().approve(c, BuiltInApprover, {})); },
        [](Store &s, CampaignId c, UserId) {
            ignore(s.campaigns().returnForEdit(c, BuiltInApprover, u"x"_s));
        },
        [](Store &s, CampaignId c, UserId) { ignore(s.campaigns().reject(c, BuiltInApprover, u"x"_s)); },
        [](Store &s, CampaignId c, UserId) { ignore(s.campaigns().takeBack(c, BuiltInAuthor)); },
        [](Store &s, CampaignId c, UserId) { ignore(s.campaigns().start(c, BuiltInAuthor)); },
        [](Store &s, CampaignId c, UserId) { ignore(s.campaigns().pause(c, BuiltInAuthor, {})); },
        [](Store &s, CampaignId c, UserId) { ignore(s.campaigns().resume(c, BuiltInAuthor)); },
        [](Store &s, CampaignId c, UserId) {
            ignore(s.campaigns().resume(c, BuiltInAuthor, LateAnswer::GoOn));
        },
        [](Store &s, CampaignId c, UserId) { ignore(s.campaigns().cancel(c, BuiltInAuthor, {})); },
        [](Store &s, CampaignId c, UserId) { ignore(s.campaigns().moveToBin(c, BuiltInAuthor)); },
        [](Store &s, CampaignId c, UserId) { ignore(s.campaigns().restore(c, BuiltInAuthor)); },
        [](Store &s, CampaignId c, UserId) { ignore(s.campaigns().archive(c, BuiltInAuthor)); },
        [](Store &s, CampaignId c, UserId) { ignore(s.campaigns().unarchive(c, BuiltInAuthor)); },
        [](Store &s, CampaignId, UserId) { ignore(s.campaigns().emptyBin(now, 10)); },
        [](Store &s, CampaignId c, UserId) { ignore(s.campaigns().block(c, {})); },
        [](Store &s, CampaignId, UserId) { ignore(s.campaigns().beat({}, now)); },
        [](Store &s, CampaignId, UserId) { ignore(s.campaigns().advance(now, 10)); },
        [](Store &s, CampaignId c, UserId) { ignore(s.queue().feed(c, 10)); },
        [](Store &s, CampaignId c, UserId) { ignore(s.queue().claim(claimOrderFor(c))); },
        [](Store &s, CampaignId, UserId) { ignore(s.queue().settle({})); },
        [](Store &s, CampaignId, UserId) { ignore(s.queue().settleAll({})); },
        [](Store &s, CampaignId, UserId) { ignore(s.queue().sweep(now)); },
        [](Store &s, CampaignId, UserId) { ignore(s.queue().shiftWaits(1s, now)); },
        [](Store &s, CampaignId, UserId) { ignore(s.queue().adoptOrphans(1, {}, now)); },
        [](Store &s, CampaignId, UserId) { ignore(s.queue().openRequests(1)); },
        [](Store &s, CampaignId, UserId) { ignore(s.queue().releaseUnsent({}, now)); },
        [](Store &s, CampaignId c, UserId) {
            ignore(s.queue().moveWaiting({c, AccountId{8}, AccountId{9}}, BuiltInAuthor));
        },
        [](Store &s, CampaignId, UserId) { ignore(s.receipts().keep(AccountId{1}, {}, now)); },
        [](Store &s, CampaignId, UserId) { ignore(s.receipts().apply(1, now)); },
        [](Store &s, CampaignId, UserId) { ignore(s.receipts().takeQuestions(AccountId{1}, 1, now)); },
        [](Store &s, CampaignId, UserId) { ignore(s.receipts().wakeUnmatched(now)); },
        [](Store &s, CampaignId, UserId) { ignore(s.receipts().closeWithoutReceipt(AccountId{1}, now, 1)); },
        [](Store &s, CampaignId, UserId) { ignore(s.doubts().record({}, now)); },
        [](Store &s, CampaignId, UserId) {
            ignore(s.doubts().decide(decision(DoubtDecision::WriteOff), now));
        },
        [](Store &s, CampaignId, UserId) {
            ignore(s.doubts().decide(decision(DoubtDecision::SendAgain), now));
        },
        [](Store &s, CampaignId, UserId) {
            ignore(s.doubts().decide(decision(DoubtDecision::WriteOff, true), now));
        },
        [](Store &s, CampaignId, UserId) { ignore(s.doubts().askSoon({AttemptId{9}}, now)); },
        [](Store &s, CampaignId, UserId) { ignore(s.inbox().keep(AccountId{1}, {}, now)); },
        [](Store &s, CampaignId, UserId) { ignore(s.inbox().markDone({InboundId{9}}, BuiltInAuthor, now)); },
        [](Store &s, CampaignId, UserId) { ignore(s.inbox().reopen({InboundId{9}}, BuiltInAuthor, now)); },
        [](Store &s, CampaignId, UserId) {
            ignore(s.inbox().assign({InboundId{9}}, {}, BuiltInAuthor, now));
        },
        [](Store &s, CampaignId, UserId) { ignore(s.intake().noteFailing({})); },
        [](Store &s, CampaignId, UserId) {
            ignore(s.intake().noteWorking(AccountId{1}, IntakeKind::Replies));
        },
        [](Store &s, CampaignId, UserId) {
            ignore(s.intake().noteLoss(AccountId{1}, IntakeKind::Replies, {}, now));
        },
        [](Store &s, CampaignId, UserId) {
            ignore(s.answers().send({.reply = InboundId{9}, .text = u"x"_s}, BuiltInAuthor));
        },
        [](Store &s, CampaignId, UserId) {
            ignore(s.suppressions().add({}, SuppressionReason::Person, u"x"_s, BuiltInAuthor, now));
        },
        [](Store &s, CampaignId, UserId) { ignore(s.suppressions().takeBack({}, {}, BuiltInAuthor)); },
        [](Store &s, CampaignId, UserId) {
            ignore(s.suppressions().remove(TestStore::phone(1), BuiltInAuthor, u"x"_s));
        },
        [](Store &s, CampaignId, UserId) {
            const QStringList many = listMany(s);
            ignore(s.suppressions().removeMany(many, BuiltInAuthor, u"x"_s));
        },
        [](Store &s, CampaignId, UserId) { ignore(s.restore().age()); },
        [](Store &s, CampaignId, UserId) { ignore(s.restore().current()); },
        [](Store &s, CampaignId, UserId) { ignore(s.restore().hold(RestoreCause::NoJournal, {}, now)); },
        [](Store &s, CampaignId, UserId) { ignore(s.restore().enter({}, now)); },
        [](Store &s, CampaignId, UserId) { ignore(s.restore().finish(now)); },
        [](Store &s, CampaignId, UserId) { ignore(s.restore().confirm(BuiltInAuthor, u"x"_s)); },
        [](Store &s, CampaignId, UserId) {
            ignore(s.erasures().forget(TestStore::phone(1), BuiltInAuthor, u"x"_s));
        },
        [](Store &s, CampaignId, UserId) { ignore(s.erasures().setKeptFor(1h, BuiltInAuthor)); },
        [](Store &s, CampaignId, UserId) { ignore(s.erasures().keptFor()); },
        [](Store &s, CampaignId, UserId) { ignore(s.erasures().eraseExpired(now, 1)); },
        [](Store &s, CampaignId, UserId) { ignore(s.keys().keys()); },
        [](Store &s, CampaignId, UserId) {
            ignore(s.keys().permitRotation(KeyRotationKind::FieldKey, BuiltInAuthor));
        },
        [](Store &s, CampaignId, UserId) { ignore(s.keys().add({}, BuiltInAuthor)); },
        [](Store &s, CampaignId, UserId) { ignore(s.keys().rewrap({}, BuiltInAuthor)); },
        [](Store &s, CampaignId, UserId) { ignore(s.keys().reencrypt(1)); },
        [](Store &s, CampaignId, UserId) { ignore(s.keys().removeOldFieldKeys(BuiltInAuthor)); },
        [](Store &s, CampaignId, UserId) { ignore(s.consents().record(AudienceId{9}, {}, BuiltInAuthor)); },
        [](Store &s, CampaignId, UserId) {
            ignore(s.consents().inherit(AudienceId{8}, AudienceId{9}, BuiltInAuthor));
        },
        [](Store &s, CampaignId, UserId) { ignore(s.content().import({}, BuiltInAuthor)); },
        [](Store &s, CampaignId, UserId) {
            static int excuses = 0; // what is in force already is not weaker
            ignore(s.content().import({u"x"_s, {}, u"[allow]\nroyal mail %1\n"_s.arg(++excuses)},
                                      BuiltInAuthor));
        },
        [](Store &s, CampaignId, UserId) { ignore(s.content().remove(u"x"_s, BuiltInAuthor)); },
        [](Store &s, CampaignId c, UserId) { ignore(s.content().keepReview(c, {})); },
        [](Store &s, CampaignId c, UserId) {
            ignore(s.content().takeSecondLook(c, BuiltInApprover, u"x"_s));
        },
        [](Store &s, CampaignId, UserId) { ignore(s.templates().add({}, BuiltInAuthor)); },
        [](Store &s, CampaignId, UserId) {
            ignore(s.templates().confirm(AccountId{9}, TemplateKind::Template, u"x"_s,
                                         TemplateState::Approved, {}, BuiltInAuthor));
        },
        [](Store &s, CampaignId, UserId) { ignore(s.ownTexts().add({}, BuiltInAuthor)); },
        [](Store &s, CampaignId, UserId) { ignore(s.ownTexts().edit(OwnTextId{9}, 1, {}, BuiltInAuthor)); },
        [](Store &s, CampaignId, UserId) {
            ignore(s.ownTexts().setArchived(OwnTextId{9}, true, BuiltInAuthor));
        },
        [](Store &s, CampaignId, UserId) { ignore(s.limits().setRules({}, {}, BuiltInAuthor)); },
        [](Store &s, CampaignId, UserId) {
            ignore(s.limits().setRules(looserThan(s.limits().rules()), {}, BuiltInAuthor));
        },
        [](Store &s, CampaignId, UserId) { ignore(s.limits().addPrices({}, BuiltInAuthor)); },
        [](Store &s, CampaignId, UserId) { ignore(s.limits().setBudget(daily(), 1, BuiltInAuthor)); },
        [](Store &s, CampaignId, UserId) {
            const auto allowed = s.limits().allowed(daily());
            ignore(s.limits().setBudget(daily(), (*allowed).value_or(0) + 1, BuiltInAuthor));
        },
        [](Store &s, CampaignId, UserId) { ignore(s.limits().removeBudget({}, BuiltInAuthor)); },
        [](Store &s, CampaignId, UserId) { ignore(s.limits().lookAgain(1)); },
        [](Store &s, CampaignId, UserId) {
            ignore(s.users().add({u"new"_s, {}, {Role::Operator}}, BuiltInAuthor));
        },
        [](Store &s, CampaignId, UserId) {
            ignore(s.users().add({u"new"_s, {}, {Role::Admin}}, BuiltInAuthor));
        },
        [](Store &s, CampaignId, UserId u) { ignore(s.users().setRoles(u, {Role::Auditor}, BuiltInAuthor)); },
        [](Store &s, CampaignId, UserId u) {
            ignore(s.users().setRoles(u, {Role::Supervisor}, BuiltInAuthor));
        },
        [](Store &s, CampaignId, UserId u) { ignore(s.users().setEnabled(u, false, BuiltInAuthor)); },
        [](Store &s, CampaignId, UserId u) { ignore(s.users().reset(u, BuiltInAuthor)); },
        [](Store &s, CampaignId, UserId u) { ignore(s.users().unlock(u, BuiltInAuthor)); },
        [](Store &s, CampaignId, UserId) {
            ignore(s.users().setSignInRules({.lockAfter = 5min}, BuiltInAuthor));
        },
        [](Store &s, CampaignId, UserId) {
            ignore(s.users().setSignInRules({.lockAfter = 15min}, BuiltInAuthor));
        },
        [](Store &s, CampaignId, UserId) { ignore(s.changes().ask({}, BuiltInAuthor)); },
        [](Store &s, CampaignId, UserId) { ignore(s.changes().change(ChangeId{9})); },
        [](Store &s, CampaignId, UserId) { ignore(s.changes().expire()); },
        [](Store &s, CampaignId, UserId) { ignore(s.changes().confirm(ChangeId{9}, BuiltInAuthor)); },
        [](Store &s, CampaignId, UserId) { ignore(s.changes().refuse(ChangeId{9}, BuiltInAuthor, u"x"_s)); },
        [](Store &s, CampaignId, UserId) {
            ignore(s.tests().addNumber(TestStore::phone(1), u"CN"_s, BuiltInAuthor));
        },
        [](Store &s, CampaignId, UserId) {
            ignore(s.tests().prepareCode(TestNumberId{9}, AccountId{9}, BuiltInAuthor));
        },
        [](Store &s, CampaignId, UserId) {
            ignore(s.tests().confirm(TestNumberId{9}, u"1"_s, BuiltInAuthor));
        },
        [](Store &s, CampaignId, UserId) {
            ignore(s.tests().vouch(TestNumberId{9}, BuiltInApprover, u"x"_s));
        },
        [](Store &s, CampaignId, UserId) { ignore(s.tests().removeNumber(TestNumberId{9}, BuiltInAuthor)); },
        [](Store &s, CampaignId c, UserId) { ignore(s.tests().prepare(testOf(c))); },
        [](Store &s, CampaignId c, UserId) { ignore(s.tests().send(c, BuiltInAuthor)); },
        [](Store &s, CampaignId c, UserId) { ignore(s.disclosures().noteExport({.campaign = c})); },
        [](Store &s, CampaignId c, UserId) { ignore(s.disclosures().noteExport(numbersOf(c, 3))); },
        [](Store &s, CampaignId c, UserId) { ignore(s.disclosures().noteExport(numbersOf(c, 1'001))); },
        [](Store &s, CampaignId, UserId) { ignore(s.disclosures().noteReveal(MessageId{9}, u"x"_s)); },
        [](Store &s, CampaignId, UserId) { ignore(s.disclosures().noteAuditExport(1)); },
        [](Store &s, CampaignId, UserId) { ignore(s.disclosures().noteSuppressionExport(1, "x")); },
        [](Store &s, CampaignId, UserId) { ignore(s.sealAudit()); },
    };
    return Calls;
}

} // namespace

void callVerb(StoreVerb verb, Store &store, CampaignId campaign, UserId user)
{
    const Call &call = calls()[static_cast<std::size_t>(verb)];
    if (!call)
        qFatal("A verb of the store is not tried: %s", ruleOf(verb).name.data());
    call(store, campaign, user);
}

} // namespace heliograph
