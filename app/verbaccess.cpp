// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/verbaccess.h"

#include <algorithm>
#include <array>

namespace heliograph {

namespace {

using Needs = VerbAccess::Needs;

constexpr auto Campaign = Owned::Campaign;
constexpr auto Message = Owned::Message;
constexpr auto Reply = Owned::Reply;

constexpr std::array Table = {
    VerbAccess{QLatin1String("approval approve"), Needs::Person, Right::CampaignApprove, Campaign, false,
               true},
    VerbAccess{QLatin1String("approval diff"), Needs::Person, Right::HistorySee},
    VerbAccess{QLatin1String("approval list"), Needs::Person, Right::HistorySee},
    VerbAccess{QLatin1String("approval reject"), Needs::Person, Right::CampaignApprove, Campaign},
    VerbAccess{QLatin1String("approval return"), Needs::Person, Right::CampaignApprove, Campaign},
    VerbAccess{QLatin1String("approval show"), Needs::Person, Right::NumbersSee, Campaign, true},
    VerbAccess{QLatin1String("audience consent"), Needs::Person, Right::ContactsEdit},
    VerbAccess{QLatin1String("audience import"), Needs::Person, Right::ContactsEdit},
    VerbAccess{QLatin1String("audience list"), Needs::Person, Right::HistorySee},
    VerbAccess{QLatin1String("audit anchor"), Needs::Person, Right::AuditExport},
    VerbAccess{QLatin1String("audit export"), Needs::Person, Right::AuditExport},
    // It shows an operator his own only, and asks for that right itself.
    VerbAccess{QLatin1String("audit list"), Needs::Person, Right::HistorySee},
    VerbAccess{QLatin1String("audit verify"), Needs::Service},
    VerbAccess{QLatin1String("backup create"), Needs::Service},
    VerbAccess{QLatin1String("backup restore"), Needs::Nothing},
    VerbAccess{QLatin1String("backup verify"), Needs::Nothing},
    VerbAccess{QLatin1String("bench"), Needs::Nothing},
    VerbAccess{QLatin1String("budget list"), Needs::Person, Right::HistorySee},
    VerbAccess{QLatin1String("budget remove"), Needs::Person, Right::LimitsRaise},
    VerbAccess{QLatin1String("budget set"), Needs::Person, Right::LimitsRaise},
    VerbAccess{QLatin1String("campaign cancel"), Needs::Person, Right::CampaignCancel, Campaign},
    VerbAccess{QLatin1String("campaign check"), Needs::Person, Right::HistorySee},
    VerbAccess{QLatin1String("campaign cost"), Needs::Person, Right::HistorySee},
    VerbAccess{QLatin1String("campaign create"), Needs::Person, Right::CampaignCompose},
    VerbAccess{QLatin1String("campaign edit"), Needs::Person, Right::CampaignSubmit, Campaign},
    VerbAccess{QLatin1String("campaign failed"), Needs::Person, Right::HistorySee},
    VerbAccess{QLatin1String("campaign ledger"), Needs::Person, Right::HistorySee},
    VerbAccess{QLatin1String("campaign list"), Needs::Person, Right::HistorySee},
    VerbAccess{QLatin1String("campaign pause"), Needs::Person, Right::CampaignPause, Campaign},
    VerbAccess{QLatin1String("campaign resend"), Needs::Person, Right::CampaignResend, Campaign},
    VerbAccess{QLatin1String("campaign resume"), Needs::Person, Right::CampaignResume, Campaign},
    VerbAccess{QLatin1String("campaign show"), Needs::Person, Right::HistorySee},
    VerbAccess{QLatin1String("campaign start"), Needs::Person, Right::CampaignResume, Campaign, false, true},
    VerbAccess{QLatin1String("campaign status"), Needs::Person, Right::HistorySee},
    VerbAccess{QLatin1String("campaign submit"), Needs::Person, Right::CampaignSubmit, Campaign},
    VerbAccess{QLatin1String("campaign test"), Needs::Person, Right::CampaignCompose, Campaign},
    VerbAccess{QLatin1String("campaign why"), Needs::Person, Right::QueueSee, Campaign},
    VerbAccess{QLatin1String("change confirm"), Needs::Person, Right::HistorySee},
    VerbAccess{QLatin1String("change list"), Needs::Person, Right::HistorySee},
    VerbAccess{QLatin1String("change refuse"), Needs::Person, Right::HistorySee},
    VerbAccess{QLatin1String("change show"), Needs::Person, Right::HistorySee},
    VerbAccess{QLatin1String("contact forget"), Needs::Person, Right::ContactsForget},
    VerbAccess{QLatin1String("demo"), Needs::Nothing},
    VerbAccess{QLatin1String("doctor"), Needs::Service},
    VerbAccess{QLatin1String("engine run"), Needs::Service},
    VerbAccess{QLatin1String("history export"), Needs::Person, Right::HistoryExport},
    VerbAccess{QLatin1String("inbox done"), Needs::Person, Right::InboxAnswer, Reply},
    VerbAccess{QLatin1String("inbox list"), Needs::Person, Right::InboxRead},
    VerbAccess{QLatin1String("inbox show"), Needs::Person, Right::InboxRead, Reply},
    VerbAccess{QLatin1String("limit clear"), Needs::Person, Right::LimitsRaise},
    VerbAccess{QLatin1String("limit dry-run"), Needs::Person, Right::HistorySee},
    VerbAccess{QLatin1String("limit list"), Needs::Person, Right::HistorySee},
    VerbAccess{QLatin1String("limit set"), Needs::Person, Right::LimitsRaise},
    VerbAccess{QLatin1String("message find"), Needs::Person, Right::HistorySee},
    VerbAccess{QLatin1String("message show"), Needs::Person, Right::HistorySee, Message},
    VerbAccess{QLatin1String("message why"), Needs::Person, Right::QueueSee, Message},
    VerbAccess{QLatin1String("provider add"), Needs::Person, Right::ProvidersKeys},
    VerbAccess{QLatin1String("provider key"), Needs::Person, Right::ProvidersKeys},
    VerbAccess{QLatin1String("provider list"), Needs::Person, Right::ProvidersSee},
    VerbAccess{QLatin1String("provider preview"), Needs::Nothing},
    VerbAccess{QLatin1String("provider prices"), Needs::Person, Right::ProvidersEdit},
    VerbAccess{QLatin1String("provider remove"), Needs::Person, Right::ProvidersEdit},
    VerbAccess{QLatin1String("provider set"), Needs::Person, Right::ProvidersEdit},
    VerbAccess{QLatin1String("provider test"), Needs::Person, Right::LanePause},
    VerbAccess{QLatin1String("receipts inbox"), Needs::Person, Right::HistorySee},
    VerbAccess{QLatin1String("receipts paths"), Needs::Person, Right::ProvidersKeys},
    VerbAccess{QLatin1String("receipts replay"), Needs::Person, Right::LanePause},
    VerbAccess{QLatin1String("receipts serve"), Needs::Service},
    VerbAccess{QLatin1String("report run"), Needs::Person, Right::ReportsSee},
    VerbAccess{QLatin1String("rule export"), Needs::Person, Right::HistorySee},
    VerbAccess{QLatin1String("rule import"), Needs::Person, Right::RulesWeaken},
    VerbAccess{QLatin1String("rule list"), Needs::Person, Right::HistorySee},
    VerbAccess{QLatin1String("rule release"), Needs::Person, Right::RulesRelease},
    VerbAccess{QLatin1String("rule remove"), Needs::Person, Right::RulesWeaken},
    VerbAccess{QLatin1String("rule show"), Needs::Person, Right::HistorySee},
    VerbAccess{QLatin1String("rule test"), Needs::Person, Right::HistorySee},
    VerbAccess{QLatin1String("segments"), Needs::Nothing},
    VerbAccess{QLatin1String("sending release"), Needs::Person, Right::SendingRelease},
    VerbAccess{QLatin1String("sending stop"), Needs::Person, Right::SendingStop},
    VerbAccess{QLatin1String("sign-in"), Needs::Proof},
    VerbAccess{QLatin1String("sign-out"), Needs::Proof},
    VerbAccess{QLatin1String("simulator"), Needs::Nothing},
    VerbAccess{QLatin1String("suppression add"), Needs::Person, Right::SuppressionAdd},
    VerbAccess{QLatin1String("suppression export"), Needs::Person, Right::NumbersExport},
    VerbAccess{QLatin1String("suppression import"), Needs::Person, Right::SuppressionAdd},
    VerbAccess{QLatin1String("suppression list"), Needs::Person, Right::HistorySee},
    VerbAccess{QLatin1String("suppression remove"), Needs::Person, Right::SuppressionRemove},
    VerbAccess{QLatin1String("suppression remove-many"), Needs::Person, Right::SuppressionRemoveMany},
    VerbAccess{QLatin1String("template add"), Needs::Person, Right::TemplatesEdit},
    VerbAccess{QLatin1String("template confirm"), Needs::Person, Right::TemplatesConfirm},
    VerbAccess{QLatin1String("template list"), Needs::Person, Right::HistorySee},
    VerbAccess{QLatin1String("template show"), Needs::Person, Right::HistorySee},
    VerbAccess{QLatin1String("test-number add"), Needs::Person, Right::CampaignCompose},
    VerbAccess{QLatin1String("test-number code"), Needs::Person, Right::CampaignCompose},
    VerbAccess{QLatin1String("test-number confirm"), Needs::Person, Right::CampaignCompose},
    VerbAccess{QLatin1String("test-number list"), Needs::Person, Right::HistorySee},
    VerbAccess{QLatin1String("test-number remove"), Needs::Person, Right::CampaignCompose},
    VerbAccess{QLatin1String("test-number vouch"), Needs::Person, Right::UsersEdit},
    VerbAccess{QLatin1String("unknown ask"), Needs::Person, Right::UnknownPropose, Message},
    VerbAccess{QLatin1String("unknown list"), Needs::Person, Right::UnknownPropose, {}, true},
    VerbAccess{QLatin1String("unknown send-again"), Needs::Person, Right::UnknownAgain},
    VerbAccess{QLatin1String("unknown show"), Needs::Person, Right::UnknownPropose, Message, true},
    VerbAccess{QLatin1String("unknown treat-as-sent"), Needs::Person, Right::UnknownSettle},
    VerbAccess{QLatin1String("unknown write-off"), Needs::Person, Right::UnknownSettle},
    VerbAccess{QLatin1String("user add"), Needs::Person, Right::UsersEdit},
    VerbAccess{QLatin1String("user disable"), Needs::Person, Right::UsersEdit},
    VerbAccess{QLatin1String("user enable"), Needs::Person, Right::UsersEdit},
    VerbAccess{QLatin1String("user list"), Needs::Person, Right::UsersEdit, {}, true},
    VerbAccess{QLatin1String("user passwd"), Needs::Proof},
    VerbAccess{QLatin1String("user reset"), Needs::Person, Right::UsersEdit},
    VerbAccess{QLatin1String("user roles"), Needs::Person, Right::UsersEdit},
    VerbAccess{QLatin1String("user show"), Needs::Person, Right::UsersEdit, {}, true},
    VerbAccess{QLatin1String("user totp"), Needs::Proof},
    VerbAccess{QLatin1String("user unlock"), Needs::Person, Right::UsersEdit},
    VerbAccess{QLatin1String("whoami"), Needs::Person, Right::HistorySee},
    VerbAccess{QLatin1String("workspace confirm-restore"), Needs::Person, Right::SendingRelease},
    VerbAccess{QLatin1String("workspace create"), Needs::Nothing},
    VerbAccess{QLatin1String("workspace rotate-keys"), Needs::Person, Right::SettingsSafety},
    VerbAccess{QLatin1String("workspace set"), Needs::Person, Right::SettingsEdit},
    VerbAccess{QLatin1String("workspace status"), Needs::Service},
};

} // namespace

std::optional<VerbAccess> accessOf(const Verb &verb)
{
    const QString call = verb.verb.isEmpty() ? verb.noun : QString(verb.noun % u' ' % verb.verb);
    const auto found = std::find_if(Table.begin(), Table.end(),
                                    [&call](const VerbAccess &access) { return access.call == call; });
    return found == Table.end() ? std::nullopt : std::optional(*found);
}

} // namespace heliograph
