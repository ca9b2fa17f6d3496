// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/guard/storeverb.h"

#include <array>

namespace heliograph {

namespace {

using Who = StoreVerbRule::Who;

constexpr std::array<StoreVerbRule, StoreVerbCount> Rules = {{
    {StoreVerb::WorkspaceDatabaseId, QLatin1String("workspace.databaseId"), Who::Anybody},
    {StoreVerb::WorkspaceBeginEpoch, QLatin1String("workspace.beginEpoch"), Who::Engine},
    {StoreVerb::WorkspaceStop, QLatin1String("workspace.setEmergencyStop on"), Who::Person,
     Right::SendingStop},
    {StoreVerb::WorkspaceRelease, QLatin1String("workspace.setEmergencyStop off"), Who::Person,
     Right::SendingRelease},
    {StoreVerb::WorkspaceHold, QLatin1String("workspace.hold"), Who::Engine},
    {StoreVerb::WorkspaceEndHold, QLatin1String("workspace.endHold"), Who::Engine},
    {StoreVerb::WorkspaceClockMark, QLatin1String("workspace.clockMark"), Who::Anybody},
    {StoreVerb::WorkspaceKeepClockMark, QLatin1String("workspace.keepClockMark"), Who::Engine},
    {StoreVerb::WorkspaceBelieveClock, QLatin1String("workspace.believeClock"), Who::Person,
     Right::SendingRelease},
    {StoreVerb::WorkspaceSetLateAfter, QLatin1String("workspace.setLateAfter"), Who::Person,
     Right::SettingsEdit},
    {StoreVerb::WorkspaceCopy, QLatin1String("workspace.copyTo"), Who::Person, Right::SettingsSafety},
    {StoreVerb::WorkspaceSetSystemLog, QLatin1String("workspace.setSystemLog"), Who::Person,
     Right::SettingsEdit},
    {StoreVerb::WorkspaceAudit, QLatin1String("workspace.audit"), Who::Anybody},
    {StoreVerb::WorkspaceSetApprovalRules, QLatin1String("workspace.setApprovalRules"), Who::Person,
     Right::SettingsEdit},
    {StoreVerb::WorkspaceWeakenApprovalRules, QLatin1String("workspace.setApprovalRules that weakens"),
     Who::Person, Right::SettingsSafety},
    {StoreVerb::AccountsAdd, QLatin1String("accounts.add"), Who::Person, Right::ProvidersKeys},
    {StoreVerb::AccountsUpdate, QLatin1String("accounts.update"), Who::Person, Right::ProvidersEdit},
    {StoreVerb::AccountsWeaken, QLatin1String("accounts.update that weakens"), Who::Person,
     Right::ProvidersEdit},
    {StoreVerb::AccountsReplaceKey, QLatin1String("accounts.replaceKey"), Who::Person, Right::ProvidersKeys},
    {StoreVerb::AccountsRemove, QLatin1String("accounts.remove"), Who::Person, Right::ProvidersEdit},
    {StoreVerb::AccountsSetHold, QLatin1String("accounts.setHold"), Who::Person, Right::LanePause},
    {StoreVerb::AudiencesBegin, QLatin1String("audiences.begin"), Who::Person, Right::ContactsEdit},
    {StoreVerb::AudiencesAdd, QLatin1String("audiences.add"), Who::Person, Right::ContactsEdit},
    {StoreVerb::AudiencesFinish, QLatin1String("audiences.finish"), Who::Person, Right::ContactsEdit},
    {StoreVerb::AudiencesDiscard, QLatin1String("audiences.discard"), Who::Person, Right::ContactsEdit},
    {StoreVerb::AudiencesAbandoned, QLatin1String("audiences.abandoned"), Who::Person, Right::ContactsEdit},
    {StoreVerb::CampaignsCreate, QLatin1String("campaigns.create"), Who::Person, Right::CampaignCompose},
    {StoreVerb::CampaignsResend, QLatin1String("campaigns.create of a resend"), Who::Person,
     Right::CampaignResend},
    {StoreVerb::CampaignsRevise, QLatin1String("campaigns.revise"), Who::Person, Right::CampaignCompose},
    {StoreVerb::CampaignsRedraft, QLatin1String("campaigns.redraft"), Who::Person, Right::CampaignCompose},
    {StoreVerb::CampaignsBeginFreeze, QLatin1String("campaigns.beginFreeze"), Who::Person,
     Right::CampaignSubmit},
    {StoreVerb::CampaignsFreeze, QLatin1String("campaigns.freeze"), Who::Person, Right::CampaignSubmit},
    {StoreVerb::CampaignsApprove, QLatin1String("campaigns.approve"), Who::Person, Right::CampaignApprove},
    {StoreVerb::CampaignsReturn, QLatin1String("campaigns.returnForEdit"), Who::Person,
     Right::CampaignApprove},
    {StoreVerb::CampaignsReject, QLatin1String("campaigns.reject"), Who::Person, Right::CampaignApprove},
    {StoreVerb::CampaignsStart, QLatin1String("campaigns.start"), Who::Person, Right::CampaignResume},
    {StoreVerb::CampaignsPause, QLatin1String("campaigns.pause"), Who::Person, Right::CampaignPause},
    {StoreVerb::CampaignsResume, QLatin1String("campaigns.resume"), Who::Person, Right::CampaignResume},
    {StoreVerb::CampaignsLate, QLatin1String("campaigns.start or resume, late"), Who::Person,
     Right::CampaignLate},
    {StoreVerb::CampaignsCancel, QLatin1String("campaigns.cancel"), Who::Person, Right::CampaignCancel},
    {StoreVerb::CampaignsBlock, QLatin1String("campaigns.block"), Who::Engine},
    {StoreVerb::CampaignsBeat, QLatin1String("campaigns.beat"), Who::Engine},
    {StoreVerb::CampaignsAdvance, QLatin1String("campaigns.advance"), Who::Anybody},
    {StoreVerb::QueueFeed, QLatin1String("queue.feed"), Who::Engine},
    {StoreVerb::QueueClaim, QLatin1String("queue.claim"), Who::Engine},
    {StoreVerb::QueueSettle, QLatin1String("queue.settle"), Who::Engine},
    {StoreVerb::QueueSettleAll, QLatin1String("queue.settleAll"), Who::Engine},
    {StoreVerb::QueueSweep, QLatin1String("queue.sweep"), Who::Engine},
    {StoreVerb::QueueShiftWaits, QLatin1String("queue.shiftWaits"), Who::Engine},
    {StoreVerb::QueueAdoptOrphans, QLatin1String("queue.adoptOrphans"), Who::Engine},
    {StoreVerb::QueueOpenRequests, QLatin1String("queue.openRequests"), Who::Engine},
    {StoreVerb::QueueReleaseUnsent, QLatin1String("queue.releaseUnsent"), Who::Engine},
    {StoreVerb::ReceiptsKeep, QLatin1String("receipts.keep"), Who::Engine},
    {StoreVerb::ReceiptsApply, QLatin1String("receipts.apply"), Who::Person, Right::LanePause},
    {StoreVerb::ReceiptsTakeQuestions, QLatin1String("receipts.takeQuestions"), Who::Engine},
    {StoreVerb::ReceiptsWakeUnmatched, QLatin1String("receipts.wakeUnmatched"), Who::Person,
     Right::LanePause},
    {StoreVerb::ReceiptsCloseWithoutReceipt, QLatin1String("receipts.closeWithoutReceipt"), Who::Engine},
    {StoreVerb::DoubtsRecord, QLatin1String("doubts.record"), Who::Engine},
    {StoreVerb::DoubtsSettle, QLatin1String("doubts.decide"), Who::Person, Right::UnknownSettle},
    {StoreVerb::DoubtsSendAgain, QLatin1String("doubts.decide to send again"), Who::Person,
     Right::UnknownAgain},
    {StoreVerb::DoubtsEarly, QLatin1String("doubts.decide early"), Who::Person, Right::UnknownEarly},
    {StoreVerb::DoubtsAskSoon, QLatin1String("doubts.askSoon"), Who::Person, Right::UnknownPropose},
    {StoreVerb::InboxKeep, QLatin1String("inbox.keep"), Who::Engine},
    {StoreVerb::InboxMarkDone, QLatin1String("inbox.markDone"), Who::Person, Right::InboxAnswer},
    {StoreVerb::SuppressionsAdd, QLatin1String("suppressions.add"), Who::Person, Right::SuppressionAdd},
    {StoreVerb::SuppressionsRemove, QLatin1String("suppressions.remove"), Who::Person,
     Right::SuppressionRemove},
    {StoreVerb::SuppressionsRemoveMany, QLatin1String("suppressions.remove of many"), Who::Person,
     Right::SuppressionRemoveMany},
    {StoreVerb::RestoreAge, QLatin1String("restore.age"), Who::Anybody},
    {StoreVerb::RestoreCurrent, QLatin1String("restore.current"), Who::Anybody},
    {StoreVerb::RestoreHold, QLatin1String("restore.hold"), Who::Engine},
    {StoreVerb::RestoreEnter, QLatin1String("restore.enter"), Who::Engine},
    {StoreVerb::RestoreFinish, QLatin1String("restore.finish"), Who::Engine},
    {StoreVerb::RestoreConfirm, QLatin1String("restore.confirm"), Who::Person, Right::SendingRelease},
    {StoreVerb::ErasuresForget, QLatin1String("erasures.forget"), Who::Person, Right::ContactsForget},
    {StoreVerb::ErasuresSetKeptFor, QLatin1String("erasures.setKeptFor"), Who::Person, Right::SettingsSafety},
    {StoreVerb::ErasuresKeptFor, QLatin1String("erasures.keptFor"), Who::Anybody},
    {StoreVerb::ErasuresExpired, QLatin1String("erasures.eraseExpired"), Who::Engine},
    {StoreVerb::KeysList, QLatin1String("keys.keys"), Who::Anybody},
    {StoreVerb::KeysPermitRotation, QLatin1String("keys.permitRotation"), Who::Person, Right::SettingsSafety},
    {StoreVerb::KeysAdd, QLatin1String("keys.add"), Who::Person, Right::SettingsSafety},
    {StoreVerb::KeysRewrap, QLatin1String("keys.rewrap"), Who::Person, Right::SettingsSafety},
    {StoreVerb::KeysReencrypt, QLatin1String("keys.reencrypt"), Who::Person, Right::SettingsSafety},
    {StoreVerb::KeysRemoveOld, QLatin1String("keys.removeOldFieldKeys"), Who::Person, Right::SettingsSafety},
    {StoreVerb::ConsentsRecord, QLatin1String("consents.record"), Who::Person, Right::ContactsEdit},
    {StoreVerb::ConsentsInherit, QLatin1String("consents.inherit"), Who::Person, Right::ContactsEdit},
    {StoreVerb::ContentImport, QLatin1String("content.import"), Who::Person, Right::RulesWeaken},
    {StoreVerb::ContentRemove, QLatin1String("content.remove"), Who::Person, Right::RulesWeaken},
    {StoreVerb::ContentKeepReview, QLatin1String("content.keepReview"), Who::Person, Right::CampaignSubmit},
    {StoreVerb::ContentSecondLook, QLatin1String("content.takeSecondLook"), Who::Person, Right::RulesRelease},
    {StoreVerb::TemplatesAdd, QLatin1String("templates.add"), Who::Person, Right::TemplatesEdit},
    {StoreVerb::TemplatesConfirm, QLatin1String("templates.confirm"), Who::Person, Right::TemplatesConfirm},
    {StoreVerb::LimitsSetRules, QLatin1String("limits.setRules"), Who::Person, Right::LimitsRaise},
    {StoreVerb::LimitsAddPrices, QLatin1String("limits.addPrices"), Who::Person, Right::ProvidersEdit},
    {StoreVerb::LimitsSetBudget, QLatin1String("limits.setBudget"), Who::Person, Right::LimitsRaise},
    {StoreVerb::LimitsRemoveBudget, QLatin1String("limits.removeBudget"), Who::Person, Right::LimitsRaise},
    {StoreVerb::LimitsLookAgain, QLatin1String("limits.lookAgain"), Who::Person, Right::LimitsLower},
    {StoreVerb::UsersAdd, QLatin1String("users.add"), Who::Person, Right::UsersEdit},
    {StoreVerb::UsersAddSenior, QLatin1String("users.add of a supervisor or admin"), Who::Person,
     Right::UsersGrant},
    {StoreVerb::UsersSetRoles, QLatin1String("users.setRoles"), Who::Person, Right::UsersEdit},
    {StoreVerb::UsersPromote, QLatin1String("users.setRoles that promotes"), Who::Person, Right::UsersGrant},
    {StoreVerb::UsersSetEnabled, QLatin1String("users.setEnabled"), Who::Person, Right::UsersEdit},
    {StoreVerb::UsersReset, QLatin1String("users.reset"), Who::Person, Right::UsersEdit},
    {StoreVerb::UsersUnlock, QLatin1String("users.unlock"), Who::Person, Right::UsersEdit},
    {StoreVerb::UsersSetSignInRules, QLatin1String("users.setSignInRules"), Who::Person, Right::SettingsEdit},
    {StoreVerb::UsersWeakenSignInRules, QLatin1String("users.setSignInRules that weakens"), Who::Person,
     Right::SettingsSafety},
    {StoreVerb::ChangesAsk, QLatin1String("changes.ask"), Who::Engine},
    {StoreVerb::ChangesRead, QLatin1String("changes.change"), Who::Person, Right::HistorySee},
    {StoreVerb::ChangesExpire, QLatin1String("changes.expire"), Who::Anybody},
    {StoreVerb::ChangesConfirm, QLatin1String("changes.confirm"), Who::Anybody},
    {StoreVerb::ChangesRefuse, QLatin1String("changes.refuse"), Who::Anybody},
    {StoreVerb::TestsAddNumber, QLatin1String("tests.addNumber"), Who::Person, Right::CampaignCompose},
    {StoreVerb::TestsPrepareCode, QLatin1String("tests.prepareCode"), Who::Person, Right::CampaignCompose},
    {StoreVerb::TestsConfirm, QLatin1String("tests.confirm"), Who::Person, Right::CampaignCompose},
    {StoreVerb::TestsVouch, QLatin1String("tests.vouch"), Who::Person, Right::UsersEdit},
    {StoreVerb::TestsRemoveNumber, QLatin1String("tests.removeNumber"), Who::Person, Right::CampaignCompose},
    {StoreVerb::TestsPrepare, QLatin1String("tests.prepare"), Who::Person, Right::CampaignCompose},
    {StoreVerb::TestsSend, QLatin1String("tests.send"), Who::Person, Right::CampaignCompose},
}};

constexpr bool isInOrder()
{
    for (std::size_t at = 0; at < Rules.size(); ++at) {
        if (static_cast<std::size_t>(Rules[at].verb) != at)
            return false;
    }
    return true;
}

static_assert(isInOrder(), "a verb is missing in the table, or stands in the wrong place");

} // namespace

const StoreVerbRule &ruleOf(StoreVerb verb)
{
    return Rules[static_cast<std::size_t>(verb)];
}

} // namespace heliograph
