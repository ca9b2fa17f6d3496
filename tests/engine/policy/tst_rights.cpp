// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/policy/rights.h"

#include <QMap>
#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

namespace {

// product.md 5, typed anew: right, then operator, supervisor, admin, auditor.
const QString Product = uR"(
numbers.see own yes yes -
numbers.reveal own yes yes yes
numbers.export own yes yes -
campaign.compose own - - -
campaign.submit own - - -
campaign.urgent - yes - -
campaign.approve - yes - -
campaign.pause own yes yes -
campaign.resume own yes - -
campaign.cancel own yes yes -
campaign.gate - yes - -
campaign.late - yes - -
campaign.resend own yes - -
campaign.continuous own - two -
sending.stop yes yes yes yes
sending.release - two two -
lane.pause - yes yes -
lane.move - yes yes -
queue.see own yes yes yes
unknown.propose own yes - -
unknown.settle - yes - -
unknown.again - yes - -
unknown.early - two - -
history.see yes yes yes yes
history.export own yes yes yes
reports.see own yes yes yes
contacts.edit yes yes - -
contacts.forget - yes yes -
suppression.add yes yes yes -
suppression.remove - yes - -
suppression.remove-many - two two -
inbox.read own yes - -
inbox.answer own yes - -
templates.edit yes yes - -
templates.confirm - - yes -
providers.see - yes yes yes
providers.edit - - two -
providers.keys - - two -
limits.lower - yes yes -
limits.raise - - two -
rules.tighten - yes yes -
rules.weaken - - two -
rules.release - yes - -
users.edit - - yes -
users.grant - - two -
audit.see own yes yes yes
audit.export - - yes yes
nodes.edit - - two -
settings.edit - - yes -
settings.safety - - two -
)"_s;

QString word(Grant grant)
{
    switch (grant) {
    case Grant::No:
        return u"-"_s;
    case Grant::Own:
        return u"own"_s;
    case Grant::Two:
        return u"two"_s;
    case Grant::Yes:
        return u"yes"_s;
    }
    Q_UNREACHABLE();
}

} // namespace

//! Who may do what: the table of the program against the one of product.md.
class TestRights : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theTableIsTheProducts()
    {
        QString ours = u"\n"_s;
        for (int at = 0; at < RightCount; ++at) {
            const Right right = static_cast<Right>(at);
            ours += rightCode(right);
            for (int role = 1; role <= RoleCount; ++role)
                ours += u' ' + word(grantOf(right, {static_cast<Role>(role)}));
            ours += u'\n';
        }

        QCOMPARE(ours, Product);
    }

    void severalRolesAddUp()
    {
        QCOMPARE(grantOf(Right::CampaignSubmit, {Role::Operator, Role::Supervisor}), Grant::Own);
        QCOMPARE(grantOf(Right::CampaignApprove, {Role::Operator, Role::Supervisor}), Grant::Yes);
        QCOMPARE(grantOf(Right::CampaignPause, {Role::Operator, Role::Supervisor}), Grant::Yes);
        QCOMPARE(grantOf(Right::CampaignPause, {}), Grant::No);
    }

    void anAdminNeitherWritesNorApprovesWhateverElseHeIs()
    {
        const Roles all{Role::Operator, Role::Supervisor, Role::Admin, Role::Auditor};

        QCOMPARE(grantOf(Right::CampaignCompose, all), Grant::No);
        QCOMPARE(grantOf(Right::CampaignSubmit, all), Grant::No);
        QCOMPARE(grantOf(Right::CampaignApprove, all), Grant::No);
        QCOMPARE(grantOf(Right::CampaignResend, all), Grant::No);
        QCOMPARE(grantOf(Right::InboxAnswer, all), Grant::No);
        QCOMPARE(grantOf(Right::CampaignPause, all), Grant::Yes);
    }

    void rolesHaveNamesBothWays()
    {
        for (int at = 1; at <= RoleCount; ++at) {
            const Role role = static_cast<Role>(at);
            QCOMPARE(roleFromKey(roleKey(role)), std::optional(role));
        }
        QVERIFY(!roleFromKey(u"owner"_s));
        QCOMPARE(Roles({Role::Admin, Role::Operator}).words(), u"operator, admin"_s);
    }

    void whatIsDangerousWantsAFreshPassword()
    {
        for (const Right right : {Right::CampaignApprove, Right::SendingRelease, Right::ProvidersKeys,
                                  Right::UsersEdit, Right::UsersGrant, Right::NumbersExport})
            QVERIFY2(wantsFreshPassword(right), rightCode(right).data());
        for (const Right right : {Right::SendingStop, Right::CampaignPause, Right::HistorySee})
            QVERIFY2(!wantsFreshPassword(right), rightCode(right).data());
    }

    void aRefusalSaysWhoMay()
    {
        QCOMPARE(whoMay(Right::CampaignApprove), u"supervisor"_s);
        QCOMPARE(whoMay(Right::SendingRelease), u"supervisor or admin"_s);
    }
};

QObject *tst_rights()
{
    return new TestRights;
}

#include "tst_rights.moc"
