// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/sqlite/connection.h"
#include "tests/ui/views/adminscene.h"
#include "ui/views/queue/lanepanel.h"
#include "ui/views/queue/queueview.h"
#include "ui/views/queue/sparkline.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/taskdialog.h"

#include <QAction>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QTableView>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace heliograph {

//! What moves, and what somebody does about what does not.
class TestQueueView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_scene = std::make_unique<AdminScene>();
        m_scene->lookAround();
        m_first = m_scene->addProvider(u"first"_s, {{u"segments_per_s"_s, u"20"_s}});
        m_second = m_scene->addProvider(u"second"_s);
    }
    void cleanup()
    {
        m_view.reset();
        m_scene.reset();
    }

    void lanesShowWhatWaits();
    void aLaneIsOpenedAndClosed();
    void aPauseTellsWhy();
    void aRateIsLoweredAndEnds();
    void aLowerRateWantsAReason();
    void onlyAFailingLaneIsTried();
    void whoWaitsIsMoved();
    void whoHasNoOtherProviderIsNotMoved();
    void oneKeyPausesAndResumes();
    void theTestKeyAsksWhy();
    void aLongMessageIdIsAskedFor();
    void barsShowAPace();
    void everythingHasAName();

private:
    //! A started campaign of three people.
    CampaignId launch(const QList<AccountId> &accounts);
    void open();
    QAction *action(const QString &name) { return m_view->findChild<QAction *>(u"queue."_s + name); }
    TableModel &lanes() { return part<DataTable>(m_view.get(), u"queue.lanes"_s)->model(); }
    void choose(const ProviderAccount &account)
    {
        part<DataTable>(m_view.get(), u"queue.lanes"_s)->select(number(account.id));
    }
    QString cell(const ProviderAccount &lane, const QString &column);
    ProviderAccount stored(const ProviderAccount &account);

    std::unique_ptr<AdminScene> m_scene;
    std::unique_ptr<QueueView> m_view;
    ProviderAccount m_first;
    ProviderAccount m_second;
};

CampaignId TestQueueView::launch(const QList<AccountId> &accounts)
{
    const CampaignId draft = m_scene->addDraft(u"a list"_s, accounts.constFirst(), {});
    const auto known = m_scene->reader().campaign(draft);
    CampaignStore &campaigns = m_scene->store().campaigns();
    const auto id = campaigns.create({.name = u"Spring sale"_s,
                                      .audience = known->audience,
                                      .accounts = accounts,
                                      .content = known->content});
    if (!id || !campaigns.beginFreeze(*id) || !campaigns.freeze(*id, 100)
        || !campaigns.approve(*id, BuiltInApprover, m_scene->reader().campaign(*id)->contentHash)
        || !campaigns.start(*id, BuiltInAuthor))
        qFatal("The campaign does not start.");
    return *id;
}

void TestQueueView::open()
{
    m_view = std::make_unique<QueueView>(m_scene->around());
    m_view->resize(1366, 700);
    m_view->setVisible(true);
    m_view->refresh();
    QTRY_COMPARE(lanes().rowCount(), 2);
}

QString TestQueueView::cell(const ProviderAccount &lane, const QString &column)
{
    const auto columns = lanes().columns();
    const auto found = std::ranges::find(columns, column, &TableColumn::id);
    return lanes()
        .index(lanes().rowOf(number(lane.id)), static_cast<int>(found - columns.begin()))
        .data()
        .toString();
}

ProviderAccount TestQueueView::stored(const ProviderAccount &account)
{
    const auto accounts = m_scene->reader().accounts();
    return *std::ranges::find(*accounts, account.id, &ProviderAccount::id);
}

void TestQueueView::lanesShowWhatWaits()
{
    launch({m_first.id});

    open();

    QCOMPARE(cell(m_first, u"held"_s), u"3"_s); // no engine runs
    QCOMPARE(cell(m_first, u"limit"_s), u"20"_s);
    QCOMPARE(cell(m_second, u"held"_s), u"0"_s);
    QCOMPARE(cell(m_second, u"limit"_s), u"none"_s);
    QCOMPARE(cell(m_first, u"answer"_s), u"–"_s);
    QCOMPARE(cell(m_first, u"trend"_s).size(), 1); // one minute so far
    QCOMPARE(part<DataTable>(m_view.get(), u"queue.held"_s)->model().rowCount(), 2); // a reason, a campaign
}

void TestQueueView::aLaneIsOpenedAndClosed()
{
    open();
    m_view->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
    auto *table = part<DataTable>(m_view.get(), u"queue.lanes"_s);
    table->view().setFocus();
    auto *panel = part<LanePanel>(m_view.get(), u"queue.lane"_s);
    QVERIFY(!panel->isVisible());

    Q_EMIT table->opened(number(m_first.id));

    QVERIFY(panel->isVisible());
    QCOMPARE(part<QLabel>(panel, u"queue.lane.title"_s)->text(), u"first"_s);
    QVERIFY(part<QLabel>(panel, u"queue.lane.facts"_s)->text().contains(u"of 20 segments a second"_s));
    QTRY_COMPARE(part<QLabel>(panel, u"queue.lane.answers"_s)->text(), u"None lately."_s);
    QTest::keyClick(&table->view(), Qt::Key_Escape);
    QVERIFY(!panel->isVisible());
}

void TestQueueView::aPauseTellsWhy()
{
    open();
    choose(m_first);

    action(u"pause"_s)->trigger();
    auto *question = part<QDialog>(m_view.get(), u"decision.lane"_s);
    part<QPlainTextEdit>(question, u"decision.lane.reason"_s)->setPlainText(u"it is sick"_s);
    press(question, u"decision.lane.action"_s);

    QTRY_COMPARE(stored(m_first).hold.reason, HoldReason::LanePaused);
    QTRY_VERIFY(cell(m_first, u"state"_s).contains(u"it is sick"_s));
    choose(m_first);
    QVERIFY(!action(u"try"_s)->isEnabled());
    action(u"resume"_s)->trigger();
    QTRY_VERIFY(!stored(m_first).hold);
}

void TestQueueView::aRateIsLoweredAndEnds()
{
    open();
    choose(m_first);
    QVERIFY(!action(u"endSlow"_s)->isEnabled());

    action(u"slow"_s)->trigger();
    auto *dialog = part<TaskDialog>(m_view.get(), u"queue.slow"_s);
    auto *rate = part<QSpinBox>(dialog, u"queue.slow.rate"_s);
    QCOMPARE(rate->maximum(), 20); // never above the limit
    rate->setValue(5);
    part<QLineEdit>(dialog, u"queue.slow.reason"_s)->setText(u"it is sick"_s);
    press(dialog, u"queue.slow.action"_s);

    QTRY_VERIFY(stored(m_first).slow);
    QCOMPARE(stored(m_first).slow->segmentsPerS, 5);
    QTRY_VERIFY(cell(m_first, u"state"_s).contains(u"slowed to 5 segments/s"_s));
    QTRY_VERIFY(action(u"endSlow"_s)->isEnabled());
    action(u"endSlow"_s)->trigger();
    QTRY_VERIFY(!stored(m_first).slow);
}

void TestQueueView::aLowerRateWantsAReason()
{
    open();
    choose(m_first);
    action(u"slow"_s)->trigger();
    auto *dialog = part<TaskDialog>(m_view.get(), u"queue.slow"_s);
    part<QDateTimeEdit>(dialog, u"queue.slow.until"_s)
        ->setDateTime(QDateTime::fromMSecsSinceEpoch(toMillis(m_scene->clock().now() - 1min)));

    press(dialog, u"queue.slow.action"_s);

    QVERIFY(dialog->isVisible());
    QVERIFY(!stored(m_first).slow);
}

void TestQueueView::onlyAFailingLaneIsTried()
{
    const auto trial = m_scene->clock().now() + 5min;
    QVERIFY(m_scene->store().accounts().setEngineHold(m_first.id, {HoldReason::Circuit, trial, u"5"_s}));
    open();
    choose(m_second);
    QVERIFY(!action(u"try"_s)->isEnabled());
    choose(m_first);
    QVERIFY(!action(u"resume"_s)->isEnabled());

    action(u"try"_s)->trigger();

    QTRY_VERIFY(!stored(m_first).hold);
}

void TestQueueView::whoWaitsIsMoved()
{
    const CampaignId id = launch({m_first.id, m_second.id});
    open();
    choose(m_first);

    action(u"move"_s)->trigger();
    auto *dialog = part<TaskDialog>(m_view.get(), u"queue.move"_s);
    QCOMPARE(part<QComboBox>(dialog, u"queue.move.campaign"_s)->currentText(), u"Spring sale"_s);
    QCOMPARE(part<QComboBox>(dialog, u"queue.move.target"_s)->currentText(), u"second"_s);
    QTRY_VERIFY(part<QLabel>(dialog, u"queue.move.plan"_s)->text().contains(u"3 people move"_s));
    press(dialog, u"queue.move.action"_s);

    QTRY_COMPARE(m_scene->reader().lanes().shares(id)->at(1).ready, 3);
    QCOMPARE(m_scene->reader().lanes().shares(id)->at(0).ready, 0);
    QTRY_COMPARE(cell(m_second, u"held"_s), u"3"_s);
}

void TestQueueView::whoHasNoOtherProviderIsNotMoved()
{
    launch({m_first.id});
    open();
    choose(m_first);

    QVERIFY(!action(u"move"_s)->isEnabled());
    QVERIFY(action(u"move"_s)->toolTip().contains(u"approved"_s));
}

void TestQueueView::oneKeyPausesAndResumes()
{
    const QKeySequence key(u"Ctrl+Shift+P"_s);
    open();
    choose(m_first);
    QVERIFY(action(u"pause"_s)->isEnabled() && action(u"pause"_s)->shortcut() == key);
    QVERIFY(!action(u"resume"_s)->isEnabled());

    QVERIFY(m_scene->store().accounts().setHold(m_first.id, {HoldReason::LanePaused, {}, u"it is sick"_s}));
    m_view->refresh();

    QTRY_VERIFY(action(u"resume"_s)->isEnabled() && action(u"resume"_s)->shortcut() == key);
    QVERIFY(!action(u"pause"_s)->isEnabled());
}

void TestQueueView::theTestKeyAsksWhy()
{
    QVERIFY(m_scene->store().accounts().setHold(m_first.id, {HoldReason::LanePaused, {}, u"it is sick"_s}));
    open();
    choose(m_first);
    m_view->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_view.get()));

    for (QAction *page : m_view->pageActions()) {
        if (page->shortcut() == QKeySequence(u"Ctrl+T"_s))
            page->trigger();
    }

    QVERIFY(part<QLineEdit>(m_view.get(), u"queue.what"_s)->hasFocus());
    QVERIFY(stored(m_first).hold); // it moves nothing
}

void TestQueueView::aLongMessageIdIsAskedFor()
{
    const auto connection
        = Connection::open(m_scene->workspace().databaseFile(), Connection::Access::ReadWrite);
    QVERIFY(connection
            && (*connection)->run(u"INSERT INTO sqlite_sequence(name,seq) VALUES('message',1234566)"_s));
    launch({m_first.id});
    open();
    auto *what = part<QLineEdit>(m_view.get(), u"queue.what"_s);
    const auto *why = part<QLabel>(m_view.get(), u"queue.why"_s);

    for (const QString &asked : {u"1234567"_s, u"#1234568"_s}) {
        what->setText(asked);
        press(m_view.get(), u"queue.ask"_s);

        QTRY_VERIFY2(why->text().startsWith(QString(u"Message "_s % asked.right(7) % u", Spring sale"_s)),
                     qPrintable(why->text()));
    }
    what->setText(u"7654321"_s); // neither a message nor a number
    press(m_view.get(), u"queue.ask"_s);
    QTRY_VERIFY2(why->text().contains(u"7654321"_s), qPrintable(why->text()));
}

void TestQueueView::barsShowAPace()
{
    QCOMPARE(Sparkline({}, 15, 10).bars(), QString());
    QCOMPARE(Sparkline({0, 0.1, 10, 20}, 15, 10).bars(), u"▁▂▅█"_s);
    QCOMPARE(Sparkline({1, 2, 3, 4}, 2, 0).bars().size(), 2);
    QCOMPARE(Sparkline({0, 0}, 15, 0).bars(), u"▁▁"_s);
    QCOMPARE(Sparkline({1, 2.5}, 15, 10).words(Format()), u"between 1.0 and 2.5 segments/s, now 2.5"_s);
}

void TestQueueView::everythingHasAName()
{
    open();
    Q_EMIT part<DataTable>(m_view.get(), u"queue.lanes"_s)->opened(number(m_first.id));

    QCOMPARE(nameless(m_view.get()).join(u' '), QString());
}

} // namespace heliograph

QObject *tst_queueview()
{
    return new heliograph::TestQueueView;
}

#include "tst_queueview.moc"
