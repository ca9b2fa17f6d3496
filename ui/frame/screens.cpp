// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/frame/screens.h"

#include "ui/views/approvals/approvalsview.h"
#include "ui/views/audit/auditview.h"
#include "ui/views/campaigns/campaignsview.h"
#include "ui/views/compose/composeview.h"
#include "ui/views/contacts/contactsview.h"
#include "ui/views/diagnostics/diagnosticsview.h"
#include "ui/views/help/helpview.h"
#include "ui/views/history/historyview.h"
#include "ui/views/inbox/inboxview.h"
#include "ui/views/limits/limitsview.h"
#include "ui/views/overview/overviewview.h"
#include "ui/views/practice/practiceview.h"
#include "ui/views/providers/providersview.h"
#include "ui/views/queue/queueview.h"
#include "ui/views/reports/reportsview.h"
#include "ui/views/rules/rulesview.h"
#include "ui/views/settings/settingsview.h"
#include "ui/views/suppression/suppressionview.h"
#include "ui/views/templates/templatesview.h"
#include "ui/views/unknown/unknownscreen.h"
#include "ui/views/users/usersview.h"

namespace heliograph {

namespace {

template <typename T>
std::function<View *(const Surroundings &, QWidget *)> made()
{
    return [](const Surroundings &around, QWidget *parent) -> View * { return new T(around, parent); };
}

} // namespace

QList<Screen> Screens::all()
{
    using Group = Screen::Group;
    using namespace Qt::Literals::StringLiterals;
    return {
        {u"overview"_s, tr("Overview"), u"overview"_s, Group::Work, {}, made<OverviewView>()},
        {u"campaigns"_s, tr("Campaigns"), u"campaigns"_s, Group::Work, Right::HistorySee,
         made<CampaignsView>()},
        {u"approvals"_s, tr("Approvals"), u"approvals"_s, Group::Work, Right::HistorySee,
         made<ApprovalsView>()},
        {u"inbox"_s, tr("Inbox"), u"inbox"_s, Group::Work, Right::InboxRead, made<InboxView>()},
        {u"queue"_s, tr("Live queue"), u"queue"_s, Group::Sending, Right::QueueSee, made<QueueView>()},
        {u"unknown"_s, tr("Unknown outcomes"), u"unknown"_s, Group::Sending, Right::QueueSee,
         made<UnknownScreen>()},
        {u"history"_s, tr("History"), u"history"_s, Group::Sending, Right::HistorySee, made<HistoryView>()},
        {u"reports"_s, tr("Reports"), u"reports"_s, Group::Sending, Right::ReportsSee, made<ReportsView>()},
        {u"contacts"_s, tr("Audiences"), u"contacts"_s, Group::People, Right::HistorySee,
         made<ContactsView>()},
        {u"suppression"_s, tr("Suppression list"), u"suppression"_s, Group::People, Right::HistorySee,
         made<SuppressionView>()},
        {u"providers"_s, tr("Providers"), u"providers"_s, Group::Setup, Right::ProvidersSee,
         made<ProvidersView>()},
        {u"limits"_s, tr("Limits"), u"limits"_s, Group::Setup, {}, made<LimitsView>()},
        {u"templates"_s, tr("Templates"), u"templates"_s, Group::Setup, {}, made<TemplatesView>()},
        {u"rules"_s, tr("Content rules"), u"rules"_s, Group::Setup, {}, made<RulesView>()},
        {u"users"_s, tr("Users and rights"), u"users"_s, Group::Setup, {}, made<UsersView>()},
        {u"audit"_s, tr("Audit log"), u"audit"_s, Group::Setup, Right::AuditSee, made<AuditView>()},
        {u"settings"_s, tr("Settings"), u"settings"_s, Group::Setup, {}, made<SettingsView>()},
        {u"compose"_s, tr("Compose"), u"campaigns"_s, Group::Hidden, Right::CampaignCompose,
         made<ComposeView>()},
        {u"diagnostics"_s, tr("Diagnostics"), u"info"_s, Group::Hidden, {}, made<DiagnosticsView>()},
        {u"practice"_s, tr("Practice phone"), u"inbox"_s, Group::Hidden, Right::CampaignCompose,
         made<PracticeView>()},
        {u"help"_s, tr("Help"), u"help"_s, Group::Hidden, {}, made<HelpView>()},
    };
}

QString Screens::groupName(Screen::Group group)
{
    switch (group) {
    case Screen::Group::Work:
        return tr("Work");
    case Screen::Group::Sending:
        return tr("Sending");
    case Screen::Group::People:
        return tr("People");
    case Screen::Group::Setup:
        return tr("Setup");
    case Screen::Group::Hidden:
        return {};
    }
    Q_UNREACHABLE();
}

} // namespace heliograph
