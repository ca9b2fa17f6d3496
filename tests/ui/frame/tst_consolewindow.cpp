// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/support/consolescene.h"

#include "ui/frame/header.h"
#include "ui/frame/sidebar.h"
#include "ui/theme/textsize.h"
#include "ui/views/messages/messagepanel.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/datatable.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QTableView>
#include <QTest>
#include <QToolButton>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

class TestConsoleWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void aWrongPasswordIsRefusedInOneSentence();
    void screensThatAPersonCannotUseAreAbsent();
    void textGrowsAndShrinksByKeys();
    void anAuditorSeesNoNumber();
    void aLockedWindowHidesEverythingAndStillStops();
    void theStopHoldsUntilTwoPeopleReleaseItWithAReason();
    void columnsAreInTheViewMenuWhereThereIsATable();
    void goToAnythingFindsANumber();
    void aCopiedLinkHoldsNoHiddenNumber();
    void theWayBackRestoresTheFilter();
    void escapeClosesTheMessageAndThenClearsTheFilter();
    void newRowsWaitUntilTheyAreTakenIn();
    void somebodyElseCannotApproveTheirOwn();

private:
    std::unique_ptr<ConsoleScene> m_scene;
};

void TestConsoleWindow::initTestCase()
{
    m_scene = std::make_unique<ConsoleScene>(
        ConsoleScene::Parts{.simulator = {u"--receipt-delay"_s, u"100-200"_s}});
    m_scene->preferences().set(u"engine/autostart"_s, false);
    m_scene->addWaiting(u"Spring sale"_s, m_scene->addAudience(u"Customers"_s, 40),
                        u"Hello {{name|there}}"_s);
}

void TestConsoleWindow::init()
{
    m_scene->client().signOut();
    m_scene->open();
}

void TestConsoleWindow::aWrongPasswordIsRefusedInOneSentence()
{
    // Ada, who does nothing else here: a wrong password delays the next sign-in.
    m_scene->type(u"signin.name"_s, u"ada"_s);
    m_scene->type(u"signin.password"_s, u"something else altogether"_s);
    m_scene->click(u"signin.enter"_s);

    auto *problem = m_scene->window().findChild<QLabel *>(u"signin.problem"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!problem->text().isEmpty(), 60'000);

    QVERIFY2(problem->text().startsWith(u"Name or password is wrong."_s), qPrintable(problem->text()));
    QVERIFY(!m_scene->client().session().isSignedIn());
}

void TestConsoleWindow::screensThatAPersonCannotUseAreAbsent()
{
    m_scene->signIn(u"olga"_s);
    QVERIFY(m_scene->has(u"sidebar.compose"_s));
    m_scene->signOut();

    m_scene->signIn(u"samir"_s);

    QVERIFY(!m_scene->has(u"sidebar.compose"_s));
    QVERIFY(m_scene->has(u"sidebar.approvals"_s));
}

void TestConsoleWindow::textGrowsAndShrinksByKeys()
{
    m_scene->signIn(u"olga"_s);
    const auto size = [this] { return m_scene->preferences().value(TextSize::key(), 100).toInt(); };

    for (int press = 0; press < 30; ++press)
        m_scene->trigger(u"command.larger"_s);
    QCOMPARE(size(), TextSize::Largest);
    m_scene->trigger(u"command.smaller"_s);
    QCOMPARE(size(), TextSize::Largest - TextSize::Step);

    m_scene->trigger(u"command.normaltext"_s);
    QCOMPARE(size(), TextSize::Normal);
}

void TestConsoleWindow::anAuditorSeesNoNumber()
{
    m_scene->signIn(u"uma"_s);
    m_scene->go({u"history"_s, {}});
    auto *table = m_scene->find<DataTable>(u"history.messages"_s);
    QTRY_VERIFY_WITH_TIMEOUT(table->model().rowCount() > 0, 30'000);

    const QString number = table->model().data(table->model().index(0, 1), Qt::DisplayRole).toString();

    QVERIFY2(number.contains(u"•••"_s), qPrintable(number));
}

void TestConsoleWindow::aLockedWindowHidesEverythingAndStillStops()
{
    m_scene->signIn(u"olga"_s);
    m_scene->click(u"header.news"_s);
    QVERIFY(m_scene->has(u"console.news"_s));

    m_scene->trigger(u"command.lock"_s);

    QVERIFY(m_scene->has(u"signin"_s));
    QVERIFY(!m_scene->has(u"console.news"_s));
    QVERIFY(!m_scene->has(u"overview"_s));
    QVERIFY(!m_scene->window().windowTitle().contains(u"Acme"_s));
    QVERIFY(m_scene->has(u"signin.stop"_s));
    m_scene->type(u"signin.password"_s, QString::fromUtf8(ConsoleScene::passwordOf(u"olga"_s)));
    m_scene->click(u"signin.enter"_s);
    QTRY_VERIFY_WITH_TIMEOUT(m_scene->has(u"overview"_s), 60'000);
}

void TestConsoleWindow::theStopHoldsUntilTwoPeopleReleaseItWithAReason()
{
    m_scene->signIn(u"samir"_s);

    m_scene->trigger(u"command.stop"_s);
    m_scene->type(u"decision.stop.reason"_s, u"wrong price"_s);
    m_scene->click(u"decision.stop.action"_s);
    QTRY_VERIFY_WITH_TIMEOUT(m_scene->client().pulse().emergencyStop, 10'000);
    auto *banner = m_scene->find<Banner>(u"console.banner"_s);
    QTRY_VERIFY(m_scene->has(u"console.banner"_s));
    banner = m_scene->find<Banner>(u"console.banner"_s);
    QVERIFY2(banner->sentence().contains(u"stopped by samir"_s), qPrintable(banner->sentence()));
    QVERIFY(banner->sentence().contains(u"wrong price"_s));

    m_scene->click(u"banner.action"_s);
    m_scene->click(u"release.action"_s);
    QVERIFY(m_scene->client().pulse().emergencyStop); // without a reason
    m_scene->type(u"release.reason"_s, u"the price is right now"_s);
    m_scene->click(u"release.action"_s);
    auto *problem = m_scene->find<QLabel>(u"release.problem"_s);
    QTRY_VERIFY_WITH_TIMEOUT(problem->text().contains(u"two people"_s), 30'000);
    m_scene->signOut();
    m_scene->signIn(u"ada"_s);
    m_scene->go({u"approvals"_s, {{u"changes"_s, true}}});
    auto *changes = m_scene->find<DataTable>(u"approvals.changes"_s);
    QTRY_COMPARE_WITH_TIMEOUT(changes->model().rowCount(), 1, 30'000);
    changes->view().selectRow(0);
    m_scene->trigger(u"approvals.confirm"_s);
    m_scene->click(u"decision.confirm.action"_s);

    QTRY_VERIFY_WITH_TIMEOUT(!m_scene->client().pulse().emergencyStop, 30'000);
}

void TestConsoleWindow::columnsAreInTheViewMenuWhereThereIsATable()
{
    m_scene->signIn(u"samir"_s);
    auto *command = m_scene->window().findChild<QAction *>(u"command.columns"_s);
    m_scene->go({u"help"_s, {}});
    QVERIFY(!command->isEnabled());
    QVERIFY2(command->toolTip().contains(u"no table"), qPrintable(command->toolTip()));

    m_scene->go({u"history"_s, {}});
    QVERIFY(command->isEnabled());
    command->trigger();

    auto *menu = m_scene->find<QMenu>(u"history.messages.columns.menu"_s);
    QVERIFY(menu != nullptr);
    menu->close();

    m_scene->go({u"queue"_s, {}});
    m_scene->find<QToolButton>(u"queue.held.columns"_s)->setFocus(); // of two tables that one
    command->trigger();

    menu = m_scene->find<QMenu>(u"queue.held.columns.menu"_s);
    QVERIFY(menu != nullptr);
    menu->close();
}

void TestConsoleWindow::goToAnythingFindsANumber()
{
    m_scene->signIn(u"samir"_s);
    m_scene->trigger(u"command.goto"_s);
    m_scene->type(u"goto.field"_s, u"+1 (201) 555-0100"_s);

    QTest::keyClick(m_scene->find<QLineEdit>(u"goto.field"_s), Qt::Key_Return);

    QTRY_COMPARE(m_scene->window().place().view, u"history"_s);
    QCOMPARE(m_scene->window().place().what.value(u"number"_s).toString(), u"+12015550100"_s);
    auto *table = m_scene->find<DataTable>(u"history.messages"_s);
    QTRY_COMPARE_WITH_TIMEOUT(table->model().rowCount(), 1, 30'000);
}

void TestConsoleWindow::aCopiedLinkHoldsNoHiddenNumber()
{
    m_scene->signIn(u"samir"_s);
    m_scene->go({u"history"_s, {{u"number"_s, u"+12015550100"_s}, {u"country"_s, u"US"_s}}});
    const auto copied = [this] {
        m_scene->trigger(u"command.copylink"_s);
        return QApplication::clipboard()->text();
    };
    QVERIFY2(copied().contains(u"2015550100"_s), qPrintable(copied()));

    m_scene->client().session().setHidesNumbers(true);
    const QString hidden = copied();
    m_scene->client().session().setHidesNumbers(false);

    QCOMPARE(hidden, u"heliograph:history?country=US"_s);
}

void TestConsoleWindow::theWayBackRestoresTheFilter()
{
    m_scene->signIn(u"samir"_s);
    m_scene->go({u"history"_s, {{u"country"_s, u"GB"_s}}});
    m_scene->go({u"campaigns"_s, {}});

    m_scene->trigger(u"command.back"_s);

    QTRY_COMPARE(m_scene->window().place().view, u"history"_s);
    QCOMPARE(m_scene->find<QLineEdit>(u"history.filter.country"_s)->text(), u"GB"_s);
}

void TestConsoleWindow::escapeClosesTheMessageAndThenClearsTheFilter()
{
    m_scene->signIn(u"samir"_s);
    m_scene->window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&m_scene->window()));
    m_scene->go({u"history"_s, {{u"country"_s, u"US"_s}}});
    auto *table = m_scene->find<DataTable>(u"history.messages"_s);
    QTRY_VERIFY_WITH_TIMEOUT(table->model().rowCount() > 0, 30'000);
    const auto *country = m_scene->find<QLineEdit>(u"history.filter.country"_s);
    table->view().setFocus();
    Q_EMIT table->opened(table->model().keyAt(0));
    const auto *panel = m_scene->find<MessagePanel>(u"message"_s);
    QVERIFY(panel != nullptr);

    QTest::keyClick(&table->view(), Qt::Key_Escape);
    QVERIFY(!panel->isVisible());
    QCOMPARE(country->text(), u"US"_s);
    QTest::keyClick(&table->view(), Qt::Key_Escape);

    QCOMPARE(country->text(), QString());
}

void TestConsoleWindow::newRowsWaitUntilTheyAreTakenIn()
{
    m_scene->signIn(u"uma"_s);
    m_scene->go({u"audit"_s, {}});
    TableModel &model = m_scene->find<DataTable>(u"audit.entries"_s)->model();
    QTRY_VERIFY_WITH_TIMEOUT(model.rowCount() > 0, 30'000);
    const int before = model.rowCount();

    const auto store = m_scene->workspace().openStore();
    QVERIFY(store);
    QVERIFY((*store)->workspace().audit(
        {.actor = BuiltInAuthor, .action = u"audit.export"_s, .object = u"audit log"_s, .detail = {}}));
    QTRY_VERIFY_WITH_TIMEOUT(model.newRows() > 0, 30'000);
    QCOMPARE(model.rowCount(), before);
    m_scene->trigger(u"command.refresh"_s);

    QTRY_VERIFY_WITH_TIMEOUT(model.rowCount() > before, 30'000);
}

// Olga holds no right to approve; the one who does sees the button.
void TestConsoleWindow::somebodyElseCannotApproveTheirOwn()
{
    m_scene->signIn(u"olga"_s);
    m_scene->go({u"approvals"_s, {}});
    auto *approve = m_scene->window().findChild<QAction *>(u"approvals.approve"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!approve->toolTip().isEmpty(), 10'000);
    QVERIFY(!approve->isEnabled());
    m_scene->signOut();

    m_scene->signIn(u"samir"_s);
    m_scene->go({u"approvals"_s, {}});

    QTRY_VERIFY_WITH_TIMEOUT(m_scene->window().findChild<QAction *>(u"approvals.approve"_s)->isEnabled(),
                             30'000);
}

QObject *tst_consolewindow()
{
    return new TestConsoleWindow;
}

#include "tst_consolewindow.moc"
