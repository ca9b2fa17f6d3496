// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/campaigns/campaignactions.h"

#include "ui/session/session.h"

#include <QAction>
#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

//! The header offers what the store would do, and says why not.
class TestCampaignActions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyWhoDecidesAtTheGateLetsAFailedCanaryGoOn_data();
    void onlyWhoDecidesAtTheGateLetsAFailedCanaryGoOn();
};

void TestCampaignActions::onlyWhoDecidesAtTheGateLetsAFailedCanaryGoOn_data()
{
    QTest::addColumn<Role>("role");
    QTest::addColumn<HoldReason>("reason");
    QTest::addColumn<bool>("may");
    QTest::newRow("operator, canary") << Role::Operator << HoldReason::Canary << false;
    QTest::newRow("operator, template") << Role::Operator << HoldReason::Template << true;
    QTest::newRow("supervisor, canary") << Role::Supervisor << HoldReason::Canary << true;
}

void TestCampaignActions::onlyWhoDecidesAtTheGateLetsAFailedCanaryGoOn()
{
    QFETCH(Role, role);
    QFETCH(HoldReason, reason);
    QFETCH(bool, may);
    const UserId omar{7};
    Session session;
    Caller caller;
    caller.user = omar;
    Person person;
    person.id = omar;
    person.roles = Roles{role};
    session.signIn(caller, person);
    QObject owner;
    QAction *resume = nullptr;
    CampaignActions actions(
        session,
        [&](const QString &name, const QString &, const QString &text, const QString &) {
            auto *action = new QAction(text, &owner);
            if (name == u"pause"_s)
                resume = action;
            return action;
        },
        &owner);
    CampaignLine line;
    line.campaign.author = omar;
    line.campaign.state = CampaignState::Blocked;
    line.campaign.hold.reason = reason;

    actions.setLine(line);

    QVERIFY(resume != nullptr && resume->isVisible());
    QCOMPARE(resume->isEnabled(), may);
    QCOMPARE(resume->toolTip().contains(u"canary gate"_s), !may);
}

QObject *tst_campaignactions()
{
    return new TestCampaignActions;
}

#include "tst_campaignactions.moc"
