// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/campaigns/campaignsview.h"

#include "engine/submission.h"
#include "tests/ui/views/writingscene.h"
#include "ui/views/messages/messagepanel.h"
#include "ui/widgets/datatable.h"

#include <QAction>
#include <QDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int Patience = 60'000;

} // namespace

//! One campaign in full, and what can be done to it.
class TestCampaignsView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_scene = std::make_unique<WritingScene>(); }
    void cleanup()
    {
        m_view.reset();
        m_scene.reset();
    }

    void manyPeopleHaveToBeTypedBeforeTheyGetNothing();
    void fewPeopleNeedNotBeTyped();
    void aMessageIsClosedByEscapeAndDoesNotLeadToItsOwnCampaign();

private:
    //! A campaign to \a people, submitted, and its page.
    CampaignId open(int people);
    QDialog *askCancel();
    CampaignState state(CampaignId id) const
    {
        const auto campaign = m_scene->reader().campaign(id);
        return campaign ? campaign->state : CampaignState::Draft;
    }

    std::unique_ptr<WritingScene> m_scene;
    std::unique_ptr<CampaignsView> m_view;
};

CampaignId TestCampaignsView::open(int people)
{
    QByteArray rows;
    for (int n = 0; n < people; ++n)
        rows += "+49151" + QByteArray::number(10'000'000 + n) + ",Ana,Bern\n";
    const CampaignId id
        = m_scene->campaign(u"Spring sale"_s, m_scene->audience(u"customers"_s, rows), u"Hello {{name}}"_s);
    const auto verdict = Submission(m_scene->reader()).examine(id);
    if (!verdict || !Submission::submit(m_scene->store(), id, *verdict, Submission::RowsAtOnce))
        qFatal("The campaign cannot be submitted.");
    m_view = std::make_unique<CampaignsView>(m_scene->surroundings());
    m_view->resize(1100, 800);
    m_view->show();
    m_view->open({{u"campaign"_s, number(id)}});
    const auto *messages = part<DataTable>(*m_view, u"campaigns.messages"_s);
    if (!QTest::qWaitFor([messages] { return messages->findChild<QTableView *>()->model()->rowCount() > 0; },
                         Patience))
        qFatal("The campaign's page did not come.");
    return id;
}

QDialog *TestCampaignsView::askCancel()
{
    m_view->findChild<QAction *>(u"campaigns.cancel"_s)->trigger();
    return part<QDialog>(*m_view, u"decision.cancel"_s);
}

void TestCampaignsView::manyPeopleHaveToBeTypedBeforeTheyGetNothing()
{
    const CampaignId id = open(10'000);

    const QDialog *question = askCancel();
    auto *cancel = part<QPushButton>(*question, u"decision.cancel.action"_s);
    auto *typed = part<QLineEdit>(*question, u"decision.cancel.number"_s);
    typed->setText(u"1000"_s);
    cancel->click();
    QVERIFY(question->isVisible());
    QVERIFY(state(id) != CampaignState::Cancelled);
    typed->setText(u"10000"_s);
    cancel->click();

    QTRY_COMPARE_WITH_TIMEOUT(state(id), CampaignState::Cancelled, Patience);
}

void TestCampaignsView::fewPeopleNeedNotBeTyped()
{
    const CampaignId id = open(3);

    const QDialog *question = askCancel();
    QVERIFY(question->findChild<QLineEdit *>(u"decision.cancel.number"_s) == nullptr);
    part<QPushButton>(*question, u"decision.cancel.action"_s)->click();

    QTRY_COMPARE_WITH_TIMEOUT(state(id), CampaignState::Cancelled, Patience);
}

void TestCampaignsView::aMessageIsClosedByEscapeAndDoesNotLeadToItsOwnCampaign()
{
    open(3);
    m_view->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
    auto *messages = part<DataTable>(*m_view, u"campaigns.messages"_s);
    messages->view().setFocus();

    Q_EMIT messages->opened(messages->model().keyAt(0));
    auto *panel = part<MessagePanel>(*m_view, u"message"_s);
    QVERIFY(panel->isVisible());
    QVERIFY(!part<QPushButton>(*panel, u"message.campaign"_s)->isVisible());
    QTest::keyClick(&messages->view(), Qt::Key_Escape);

    QVERIFY(!panel->isVisible());
}

QObject *tst_campaignsview()
{
    return new TestCampaignsView;
}

#include "tst_campaignsview.moc"
