// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/demo/demolaunch.h"

#include "engine/storage/reader.h"
#include "tests/app/contentscene.h"

#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

//! The people of the demo without a window.
class TestDemoLaunch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_scene = std::make_unique<ContentScene>();
        auto reader = workspace().openReader();
        QVERIFY(reader);
        m_reader = *std::move(reader);
    }

    void cleanup()
    {
        m_reader.reset();
        m_scene.reset();
    }

    void oneSubmitsAndAnotherApproves()
    {
        auto people = DemoLaunch::begin(workspace(), *m_reader);
        QVERIFY(people);

        QVERIFY(people->launch(draft()));

        const auto campaign = m_reader->campaign(CampaignId{1});
        QVERIFY(campaign);
        QCOMPARE(campaign->state, CampaignState::Running);
        const auto way = people->wayOf(*campaign);
        QVERIFY(way);
        QCOMPARE(way->submittedBy, u"olga"_s);
        QCOMPARE(way->approvedBy, QStringList{u"samir"_s});
    }

    void manyPeopleWantTwoApprovers()
    {
        ApprovalRules rules;
        rules.twoFromPeople = 2;
        QVERIFY(m_scene->workspace().store().workspace().setApprovalRules(rules, BuiltInAuthor));
        auto people = DemoLaunch::begin(workspace(), *m_reader);
        QVERIFY(people);

        QVERIFY(people->launch(draft()));

        const auto way = people->wayOf(*m_reader->campaign(CampaignId{1}));
        QVERIFY(way);
        QCOMPARE(way->approvedBy, (QStringList{u"samir"_s, u"wen"_s}));
    }

    void theOperatorApprovesNothing()
    {
        auto people = DemoLaunch::begin(workspace(), *m_reader);
        QVERIFY(people);
        const auto id = people->submitter().campaigns().create(draft());
        QVERIFY(id);

        const auto approved = people->submitter().campaigns().approve(*id, BuiltInApprover,
                                                                      m_reader->campaign(*id)->contentHash);

        QVERIFY(!approved);
        QVERIFY2(approved.error().detail.contains(u"olga"_s), qPrintable(approved.error().detail));
    }

private:
    Workspace &workspace() { return m_scene->workspace().workspace(); }

    static NewCampaign draft()
    {
        NewCampaign draft;
        draft.name = u"Demo"_s;
        draft.audience = AudienceId{1};
        draft.accounts = {AccountId{1}};
        draft.content.templateCode = u"SMS_1"_s;
        return draft;
    }

    std::unique_ptr<ContentScene> m_scene;
    std::unique_ptr<Reader> m_reader;
};

QObject *tst_demolaunch()
{
    return new TestDemoLaunch;
}

#include "tst_demolaunch.moc"
