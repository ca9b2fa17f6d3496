// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/approvals/approvalsview.h"

#include "engine/storage/sqlite/connection.h"
#include "engine/storage/sqlite/sqlitestore.h"
#include "tests/ui/views/adminscene.h"
#include "ui/text/format.h"

#include <QLabel>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace heliograph {

//! What an approver reads before he decides.
class TestApprovalsView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_scene = std::make_unique<AdminScene>();
        m_scene->lookAround();
        m_account = m_scene->addProvider(u"ali"_s, {{u"segments_per_s"_s, u"20"_s}});
    }
    void cleanup()
    {
        m_view.reset();
        m_scene.reset();
    }

    void itTellsWhenItEnds();
    void itTellsWhatHasNoEnd();
    void itTellsWhichCampaignsTheyGot();

private:
    CampaignId submit(const QString &name, std::optional<TimePoint> start = {});
    void send(CampaignId campaign);
    void open();
    QLabel *facts() { return part<QLabel>(m_view.get(), u"approvals.facts"_s); }

    std::unique_ptr<AdminScene> m_scene;
    std::unique_ptr<ApprovalsView> m_view;
    ProviderAccount m_account;
};

//! To three people, one segment each.
CampaignId TestApprovalsView::submit(const QString &name, std::optional<TimePoint> start)
{
    const CampaignId draft = m_scene->addDraft(u"list of "_s + name, m_account.id, {});
    const auto known = m_scene->reader().campaign(draft);
    CampaignStore &campaigns = m_scene->store().campaigns();
    NewCampaign wanted{
        .name = name, .audience = known->audience, .accounts = {m_account.id}, .content = known->content};
    wanted.content.startAt = start;
    const auto id = campaigns.create(wanted);
    if (!id || !campaigns.beginFreeze(*id) || !campaigns.freeze(*id, 100))
        qFatal("The campaign cannot be submitted.");
    return *id;
}

void TestApprovalsView::send(CampaignId campaign)
{
    CampaignStore &campaigns = m_scene->store().campaigns();
    if (!campaigns.approve(campaign, BuiltInApprover, m_scene->reader().campaign(campaign)->contentHash)
        || !campaigns.start(campaign, BuiltInAuthor)
        || !static_cast<SqliteStore &>(m_scene->store())
                .connection()
                .execute(u"UPDATE message SET state=5,state_at=%1 WHERE campaign_id=%2"_s
                             .arg(toMillis(m_scene->clock().now()))
                             .arg(number(campaign))))
        qFatal("The campaign is not sent.");
}

void TestApprovalsView::open()
{
    m_view = std::make_unique<ApprovalsView>(m_scene->around());
    m_view->resize(1200, 800);
    m_view->setVisible(true);
    m_view->refresh();
    QTRY_VERIFY(facts()->text().contains(u"Recently texted"_s));
}

void TestApprovalsView::itTellsWhenItEnds()
{
    const TimePoint start = m_scene->clock().now() + 2h;
    submit(u"Spring sale"_s, start);

    open();

    QVERIFY2(facts()->text().contains(QString(Format().time(start) % u", ends about "_s)),
             qPrintable(facts()->text()));
    QVERIFY(facts()->text().contains(u"at 20 segments a second"_s));
}

void TestApprovalsView::itTellsWhatHasNoEnd()
{
    m_account = m_scene->addProvider(u"unlimited"_s);
    submit(u"Spring sale"_s);

    open();

    QVERIFY2(facts()->text().contains(u"its end cannot be told"_s), qPrintable(facts()->text()));
}

void TestApprovalsView::itTellsWhichCampaignsTheyGot()
{
    const CampaignId sent = submit(u"Hello again"_s);
    send(sent);
    submit(u"Spring sale"_s);
    open();
    QVERIFY(facts()->text().contains(u"Which campaigns"_s));
    QVERIFY(!facts()->text().contains(u"Hello again"_s));

    Q_EMIT facts()->linkActivated(u"texted-by"_s);

    QTRY_VERIFY(facts()->text().contains(u"Hello again"_s));
    QVERIFY(facts()->text().contains(u"3 in 24 h, 3 in 7 days"_s));
    Place went;
    connect(m_view.get(), &View::go, this, [&went](const Place &place) { went = place; });
    Q_EMIT facts()->linkActivated(QString::number(number(sent)));
    QCOMPARE(went.view, u"campaigns"_s);
    QCOMPARE(went.what.value(u"campaign"_s).toLongLong(), number(sent));
}

} // namespace heliograph

QObject *tst_approvalsview()
{
    return new heliograph::TestApprovalsView;
}

#include "tst_approvalsview.moc"
