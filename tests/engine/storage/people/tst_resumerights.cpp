// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/engine/storage/people/peoplescene.h"

#include <QtTest>

#include <sqlite3.h>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

//! What an operator may not resume, although the campaign is his own (product.md 5).
class TestResumeRights : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_scene.reset(); }

    void ownPausesAreOnesOwnToEnd();
    void whatSomebodySeniorPausedIsNot_data();
    void whatSomebodySeniorPausedIsNot();
    void aDisabledSupervisorsPauseStays();
    void theCanaryIsForSupervisors_data();
    void theCanaryIsForSupervisors();
    void rightsAreLookedAtInTheTransactionThatResumes_data();
    void rightsAreLookedAtInTheTransactionThatResumes();

private:
    Result<void> resume(const QString &login)
    {
        return m_scene->as(login)->campaigns().resume(m_campaign, BuiltInAuthor, LateAnswer::Ask);
    }

    Result<void> pause(const QString &login)
    {
        return m_scene->as(login)->campaigns().pause(m_campaign, BuiltInAuthor, u"x"_s);
    }

    CampaignState state() { return m_scene->store().stateOf(m_campaign); }

    std::unique_ptr<PeopleScene> m_scene;
    CampaignId m_campaign{};
};

//! A campaign of olga's that is sent, with a canary.
void TestResumeRights::init()
{
    m_scene = std::make_unique<PeopleScene>();
    CampaignContent content;
    content.templateCode = u"SMS_1"_s;
    content.canary = Canary{2, 90, 100, 60};
    m_campaign = m_scene->store().addCampaign({.name = u"hello"_s,
                                               .audience = m_scene->store().addAudience(3, u"list"_s),
                                               .accounts = {m_scene->store().addAccount(u"lane"_s)},
                                               .content = content,
                                               .author = m_scene->id(u"olga"_s)});
    m_scene->store().submit(m_campaign);
    QVERIFY(m_scene->as(u"samir"_s)
                ->campaigns()
                .approve(m_campaign, BuiltInApprover, m_scene->store().storedHash(m_campaign)));
    QVERIFY(m_scene->as(u"olga"_s)->campaigns().start(m_campaign, BuiltInAuthor, LateAnswer::Ask));
}

void TestResumeRights::ownPausesAreOnesOwnToEnd()
{
    QVERIFY(pause(u"olga"_s));

    const auto resumed = resume(u"olga"_s);

    QVERIFY2(resumed, resumed ? "" : qPrintable(resumed.error().detail));
    QCOMPARE(state(), CampaignState::Running);
}

void TestResumeRights::whatSomebodySeniorPausedIsNot_data()
{
    QTest::addColumn<QString>("senior");
    QTest::newRow("a supervisor") << u"samir"_s;
    QTest::newRow("an admin") << u"ada"_s;
}

void TestResumeRights::whatSomebodySeniorPausedIsNot()
{
    QFETCH(QString, senior);
    QVERIFY(pause(senior));

    const auto refused = resume(u"olga"_s);

    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Conflict);
    QCOMPARE(state(), CampaignState::Paused);
    QCOMPARE(m_scene->audited(u"refused"_s, u"olga"_s), 1);
    QVERIFY(resume(u"samir"_s));
    QCOMPARE(state(), CampaignState::Running);
}

void TestResumeRights::aDisabledSupervisorsPauseStays()
{
    QVERIFY(pause(u"samir"_s));
    QVERIFY(m_scene->users().setEnabled(m_scene->id(u"samir"_s), false, m_scene->id(u"ada"_s)));

    QVERIFY(!resume(u"olga"_s));

    QCOMPARE(state(), CampaignState::Paused);
}

void TestResumeRights::theCanaryIsForSupervisors_data()
{
    QTest::addColumn<int>("stored");
    QTest::newRow("at the gate") << static_cast<int>(CampaignState::CanaryGate);
    QTest::newRow("not passed") << static_cast<int>(CampaignState::Blocked);
}

void TestResumeRights::theCanaryIsForSupervisors()
{
    QFETCH(int, stored);
    QVERIFY(m_scene->store().sql(
        u"UPDATE campaign SET state=%1,hold='canary' WHERE campaign_id=%2"_s.arg(stored).arg(
            number(m_campaign))));

    const auto refused = resume(u"olga"_s);

    QVERIFY(!refused);
    QVERIFY2(refused.error().detail.contains(u"campaign.gate"_s), qPrintable(refused.error().detail));
    QCOMPARE(static_cast<int>(state()), stored);
    QCOMPARE(m_scene->audited(u"refused"_s, u"olga"_s), 1);
    const auto resumed = resume(u"samir"_s);
    QVERIFY2(resumed, resumed ? "" : qPrintable(resumed.error().detail));
    QCOMPARE(state(), CampaignState::Running);
}

void TestResumeRights::rightsAreLookedAtInTheTransactionThatResumes_data()
{
    QTest::addColumn<LateAnswer>("late");
    QTest::newRow("in time") << LateAnswer::Ask;
    QTest::newRow("late") << LateAnswer::GoOn; // a right of its own
}

//! Between two transactions somebody could lose the right, or pause the campaign.
void TestResumeRights::rightsAreLookedAtInTheTransactionThatResumes()
{
    QFETCH(LateAnswer, late);
    QVERIFY(pause(u"olga"_s));
    auto store = SqliteStore::open(m_scene->store().file(), m_scene->store().keys(), m_scene->clock());
    QVERIFY(store);
    int commits = 0;
    const auto count = [](void *counted) {
        ++*static_cast<int *>(counted);
        return 0;
    };
    sqlite3_commit_hook((*store)->connection().handle(), count, &commits);
    const Caller samir{m_scene->id(u"samir"_s), u"samir"_s, m_scene->clock().now()};
    GuardedStore guarded(*std::move(store), samir, m_scene->clock());

    const auto resumed = guarded.campaigns().resume(m_campaign, BuiltInAuthor, late);

    QVERIFY2(resumed, resumed ? "" : qPrintable(resumed.error().detail));
    QCOMPARE(state(), CampaignState::Running);
    QCOMPARE(commits, 1);
}

} // namespace heliograph

QObject *tst_resumerights()
{
    return new heliograph::TestResumeRights;
}

#include "tst_resumerights.moc"
