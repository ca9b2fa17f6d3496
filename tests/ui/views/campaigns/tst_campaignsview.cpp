// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/campaigns/campaignsview.h"

#include "engine/submission.h"
#include "tests/ui/views/writingscene.h"
#include "ui/charts/chartview.h"
#include "ui/charts/chartwidget.h"
#include "ui/views/messages/messagepanel.h"
#include "ui/views/messages/messagetable.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTabWidget>
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
    void aDraftGoesIntoTheBinAndUndoBringsItBack();
    void anEndedCampaignGoesIntoTheArchive();
    void theMenuOfARowHoldsWhatTheHeaderHolds();
    void theListNarrowsToAState();
    void theLedgerIsCopiedAsText();
    void messagesNarrowToAValue();
    void figuresComeOnceSomethingIsSent();
    void figuresLeadToTheirMessages();

private:
    //! A draft, and the list with the cursor on it.
    DataTable &openList(CampaignId draft);
    CampaignId addDraft();
    //! Approves a submitted campaign, and the provider accepts all of it.
    void send(CampaignId campaign);
    //! The menu of the row with the cursor.
    QMenu *openMenu(DataTable &table);
    QAction *action(const QString &name) { return m_view->findChild<QAction *>(name); }
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

CampaignId TestCampaignsView::addDraft()
{
    return m_scene->campaign(u"Spring sale"_s, m_scene->audience(u"customers"_s), u"Hello {{name}}"_s);
}

void TestCampaignsView::send(CampaignId campaign)
{
    Store &store = m_scene->store();
    const bool started = store.campaigns().approve(campaign, BuiltInApprover,
                                                   m_scene->reader().campaign(campaign)->contentHash)
        && store.campaigns().start(campaign, BuiltInAuthor) && store.queue().feed(campaign, 1'000);
    const auto epoch = store.workspace().beginEpoch(u"desk"_s, 4711);
    if (!started || !epoch)
        qFatal("The campaign of the test cannot be started.");
    const auto claim = store.queue().claim({.campaign = campaign,
                                            .account = m_scene->ali(),
                                            .epoch = *epoch,
                                            .requests = 1,
                                            .perRequest = 100,
                                            .messages = 100,
                                            .now = m_scene->clock().now()});
    if (!claim || claim->requests.size() != 1)
        qFatal("Nothing of the campaign of the test can be sent.");
    Settlement settlement;
    settlement.requestId = claim->requests.constFirst().requestId;
    settlement.now = m_scene->clock().now();
    for (const ArmedMessage &message : claim->requests.constFirst().messages)
        settlement.completions.append({.attempt = message.attempt,
                                       .accepted = true,
                                       .providerId = QString::number(number(message.attempt)),
                                       .code = {},
                                       .segments = 1});
    if (!store.queue().settle(settlement))
        qFatal("What was sent cannot be settled.");
}

DataTable &TestCampaignsView::openList(CampaignId draft)
{
    m_view = std::make_unique<CampaignsView>(m_scene->surroundings());
    m_view->resize(1100, 800);
    m_view->show();
    m_view->open({});
    auto *list = part<DataTable>(*m_view, u"campaigns.list"_s);
    if (!QTest::qWaitFor([list] { return list->model().rowCount() > 0; }, Patience))
        qFatal("The list of campaigns did not come.");
    list->select(number(draft));
    return *list;
}

QMenu *TestCampaignsView::openMenu(DataTable &table)
{
    QTest::keyClick(&table.view(), Qt::Key_F10, Qt::ShiftModifier);
    return part<QMenu>(*m_view, QString(table.objectName() + u".menu"_s));
}

void TestCampaignsView::aDraftGoesIntoTheBinAndUndoBringsItBack()
{
    const CampaignId draft = addDraft();
    DataTable &list = openList(draft);
    std::function<void()> undo;
    connect(m_view.get(), &View::toldWithUndo, this,
            [&undo](const QString &, const std::function<void()> &back) { undo = back; });

    action(u"campaigns.delete"_s)->trigger();

    QTRY_VERIFY_WITH_TIMEOUT(undo != nullptr, Patience);
    QTRY_COMPARE_WITH_TIMEOUT(list.model().rowCount(), 0, Patience);
    QVERIFY(m_scene->reader().campaigns()->isEmpty());
    auto *which = part<QComboBox>(*m_view, u"campaigns.which"_s);
    which->setCurrentIndex(which->findText(u"Bin"_s));
    QCOMPARE(list.model().rowCount(), 1);
    undo();
    QTRY_COMPARE_WITH_TIMEOUT(list.model().rowCount(), 0, Patience);
    QCOMPARE(m_scene->reader().campaigns()->size(), 1);
    which->setCurrentIndex(0);
    QCOMPARE(list.model().rowCount(), 1);
}

void TestCampaignsView::anEndedCampaignGoesIntoTheArchive()
{
    const CampaignId campaign = addDraft();
    QVERIFY(m_scene->store().campaigns().cancel(campaign, BuiltInAuthor, {}));
    DataTable &list = openList(campaign);

    action(u"campaigns.archive"_s)->trigger();

    QTRY_COMPARE_WITH_TIMEOUT(list.model().rowCount(), 0, Patience);
    auto *which = part<QComboBox>(*m_view, u"campaigns.which"_s);
    which->setCurrentIndex(which->findText(u"Archived"_s));
    QCOMPARE(list.model().rowCount(), 1);
    list.select(number(campaign));
    QVERIFY(!action(u"campaigns.delete"_s)->isVisible());
    action(u"campaigns.archive"_s)->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(list.model().rowCount(), 0, Patience);
}

void TestCampaignsView::theMenuOfARowHoldsWhatTheHeaderHolds()
{
    DataTable &list = openList(addDraft());

    QMenu *menu = openMenu(list);

    int shared = 0;
    const auto actions = menu->actions();
    for (QAction *each : actions)
        shared += m_view->pageActions().contains(each) ? 1 : 0;
    for (const QString &name : {u"pause"_s, u"duplicate"_s, u"resend"_s, u"export"_s, u"copyledger"_s})
        QVERIFY2(actions.contains(action(u"campaigns."_s + name)), qPrintable(name));
    QVERIFY(shared >= 5);
    QVERIFY(!action(u"campaigns.pause"_s)->isEnabled());
    QVERIFY2(action(u"campaigns.pause"_s)->toolTip().contains(u"being sent"_s),
             qPrintable(action(u"campaigns.pause"_s)->toolTip()));
    QVERIFY(action(u"campaigns.duplicate"_s)->isEnabled());
    menu->close();
}

void TestCampaignsView::theListNarrowsToAState()
{
    const CampaignId draft = addDraft();
    const CampaignId ended
        = m_scene->campaign(u"Renewals"_s, m_scene->audience(u"others"_s), u"Hello {{name}}"_s);
    QVERIFY(m_scene->store().campaigns().cancel(ended, BuiltInAuthor, {}));
    DataTable &list = openList(draft);
    QCOMPARE(list.model().rowCount(), 2);
    list.view().setCurrentIndex(list.model().index(list.model().rowOf(number(draft)), 1));

    QMenu *menu = openMenu(list);
    menu->findChild<QAction *>(u"campaigns.list.filterbyvalue"_s)->trigger();
    menu->close();

    QCOMPARE(list.model().rowCount(), 1);
    QCOMPARE(list.model().keyAt(0), number(draft));
}

void TestCampaignsView::theLedgerIsCopiedAsText()
{
    open(3);

    action(u"campaigns.copyledger"_s)->trigger();

    const QStringList lines = QApplication::clipboard()->text().split(u'\n');
    QCOMPARE(lines.size(), 13);
    QVERIFY(lines.constFirst().startsWith(u"Spring sale"_s));
    QCOMPARE(lines.constLast(), u"Planned\t3"_s);
}

void TestCampaignsView::messagesNarrowToAValue()
{
    open(3);
    auto *messages = part<MessageTable>(*m_view, u"campaigns.messages"_s);
    messages->view().setCurrentIndex(messages->model().index(0, 2));

    QMenu *menu = openMenu(*messages);
    menu->findChild<QAction *>(u"campaigns.messages.filterbyvalue"_s)->trigger();
    menu->close();

    QVERIFY(messages->filter().line);
    QTRY_COMPARE_WITH_TIMEOUT(messages->model().rowCount(), 3, Patience);
}

void TestCampaignsView::figuresComeOnceSomethingIsSent()
{
    open(3);

    part<QTabWidget>(*m_view, u"campaigns.tabs"_s)->setCurrentIndex(1);

    const auto said = [this] {
        const auto labels = m_view->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
            return label->isVisible() && label->text() == u"Nothing was handed over yet"_s;
        });
    };
    QVERIFY(said());
}

void TestCampaignsView::figuresLeadToTheirMessages()
{
    const CampaignId campaign = open(3);
    send(campaign);
    Place place;
    connect(m_view.get(), &View::go, this, [&place](const Place &to) { place = to; });

    part<QTabWidget>(*m_view, u"campaigns.tabs"_s)->setCurrentIndex(2);
    m_view->refresh();

    auto *chart = part<ChartWidget>(*m_view, u"campaigns.providers"_s);
    QTRY_COMPARE_WITH_TIMEOUT(chart->contents().size(), 1, Patience);
    QCOMPARE(chart->contents().categoryTexts, QStringList{u"ali"_s});
    QCOMPARE(chart->contents().columns.constFirst().figures, QStringList{u"3"_s}); // accepted
    QVERIFY(chart->isVisible());
    Q_EMIT chart->view().chosen(-1, 0);
    QCOMPARE(place.view, u"history"_s);
    QCOMPARE(place.what.value(u"campaign"_s).toLongLong(), number(campaign));
    QCOMPARE(place.what.value(u"provider"_s).toLongLong(), number(m_scene->ali()));
}

QObject *tst_campaignsview()
{
    return new TestCampaignsView;
}

#include "tst_campaignsview.moc"
